"""The checksum of everything a file holds; SQLite's own checks pass most flipped bits."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from debatemap.domain.codec import Value, row
from debatemap.domain.debate import Debate
from debatemap.domain.model import KINDS, kind_name

Rows = Mapping[str, Sequence[Sequence[Value]]]
"""The rows of every table by its name, in their order."""

CHECKSUM = "checksum"
"""The key of the checksum among what a file says about itself; the only row that it does not cover."""


def rows_of(debate: Debate) -> dict[str, list[tuple[Value, ...]]]:
    """Return the rows of a debate by table."""
    return {kind_name(kind): [row(record) for record in debate[kind]] for kind in KINDS}


def checksum(rows: Rows) -> str:
    """Return SHA-256 over the rows of all tables, as 64 hexadecimal digits; tables without rows do not count."""
    whole = sha256()
    for name in sorted(rows):
        covered = [values for values in rows[name] if name != "meta" or values[0] != CHECKSUM]
        if covered:
            whole.update(json.dumps([name, covered], ensure_ascii=False, separators=(",", ":")).encode())
    return whole.hexdigest()
