"""The maps that were looked at, for going back and forward."""

from dataclasses import dataclass, replace

LONGEST = 100
"""How many steps back are kept."""


@dataclass(frozen=True, slots=True)
class Trail:
    """Where the view was, is, and was before going back."""

    past: tuple[str, ...] = ()
    present: str | None = None
    future: tuple[str, ...] = ()

    def to(self, place: str) -> "Trail":
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

    def without(self, place: str) -> "Trail":
        """Return the trail with a place that is gone taken out of past and future."""
        return replace(
            self,
            past=tuple(one for one in self.past if one != place),
            future=tuple(one for one in self.future if one != place),
        )
