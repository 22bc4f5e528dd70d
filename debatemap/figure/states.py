"""What is going on with parts of a map while somebody works on it; never part of the picture's geometry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Change(StrEnum):
    """What happened to a box since another version."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Verdict(StrEnum):
    """What evaluation says of a claim."""

    ACCEPTABLE = "acceptable"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class States:
    """Hold the states of boxes and joints by id.

    ``handles`` is the box that offers round handles, ``query`` what is searched for; ``pages`` are the words of page
    labels, such as "→ p. 4", by box.
    """

    selected: frozenset[str] = frozenset()
    focused: str | None = None
    hovered: str | None = None
    handles: str | None = None
    edited: str | None = None
    drop_below: str | None = None
    drop_beside: str | None = None
    dragged: frozenset[str] = frozenset()
    dimmed: frozenset[str] = frozenset()
    query: str = ""
    changes: Mapping[str, Change] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)

    @property
    def touched(self) -> frozenset[str]:
        """Return the boxes and joints that something is drawn over."""
        single = (self.focused, self.handles, self.edited, self.drop_below, self.drop_beside)
        return self.selected.union((id for id in single if id is not None), self.changes, self.verdicts)

    def opacity(self, id: str) -> float:
        """Return how opaque a box or joint is drawn: what is dimmed shows fully under the pointer, with focus or
        selected.
        """
        if id not in self.dimmed:
            return 1
        return 1 if id in self.selected or id in (self.focused, self.hovered) else 0.35


REST = States()
"""Nothing is going on."""
