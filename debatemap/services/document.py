"""The open document: the one door through which a debate changes."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.difference import differences
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.services.history import History, Step
from debatemap.services.listeners import Listeners, OnBug, log_bug
from debatemap.services.protection import Protection
from debatemap.storage import clock
from debatemap.storage.journal import Journal, Role

if TYPE_CHECKING:
    from debatemap.figure.picture import Picture
    from debatemap.figure.whole import Wholes


class Document:
    """A debate that changes only by ``commit``, ``undo`` and ``redo``, and tells its listeners each edit it made."""

    def __init__(
        self,
        debate: Debate,
        *,
        path: Path | None = None,
        read_only: Message | None = None,
        history: History | None = None,
        protection: Protection | None = None,
        now: Callable[[], str] = clock.now,
        on_bug: OnBug = log_bug,
    ) -> None:
        self.debate = debate
        self.path = path
        self.read_only = read_only
        self.history = History() if history is None else history
        self.protection = protection or Protection()
        self.as_opened = debate.snapshot()
        self._now = now
        self._listeners = Listeners[[Edit]](on_bug)
        self._telling = False
        self._expected: Picture | None = None

    @cached_property
    def wholes(self) -> "Wholes":
        """Return the outlines and numbers of its maps, one for all who ask."""
        from debatemap.figure.whole import Wholes

        return Wholes()

    def expect(self, drawn: "Picture | None") -> None:
        """Have a picture of a map ready that was made on a worker, for whoever draws that map first."""
        if drawn is not None and drawn.steps is not None:
            self._expected = drawn
            self.wholes.keep(drawn.steps.whole)

    def expected(self, map: str) -> "Picture | None":
        """Return the picture of a map that was made beforehand, and let go of it."""
        drawn, self._expected = self._expected, None
        return drawn if drawn is not None and drawn.steps is not None and drawn.steps.whole.map == map else None

    @property
    def undo_name(self) -> Message | None:
        """Return the name of the edit that an undo takes back, or None when there is none."""
        return self.history.last.name if self.history.last else None

    @property
    def redo_name(self) -> Message | None:
        """Return the name of the edit that a redo makes again, or None when there is none."""
        return self.history.next.name if self.history.next else None

    def subscribe(self, listener: Callable[[Edit], object]) -> Callable[[], None]:
        """Call a function with every edit after it was made; return the one that stops that."""
        return self._listeners.subscribe(listener)

    def commit(self, edit: Edit) -> None:
        """Make an edit durably; UserError when it cannot be made, and then nothing has happened."""
        if edit:
            self._make(Role.FILL if self.history.is_filled_by(edit) else Role.EDIT, edit)

    def undo(self) -> Edit | None:
        """Take back the last step and return the edit that did it, or None at the beginning."""
        last = self.history.last
        return None if last is None else self._make(Role.UNDO, last.inverted())

    def redo(self) -> Edit | None:
        """Make the step again that was undone last and return its edit, or None when there is none."""
        following = self.history.next
        return None if following is None else self._make(Role.REDO, following)

    def go_to(self, position: int) -> Edit | None:
        """Undo or redo until so many steps lie behind the present; return the last edit of it, or None for none."""
        made: Edit | None = None
        while self.history.position > position and (edit := self.undo()):
            made = edit
        while self.history.position < position and (edit := self.redo()):
            made = edit
        return made

    def revert_to_as_opened(self) -> None:
        """Make the debate what it was when it was opened, as an edit like any other."""
        self.commit(Edit(Message("Revert to as opened"), differences(self.debate, self.as_opened)))

    def move(self, path: Path, reserved: Journal | None, digest: str) -> None:
        """Live from now on in another file, which holds a digest, with the journal that was reserved for it."""
        self.path, self.read_only = path, None
        self.protection.move(reserved, path, digest)

    def _make(self, role: Role, edit: Edit) -> Edit:
        self._check(edit)
        made = self._now()
        self.protection.note(role, edit, self.debate.digest_after(edit), made)
        self.debate.apply(edit)
        self.history.note(role, Step(edit, made))
        self._tell(edit)
        return edit

    def _check(self, edit: Edit) -> None:
        if self._telling:
            raise RuntimeError(f"{edit.name} was committed while listeners are told of another edit")
        if self.read_only is not None:
            raise UserError(self.read_only, Message("Save a copy under another name to change it."))
        self.debate.check(edit)

    def _tell(self, edit: Edit) -> None:
        self._telling = True
        try:
            self._listeners.tell(edit)
        finally:
            self._telling = False
