"""Where in a scanned file a path leads, and what was found wrong there."""

from debatemap.i18n import Message
from debatemap.interop.native.problems import MalformedError, Path, Problem
from debatemap.interop.native.scan import Array, Object


class Report:
    """Collect what is wrong with a scanned file."""

    def __init__(self, value: Object) -> None:
        self._value = value
        self._problems: list[Problem] = []

    def add(self, path: Path, reason: Message) -> None:
        """Note a fault at a path, or at as much of the path as the file has."""
        offset, found = _place(self._value, path)
        self._problems.append(Problem(offset, found, reason))

    def stop_if_any(self) -> None:
        """Raise MalformedError with what was noted, if anything was."""
        if self._problems:
            raise MalformedError(*self._problems)


def _place(value: object, path: Path) -> tuple[int, Path]:
    offset, walked = 0, 0
    for part in path:
        if not isinstance(value, Object | Array) or part not in value.offsets:
            break
        offset, walked = value.offsets[part], walked + 1
        value = value[part]  # type: ignore[index]
    return offset, path[:walked]
