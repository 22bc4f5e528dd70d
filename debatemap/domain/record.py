"""What every record has."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import uuid4


def new_id() -> str:
    """Return a fresh record id."""
    return str(uuid4())


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has."""

    id: str


R = TypeVar("R", bound=Record)


def replaced(record: R, values: Mapping[str, object]) -> R:
    """Return a record with other values in fields known only by name."""
    return replace(record, **values)  # type: ignore[arg-type]
