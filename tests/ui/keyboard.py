"""The keys of the table as Qt has them, and the debate on which they are tried."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import Qt

from debatemap.domain import edits
from debatemap.domain.changes import Edit, records_after
from debatemap.domain.model import Claim, Map, Participant, Question, Record, Source, Term
from debatemap.domain.relations import maps, uses_of
from tests.ui.textbook import written

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_HELD: Final = {
    "Ctrl": Modifier.ControlModifier,
    "Shift": Modifier.ShiftModifier,
    "Alt": Modifier.AltModifier,
}
_NAMED: Final = {
    "Enter": Key.Key_Return,
    "Tab": Key.Key_Tab,
    "Shift+Tab": Key.Key_Backtab,
    "Del": Key.Key_Delete,
    "Esc": Key.Key_Escape,
    "F2": Key.Key_F2,
    "Up": Key.Key_Up,
    "Down": Key.Key_Down,
    "Left": Key.Key_Left,
    "Right": Key.Key_Right,
    "Home": Key.Key_Home,
    "/": Key.Key_Slash,
}


KEYS: Final = (
    "Enter", "Tab", "Shift+Tab", "Ctrl+Enter", "Ctrl+U", "F2", "Del", "Shift+Del", "Ctrl+R", "Ctrl+J", "Ctrl+B",
    "Ctrl+/", "Ctrl+I", "Ctrl+D", "Ctrl+Shift+J", "Ctrl+Shift+Enter", "Ctrl+Shift+E", "Ctrl+G", "Ctrl+Shift+G",
    "Alt+Up", "Alt+Down", "Ctrl+X", "Ctrl+C", "Ctrl+Shift+K", "Ctrl+Shift+U",
)  # fmt: skip
"""The keys that change or take along what is selected; the last opens a dialog where the claims are on the map."""


def pressed(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """Return the key and what is held with it, by a name such as Ctrl+Shift+J."""
    *held, last = name.split("+")
    modifiers = Modifier.NoModifier
    for one in held:
        modifiers |= _HELD[one]
    return _NAMED.get(name) or _NAMED.get(last) or Key(ord(last)), modifiers


OUTLINE: Final = """\
Zoos should be closed
    + Cages are cruel
        + Bears pace. They bite
            _ Bored bears pace too
    + Zoos keep animals
    & Keeping harms animals
    - Zoos save species
        + Zoos breed animals
    ? Where would animals go
        Sanctuaries take them
        Some go free
"""


class Zoo:
    """A debate that has one of each kind of thing that can be selected, found by what they are called."""

    def __init__(self) -> None:
        self.debate = written(OUTLINE)
        self.map = maps(self.debate)[0].id
        self._complete()

    @cached_property
    def kinds(self) -> dict[str, tuple[str, ...]]:
        """Return what is selected for each kind of selection."""
        claim, argument = self._claim, self._argument
        return {
            "nothing": (),
            "contention": (claim("closed"),),
            "single premise": (claim("save species"),),
            "co-premise": (claim("Keeping"),),
            "claim of two sentences": (claim("They bite"),),
            "claim used twice": (claim("Cages"),),
            "its copy": (claim("Cages"),),
            "joint": (argument("save species"),),
            "joint of two": (argument("Keeping"),),
            "undercut": (claim("Bored"),),
            "joint of an undercut": (argument("Bored"),),
            "question": (self._of(Question),),
            "answer": (claim("Sanctuaries"),),
            "claim with a stub": (claim("breed"),),
            "two claims": (claim("Cages"), claim("save species")),
            "claims of two branches": (claim("They bite"), claim("breed")),
            "loose claim": (claim("Loose"),),
            "grouped claim": (claim("Grouped"),),
            "claim on no map": (claim("Unplaced"),),
            "participant": (self._of(Participant),),
            "source": (self._of(Source),),
            "term": (self._of(Term),),
        }

    def ids(self, kind: str) -> tuple[tuple[str, ...], str | None]:
        """Return what is selected for a kind of selection, and the box that is chosen of it."""
        copy = uses_of(self.debate, self._claim("Cages"))[1].id
        return self.kinds[kind], copy if kind == "its copy" else None

    def _complete(self) -> None:
        claim, debate, map = self._claim, self.debate, self.map
        self._do(edits.connect_premise(debate, map, claim("Cages"), self._argument("breed")))
        self._do(edits.add_claim(debate, map, "Loose words", "en"))
        grouped = self._do(edits.add_claim(debate, map, "Grouped words", "en"))
        self._do(edits.group(debate, map, [grouped[0].id], "Group", "en"))
        unplaced = self._do(edits.add_claim(debate, map, "Unplaced", "en"))
        self._do(edits.remove_from_map(debate, map, [unplaced[0].id]))
        (second,) = (one for one in self._do(edits.add_map(debate, "Second", "en")) if isinstance(one, Map))
        self._do(edits.place(debate, second.id, [claim("breed")]))
        self._do(edits.add_reason(debate, second.id, claim("breed"), "Pandas were born", "en"))
        self._do(edits.name_participant(debate, "Student 1", "en"))
        self._do(edits.add_source(debate, "A handbook", "en"))
        self._do(edits.add_term(debate, "zoo", "en"))

    def _do(self, edit: Edit) -> list[Record]:
        self.debate.check(edit)
        self.debate.apply(edit)
        return [*records_after(edit.changes)]

    def _claim(self, words: str) -> str:
        (found,) = [one.id for one in self.debate[Claim] if words in one.text.shown("en")]
        return found

    def _argument(self, words: str) -> str:
        return uses_of(self.debate, self._claim(words))[0].argument

    def _of(self, kind: type[Record]) -> str:
        return next(iter(self.debate[kind])).id
