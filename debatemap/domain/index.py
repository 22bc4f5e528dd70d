"""Which records refer to what."""

from collections.abc import Collection


class Index:
    """Ids of records by an id that they refer to, in the order they came.

    Most ids are referred to once: then the one id is held without a collection around it, a fifth of the memory.
    """

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: dict[str, str | dict[str, None]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Index) and self._held == other._held

    __hash__ = None  # type: ignore[assignment]

    def of(self, target: str) -> Collection[str]:
        """Return the ids of the records that refer to an id."""
        held = self._held.get(target)
        return () if held is None else (held,) if isinstance(held, str) else held

    def add(self, target: str, id: str) -> None:
        """Note that a record refers to an id."""
        held = self._held.setdefault(target, id)
        if isinstance(held, dict):
            held[id] = None
        elif held != id:
            self._held[target] = {held: None, id: None}

    def remove(self, target: str, id: str) -> None:
        """Note that a record refers to an id no more."""
        held = self._held.get(target)
        if held == id:
            del self._held[target]
        elif isinstance(held, dict):
            held.pop(id, None)
            if len(held) == 1:
                (self._held[target],) = held
