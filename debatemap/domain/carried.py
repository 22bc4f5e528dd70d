"""The records of how a debate is shown, and what is carried along for other programs."""

from dataclasses import dataclass

from debatemap.domain.fields import ANYTHING, Json, Order, many_to, maybe_to, maybe_under, to
from debatemap.domain.record import Record
from debatemap.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Record):
    """A saved way of looking at a map; filters are JSON, depth in levels, 0 for all."""

    map: str = to("map")
    name: Text = Text()
    folded: tuple[str, ...] = many_to("claim", "argument", "question")
    filters: Json = Json("{}")
    focus: str | None = maybe_to("claim", "argument", "question")
    depth: int = 0
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """One step of a presentation."""

    map: str = to("map")
    order: Order = Order("V")
    targets: tuple[str, ...] = many_to("claim", "argument", "question")
    notes: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal(Record):
    """A structure check that somebody set aside, with the reason."""

    check: str = ""
    targets: tuple[str, ...] = many_to(ANYTHING)
    reason: Text = Text()
    by: str | None = maybe_to("annotator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset(Record):
    """Named export settings (JSON)."""

    name: str = ""
    data: Json = Json("{}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra(Record):
    """What another format or a newer program says about a record, carried along unread (JSON)."""

    record: str | None = maybe_under(ANYTHING)
    format: str = ""
    key: str = ""
    data: Json = Json("{}")
