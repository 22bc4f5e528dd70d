"""How the map on screen is read: what is sought, filtered and focused on, and whether the rest is dimmed or hidden."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from debatemap.domain.analysis.filters import Filter, passing, with_arguments
from debatemap.domain.analysis.neighbourhood import near
from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Question
from debatemap.services.search import Search

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Focus:
    """A claim, question or argument, and how many steps around it are read."""

    id: str
    steps: int = 1


class Reading(QObject):
    """The reader's private view of the map on screen; nothing of it is in the file unless it is saved as a view."""

    changed = Signal()

    def __init__(
        self, debate: Callable[[], Debate], map: Callable[[], str | None], search: Search, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._debate, self._map, self._search = debate, map, search
        self.query = ""
        self.filter = Filter()
        self.focus: Focus | None = None
        self.hides = False
        self.view: str | None = None
        """The saved view that was shown last."""
        self._passing: frozenset[str] | None = None

    @property
    def is_active(self) -> bool:
        """Tell whether only a part of the map is read."""
        return bool(self.filter) or self.focus is not None

    @property
    def passing(self) -> frozenset[str]:
        """Return the claims and questions of the map that are read."""
        if self._passing is None:
            self._passing = self._passed()
        return self._passing

    @property
    def lit(self) -> frozenset[str] | None:
        """Return the claims, questions and arguments that stay bright, or None for all."""
        map = self._map()
        if not self.is_active or map is None:
            return None
        if self.filter or self.focus is None:
            return with_arguments(self._debate(), map, self.passing)
        return near(self._debate(), map, self.focus.id, self.focus.steps)

    @property
    def marked(self) -> str:
        """Return the words that are marked on the map."""
        return self.query or self.filter.text

    @property
    def hits(self) -> tuple[str, ...]:
        """Return the claims and questions of the debate that hold the words that are marked."""
        return self._search.ids(self.marked, Claim, Question) if self.marked.strip() else ()

    def seek(self, query: str) -> None:
        """Mark words on the map; none for an empty query."""
        if query != self.query:
            self.query = query
            self.changed.emit()

    def read(self, filter: Filter, focus: Focus | None, hides: bool) -> None:
        """Read what passes a filter within a focus, the rest dimmed or hidden."""
        if (filter, focus, hides) != (self.filter, self.focus, self.hides):
            self.filter, self.focus, self.hides = filter, focus, hides
            self.renew()

    def sift(self, filter: Filter) -> None:
        """Read what passes a filter."""
        self.read(filter, self.focus, self.hides)

    def focus_on(self, focus: Focus | None) -> None:
        """Read what is near something, or everything again."""
        self.read(self.filter, focus, self.hides)

    def hide(self, hides: bool) -> None:
        """Hide what is not read, or dim it."""
        self.read(self.filter, self.focus, hides)

    def clear(self) -> None:
        """Read everything."""
        self.read(Filter(), None, self.hides)

    def allow(self, ids: tuple[str, ...]) -> None:
        """See to it that records are seen, which are about to be shown."""
        lit = self.lit
        if self.hides and lit is not None and not lit.issuperset(ids):
            self.hide(False)

    def renew(self) -> None:
        """Look again, after a change of the debate or of the map on screen."""
        self._passing = None
        if self.focus is not None and self.focus.id not in self._debate():
            self.focus = None
        self.changed.emit()

    def _passed(self) -> frozenset[str]:
        debate, map = self._debate(), self._map()
        if map is None:
            return NOBODY
        saying = frozenset(self._search.ids(self.filter.text, Claim, Question)) if self.filter.text.strip() else None
        found = passing(debate, map, self.filter, saying)
        if self.focus is None:
            return found
        return found & near(debate, map, self.focus.id, self.focus.steps)
