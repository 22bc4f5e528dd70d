"""The automatic saver: the user's file follows the debate by itself, whole and verified, or it says why it does not."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.difference import differences
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.services.document import Document
from debatemap.services.listeners import Listeners
from debatemap.services.save_state import SaveKind, SaveState
from debatemap.services.target import Target, Touched, conflict, touched, write
from debatemap.services.timing import Cancel, Timing, nothing
from debatemap.storage.journal import Journal
from debatemap.storage.open import open_debate
from debatemap.storage.save import Saved, save

PAUSE: Final = 1.0
"""How long after the last edit the file is saved, in seconds."""
PATIENCE: Final = 10
"""How many times as long as the last save took the next one waits at least."""
RETRY: Final = 30.0
"""How long after a failure saving is tried again by itself, in seconds."""

Moved = Callable[[UserError | None], object]
"""What is called with why a debate could not be saved under another name, or None when it was."""


class Saver:
    """Save a document's file a second after the last edit and when asked; it begins with the first edit.

    A document without a file stays unsaved until it gets one: it lives in the journal.
    """

    def __init__(self, document: Document, timing: Timing, target: Target | None = None) -> None:
        self._document, self._timing = document, timing
        self._listeners = Listeners[[SaveState]](timing.on_bug)
        self._waiting: list[Callable[[SaveState], object]] = []
        self._call_off: Cancel = nothing
        self._busy = self._again = False
        self._earliest = self._began = 0.0
        self._target = target
        self._at = target.stamp.changed / 1e9 if target and target.stamp else None
        self._conflict: UserError | None = None
        self._failure: UserError | None = None
        self._state = self._standing()
        document.subscribe(self._edited)
        self._settle()

    @property
    def state(self) -> SaveState:
        """Return how the file stands to the debate."""
        return self._state

    def subscribe(self, listener: Callable[[SaveState], object]) -> Callable[[], None]:
        """Call a function with every new state; return the one that stops that."""
        return self._listeners.subscribe(listener)

    def flush(self, then: Callable[[SaveState], object] | None = None) -> None:
        """Save now if anything is unsaved, and call a function with the state that came of it."""
        if then is not None:
            self._waiting.append(then)
        if self._busy:
            self._again = True
        else:
            self._begin()

    def save_as(self, path: Path, then: Moved) -> None:
        """Live at another path from now on, replacing what is there, and tell a function what went wrong or None."""
        if self._target is not None and os.path.realpath(self._target.path) == os.path.realpath(path):
            self.flush(lambda state: then(state.error))
        elif self._busy:
            self._waiting.append(lambda _: self.save_as(path, then))
        else:
            self._move(path, then)

    def look(self) -> None:
        """Find out, when the window comes to the front, whether somebody else has touched the file."""
        target = self._target
        if target is not None and not self._busy and self._document.read_only is None:
            self._timing.background(partial(touched, target), partial(self._looked, target), self._timing.on_bug)

    def overwrite(self) -> None:
        """Save over the file that somebody else touched, or anew where it has gone."""
        if self._target is not None:
            self._adopt(replace(self._target, stamp=None, digest=""))
            self.flush()

    def compare(self) -> tuple[Change, ...]:
        """Return what leads from the file as somebody else left it to this debate; UserError when it is unreadable."""
        return differences(open_debate(self._its_path).debate, self._document.debate)

    def take_theirs(self) -> None:
        """Make the debate what somebody else put into the file, undoably; UserError when it is unreadable."""
        theirs = open_debate(self._its_path)
        changes = differences(self._document.debate, theirs.debate)
        self._document.commit(Edit(Message("Take what is in the file"), changes))
        self._adopt(Target(self._its_path, theirs.stamp, theirs.digest))
        self._settle()

    @property
    def _its_path(self) -> Path:
        assert self._target is not None
        return self._target.path

    def _begin(self) -> None:
        target, digest = self._target, self._document.debate.digest
        if target is None or self._conflict is not None or digest == target.digest:
            self._settle()
            return
        self._target = during = target.during(digest)
        self._document.protection.intend(target.path, digest)
        self._timing.background(partial(write, self._start(), during), self._written, self._failed)

    def _written(self, outcome: Saved | Touched) -> None:
        self._end()
        if isinstance(outcome, Touched):
            self._conflict = conflict(self._its_path, outcome)
        else:
            self._adopt(Target(self._its_path, outcome.stamp, outcome.digest))
        self._go_on()

    def _failed(self, error: BaseException) -> None:
        self._end()
        self._failure = self._reason(error)
        self._go_on(RETRY)

    def _move(self, path: Path, then: Moved) -> None:
        try:
            reserved = self._document.protection.reserve(path, self._document.debate.digest)
        except UserError as error:
            then(error)
            return
        work = partial(save, self._start(), path)
        self._timing.background(work, partial(self._moved, path, reserved, then), partial(self._stayed, reserved, then))

    def _moved(self, path: Path, reserved: Journal | None, then: Moved, saved: Saved) -> None:
        self._end()
        self._document.move(path, reserved, saved.digest)
        self._adopt(Target(path, saved.stamp, saved.digest))
        self._go_on()
        then(None)

    def _stayed(self, reserved: Journal | None, then: Moved, error: BaseException) -> None:
        self._end()
        self._document.protection.give_back(reserved)
        self._go_on()
        then(self._reason(error))

    def _start(self) -> Debate:
        """Show that the worker is busy and return what it works on; edits made meanwhile are looked at afterwards."""
        self._call_off()
        self._busy, self._began = True, self._timing.now()
        self._show(SaveState(SaveKind.SAVING, self._at))
        return self._document.debate.snapshot()

    def _end(self) -> None:
        now = self._timing.now()
        self._busy, self._earliest = False, now + PATIENCE * (now - self._began)

    def _go_on(self, wait: float = PAUSE) -> None:
        if self._again:
            self._again = False
            self._begin()
        else:
            self._settle(wait)

    def _edited(self, edit: Edit) -> None:
        del edit
        if not self._busy:
            self._settle()

    def _settle(self, wait: float = PAUSE) -> None:
        """Show how things stand while nothing is written, plan the next save, and tell those who wait."""
        self._call_off()
        state = self._standing()
        if state.kind in (SaveKind.UNSAVED, SaveKind.FAILED) and self._target is not None:
            self._call_off = self._timing.later(max(wait, self._earliest - self._timing.now()), self.flush)
        self._show(state)
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(state)

    def _standing(self) -> SaveState:
        if self._conflict is not None:
            return SaveState(SaveKind.CONFLICT, self._at, self._conflict)
        if self._target is not None and self._target.digest == self._document.debate.digest:
            return SaveState(SaveKind.SAVED, self._at)
        if self._failure is not None:
            return SaveState(SaveKind.FAILED, self._at, self._failure)
        return SaveState(SaveKind.UNSAVED, self._at)

    def _adopt(self, target: Target) -> None:
        """Forget what was wrong with the file; when its content is known, it is known as of now."""
        self._target, self._conflict, self._failure = target, None, None
        self._at = self._timing.now() if target.digest else self._at
        if target.digest == self._document.debate.digest:
            self._document.protection.renew(target.path, target.digest)

    def _looked(self, target: Target, what: Touched | None) -> None:
        if what is not None and self._target is target and not self._busy:
            self._conflict = conflict(target.path, what)
            self._settle()

    def _reason(self, error: BaseException) -> UserError:
        if isinstance(error, UserError):
            return error
        self._timing.on_bug(error)
        return UserError(
            Message("Saving failed because of an error in Debatemap."),
            Message("Your work is safe in this window; save a copy under another name."),
        )

    def _show(self, state: SaveState) -> None:
        if state != self._state:
            self._state = state
            self._listeners.tell(state)
