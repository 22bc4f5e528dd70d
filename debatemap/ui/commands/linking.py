"""Commands that bring claims of the debate to other places: moving, linking, placing."""

from collections.abc import Callable, Container, Sequence

from debatemap.domain.branches import reach
from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.connecting import connect, connect_answer, connect_premise
from debatemap.domain.edits.hanging import hang
from debatemap.domain.edits.placing import place
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Question, Record
from debatemap.domain.relations import is_on, items_on, placement_of, premises_of, uses_of
from debatemap.i18n import Message, tr
from debatemap.ui.action import Action, Where
from debatemap.ui.commands.clipboard import chosen_items, target_of
from debatemap.ui.host import Host
from debatemap.ui.marked import Mark
from debatemap.ui.places import inference_at, place_of
from debatemap.ui.prompts.frame import Verb
from debatemap.ui.situation import Situation, on_claim, on_two_claims

_POLARITIES = {"reason": Polarity.SUPPORT, "objection": Polarity.ATTACK}
_REASON = Verb("reason", Message("As reason"))
_OBJECTION = Verb("objection", Message("As objection"))

Rows = Sequence[tuple[str, str]]


def _listed(host: Host, fits: Callable[[Record], bool]) -> Callable[[str], Rows]:
    """Return what finds claims and questions by their words, those with all of them, else those that sound alike."""

    def find(words: str) -> Rows:
        work = host.workspace
        if words.strip():
            ids = work.search.ids(words, Claim, Question) or work.likeness.like(words, most=8)
        else:
            ids = tuple(one.id for kind in (Claim, Question) for one in work.debate[kind])
        records = [work.debate[Claim].find(id) or work.debate[Question][id] for id in ids]
        return [(one.id, one.text.shown(work.language)) for one in records if one.text and fits(one)]

    return find


def _with_inferences(
    debate: Debate, map: str, find: Callable[[str], Rows], below: Container[str], language: str
) -> Callable[[str], Rows]:
    """Return what finds also the inferences on a map from the claims found, but for those below what is moved."""

    def found(words: str) -> Rows:
        rows = find(words)
        uses = dict.fromkeys(use.argument for id, _ in rows for use in uses_of(debate, id))
        on_map = [id for id in uses if id not in below and is_on(debate, map, debate[Argument][id])]
        return [*rows, *((id, _inference(debate, id, language)) for id in on_map)]

    return found


def _inference(debate: Debate, argument: str, language: str) -> str:
    premises = (debate[Claim][one.claim].text.shown(language) for one in premises_of(debate, argument))
    return tr("Inference from: {premises}", premises=" + ".join(premises))


def _move_to(host: Host) -> None:
    from debatemap.ui.dialogs.choosing import ChoiceDialog

    work, moved = host.workspace, chosen_items(host.situation)
    assert work.map is not None
    map, below = work.map, reach(work.debate, work.map, moved)
    here = {one.id for one in items_on(work.debate, map)} - below.keys()
    verbs = (Verb("keep", Message("Move"), safe=True, main=True), _OBJECTION, Verb("reason", Message("As reason")))
    found = _with_inferences(work.debate, map, _listed(host, lambda one: one.id in here), below, work.language)
    dialog = ChoiceDialog(Message("Move to…"), verbs[::-1], found, host.window_widget())
    answer = dialog.ask()
    if answer and host.attempt(lambda: hang(work.debate, map, moved, dialog.chosen, _POLARITIES.get(answer))):
        work.selection.choose(*moved)
        host.canvas.reveal(*moved[-1:])


def _absent(situation: Situation) -> tuple[str, ...]:
    """Return the selected claims and questions where none of them is on the map."""
    debate, map, items = situation.debate, situation.map, chosen_items(situation)
    if debate is None or map is None or any(id in debate[Argument] for id in items):
        return ()
    return () if any(placement_of(debate, map, id) for id in items) else items


def _placing_title(situation: Situation) -> Message:
    return Message("Place on this map") if _absent(situation) else Message("Claim of this debate…")


