"""Which of many backups are too many: the older, the sparser."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from debatemap.storage.version import Version

_ALWAYS: Final = 5
"""So many of the newest stay whatever the clock says."""
_SPACING: Final = (
    (timedelta(hours=1), "%Y-%m-%d %H:%M"),
    (timedelta(days=1), "%Y-%m-%d %H"),
    (timedelta(days=31), "%Y-%m-%d"),
    (timedelta(days=366), "%G week %V"),
)
"""Up to an age, one backup stays for each stretch of time that the format tells apart; beyond, one a month."""
_BEYOND: Final = "%Y-%m"


def surplus(versions: Sequence[Version], at: datetime) -> tuple[Version, ...]:
    """Return the backups to remove, of versions in order from the newest; named ones are never among them."""
    automatic = [version for version in versions if not version.name]
    seen: set[str] = set()
    doomed = []
    for place, version in enumerate(automatic):
        stretch = _stretch(version, at)
        if stretch in seen and place >= _ALWAYS:
            doomed.append(version)
        seen.add(stretch)
    return tuple(doomed)


def _stretch(version: Version, at: datetime) -> str:
    """Return the stretch of time that a version stands for; one from the future, after a clock was set, is recent."""
    made = _moment(version.made)
    spacing = next((written for age, written in _SPACING if at - made <= age), _BEYOND)
    return made.strftime(spacing)


def _moment(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written).astimezone(UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
