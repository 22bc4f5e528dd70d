"""Commands that go along the argument, wherever the boxes stand: up, down, to what is beside, to the contention."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from debatemap.i18n import Message
from debatemap.ui.action import Action, Where
from debatemap.ui.host import Host
from debatemap.ui.kin import above, below, beside
from debatemap.ui.situation import has_map, on_item

if TYPE_CHECKING:
    from debatemap.figure.outline import Outline

Step = Callable[["Outline", str], str | None]


def _here(host: Host, outline: "Outline") -> str | None:
    """Return the spot or joint that has the keyboard; of a claim that is drawn nowhere else, one of its uses."""
    chosen = host.workspace.selection
    places = (chosen.spot, chosen.current, *outline.uses(chosen.current or ""))
    return next((one for one in places if one is not None and one in outline), None)


def _go(host: Host, step: Step, nothing: Message) -> None:
    """Go a step along what is drawn, or into what is folded there."""
    reading, whole = host.workspace.reading, host.workspace.whole
    outlines = [host.canvas.picture.outline]
    if whole is not None and not reading.hides:
        outlines.append(whole.outline)
    here = _here(host, outlines[0])
    for outline in outlines:
        goal = step(outline, here) if here is not None and here in outline else None
        if goal is not None:
            _look_at(host, outline, goal)
            return
    host.notice(nothing)


def _look_at(host: Host, outline: "Outline", goal: str) -> None:
    id = outline.spots[goal].item if goal in outline.spots else goal
    if goal not in host.canvas.picture.by_id:
        host.workspace.show(id)
    host.workspace.selection.choose(id, spot=goal)
    host.canvas.reveal(goal)


def _to_contention(host: Host) -> None:
    outline = host.canvas.picture.outline
    for goal in (*outline.contentions, *outline.roots)[:1]:
        _look_at(host, outline, goal)


_SELECT = Message("Select a claim, a question or a joint first.")


def _step(id: str, key: str, text: Message, tip: Message, step: Step, nothing: Message) -> Action:
    return Action(
        id=id,
        text=text,
        tip=tip,
        run=lambda host: _go(host, step, nothing),
        keys=(key,),
        where=Where.PANES,
        when=on_item,
        needs=_SELECT,
    )


ACTIONS: tuple[Action, ...] = (
    _step(
        "go-up",
        "Ctrl+Up",
        Message("What it speaks for or against"),
        Message("Go to what the selection hangs on."),
        above,
        Message("This hangs on nothing."),
    ),
    _step(
        "go-down",
        "Ctrl+Down",
        Message("What speaks for or against it"),
        Message("Go to the first of what hangs on the selection, unfolded if need be."),
        below,
        Message("Nothing hangs on this."),
    ),
    _step(
        "go-earlier",
        "Ctrl+Left",
        Message("The one before it"),
        Message("Go to what hangs before the selection on the same claim."),
        partial(beside, step=-1),
        Message("This is the first one here."),
    ),
    _step(
        "go-later",
        "Ctrl+Right",
        Message("The one after it"),
        Message("Go to what hangs after the selection on the same claim."),
        partial(beside, step=1),
        Message("This is the last one here."),
    ),
    Action(
        id="go-to-contention",
        text=Message("The contention"),
        tip=Message("Go to what the map is about."),
        run=_to_contention,
        keys=("Ctrl+Home",),
        where=Where.PANES,
        when=has_map,
    ),
)
"""The actions that go along the argument."""
