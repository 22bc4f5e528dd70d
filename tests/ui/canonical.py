"""A debate without its ids and order keys: two debates have the same form when only those differ."""

from collections.abc import Iterator

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Order, fields_of, references_of, targets
from debatemap.domain.model import Claim, Group, Question, Record
from debatemap.domain.relations import in_order, maps, premises_of
from debatemap.figure.forest import forest


def canonical(debate: Debate) -> tuple[str, ...]:
    """Return a line for each record; what is drawn is named by its place there, the rest by what it refers to."""
    names = {id: f"#{number}" for number, id in enumerate(dict.fromkeys(_drawn(debate)))}
    return tuple(sorted(_line(record, names) for record in debate))


def _drawn(debate: Debate) -> Iterator[str]:
    """Yield the ids of maps, and of what is drawn on them, in drawn order; then claims and questions on no map."""
    for map in maps(debate):
        yield map.id
        outline = forest(debate, map.id)
        for id in outline.order:
            spot = outline.spots.get(id)
            yield spot.item if spot is not None else id
            yield from (one.id for one in premises_of(debate, id))
        yield from (one.id for one in in_order(debate[Group].referring("map", map.id)))
    for kind in (Claim, Question):
        yield from (one.id for one in sorted(debate[kind], key=lambda one: str(getattr(one, "text", ""))))


def _line(record: Record, names: dict[str, str]) -> str:
    """Return a record's kind, its name where it has one, and its fields."""
    linked = {field.name for field in references_of(type(record))}
    told = [names.get(record.id, ""), type(record).__name__]
    for field in fields_of(type(record)):
        if field.name in linked:
            told.append(f"{field.name}: {' '.join(names.get(one, one) for one in targets(record, field))}")
        elif field.name != "id" and field.type is not Order:
            told.append(f"{field.name}: {getattr(record, field.name)}")
    return " | ".join(told)
