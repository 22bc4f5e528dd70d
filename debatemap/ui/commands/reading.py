"""Commands for reading only a part of a big map: what passes a filter, is near something, or is not folded."""

from collections.abc import Callable
from dataclasses import replace

from debatemap.i18n import Message
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.situation import has_map, on_item

DEPTHS = range(4)
MOST_STEPS = 9


def _focus(host: Host) -> None:
    from debatemap.ui.reading import Focus

    reading, one = host.workspace.reading, host.situation.one
    if reading.focus is not None and (one is None or reading.focus.id == one.id):
        reading.focus_on(None)
    elif one is not None:
        reading.focus_on(Focus(one.id, reading.focus.steps if reading.focus else 1))


def _widen(host: Host, by: int) -> None:
    from debatemap.ui.reading import Focus

    reading = host.workspace.reading
    if reading.focus is not None:
        steps = min(max(reading.focus.steps + by, 1), MOST_STEPS)
        reading.focus_on(Focus(reading.focus.id, steps))
        host.notice(Message("{count} step around it", "{count} steps around it", count=steps))


def _hide_rest(host: Host) -> None:
    reading = host.workspace.reading
    if reading.hides:
        _see_all(host, lambda: reading.hide(False))
    else:
        reading.hide(True)
        _gather(host)


def _see_all(host: Host, do: Callable[[], object]) -> None:
    """Do what has nothing hidden that filter and focus leave over."""
    from debatemap.ui.unfolding import see

    see(host, replace(host.workspace.look, only=None), do)


PARTS = (
    Action(
        id="filter",
        text=Message("Filter…"),
        tip=Message("Read only what is said by somebody, tagged, unsourced, unanswered and so on."),
        run=lambda host: host.show_filters(),
        keys=("Ctrl+Shift+F",),
        icon="filter",
        when=has_map,
    ),
    Action(
        id="focus",
        text=Message("Focus on the selection"),
        tip=Message("Read only what stands near the selection, or everything again."),
        run=_focus,
        keys=("F7",),
        icon="focus",
        when=lambda situation: on_item(situation) or situation.focused > 0,
        on=lambda situation: situation.focused > 0,
    ),
    Action(
        id="focus-wider",
        text=Message("Focus wider"),
        tip=Message("Read one step more around what is focused on."),
        run=lambda host: _widen(host, 1),
        keys=("Ctrl+F7",),
        when=lambda situation: 0 < situation.focused < MOST_STEPS,
    ),
    Action(
        id="focus-narrower",
        text=Message("Focus narrower"),
        tip=Message("Read one step less around what is focused on."),
        run=lambda host: _widen(host, -1),
        keys=("Ctrl+Shift+F7",),
        when=lambda situation: situation.focused > 1,
    ),
    Action(
        id="hide-rest",
        text=Message("Hide the rest"),
        tip=Message("Leave out what filter and focus leave over, or only dim it."),
        run=_hide_rest,
        keys=("Shift+F7",),
        when=has_map,
        on=lambda situation: situation.hides,
    ),
    Action(
        id="read-all",
        text=Message("Read everything"),
        tip=Message("Take filter and focus away."),
        run=lambda host: _see_all(host, host.workspace.reading.clear),
        keys=("Ctrl+Shift+X",),
        when=lambda situation: situation.reads_part,
    ),
)


def _fold_to(host: Host, depth: int) -> None:
    from debatemap.figure.folds import at_depth
    from debatemap.ui.unfolding import fold

    if host.workspace.whole is not None:
        fold(host, at_depth(host.workspace.whole.outline, depth), lambda: _gather(host))


def _gather(host: Host) -> None:
    """Look at what is left of the map, close enough to read it."""
    from debatemap.figure.distant import FAR

    if host.canvas.zoom < FAR:
        host.canvas.show_contention()
    else:
        host.canvas.gather(*host.workspace.selection.ids)


def _fold_beside(host: Host) -> None:
    from debatemap.figure.folds import beside_path

    work = host.workspace
    if work.whole is not None:
        work.fold(beside_path(work.whole.outline, work.selection.ids))
        _gather(host)


_LEVELS = (
    Message("Fold everything"),
    Message("Unfold one level"),
    Message("Unfold two levels"),
    Message("Unfold three levels"),
)


def _level(depth: int) -> Action:
    return Action(
        id=f"fold-to-{depth}",
        text=_LEVELS[depth],
        tip=Message("Fold what lies deeper below the contention."),
        run=lambda host: _fold_to(host, depth),
        keys=(f"Ctrl+{5 + depth}",),
        when=has_map,
    )


FOLDS = (
    *(_level(depth) for depth in DEPTHS),
    Action(
        id="fold-others",
        text=Message("Fold all but the selection"),
        tip=Message("Leave only the way from the contention to the selection open."),
        run=_fold_beside,
        keys=("Ctrl+Shift+P",),
        when=on_item,
    ),
)


ACTIONS: tuple[Action, ...] = (*PARTS, *FOLDS)
"""The actions for reading a part of a map."""
