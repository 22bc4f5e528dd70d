"""One kept copy of a debate."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Version:
    """A copy of a debate: its number, its name (empty for a backup), the path it was kept for, and when (UTC)."""

    file: Path
    number: int
    name: str
    path: str
    digest: str
    made: str