def _place_existing(host: Host) -> None:
    from debatemap.ui.dialogs.choosing import ChoiceDialog

    work, onto, absent = host.workspace, host.situation.one, _absent(host.situation)
    assert work.map is not None
    map = work.map
    if absent:
        host.attempt(lambda: place(work.debate, map, absent))
        host.canvas.reveal(*absent)
        return
    hangs = (_OBJECTION, _REASON) if isinstance(onto, Claim) else ()
    verbs = (*hangs, Verb("place", Message("Place on the map"), safe=True, main=True))
    found = _listed(host, lambda one: isinstance(onto, Claim) or placement_of(work.debate, map, one.id) is None)
    dialog = ChoiceDialog(Message("Use a claim of this debate"), verbs, found, host.window_widget())
    answer = dialog.ask()
    if answer and host.attempt(lambda: _placed(host, dialog.chosen, onto, _POLARITIES.get(answer))):
        work.selection.choose(dialog.chosen)
        host.canvas.reveal(dialog.chosen)


def _placed(host: Host, item: str, onto: Record | None, polarity: Polarity | None) -> Edit:
    map = host.workspace.map or ""
    if onto is None or polarity is None or item not in host.workspace.debate[Claim]:
        return place(host.workspace.debate, map, [item])
    return connect(host.workspace.debate, map, item, onto.id, polarity)


def on_pair(situation: Situation) -> bool:
    """Tell whether two claims are selected, or one while another is marked to be linked."""
    return on_two_claims(situation) or (situation.marked is Mark.LINK and on_claim(situation))


def pair(host: Host) -> tuple[str, str]:
    """Return the two claims that are selected, or the marked one and the selected one."""
    chosen = tuple(one.id for one in host.situation.chosen)
    first, second = chosen if len(chosen) == 2 else (*host.workspace.marked.ids, *chosen)
    return first, second


def _mark_link(host: Host) -> None:
    host.workspace.marked.put(Mark.LINK, chosen_items(host.situation), host.workspace.map or "")


def _unmark(host: Host) -> None:
    """Mark nothing, and select again what was marked, where that is on screen."""
    work = host.workspace
    ids = work.marked.ids if work.marked.map == work.map else ()
    work.marked.clear()
    if ids:
        work.selection.choose(*ids)


def link(host: Host, way: str) -> None:
    """Connect the marked claim with what is selected, in the way that a key means."""
    work, onto = host.workspace, target_of(host.situation)
    (claim,) = work.marked.ids
    if onto is not None and host.attempt(lambda: _linked(host, claim, onto, way)):
        work.marked.clear()
        work.selection.choose(claim)
        host.canvas.reveal(claim)


def _linked(host: Host, claim: str, onto: str, way: str) -> Edit:
    debate, map = host.workspace.debate, host.workspace.map or ""
    target = debate.record(onto)
    if isinstance(target, Question):
        return connect_answer(debate, map, claim, onto)
    if way in ("co-premise", "undercut") or isinstance(target, Argument):
        place = place_of(host.situation)
        argument = (inference_at(place) if place is not None else None) or onto
        if way in ("undercut", "objection"):
            return connect(debate, map, claim, argument, Polarity.ATTACK)
        return connect_premise(debate, map, claim, argument)
    return connect(debate, map, claim, onto, _POLARITIES.get(way, Polarity.SUPPORT))


def _movable(situation: Situation) -> bool:
    return situation.writable and situation.map is not None and bool(chosen_items(situation))


ACTIONS: tuple[Action, ...] = (
    Action(
        id="move-to",
        text=Message("Move to…"),
        tip=Message("Find the claim or inference that the selected branches are to hang on."),
        run=_move_to,
        keys=("Ctrl+M",),
        icon="crosshair",
        needs=Message("Select claims, questions or inferences first."),
        when=_movable,
    ),
    Action(
        id="link",
        text=Message("Link to…"),
        tip=Message("Mark the selected claim, then choose what else it is a reason for or an objection to."),
        run=_mark_link,
        keys=("Ctrl+Shift+K",),
        icon="link",
        needs=Message("Select one claim first."),
        when=lambda situation: on_claim(situation) and situation.map is not None,
    ),
    Action(
        id="place-existing",
        text=Message("Claim of this debate…"),
        title=_placing_title,
        tip=Message("Find a claim that the debate has already, and use it on this map too."),
        run=_place_existing,
        keys=("Ctrl+Shift+U",),
        icon="copy-plus",
        when=lambda situation: situation.writable and situation.map is not None,
    ),
    Action(
        id="unmark",
        text=Message("Stop moving or linking"),
        tip=Message("Leave what was cut or marked where it is."),
        run=_unmark,
        keys=("Esc",),
        where=Where.PANES,
        icon="x",
        when=lambda situation: situation.marked is not Mark.NOTHING,
    ),
)
"""The actions that bring claims to other places."""
