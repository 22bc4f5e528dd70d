"""A map cut along its sub-arguments into pages that stay readable.

A page shows the branches of its heads; a claim whose own branch went to a later page is folded there and refers to it.
Type is as large as the page allows and never under the floor. No argument is torn from its premises: where the first
level under a head is too wide for a page, the head stands again on the next page with the arguments that follow.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from debatemap.export.handout.desk import Desk
from debatemap.export.handout.portion import Forest, Portion
from debatemap.export.progress import Progress, unheard
from debatemap.figure.geometry import Rect
from debatemap.figure.look import Look
from debatemap.figure.outline import Outline
from debatemap.figure.picture import Picture, drawn

LARGEST = 1.12
"""The largest scale of a map that stands alone; the claim text is then 10.9 pt."""
USUAL = 1.0
"""The largest scale of branches, so that pages look alike."""
COMFORTABLE = 0.9
"""Claims are unfolded for as long as the scale stays above: the claim text is then 8.8 pt."""
FLOOR = 8 / 9.75
"""The smallest: the claim text is then 8 pt."""
DENSE_FLOOR = 7 / 9.75
"""The smallest where 7 pt is allowed."""
_FAILURES = 3
"""Claims in a row that do not fit, after which a page is left as it is."""
_SHAPES, _OVERVIEW_SHAPES = (1.0, 0.7), (1.0, 0.7, 0.5, 1.4)
"""Shapes that a picture is drawn to, as shares of the page's own, to find the largest type."""
_FRAMES = (1 / COMFORTABLE, 1 / 2)
"""The widest frames whose premises stand in one row, as shares of the page's width: as a rule, and to save width."""
MANY = 200
"""Claims above which fewer ways are tried to save a sheet or to enlarge the type."""
_MOST_WHOLE = 60
"""Claims that may stand on one page: more have never fitted at the floor."""


@dataclass(frozen=True, slots=True)
class Area:
    """The room for a map on a page, in pixels, and the largest scale it may take."""

    width: float
    height: float
    most: float = USUAL

    def scale(self, shape: Picture) -> float:
        """Return the scale at which a picture fits, its lines included."""
        bounds = shape.bounds
        return min(self.width / max(bounds.width, 1), self.height / max(bounds.height, 1), self.most)

    def is_filled(self, shape: Picture, scale: float) -> bool:
        """Tell whether the boxes alone take more than the room, however they stand."""
        return sum(box.rect.width * box.rect.height for box in shape.boxes) * scale**2 > self.width * self.height


@dataclass(frozen=True, slots=True, eq=False)
class MapPage:
    """One page of a map: what it shows, what is folded on it, how that looks, how many boxes it has, how much room its
    picture takes, and at which scale.

    ``after`` is the place of the page on which its heads are folded; ``continued`` says that its head stood on the page
    before, with other arguments.
    """

    map: "Drafter"
    portion: Portion
    folded: tuple[str, ...]
    look: Look
    boxes: int
    bounds: Rect
    scale: float
    after: int | None = None
    continued: bool = False

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the spots at its top."""
        return self.portion.roots

    @property
    def picture(self) -> Picture:
        """Return its picture, drawn anew: a large map has thousands of pages."""
        return self.map.drawn(self.map.outline(self.portion, self.folded), self.look)


@dataclass(frozen=True, slots=True, eq=False)
class Drafter:
    """Draws portions of a desk's map."""

    desk: Desk
    forest: Forest

    def outline(self, wanted: Portion, closed: tuple[str, ...]) -> Outline:
        """Return a portion with everything below the closed spots left out."""
        return self.forest.portion(wanted, frozenset(closed))

    def drawn(self, outline: Outline, look: Look) -> Picture:
        """Return the picture of a portion, without the frames of groups."""
        desk = self.desk
        return replace(drawn(desk.debate, look, replace(desk.whole, outline=outline)), groups=())


@dataclass(frozen=True, slots=True)
class _Task:
    portion: Portion
    after: int | None = None
    continued: bool = False


