"""What every record has."""

from dataclasses import dataclass
from uuid import uuid4


def new_id() -> str:
    """Return a fresh record id."""
    return str(uuid4())


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has."""

    id: str
