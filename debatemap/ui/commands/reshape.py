"""Commands of the Arrange menu that give what is selected another form with one key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.converting import into_claim, into_question
from debatemap.domain.edits.extracting import extract
from debatemap.domain.edits.merging import merge
from debatemap.domain.edits.moving import flip, insert_between, join, separate
from debatemap.domain.edits.ordering import siblings_of
from debatemap.domain.edits.splitting import at_position, in_sentences, split
from debatemap.domain.model import Argument, Claim, Map, Premise, Question, Record
from debatemap.domain.relations import premises_of
from debatemap.i18n import Message
from debatemap.ui.action import Action
from debatemap.ui.commands.grouping import GROUPS
from debatemap.ui.commands.linking import on_pair, pair
from debatemap.ui.host import Host
from debatemap.ui.places import inference_at, place_of, premise_at
from debatemap.ui.situation import Situation, on_claim

if TYPE_CHECKING:
    from debatemap.ui.canvas.editing import Caret


def _argument(situation: Situation) -> Argument | None:
    """Return the argument that a gesture means: the selected one, else that of the selected premise."""
    place = place_of(situation)
    id = inference_at(place) if place is not None else None
    return None if place is None or id is None else place.debate[Argument][id]


def _can_flip(situation: Situation) -> bool:
    argument = _argument(situation)
    return situation.writable and argument is not None and argument.target not in _debate(situation)[Argument]


def _debate(situation: Situation) -> Debate:
    assert situation.debate is not None
    return situation.debate


def _flip(host: Host) -> None:
    argument = _argument(host.situation)
    if argument is not None:
        host.attempt(lambda: flip(host.workspace.debate, argument.id, host.workspace.map))


def _is_together(situation: Situation) -> bool:
    argument = _argument(situation)
    return argument is not None and len(premises_of(_debate(situation), argument.id)) > 1


def _neighbour(situation: Situation) -> Argument | None:
    """Return the argument of the same kind before the selected one, else the one after it."""
    argument = _argument(situation)
    if argument is None:
        return None
    beside = siblings_of(_debate(situation), argument)
    place = [one.id for one in beside].index(argument.id)
    found = beside[place - 1] if place else next(iter(beside[1:]), None)
    return found if isinstance(found, Argument) else None


def _can_relink(situation: Situation) -> bool:
    return situation.writable and (_parted(situation) is not None or _can_join(situation))


def _parted(situation: Situation) -> Premise | None:
    """Return the co-premise to be separated: the selected one, or the last of the selected argument."""
    if situation.debate is None or not _is_together(situation):
        return None
    premise = premise_at(situation)
    argument = _argument(situation)
    return premise or (premises_of(situation.debate, argument.id)[-1] if argument else None)


def _can_join(situation: Situation) -> bool:
    return not _is_together(situation) and _neighbour(situation) is not None


def _relink(host: Host) -> None:
    situation, map = host.situation, host.workspace.map
    premise, argument, neighbour = _parted(situation), _argument(situation), _neighbour(situation)
    if map is not None and premise is not None:
        host.attempt(lambda: separate(host.workspace.debate, map, premise.id))
    elif map is not None and argument is not None and neighbour is not None:
        host.attempt(lambda: join(host.workspace.debate, map, argument.id, neighbour.id))


def _insert_between(host: Host) -> None:
    argument, map = _argument(host.situation), host.workspace.map
    if argument is not None and map is not None:
        host.begin(insert_between(host.workspace.debate, map, argument.id, "", host.workspace.language))


def _convert(host: Host) -> None:
    one, debate, map = host.situation.one, host.workspace.debate, host.workspace.map
    if isinstance(one, Claim):
        _show_new(host, Question, lambda: into_question(debate, one.id, map))
    elif isinstance(one, Question):
        _show_new(host, Claim, lambda: into_claim(debate, one.id, map))


def _show_new(host: Host, kind: type[Record], make: Callable[[], Edit]) -> None:
    """Commit an edit and select the first record of a kind that it adds."""
    edits: list[Edit] = []

    def made() -> Edit:
        edits.append(make())
        return edits[-1]

    if host.attempt(made):
        new = (change.id for change in edits[-1].changes if change.before is None and isinstance(change.after, kind))
        host.workspace.selection.choose(*[*new][:1])


def _conversion_title(situation: Situation) -> Message:
    return Message("Turn into a claim") if isinstance(situation.one, Question) else Message("Turn into a question")


def _merge(host: Host) -> None:
    kept, merged = pair(host)
    if host.attempt(lambda: merge(host.workspace.debate, kept, merged, host.workspace.map)):
        host.workspace.marked.unlink()
        host.workspace.selection.choose(kept)
        host.notice(Message("Merged into the claim that was selected first."), undo=True)


def _split(host: Host) -> None:
    """Split where somebody writes, and go on writing in what is behind the caret; else into sentences."""
    caret = host.canvas.caret
    host.finish_editing()
    one, map = host.situation.one, host.workspace.map
    if not isinstance(one, Claim) or map is None:
        return
    if caret is None:
        host.attempt(lambda: split(host.workspace.debate, map, one.id, in_sentences(one.text)))
    else:
        host.try_to(lambda: host.begin(_split_at(host.workspace.debate, map, one, caret)))


def _split_at(debate: Debate, map: str, claim: Claim, caret: "Caret") -> Edit:
    return split(debate, map, claim.id, at_position(claim.text, caret.language, caret.position))


def _split_title(situation: Situation) -> Message:
    return Message("Split at the cursor") if situation.writing else Message("Split into sentences")


def _can_split(situation: Situation) -> bool:
    one = situation.one
    if not on_claim(situation) or not isinstance(one, Claim):
        return False
    return situation.writing or len(next(iter(in_sentences(one.text).values()), ())) > 1


def _extract(host: Host) -> None:
    one, map = host.situation.one, host.workspace.map
    if isinstance(one, Claim | Question) and map is not None:
        _show_map(host, lambda: extract(host.workspace.debate, map, one.id))


def _show_map(host: Host, make: Callable[[], Edit]) -> None:
    before = {one.id for one in host.workspace.debate[Map]}
    if host.attempt(make):
        new = next(one.id for one in host.workspace.debate[Map] if one.id not in before)
        host.workspace.show_map(new)
        host.workspace.choose_contention()
        host.notice(Message("The branch has a map of its own; its first claim is on both maps."), undo=True)


def _on_item(situation: Situation) -> bool:
    return situation.writable and situation.map is not None and isinstance(situation.one, Claim | Question)


FORMS = (
    Action(
        id="flip",
        text=Message("Reason or objection"),
        tip=Message("Turn a reason into an objection, or an objection into a reason."),
        run=_flip,
        keys=("Ctrl+R",),
        icon="git-compare",
        needs=Message("Select a reason or an objection; an undercut can only attack."),
        when=_can_flip,
    ),
    Action(
        id="relink",
        text=Message("Co-premise or separate"),
        tip=Message("Take a co-premise out as an argument of its own, or join it with the argument before it."),
        run=_relink,
        keys=("Ctrl+J",),
        icon="link",
        needs=Message("Select a co-premise, or an argument that has another of its kind beside it."),
        when=_can_relink,
    ),
    Action(
        id="insert-between",
        text=Message("Insert a claim between"),
        tip=Message("Write a claim between the selected premise and what it is for or against."),
        run=_insert_between,
        keys=("Ctrl+B",),
        icon="plus",
        needs=Message("Select a reason or an objection, or its joint: a contention stands alone."),
        when=lambda situation: situation.writable and _argument(situation) is not None,
    ),
    Action(
        id="convert",
        text=Message("Claim or question"),
        tip=Message("Turn a claim into a question that what is below it answers, or a question into a claim."),
        run=_convert,
        keys=("Ctrl+/",),
        icon="circle-help",
        needs=Message("Select one claim or question first."),
        when=_on_item,
        title=_conversion_title,
    ),
)

SIZES = (
    Action(
        id="merge",
        text=Message("Merge two claims"),
        tip=Message("Make one claim of two that say the same; the one selected first keeps its words."),
        run=_merge,
        keys=("Ctrl+Shift+J",),
        icon="merge",
        needs=Message("Select two claims first."),
        when=on_pair,
    ),
    Action(
        id="split",
        text=Message("Split into sentences"),
        tip=Message("Make a claim of each sentence, side by side; while writing, of what is behind the cursor."),
        run=_split,
        ends_editing=False,
        title=_split_title,
        keys=("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        icon="scissors",
        needs=Message("Select one claim of several sentences."),
        when=_can_split,
    ),
    Action(
        id="extract",
        text=Message("Make a map of the branch"),
        tip=Message("Give what is below a map of its own; the selected claim is then on both maps."),
        run=_extract,
        keys=("Ctrl+Shift+E",),
        icon="map",
        needs=Message("Select one claim or question first."),
        when=_on_item,
    ),
)

ACTIONS: tuple[Action, ...] = (*FORMS, *SIZES, *GROUPS)
"""The actions that change the form of what is selected."""
