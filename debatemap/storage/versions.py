"""Named versions and automatic backups: verified copies of a debate in the private data folder.

They are kept by the debate, wherever its file lies, and numbered: a clock that jumps changes nothing about their order.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.storage.clock import now
from debatemap.storage.failure import not_written
from debatemap.storage.open import open_debate
from debatemap.storage.replacement import replace
from debatemap.storage.save import save
from debatemap.storage.thinning import surplus
from debatemap.storage.version import Version


class Versions:
    """The versions in a folder of the user's; UserError when the folder cannot be used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, debate: Debate, path: Path | None, name: str = "") -> Version:
        """Write and verify a copy of a debate as its newest version, and return it."""
        with _told():
            folder = self._of(debate.about.id)
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        number = max((version.number for version in _noted(folder)), default=0) + 1
        file = folder / f"{number:08}-{uuid4()}.debatemap"
        version = Version(file, number, name, "" if path is None else str(path), debate.digest, now())
        _note(version)
        try:
            save(debate, file)
        except BaseException:
            self.remove(version)
            raise
        return version

    def of(self, debate_id: str) -> tuple[Version, ...]:
        """Return the versions of the debate whose title block has an id, newest first."""
        return _newest_first(_noted(self._of(debate_id)))

    def at(self, path: Path) -> tuple[Version, ...]:
        """Return the versions that were kept for a file, newest first, whatever has become of the file."""
        everything = (version for folder in self._folders() for version in _noted(folder))
        return _newest_first(version for version in everything if version.path == str(path))

    def thin(self, debate_id: str, at: datetime | None = None) -> None:
        """Remove automatic backups that are close together, the older the sparser; the newest good one always stays."""
        versions = self.of(debate_id)
        doomed = surplus(versions, at or datetime.now(UTC))
        good = next(filter(_is_good, versions), None) if doomed else None
        for version in doomed:
            if version != good:
                self.remove(version)

    def remove(self, version: Version) -> None:
        """Remove a version for good."""
        with _told():
            version.file.unlink(missing_ok=True)
            _note_of(version.file).unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove every version of every debate."""
        for folder in self._folders():
            for version in _noted(folder):
                self.remove(version)

    def _folders(self) -> list[Path]:
        with _told():
            return [folder for folder in self._folder.glob("*") if folder.is_dir()]

    def _of(self, debate_id: str) -> Path:
        # An id comes out of a file and may hold anything, "../" included.
        return self._folder / sha256(debate_id.encode()).hexdigest()[:32]


def _note(version: Version) -> None:
    noted = {key: value for key, value in asdict(version).items() if key != "file"}
    with _told():
        replace(_note_of(version.file), json.dumps(noted).encode(), lambda _: None)


def _note_of(file: Path) -> Path:
    return file.with_suffix(".json")


def _noted(folder: Path) -> Iterator[Version]:
    with _told():
        files = list(folder.glob("*.debatemap"))
    for file in files:
        with suppress(OSError, ValueError, TypeError):  # a damaged note hides its version and harms no other
            yield _version(file, json.loads(_note_of(file).read_bytes()))


def _version(file: Path, noted: dict[str, Any]) -> Version:
    version = Version(file=file, **noted)
    texts = (version.name, version.path, version.digest, version.made)
    if type(version.number) is not int or not all(isinstance(text, str) for text in texts):
        raise ValueError("not a note of a version")
    return version


def _newest_first(versions: Iterator[Version]) -> tuple[Version, ...]:
    return tuple(sorted(versions, key=lambda version: (version.number, version.made), reverse=True))


def _is_good(version: Version) -> bool:
    try:
        open_debate(version.file)
    except UserError:
        return False
    return True


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise not_written(error) from error
