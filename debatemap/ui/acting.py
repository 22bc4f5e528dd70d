"""What commands ask of the main window: it makes edits, runs work, says what became of both, and opens panes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QMainWindow, QWidget

from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.ui.tasks import Stopped

if TYPE_CHECKING:
    from pathlib import Path

    from debatemap.domain.changes import Edit
    from debatemap.ui.canvas.view import Canvas
    from debatemap.ui.host import Program
    from debatemap.ui.stage import Stage
    from debatemap.ui.tasks import Progress
    from debatemap.ui.workspace import Workspace

T = TypeVar("T")


class ActingWindow(QMainWindow):
    """A window in which something can be done to the open debate, if one is open."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._stage: Stage | None = None

    @property
    def program(self) -> Program:
        """Return what is there once for all windows."""
        return self._program

    @property
    def workspace(self) -> Workspace:
        """Return the open debate."""
        assert self._stage is not None
        return self._stage.workspace

    @property
    def canvas(self) -> Canvas:
        """Return the map on screen."""
        assert self._stage is not None
        return self._stage.canvas

    @property
    def is_empty(self) -> bool:
        """Tell whether the window shows the welcome page."""
        return self._stage is None

    def shows(self, path: Path) -> bool:
        """Tell whether the window shows the debate of a file."""
        return self._stage is not None and self.workspace.document.path == path

    def commit(self, edit: Edit) -> bool:
        """Commit an edit; say why when it is refused."""
        return self.attempt(lambda: edit)

    def attempt(self, make: Callable[[], Edit]) -> bool:
        """Make an edit and commit it; say why when either is refused."""
        return self.try_to(lambda: self.workspace.document.commit(make()))

    def try_to(self, do: Callable[[], object]) -> bool:
        """Do something that may fail in a way the user can act on; say so, and tell whether it was done."""
        try:
            do()
        except UserError as error:
            self.fault(error)
            return False
        return True

    def begin(self, edit: Edit) -> None:
        """Commit an edit that adds a claim or question, select that and open the editor on it."""
        from debatemap.domain.model import Claim, Question

        if self.commit(edit):
            new = [change.id for change in edit.changes if change.before is None]
            items = [id for id in new if isinstance(self.workspace.debate.find(id), Claim | Question)]
            self.workspace.selection.choose(*items[:1])
            for id in items[:1]:
                self.canvas.reveal(id)
                self.canvas.edit_text(id)

    def fault(self, error: UserError) -> None:
        """Say what the user can act on: in the bar over the map, or in a dialog where there is none."""
        if self._stage is None or error.advice is not None:
            self._program.show_fault(error, self)
        else:
            self._stage.bar.show_words(error.message, undo=False)

    def notice(self, message: Message, undo: bool = False) -> None:
        """Say what has happened."""
        if self._stage is not None:
            self._stage.bar.show_words(message, undo)

    def work(self, title: Message, function: Callable[[Progress], T], done: Callable[[T], object]) -> None:
        """Run long work with progress and a way to stop it."""
        from debatemap.ui.running import Running

        Running(title, self).run(self._program.tasks, function, done, self._failed)

    def finish_editing(self) -> None:
        """Commit what is typed anywhere."""
        if self._stage is not None:
            self._stage.finish_editing()

    def find_words(self, step: int = 0) -> None:
        """Show the bar that finds words, and go on from hit to hit where words are sought already."""
        if self._stage is not None:
            finding = self._stage.finding
            if finding.isHidden() or not step:
                finding.open()
            elif step > 0:
                finding.go_on()
            else:
                finding.go_back()

    def show_filters(self) -> None:
        """Show the bar that filters the map, and give it the keyboard."""
        if self._stage is not None:
            self._stage.filters.open()

    def show_details(self) -> None:
        """Show the details of what is selected, and give the keyboard to the first field."""
        if self._stage is not None:
            self._stage.show_details()

    def toggle_pane(self, pane: str) -> None:
        """Show or hide a dock."""
        if self._stage is not None:
            self._stage.panes.toggle(pane)

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or a window again."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def window_widget(self) -> QWidget:
        """Return the window, as the parent of dialogs."""
        return self

    @property
    def _workspace(self) -> Workspace | None:
        return self._stage.workspace if self._stage else None

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.fault(error)
        elif isinstance(error, Stopped):
            self.notice(Message("Stopped; nothing has changed."))
        else:
            self._program.faults.raised(error)
