"""Commands of the Arrange menu: order, folding, and hand-placed boxes."""

from debatemap.domain.edits.claims import reorder_root
from debatemap.domain.edits.ordering import reorder, siblings_of
from debatemap.domain.edits.placing import unpin
from debatemap.domain.model import Argument, Claim, Map, Placement, Question, Record
from debatemap.domain.relations import premises_of
from debatemap.i18n import Message
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.places import answer_at, premise_at
from debatemap.ui.situation import Situation, writable


def _moved(situation: Situation) -> Record | None:
    """Return what moves among its siblings: a co-premise in its argument, else the argument a claim stands for, an
    answer, a question, or a root of the map.
    """
    if situation.debate is None:
        return None
    if isinstance(situation.one, Argument):
        return situation.one
    premise = premise_at(situation)
    if premise is None:
        return answer_at(situation.debate, situation.map, situation.one) or _alone(situation)
    together = len(premises_of(situation.debate, premise.argument)) > 1
    return premise if together else situation.debate[Argument][premise.argument]


def _alone(situation: Situation) -> Claim | Question | None:
    """Return what hangs on no claim: a question, or a claim that is a root of the map."""
    one = situation.one
    asked = isinstance(one, Question) and one.about is not None
    return one if isinstance(one, Claim | Question) and (asked or one.id in _roots(situation)) else None


def _roots(situation: Situation) -> tuple[str, ...]:
    sheet = situation.debate[Map].find(situation.map) if situation.debate is not None else None
    return sheet.roots if sheet is not None else ()


def _beside(situation: Situation, record: Record) -> list[str]:
    """Return the ids of what a record can change places with, itself included, in order."""
    if record.id in _roots(situation):
        return [*_roots(situation)]
    assert situation.debate is not None
    return [one.id for one in siblings_of(situation.debate, record)]


def _place(situation: Situation, steps: int) -> tuple[Record, str | None] | None:
    """Return what moves and the sibling it comes to stand after; None where there is no such place."""
    record = _moved(situation)
    if record is None or not situation.writable:
        return None
    ids = _beside(situation, record)
    place = ids.index(record.id) + steps
    if not 0 <= place < len(ids):
        return None
    others = [id for id in ids if id != record.id]
    return record, others[place - 1] if place else None


def _move(host: Host, steps: int) -> None:
    found = _place(host.situation, steps)
    if found is not None:
        record, after = found
        debate, map = host.workspace.debate, host.workspace.map
        if map is not None and record.id in debate[Map][map].roots:
            host.commit(reorder_root(debate, map, record.id, after))
        else:
            host.commit(reorder(debate, record.id, after, map))


def _fold(host: Host) -> None:
    for record in host.situation.chosen:
        host.fold(record.id)


def _pinned(situation: Situation) -> list[str]:
    if situation.debate is None or situation.map is None:
        return []
    placed = situation.debate[Placement].referring("map", situation.map)
    chosen = {record.id for record in situation.chosen}
    return [one.item for one in placed if one.pinned and (not chosen or one.item in chosen)]


def _unpin(host: Host) -> None:
    map = host.workspace.map
    if map is not None:
        host.commit(unpin(host.workspace.debate, map, _pinned(host.situation)))


def _lay_out(host: Host) -> None:
    host.workspace.selection.clear()
    _unpin(host)
    host.canvas.fit()


def _on_foldable(situation: Situation) -> bool:
    return any(isinstance(one, Claim | Question | Argument) for one in situation.chosen)


ACTIONS: tuple[Action, ...] = (
    Action(
        id="fold",
        text=Message("Fold or unfold"),
        tip=Message("Hide or show what hangs below the selection; nobody else sees it."),
        run=_fold,
        keys=("Ctrl+.",),
        icon="fold-vertical",
        when=_on_foldable,
    ),
    Action(
        id="unfold-all",
        text=Message("Unfold everything"),
        tip=Message("Show everything on the map."),
        run=lambda host: host.workspace.change_look(folded=frozenset()),
        keys=("Ctrl+9",),
        icon="unfold-vertical",
        when=lambda situation: bool(situation.folded),
    ),
    Action(
        id="move-earlier",
        text=Message("Move earlier"),
        tip=Message("Put it before the one it follows."),
        run=lambda host: _move(host, -1),
        keys=("Ctrl+Shift+Up", "Alt+Up"),
        needs=Message("There is nothing before it that it could change places with."),
        when=lambda situation: _place(situation, -1) is not None,
    ),
    Action(
        id="move-later",
        text=Message("Move later"),
        tip=Message("Put it after the one that follows it."),
        run=lambda host: _move(host, 1),
        keys=("Ctrl+Shift+Down", "Alt+Down"),
        needs=Message("There is nothing after it that it could change places with."),
        when=lambda situation: _place(situation, 1) is not None,
    ),
    Action(
        id="lay-out",
        text=Message("Lay out the map"),
        tip=Message("Let every hand-placed box go back to its automatic place."),
        run=_lay_out,
        keys=("Ctrl+L",),
        icon="network",
        when=writable,
        short=Message("Lay out"),
    ),
    Action(
        id="unpin",
        text=Message("Unpin"),
        tip=Message("Let hand-placed boxes go back to their automatic places."),
        run=_unpin,
        icon="pin-off",
        when=lambda situation: situation.writable and bool(_pinned(situation)),
    ),
)
"""The actions of the Arrange menu."""
