"""Commands of the Arrange menu: order, folding, and hand-placed boxes."""

from debatemap.domain.edits.placing import unpin
from debatemap.domain.edits.rows import Row, row_of
from debatemap.domain.model import Argument, Claim, Placement, Question
from debatemap.domain.relations import placement_of
from debatemap.i18n import Message
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.places import premise_at
from debatemap.ui.situation import Situation, writable


def _row(situation: Situation) -> Row | None:
    """Return what is selected and what it can change places with; None where it can with nothing."""
    debate, map, one = situation.debate, situation.map, situation.one
    if debate is None or map is None or one is None or not situation.writable:
        return None
    return row_of(debate, map, one, premise_at(situation))


def _reaches(situation: Situation, steps: int) -> bool:
    row = _row(situation)
    return row is not None and row.reaches(steps)


def _move(host: Host, steps: int) -> None:
    row = _row(host.situation)
    if row is not None and row.reaches(steps):
        host.commit(row.by(steps))


def _fold(host: Host) -> None:
    for record in host.situation.chosen:
        host.fold(record.id)


def _unfold_all(host: Host) -> None:
    from debatemap.ui.unfolding import fold

    fold(host, frozenset())


def _pinned(situation: Situation) -> list[str]:
    if situation.debate is None or situation.map is None:
        return []
    debate, map = situation.debate, situation.map
    if not situation.chosen:
        return [one.item for one in debate[Placement] if one.pinned and one.map == map]
    places = (placement_of(debate, map, record.id) for record in situation.chosen)
    return [one.item for one in places if one is not None and one.pinned]


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
        run=_unfold_all,
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
        when=lambda situation: _reaches(situation, -1),
    ),
    Action(
        id="move-later",
        text=Message("Move later"),
        tip=Message("Put it after the one that follows it."),
        run=lambda host: _move(host, 1),
        keys=("Ctrl+Shift+Down", "Alt+Down"),
        needs=Message("There is nothing after it that it could change places with."),
        when=lambda situation: _reaches(situation, 1),
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
