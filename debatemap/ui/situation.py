"""What can be done right now, as one value that actions are judged by."""

from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Claim, Question, Record
from debatemap.i18n import Message
from debatemap.services.settings import Settings
from debatemap.ui.marked import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The open debate and what is selected in it; without a debate, what the welcome page can do."""

    debate: Debate | None = None
    map: str | None = None
    chosen: tuple[Record, ...] = ()
    spot: str | None = None
    """The id of the box that was chosen of a claim that is drawn again: that of the premise that uses it there."""
    under: str | None = None
    """The argument under which the selected claim has its own box, where several use it."""
    language: str = "en"
    """The language that new texts are written in."""
    read_only: bool = False
    undo: Message | None = None
    redo: Message | None = None
    undo_map: str = ""
    """The title of the map where undo acts, when that is another one than is on screen."""
    redo_map: str = ""
    named: bool = False
    back: bool = False
    forward: bool = False
    theme: str = "system"
    interface_language: str = "system"
    text_language: str = "both"
    layers: frozenset[str] = frozenset()
    panes: frozenset[str] = frozenset()
    folded: frozenset[str] = frozenset()
    reads_part: bool = False
    """Whether a filter or a focus leaves a part of the map over."""
    focused: int = 0
    """How many steps around the focus are read; 0 without a focus."""
    hides: bool = False
    view: str | None = None
    """The saved view that was shown last."""
    full_screen: bool = False
    marked: Mark = Mark.NOTHING
    writing: bool = False
    """Whether somebody writes in a box."""
    typing: bool = False
    """Whether a field of the details holds words that are not committed."""

    @property
    def one(self) -> Record | None:
        """Return the selected record when there is exactly one."""
        return self.chosen[0] if len(self.chosen) == 1 else None

    @property
    def writable(self) -> bool:
        """Tell whether there is a debate that may be changed."""
        return self.debate is not None and not self.read_only


def situation_of(settings: Settings, full_screen: bool) -> Situation:
    """Return the part of a situation that holds with and without a debate."""
    return Situation(
        theme=settings.theme,
        interface_language=settings.interface_language,
        text_language=settings.text_language,
        layers=frozenset(layer for layer in ("said", "reconstructed", "judged") if getattr(settings, layer)),
        full_screen=full_screen,
    )


def has_debate(situation: Situation) -> bool:
    """Tell whether a debate is open."""
    return situation.debate is not None


def has_map(situation: Situation) -> bool:
    """Tell whether a map is on screen."""
    return situation.debate is not None and situation.map is not None


def writable(situation: Situation) -> bool:
    """Tell whether the debate may be changed."""
    return situation.writable


def on_claim(situation: Situation) -> bool:
    """Tell whether one claim is selected."""
    return situation.writable and isinstance(situation.one, Claim)


def on_item(situation: Situation) -> bool:
    """Tell whether one claim, question or argument is selected on a map."""
    return has_map(situation) and isinstance(situation.one, Claim | Question | Argument)


def on_two_claims(situation: Situation) -> bool:
    """Tell whether two claims are selected."""
    return situation.writable and len(situation.chosen) == 2 and all(isinstance(one, Claim) for one in situation.chosen)
