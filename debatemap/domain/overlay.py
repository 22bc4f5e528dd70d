"""A mapping laid over another, to try changes without making them."""

from collections.abc import Iterator, Mapping, MutableMapping
from typing import TypeVar

V = TypeVar("V")


class Overlay(MutableMapping[str, V]):
    """Show a mapping with changes on top of it; the mapping below is never touched and must not change meanwhile."""

    __slots__ = ("_below", "_here", "hidden")

    def __init__(self, below: Mapping[str, V]) -> None:
        self._below = below
        self._here: dict[str, V] = {}
        self.hidden: set[str] = set()

    def __getitem__(self, key: str) -> V:
        if key in self._here:
            return self._here[key]
        if key in self.hidden:
            raise KeyError(key)
        return self._below[key]

    def __setitem__(self, key: str, value: V) -> None:
        self._hide(key)
        self._here[key] = value

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._hide(key)
        self._here.pop(key, None)

    def __contains__(self, key: object) -> bool:
        return key in self._here or (key not in self.hidden and key in self._below)

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._below if key not in self.hidden)
        yield from self._here

    def __len__(self) -> int:
        return len(self._below) - len(self.hidden) + len(self._here)

    def _hide(self, key: str) -> None:
        if key in self._below:
            self.hidden.add(key)
