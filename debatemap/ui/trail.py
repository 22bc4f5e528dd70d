"""The places that were looked at, for going back and forward."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

LONGEST = 100
"""How many steps back are kept."""


@dataclass(frozen=True, slots=True)
class Place:
    """A map, what was selected on it, and from where it was seen, which only the canvas understands."""

    map: str
    ids: tuple[str, ...] = ()
    view: object = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Trail:
    """Where the view was, is, and was before going back."""

    past: tuple[Place, ...] = ()
    present: Place | None = None
    future: tuple[Place, ...] = ()

    def left_as(self, ids: tuple[str, ...], view: object) -> "Trail":
        """Return the trail with the present place as it is left: what is selected there and how it is seen."""
        return self if self.present is None else replace(self, present=replace(self.present, ids=ids, view=view))

    def to(self, place: Place) -> "Trail":
        """Return the trail after a step to a new place; what lay ahead is forgotten."""
        if place == self.present:
            return self
        past = self.past if self.present is None else (*self.past, self.present)[-LONGEST:]
        return Trail(past, place)

    def back(self) -> "Trail":
        """Return the trail one step back, itself at the beginning."""
        if not self.past or self.present is None:
            return self
        return Trail(self.past[:-1], self.past[-1], (self.present, *self.future))

    def forward(self) -> "Trail":
        """Return the trail one step forward, itself at the end."""
        if not self.future or self.present is None:
            return self
        return Trail((*self.past, self.present), self.future[0], self.future[1:])

    def without(self, map: str) -> "Trail":
        """Return the trail with a map that is gone taken out of past and future."""
        return replace(self, past=tuple(_elsewhere(self.past, map)), future=tuple(_elsewhere(self.future, map)))


def _elsewhere(places: tuple[Place, ...], map: str) -> Iterator[Place]:
    return (one for one in places if one.map != map)
