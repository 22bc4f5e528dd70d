"""Ids of the library's records: derived from short ids, the same in every file made from it."""

from typing import Final
from uuid import UUID, uuid5

from debatemap.domain.model import Record, kind_name

_LIBRARY: Final = UUID("8d0f3c52-5d5c-4c53-9a5e-1f0b7a2c6d11")


def identity(kind: type[Record], *names: str) -> str:
    """Return the id of a record by the short ids that tell it from others of its kind."""
    return str(uuid5(_LIBRARY, "/".join((kind_name(kind), *names))))
