"""Where everything of a picture is: items in bundles of neighbours, these in larger bundles and so on, so that a
question about a rectangle looks at few, and an edit measures anew only bundles with something in them that is another.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import is_
from typing import Any, NamedTuple, Union

from debatemap.figure.geometry import Rect
from debatemap.figure.groups import Region
from debatemap.figure.picture import Box, Frame, JointBox, Picture
from debatemap.figure.routes import Route

REACH = 16
"""How far anything is painted beyond its box, pill, frame or line."""
_BUNDLE = 16
"""Items of a bundle; what follows each other in an outline stands near each other."""

Item = Region | Box | JointBox | Frame | Route
_Sides = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class _Leaf(NamedTuple):
    """Items that follow each other, and what each takes up."""

    sides: _Sides
    items: tuple[Item, ...]
    parts: tuple[_Sides, ...]


class _Bundle(NamedTuple):
    """Bundles that follow each other."""

    sides: _Sides
    below: tuple[Union[_Leaf, "_Bundle"], ...]


class _Layer:
    """Items of one kind from back to front; ``levels`` are the bundles from the smallest to the one that has all."""

    def __init__(self, items: tuple[Item, ...], measure: Callable[[Any], _Sides], before: "_Layer | None") -> None:
        self.items = items
        same = before is not None and items is before.items
        self.leaves: list[_Leaf] = before.leaves if same and before else _leaves(items, measure, before)
        self.levels: list[Sequence[_Leaf | _Bundle]] = before.levels if same and before else [self.leaves]
        while len(self.levels[-1]) > 1:
            known = before.levels[len(self.levels)] if before and len(self.levels) < len(before.levels) else ()
            self.levels.append(_bundled(self.levels[-1], known))

    def within(self, x: float, y: float, right: float, bottom: float) -> Iterator[Item]:
        """Yield what may touch a rectangle, from back to front."""
        found: list[_Leaf | _Bundle] = list(self.levels[-1])
        for _ in self.levels[1:]:
            found = [
                part
                for one in found
                if isinstance(one, _Bundle)
                for part in one.below
                if part[0][0] <= right and x <= part[0][2] and part[0][1] <= bottom and y <= part[0][3]
            ]
        for leaf in found:
            if isinstance(leaf, _Leaf):
                for item, (left, top, most, low) in zip(leaf.items, leaf.parts, strict=True):
                    if left <= right and x <= most and top <= bottom and y <= low:
                        yield item


class Index:
    """The items of a picture from back to front."""

    def __init__(self, picture: Picture, before: "Index | None" = None) -> None:
        kinds: tuple[tuple[tuple[Item, ...], Callable[[Any], _Sides]], ...] = (
            (picture.groups, _region_sides),
            (picture.frames, _rect_sides),
            (picture.routes, _route_sides),
            (picture.joints, _rect_sides),
            (picture.boxes, _rect_sides),
        )
        last = before.layers if before is not None else [None] * len(kinds)
        self.layers: Sequence[_Layer] = [_Layer(*kind, old) for kind, old in zip(kinds, last, strict=True)]

    def __len__(self) -> int:
        return sum(len(layer.items) for layer in self.layers)

    def followed_by(self, picture: Picture) -> "Index":
        """Return the index of the picture after an edit."""
        return Index(picture, self)

    def within(self, rect: Rect) -> Iterator[Item]:
        """Yield what may touch a rectangle, from back to front."""
        sides = rect.x - REACH, rect.y - REACH, rect.right + REACH, rect.bottom + REACH
        return chain.from_iterable(layer.within(*sides) for layer in self.layers)


def _leaves(items: tuple[Item, ...], measure: Callable[[Any], _Sides], before: _Layer | None) -> list[_Leaf]:
    old = before.leaves if before is not None else []
    starts = range(0, len(items), _BUNDLE)
    return [
        _kept_leaf(items[start : start + _BUNDLE], old[place : place + 1], measure)
        for place, start in enumerate(starts)
    ]


def _kept_leaf(items: tuple[Item, ...], old: Sequence[_Leaf], measure: Callable[[Any], _Sides]) -> _Leaf:
    """Return the leaf of some items, the old one where it has the very same."""
    if old and len(old[0].items) == len(items) and all(map(is_, items, old[0].items)):
        return old[0]
    parts = tuple([measure(item) for item in items])
    return _Leaf(_around(parts), items, parts)


def _bundled(parts: Sequence[_Leaf | _Bundle], old: Sequence[_Leaf | _Bundle]) -> list[_Leaf | _Bundle]:
    """Return parts in bundles, those of the very same parts being the old ones."""
    found: list[_Leaf | _Bundle] = []
    for place, start in enumerate(range(0, len(parts), _BUNDLE)):
        below = tuple(parts[start : start + _BUNDLE])
        known = old[place] if place < len(old) else None
        same = isinstance(known, _Bundle) and len(known.below) == len(below) and all(map(is_, below, known.below))
        found.append(known if known is not None and same else _Bundle(_around([part.sides for part in below]), below))
    return found


def _rect_sides(item: Box | JointBox | Frame) -> _Sides:
    x, y, width, height = item.rect
    return x, y, x + width, y + height


def _region_sides(item: Region) -> _Sides:
    x, y, width, height = item.extent
    return x, y, x + width, y + height


def _route_sides(item: Route) -> _Sides:
    xs, ys = zip(*item.points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _around(parts: Sequence[_Sides]) -> _Sides:
    lefts, tops, rights, bottoms = zip(*parts, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
