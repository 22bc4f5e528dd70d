"""A map cut along its sub-arguments into pages that stay readable.

A page shows the branches of its heads; a claim whose own branch went to a later page is folded there and refers to it.
Type is as large as the page allows and never under the floor. Where the first level under the heads is too wide for a
page even so, the heads stand there shut and what hangs on them is dealt out over the pages that follow.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from debatemap.export.handout.desk import Desk
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, drawn

LARGEST = 1.12
"""The largest map scale on paper; the claim text is then 10.9 pt."""
FLOOR = 8 / 9.75
"""The smallest: the claim text is then 8 pt."""
DENSE_FLOOR = 7 / 9.75
"""The smallest where 7 pt is allowed."""
_TRIES = 24
"""Claims that one page tries to unfold: more than fit on a page at the floor."""
_MOST_HEADS = 3


@dataclass(frozen=True, slots=True)
class Area:
    """The room for a map on a page, in pixels."""

    width: float
    height: float

    def scale(self, shape: Picture) -> float:
        """Return the scale at which a picture fits."""
        bounds = shape.bounds
        return min(self.width / max(bounds.width, 1), self.height / max(bounds.height, 1), LARGEST)


@dataclass(frozen=True, slots=True)
class MapPage:
    """One page of a map: the spots at its top (none: the map's own), what is folded on it, its picture and scale."""

    heads: tuple[str, ...]
    folded: tuple[str, ...]
    picture: Picture
    scale: float


Heads = tuple[str, ...]


def whole_on(desk: Desk, area: Area) -> MapPage | None:
    """Return the page that shows a whole map, or None where it does not fit an area."""
    page = _Cutter(desk).page((), (), area)
    return page if page.scale >= (DENSE_FLOOR if desk.options.dense else FLOOR) else None


def cut(desk: Desk, first: Area, area: Area) -> tuple[MapPage, ...]:
    """Return the pages of a map in argument order, the overview first; what is folded on one heads a later one."""
    cutter = _Cutter(desk)
    pages: list[MapPage] = []
    waiting: deque[Heads] = deque([()])
    while waiting:
        page, later = cutter.attempt(waiting.popleft(), area if pages else first)
        if page is not None:
            pages.append(page)
        waiting.extendleft(reversed(later))
    return tuple(_gathered(cutter, pages, area))


class _Cutter:
    """Tries what fits on a page."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.outline = desk, desk.outline
        self.floor = DENSE_FLOOR if desk.options.dense else FLOOR

    def attempt(self, heads: Heads, area: Area) -> tuple[MapPage | None, list[Heads]]:
        """Return the page of some heads and what is left for later pages; no page when the heads must be parted."""
        for short in (False, True) if not heads else (False,):
            page = self.page(heads, self._level(heads), area, short=short)
            if page.scale >= self.floor:
                opened = page if short else self._opened(page, area)
                return opened, [(head,) for head in opened.folded]
        if len(heads) > 1:
            half = len(heads) // 2
            return None, [heads[:half], heads[half:]]
        return self._shut(heads, area)

    def page(self, heads: Heads, closed: Sequence[str], area: Area, *, short: bool = False) -> MapPage:
        """Return a page with some claims folded, in the layout of the largest type."""
        look = replace(self.desk.look, heads=heads, folded=frozenset(closed), short=short)
        looks = (look, replace(look, shape=area.width / area.height))
        best = max((self._drawn(one) for one in looks), key=area.scale)
        return MapPage(heads, tuple(closed), best, area.scale(best))

    def _drawn(self, look: Look) -> Picture:
        return drawn(self.desk.debate, self.desk.map.id, look, self.outline, self.desk.numbers)

    def _opened(self, page: MapPage, area: Area) -> MapPage:
        """Unfold claims from the top down for as long as the page stays readable."""
        waiting = deque(page.folded)
        for _ in range(_TRIES):
            if not waiting:
                break
            claim = waiting.popleft()
            below = self._open_children((claim,))
            closed = [one for folded in page.folded for one in (below if folded == claim else (folded,))]
            wider = self.page(page.heads, closed, area)
            if wider.scale >= self.floor:
                page = wider
                waiting.extend(below)
        return page

    def _shut(self, heads: Heads, area: Area) -> tuple[MapPage, list[Heads]]:
        """Return a page of the heads alone, and what hangs on them as the heads of pages to come."""
        tops = self._tops(heads)
        below = tuple(self._children(tops))
        page = self.page(heads, [top for top in tops if self.outline.spots[top].joints], area)
        return replace(page, folded=()), [below] if below else []

    def _level(self, heads: Heads) -> tuple[str, ...]:
        """Return the claims to fold so that only the first level under the heads is seen."""
        return self._open_children(self._tops(heads))

    def _tops(self, heads: Heads) -> Heads:
        """Return the heads with what answers them, where they are questions."""
        spots = self.outline.spots
        found: dict[str, None] = {}
        waiting = deque(heads or self.outline.roots)
        while waiting:
            top = waiting.popleft()
            found[top] = None
            waiting.extend(one for one in spots[top].answers if one not in found)
        return tuple(found)

    def _open_children(self, tops: Heads) -> Heads:
        return tuple(child for child in self._children(tops) if self.outline.spots[child].joints)

    def _children(self, tops: Heads) -> Iterator[str]:
        """Yield the claims of the arguments for some claims, those of undercuts included."""
        waiting = deque(joint for top in tops for joint in self.outline.spots[top].joints)
        while waiting:
            joint = self.outline.joints[waiting.popleft()]
            yield from joint.spots
            waiting.extendleft(reversed(joint.undercuts))


def _gathered(cutter: _Cutter, pages: Sequence[MapPage], area: Area) -> Iterator[MapPage]:
    """Yield the pages with neighbours put together where both stay readable: small branches share a page."""
    held = pages[0]
    for page in pages[1:]:
        both = _together(cutter, held, page, area)
        if both is None:
            yield held
        held = both or page
    yield held


def _together(cutter: _Cutter, one: MapPage, other: MapPage, area: Area) -> MapPage | None:
    if not one.heads or len(one.heads + other.heads) > _MOST_HEADS:
        return None
    both = cutter.page(one.heads + other.heads, one.folded + other.folded, area)
    return both if both.scale >= cutter.floor else None
