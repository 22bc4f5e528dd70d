"""Ids in the text form: UUIDs as they are, others marked; short and left-out ones are derived (UUID version 5)."""

import re
from typing import Final
from uuid import UUID, uuid5

from debatemap.domain.model import Record
from debatemap.interop.native.shape import plural

LITERAL: Final = "="
"""Stands before an id that is no UUID and must stay as it is."""

_DEBATES: Final = UUID("5a0c6f0e-6f0b-4d6e-9b8e-3a6d1c2f7e41")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)


class Identities:
    """The ids of one debate."""

    def __init__(self, about: str) -> None:
        """Take the id of the title block, as written."""
        self.about = about[1:] if about.startswith(LITERAL) else about if _is_uuid(about) else _within(_DEBATES, about)
        self._space = UUID(self.about) if _is_uuid(self.about) else uuid5(_DEBATES, self.about)

    def meant(self, written: str) -> str:
        """Return the id that a written one stands for."""
        if written.startswith(LITERAL):
            return written[1:]
        return written if _is_uuid(written) else _within(self._space, written)

    def derived(self, kind: type[Record], owner: str, position: int) -> str:
        """Return the id of a record written without one, by its owner and its place among its siblings."""
        return _within(self._space, f"{owner}/{plural(kind)}/{position}")


def written_id(id: str) -> str:
    """Return an id as it is written."""
    return id if _is_uuid(id) else LITERAL + id


def _within(space: UUID, name: str) -> str:
    return str(uuid5(space, name))


def _is_uuid(id: str) -> bool:
    return _UUID.fullmatch(id) is not None
