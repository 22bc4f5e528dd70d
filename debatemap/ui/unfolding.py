"""Showing much more of a large map at once: the worker draws it first, with progress and a way to stop it."""

from collections.abc import Callable
from typing import Final

from debatemap.figure.look import Look
from debatemap.figure.outline import Outline, folded
from debatemap.figure.picture import Picture, picture
from debatemap.figure.whole import Wholes
from debatemap.i18n import Message
from debatemap.ui.host import Host
from debatemap.ui.tasks import Progress

MANY: Final = 1000
"""Boxes by which a look must show more than is on screen for the worker to draw them."""


def fold(host: Host, ids: frozenset[str], then: Callable[[], object] = lambda: None) -> None:
    """Fold some claims, questions and arguments of the map on screen and no other, and do what follows from that."""
    work = host.workspace

    def show() -> None:
        work.fold(ids)
        then()

    see(host, work.look_with(ids), show)


def see(host: Host, look: Look, do: Callable[[], object]) -> None:
    """Do what has the map shown in a look, at once or when many more boxes are drawn for it.

    Nothing is done when the user stops that or has gone to another map.
    """
    work, shown = host.workspace, host.canvas.picture
    map, whole = work.map, work.whole
    if map is None or whole is None or not _is_much(whole.outline, look, len(shown.boxes)):
        do()
        return
    debate, wholes = work.debate.snapshot(), Wholes()
    wholes.keep(whole)

    def draw(progress: Progress) -> Picture:
        progress(0)
        made = picture(debate, map, look, wholes=wholes)
        progress(1)
        return made

    def show(made: Picture) -> None:
        if not host.is_empty and host.workspace is work and work.map == map:
            work.document.expect(made)
            do()

    host.work(Message("Drawing the map"), draw, show)


def _is_much(outline: Outline, look: Look, shown: int) -> bool:
    if len(outline.spots) - shown <= MANY:
        return False
    seen = len(folded(outline, look.folded).spots) if look.only is None else len(look.only)
    return seen - shown > MANY
