"""The time in the private files."""

from datetime import UTC, datetime


def now() -> str:
    """Return the present moment in UTC, ``2025-10-17T09:30:00.000000Z``: it sorts as text."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
