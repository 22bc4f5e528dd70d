"""The order in which records are written: as the maps are read, then by content; equal debates give equal files."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from debatemap.domain.codec import row
from debatemap.domain.debate import Debate
from debatemap.domain.fields import fields_of
from debatemap.domain.model import Record
from debatemap.domain.relations import answers_to, arguments_for, maps, premises_of, questions_about
from debatemap.interop.native.shape import order_field

Key = Callable[[Record], tuple[Any, ...]]


def written_order(debate: Debate) -> Key:
    """Return the key that sorts records of one kind and owner: order key, place in reading the maps, content, id."""
    ranks = {id: rank for rank, id in enumerate(_reading(debate))}
    unread = len(ranks)

    def part(value: Any, is_id: bool) -> tuple[int, Any]:
        if is_id:
            return ranks.get(value, unread), value
        return (0, "") if value is None else (1, value) if isinstance(value, int | float) else (2, value)

    def key(record: Record) -> tuple[Any, ...]:
        parts = zip(fields_of(type(record))[1:], row(record)[1:], strict=True)
        content = tuple(part(value, bool(field.reference) and value is not None) for field, value in parts)
        order = getattr(record, "order", "") if order_field(type(record)) else ""
        return order, ranks.get(record.id, unread), content, record.id

    return key


def _reading(debate: Debate) -> Iterator[str]:
    """Yield the ids of claims, questions and arguments as a reader meets them, from the maps' roots down."""
    roots = [root for map in maps(debate) for root in ((map.contention,) if map.contention else ()) + map.roots]
    seen: set[str] = set()
    stack = [*reversed(roots)]
    while stack:
        id = stack.pop()
        if id not in seen:
            seen.add(id)
            yield id
            stack.extend(reversed(tuple(_below(debate, id))))


def _below(debate: Debate, id: str) -> Iterable[str]:
    yield from (premise.claim for premise in premises_of(debate, id))
    yield from (answer.claim for answer in answers_to(debate, id))
    yield from (argument.id for argument in arguments_for(debate, id))
    yield from (question.id for question in questions_about(debate, id))