def whole_on(desk: Desk, area: Area) -> MapPage | None:
    """Return the page that shows a whole map, or None where it does not fit an area."""
    cutter = _Cutter(desk)
    few = len(desk.outline.spots) <= _MOST_WHOLE
    return cutter.fitting(Portion(desk.outline.roots), (), area, cutter.floor) if few else None


def overview_on(desk: Desk, area: Area, *, few: bool = False) -> MapPage | None:
    """Return the page that shows a map to its first level, or None where that does not fit an area.

    With ``few`` the first trees of several will do, as many as stand beside each other.
    """
    cutter, wanted = _Cutter(desk), Portion(desk.outline.roots)
    page = cutter.level(wanted, area)
    while few and page is None and len(wanted.roots) > 1:
        wanted = wanted.halves[0]
        page = cutter.level(wanted, area)
    return page


def cut(desk: Desk, first: Area, area: Area, progress: Progress = unheard) -> tuple[MapPage, ...]:
    """Return the pages of a map in argument order, the overview first; what is folded on one heads a later one."""
    seen = 0
    cutter = _Cutter(desk)
    pages: list[MapPage] = []
    waiting = deque([_Task(Portion(desk.outline.roots))])
    while waiting:
        task = waiting.popleft()
        page, later = cutter.attempt(task.portion, area if pages else first)
        place = len(pages)
        if page is not None:
            pages.append(replace(page, after=task.after, continued=task.continued))
            seen += page.boxes - len(page.heads)
            progress(min(seen / max(len(desk.outline.spots), 1), 1.0))
        waiting.extendleft(reversed([_follow(one, task, page, place) for one in later]))
    return tuple(pages)


def _follow(portion: Portion, task: _Task, page: MapPage | None, place: int) -> _Task:
    """Return the task for what a page leaves to later ones: its folded branches, or more of the same heads."""
    if page is not None and portion.roots[0] in page.folded:
        return _Task(portion, place)
    same = page is not None and portion.roots == task.portion.roots
    return _Task(portion, task.after, task.continued or same)


