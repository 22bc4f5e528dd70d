"""Versions of a document beside its file: named ones on request, automatic ones while it is saved."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.services.document import Document
from debatemap.services.save_state import SaveKind, SaveState
from debatemap.services.saver import Saver
from debatemap.services.timing import Timing
from debatemap.storage.version import Version
from debatemap.storage.versions import Versions

INTERVAL: Final = 600.0
"""Seconds between automatic backups of a debate that is being edited."""

Then = Callable[[Version | UserError], object]


class Backups:
    """Keep the debate as it was opened when it is first edited, and as it was saved every ten minutes afterwards.

    What was opened is what the journal's edits follow: with both, a file that is lost can be made again.
    """

    def __init__(self, document: Document, saver: Saver, versions: Versions, timing: Timing) -> None:
        self._document, self._versions, self._timing = document, versions, timing
        self._due: float | None = None
        saver.subscribe(self._stands)

    def name_version(self, title: str, then: Then) -> None:
        """Keep the debate as it is now under a title, and give a function the version or why there is none."""
        self._keep(self._document.debate.snapshot(), title, then, partial(self._not_kept, then))

    def _stands(self, state: SaveState) -> None:
        if self._document.path is None:
            return
        if self._due is None:
            self._back_up(self._document.as_opened)
        elif state.kind is SaveKind.SAVED and self._timing.now() >= self._due:
            self._back_up(self._document.debate)

    def _back_up(self, debate: Debate) -> None:
        self._due = self._timing.now() + INTERVAL
        self._keep(debate.snapshot(), "", _nobody, self._not_backed_up)

    def _keep(self, debate: Debate, title: str, then: Then, failed: Callable[[BaseException], object]) -> None:
        work = partial(_kept, self._versions, debate, self._document.path, title)
        self._timing.background(work, then, failed)

    def _not_kept(self, then: Then, error: BaseException) -> None:
        if isinstance(error, UserError):
            then(error)
        else:
            self._timing.on_bug(error)

    def _not_backed_up(self, error: BaseException) -> None:
        """Try again soon; a full disk is told of by the saver."""
        self._due = self._timing.now()
        self._not_kept(_nobody, error)


def _kept(versions: Versions, debate: Debate, path: Path | None, title: str) -> Version:
    version = versions.keep(debate, None if path is None else Path(os.path.realpath(path)), title)
    versions.thin(debate.about.id)
    return version


def _nobody(outcome: Version | UserError) -> None:
    """Tell nobody."""
    del outcome
