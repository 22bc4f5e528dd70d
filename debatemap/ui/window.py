"""The main window: menus, toolbar, status bar, and between them the welcome page or one open debate."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim, Question
from debatemap.i18n import Message
from debatemap.ui import shape
from debatemap.ui.actions import ACTIONS
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.conflicts import ConflictWatch
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.focus import go_to_next
from debatemap.ui.host import Program
from debatemap.ui.menubar import fill_menu_bar
from debatemap.ui.openings import opening_menus
from debatemap.ui.palette.palette import Palette
from debatemap.ui.running import Running
from debatemap.ui.saved import shown_state, window_title
from debatemap.ui.situation import Situation, situation_of
from debatemap.ui.stage import Stage
from debatemap.ui.statusbar import StatusBar
from debatemap.ui.tasks import Progress
from debatemap.ui.toolbar import Toolbar
from debatemap.ui.welcome.page import Welcome
from debatemap.ui.workspace import Workspace

T = TypeVar("T")


class MainWindow(QMainWindow):
    """One window; it is the ``Host`` of its commands."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._stage: Stage | None = None
        self.setMinimumSize(640, 420)
        self.setAcceptDrops(True)
        self.dispatcher = Dispatcher(ACTIONS, self, self)
        self.toolbar = Toolbar(self.dispatcher, lambda: program.appearance.theme, self)
        self.status = StatusBar(self.dispatcher, self)
        self.pages = QStackedWidget(self)
        self.welcome = Welcome(program, self, self.dispatcher)
        self.palette_float = Palette(self.dispatcher, program.appearance, lambda: self._workspace, self.pages)
        self._put_together()
        shape.restore(self, program.settings.window_shape)
        self._tint()
        self.show_welcome()

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

    @property
    def situation(self) -> Situation:
        """Return what can be done now."""
        common = situation_of(self._program.settings, self.isFullScreen())
        return common if self._stage is None else self._stage.situation(common)

    def shows(self, path: Path) -> bool:
        """Tell whether the window shows the debate of a file."""
        return self._stage is not None and self.workspace.document.path == path

    def show_workspace(self, workspace: Workspace) -> None:
        """Show a debate in place of what was shown."""
        self._drop_stage()
        self._stage = Stage(workspace, self.dispatcher, self)
        self.pages.addWidget(self._stage)
        self.pages.setCurrentWidget(self._stage)
        self._stage.panes.restore(shape.widths(self._program.settings.window_shape))
        self._listen(self._stage)
        self._show_parts(True)
        self.refresh()
        self.canvas.setFocus()
        self.canvas.show_contention()
        workspace.choose_contention()

    def show_welcome(self) -> None:
        """Show the page without a debate."""
        self._drop_stage()
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.refresh()
        self._show_parts(False)
        self.refresh()

    def refresh(self) -> None:
        """Show what is possible, what is open and whether it is safe."""
        self.dispatcher.refresh(self.situation)
        self.setWindowTitle(window_title(self._workspace))
        if self._stage is not None:
            self._show_state()
            self.status.show_counts(self._stage.workspace)
            work = self._stage.workspace
            self._stage.banner.show_words(work.document.read_only or work.marked.sentence)

    def commit(self, edit: Edit) -> bool:
        """Commit an edit; say why when it is refused."""
        return self.attempt(lambda: edit)

    def run(self, id: str) -> bool:
        """Run an action if it is possible now; tell whether it was."""
        return self.dispatcher.run(id)

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

    def finish_editing(self) -> None:
        """Commit what is typed anywhere."""
        if self._stage is not None:
            self._stage.finish_editing()

    def begin(self, edit: Edit) -> None:
        """Commit an edit that adds a claim or question, select that and open the editor on it."""
        if self.commit(edit):
            new = [change.id for change in edit.changes if change.before is None]
            items = [id for id in new if isinstance(self.workspace.debate.find(id), Claim | Question)]
            self.workspace.selection.choose(*items[:1])
            self.canvas.setFocus()
            for id in items[:1]:
                self.canvas.reveal(id)
                self.canvas.edit_text(id)

    def change_look(self, **values: Any) -> None:
        """Look at the debate in another way, after a change of settings."""
        if self._stage is not None:
            self.workspace.change_look(**values)
        self.refresh()

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
        Running(title, self).run(self._program.tasks, function, done, self._failed)

    def fold(self, id: str) -> None:
        """Fold or unfold what hangs below something."""
        self.workspace.change_look(folded=self.workspace.look.folded ^ {id})
        self.dispatcher.refresh(self.situation)

    def show_palette(self) -> None:
        """Open the palette over the window."""
        self.palette_float.open()

    def show_filters(self) -> None:
        """Show the bar that filters the map, and give it the keyboard."""
        if self._stage is not None:
            self._stage.filters.open()

    def show_keys(self) -> None:
        """Show every command with its keys."""
        from debatemap.ui.dialogs.keys import KeysDialog

        KeysDialog(self.dispatcher, self).ask()

    def toggle_pane(self, pane: str) -> None:
        """Show or hide a dock."""
        if self._stage is not None:
            self._stage.panes.toggle(pane)

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or a window again."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window."""
        go_to_next((self.toolbar, *self._stage.places(), self.status) if self._stage else (self.welcome,))

    def window_widget(self) -> QWidget:
        """Return the window, as the parent of dialogs."""
        return self

    def leave(self) -> bool:
        """Close the debate; False when the user thought better of it."""
        return self._program.leave(self)

    def give_up(self) -> None:
        """Go away without asking; what no file holds stays in the journal."""
        if self._stage is not None:
            self.workspace.opened.close()
            self._drop_stage()
        self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._stage is None or self.leave():
            self._remember_shape()
            self._program.closed(self)
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        elif event.type() == QEvent.Type.ActivationChange and self._stage is not None:
            self._program.activation_changed(self.workspace, self.isActiveWindow())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toolbar.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._program.open(Path(url.toLocalFile()), self)

    @property
    def _workspace(self) -> Workspace | None:
        return self._stage.workspace if self._stage else None

    def _put_together(self) -> None:
        fill_menu_bar(self.menuBar(), self.dispatcher, opening_menus(self))
        self.addToolBar(self.toolbar)
        self.setStatusBar(self.status)
        self.setCentralWidget(self.pages)
        self.pages.addWidget(self.welcome)
        self._program.appearance.changed.connect(self._tint)

    def _listen(self, stage: Stage) -> None:
        work = stage.workspace
        signals = (work.edited, work.map_shown, work.look_changed, work.selection.changed, work.reading.changed)
        for signal in (*signals, stage.panes.changed):
            signal.connect(self.refresh)
        work.marked.changed.connect(self.refresh)
        work.state_changed.connect(self._show_state)
        ConflictWatch(work, self, stage)
        stage.canvas.zoomed.connect(self.status.show_zoom)
        self.status.zoom_asked.connect(stage.canvas.zoom_to)
        self.status.show_zoom(stage.canvas.zoom)

    def _drop_stage(self) -> None:
        if self._stage is not None:
            self._remember_shape()
            self._stage.close_stage()
            self.pages.removeWidget(self._stage)
            self._stage.deleteLater()
            self._stage = None

    def _show_parts(self, shown: bool) -> None:
        self.toolbar.setVisible(shown)
        self.status.setVisible(shown)

    def _show_state(self) -> None:
        document, theme = self.workspace.document, self._program.appearance.theme
        shown = shown_state(self.workspace.saver.state, document.path is not None, document.read_only)
        self.status.show_state(shown, theme.danger if shown.kind == "failed" else theme.text2)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.fault(error)
        else:
            self._program.faults.raised(error)

    def _tint(self) -> None:
        self.dispatcher.tint()
        self.toolbar.tint()
        self.welcome.tint()
        if self._stage is not None:
            self._show_state()

    def _remember_shape(self) -> None:
        widths = self._stage.panes.widths() if self._stage else shape.widths(self._program.settings.window_shape)
        self._program.change_settings(window_shape=shape.written(self, widths))
