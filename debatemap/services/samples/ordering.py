"""Order keys for records by their place in a list."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from debatemap.domain.fields import Order
from debatemap.domain.order import spread

T = TypeVar("T")


def in_order(items: Sequence[T]) -> Iterator[tuple[Order, T]]:
    """Yield each item with its order key."""
    for key, item in zip(spread(len(items)), items, strict=True):
        yield Order(key), item
