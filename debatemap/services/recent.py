"""The files that were opened last, for the welcome page and the File menu; private, and cleared on request."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final

from debatemap.domain.errors import UserError
from debatemap.domain.strings import sound
from debatemap.services.private_json import read_object, write_object

NAME: Final = "recent.json"
MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Recent:
    """A file that was opened, and the debate's title then."""

    path: Path
    title: str

    @property
    def changed(self) -> float | None:
        """Return when the file was last written, in seconds since 1970; None where there is no such file now."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime if S_ISREG(found.st_mode) else None

    @property
    def missing(self) -> bool:
        """Tell whether the file is not there now."""
        return self.changed is None


class RecentFiles:
    """The list in the user's private folder, shared by all windows; where it cannot be written it stays as it was."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def __call__(self) -> tuple[Recent, ...]:
        """Return the files, the newest first."""
        try:
            files = read_object(self._path).get("files")
        except OSError:
            return ()
        return tuple(_recent(one) for one in files if _fits(one)) if isinstance(files, list) else ()

    def note(self, path: Path, title: str) -> None:
        """Put a file at the head of the list."""
        self._write((Recent(path.absolute(), title), *self._without(path)))

    def forget(self, path: Path) -> None:
        """Take a file off the list."""
        self._write(self._without(path))

    def clear(self) -> None:
        """Forget every file."""
        self._write(())

    def _without(self, path: Path) -> tuple[Recent, ...]:
        return tuple(one for one in self() if one.path != path.absolute())

    def _write(self, files: tuple[Recent, ...]) -> None:
        with suppress(UserError):
            write_object(self._path, {"files": [{"path": str(one.path), "title": one.title} for one in files[:MOST]]})


def _fits(stored: Any) -> bool:
    return (
        isinstance(stored, dict)
        and isinstance(stored.get("path"), str)
        and isinstance(stored.get("title"), str)
        and sound(stored["title"])
    )


def _recent(stored: dict[str, str]) -> Recent:
    return Recent(Path(stored["path"]), stored["title"])
