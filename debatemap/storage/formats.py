"""The formats a file may have: the byte-exact schema of each, and the steps from one to the next."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from debatemap.domain.model import FORMAT

Schema = Mapping[str, str]
"""The statement that creates each table, by its name, in the order of the file."""
Step = Callable[[sqlite3.Connection], None]
"""What turns a file of one version, a private copy in memory, into one of the next."""


@dataclass(frozen=True, slots=True)
class Formats:
    """The versions that can be read; each but the newest has a step to the next."""

    schemas: Mapping[int, Schema]
    steps: Mapping[int, Step] = field(default_factory=dict)

    @property
    def newest(self) -> int:
        """Return the version that files are written in."""
        return max(self.schemas)


def schema_of(statements: str) -> Schema:
    """Return the tables that a script of ``CREATE TABLE name (…) STRICT;`` statements makes."""
    created = [statement.strip() for statement in statements.split(";\n") if statement.strip()]
    return {statement.split(maxsplit=3)[2].strip('"'): statement for statement in created}


def columns_of(statement: str) -> tuple[str, ...]:
    """Return the columns that a ``CREATE TABLE`` statement of a format names, quoted as there."""
    lines = statement.splitlines()[1:-1]
    return tuple(line.split()[0] for line in lines if not line.startswith("    PRIMARY KEY"))


def _schema(version: int) -> Schema:
    return schema_of(Path(__file__).with_name(f"format{version}.sql").read_text("utf-8"))


FORMATS: Final = Formats({version: _schema(version) for version in range(1, FORMAT + 1)})
"""The formats of this program. Format 1 is the first, so there are no steps yet."""