class _Cutter:
    """Tries what fits on a page."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.forest = desk, Forest(desk.outline)
        self.drafter = Drafter(desk, self.forest)
        self.floor = DENSE_FLOOR if desk.options.dense else FLOOR
        self.comfortable = self.floor if desk.options.dense else COMFORTABLE

    def attempt(self, wanted: Portion, area: Area) -> tuple[MapPage | None, list[Portion]]:
        """Return the page of a portion and what is left for later ones; no page when the roots must be parted."""
        page = self.level(wanted, area)
        if page is not None:
            page = self._opened(page, wanted, area)
            return page, _branches(page)
        if len(wanted.roots) > 1:
            return None, list(wanted.halves)
        return self._dealt(wanted, area)

    def level(self, wanted: Portion, area: Area) -> MapPage | None:
        """Return the page of a portion and the first level below it.

        Where texts do not fit, an overview has short titles, and where these do not, frames of half its width.
        """
        tops = self.forest.tops(wanted)
        closed = self._open_among(self.forest.children(tops, wanted))
        page = self.fitting(wanted, closed, area, self.floor)
        if page is not None or not self._is_overview(wanted):
            return page
        tried = (self.fitting(wanted, closed, area, self.floor, short=True, frame=frame) for frame in _FRAMES)
        return next((page for page in tried if page is not None), None)

    def fitting(
        self,
        wanted: Portion,
        closed: tuple[str, ...],
        area: Area,
        least: float,
        *,
        short: bool = False,
        frame: float = _FRAMES[0],
    ) -> MapPage | None:
        """Return the page of a portion in the shape of the largest type, or None where that is under a scale.

        Frames wider than a share of the area have their premises in rows.
        """
        look = replace(self.desk.look, short=short, frame=area.width * frame)
        look, best = self._best(self.drafter.outline(wanted, closed), area, least, look)
        scale = area.scale(best)
        if scale < least:
            return None
        return MapPage(self.drafter, wanted, closed, look, len(best.boxes), best.bounds, scale)

    def _best(self, outline: Outline, area: Area, least: float, usual: Look) -> tuple[Look, Picture]:
        pictures = ((look, self.drafter.drawn(outline, look)) for look in self._looks(area, usual))
        best = next(pictures)
        for one in pictures:
            if area.scale(best[1]) >= area.most or area.is_filled(best[1], least):
                break
            best = max(best, one, key=lambda tried: area.scale(tried[1]))
        return best

    def _looks(self, area: Area, look: Look) -> Iterator[Look]:
        shares = _OVERVIEW_SHAPES if look.short else _SHAPES[: 1 if len(self.desk.claims) > MANY else None]
        yield look
        yield from (replace(look, shape=area.width / area.height * share) for share in shares)

    def _opened(self, page: MapPage, wanted: Portion, area: Area) -> MapPage:
        """Unfold claims from the top down for as long as the page stays comfortable."""
        waiting = deque(page.folded)
        failures = 0
        while waiting and failures < _FAILURES:
            claim = waiting.popleft()
            below = self._open_among(self.forest.children(self.forest.tops(Portion((claim,))), Portion((claim,))))
            closed = tuple(one for folded in page.folded for one in (below if folded == claim else (folded,)))
            wider = self.fitting(wanted, closed, area, self.comfortable)
            failures += 1
            if wider is not None:
                page, failures = wider, 0
                waiting.extend(below)
        return page

    def _dealt(self, wanted: Portion, area: Area) -> tuple[MapPage, list[Portion]]:
        """Return a page with as many of a root's arguments or answers as fit, and the portions of the rest."""
        at = wanted.at or self._forked(wanted.roots[0])
        below = wanted.below(self.forest.outline.spots[at])
        count, page = self._most(replace(wanted, at=at), below, area)
        rest = [Portion(wanted.roots, at, below[count:])] if count < len(below) else []
        return page, [*_branches(page), *rest]

    def _forked(self, root: str) -> str:
        """Return the claim under a question that it alone answers, or else the root itself."""
        spot = self.forest.outline.spots[root]
        while spot.question and not spot.joints and len(spot.answers) == 1:
            spot = self.forest.outline.spots[spot.answers[0]]
        return spot.id

    def _most(self, wanted: Portion, below: tuple[str, ...], area: Area) -> tuple[int, MapPage]:
        low, high, page = min(len(below), 1), len(below), self._one(wanted, below[:1], area)
        while low < high:
            middle = (low + high + 1) // 2
            more = self._some(wanted, below[:middle], area, self.floor)
            low, high, page = (middle, high, more) if more is not None else (low, middle - 1, page)
        return low, page

    def _one(self, wanted: Portion, below: tuple[str, ...], area: Area) -> MapPage:
        """Return a page of a root with one argument, whatever scale that takes: premises are never parted."""
        pages = (self._some(wanted, below, area, 0.0, short=short) for short in (False, True))
        return max((page for page in pages if page is not None), key=lambda page: min(page.scale, self.floor))

    def _some(
        self, wanted: Portion, below: tuple[str, ...], area: Area, least: float, *, short: bool = False
    ) -> MapPage | None:
        """Return a page of a root with some of what hangs on it, all of that shut."""
        wanted = replace(wanted, only=below)
        answers = tuple(one for one in below if one in self.forest.outline.spots)
        children = (*self.forest.children((wanted.at,), wanted), *answers)
        return self.fitting(wanted, self._open_among(children), area, least, short=short or self._is_overview(wanted))

    def _is_overview(self, wanted: Portion) -> bool:
        return wanted.roots == self.desk.outline.roots[: len(wanted.roots)]

    def _open_among(self, spots: "Iterator[str] | tuple[str, ...]") -> tuple[str, ...]:
        return tuple(one for one in spots if self.forest.is_open(one))


def _branches(page: MapPage) -> list[Portion]:
    return [Portion((head,)) for head in page.folded]
