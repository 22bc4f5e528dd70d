"""What is folded of the map on screen: at first what keeps a large one legible, then what its reader makes of it."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from debatemap.figure.folds import Beginning, beginning, hidden_by, over
from debatemap.figure.look import Look
from debatemap.figure.whole import Whole


class Folding:
    """Knows which maps were looked at already, and works out looks that fold and unfold."""

    def __init__(self, whole: Callable[[], Whole | None]) -> None:
        self._whole = whole
        self._begun: dict[str, Beginning | None] = {}

    def begun(self, look: Look) -> Beginning | None:
        """Return how the map was folded when it was first looked at, as long as it still is."""
        whole = self._whole()
        begun = self._begun.get(whole.map) if whole is not None else None
        return begun if begun is not None and begun.folded <= look.folded else None

    def folded(self, look: Look) -> frozenset[str]:
        """Return what is folded of the map."""
        whole = self._whole() if look.folded else None
        return frozenset(id for id in look.folded if id in whole.outline) if whole is not None else frozenset()

    def begin(self, look: Look) -> Look:
        """Return the look with the map folded if it is too large to be read at once and was never looked at."""
        whole = self._whole()
        if whole is None or whole.map in self._begun:
            return look
        begun = self._begun[whole.map] = beginning(whole.outline)
        return look if begun is None else replace(look, folded=look.folded | begun.folded)

    def opened(self, look: Look, ids: Iterable[str]) -> Look:
        """Return the look with everything unfolded that some records hang below."""
        whole = self._whole() if look.folded else None
        if whole is None:
            return look
        return replace(look, folded=look.folded.difference(*(over(whole.outline, id) for id in ids)))

    def hiding(self, look: Look, id: str) -> str | None:
        """Return the claim, question or argument whose fold hides another everywhere; None for what is drawn."""
        whole = self._whole() if look.folded else None
        return hidden_by(whole.outline, id, look.folded) if whole is not None else None
