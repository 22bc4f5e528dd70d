"""The main window: menus, toolbar, status bar, and between them the welcome page or one open debate."""

from __future__ import annotations

from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from debatemap.domain.collecting import uncollected
from debatemap.ui import shape
from debatemap.ui.acting import ActingWindow
from debatemap.ui.firstpaint import AfterFirstPaint, BeforeFirstKey
from debatemap.ui.focus import go_to_next
from debatemap.ui.menubar import title_menus
from debatemap.ui.welcome.page import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from debatemap.ui.dispatcher import Dispatcher
    from debatemap.ui.equipment import Equipment
    from debatemap.ui.host import Program
    from debatemap.ui.palette.palette import Palette
    from debatemap.ui.situation import Situation
    from debatemap.ui.stage import Stage
    from debatemap.ui.workspace import Workspace

SOON: Final = (
    "debatemap.services.opening",
    "debatemap.figure.picture",
    "debatemap.ui.canvas.plate",
    "debatemap.ui.canvas.editor",
    "debatemap.ui.canvas.editing",
    "debatemap.ui.canvas.view",
    "debatemap.ui.inspector.pages",
    "debatemap.ui.outline.view",
    "debatemap.ui.stage",
)
"""Modules that the first debate needs; they are imported once the window can be used, few at a time."""


class MainWindow(ActingWindow):
    """One window; it is the ``Host`` of its commands.

    It is painted before there is more than menu titles and the words of the welcome page; everything else follows at
    once, or earlier where it is asked for.
    """

    ready = Signal()
    """There are actions, and bars made of them."""

    def __init__(self, program: Program, awaits_debate: bool = False) -> None:
        super().__init__(program)
        self._awaits_debate = awaits_debate
        self._equipment: Equipment | None = None
        self.setMinimumSize(640, 420)
        self.setAcceptDrops(True)
        self.pages = QStackedWidget(self)
        self.welcome = Welcome(program, self)
        self._put_together()
        shape.restore(self, program.settings.window_shape)
        self._tint()
        self.ready.connect(self._equipped)
        soon = (partial(import_module, name) for name in SOON)
        BeforeFirstKey(self, self._equip)
        self._start = AfterFirstPaint(self, (self._fill, self._equip, self._draw, *soon))

    @property
    def equipment(self) -> Equipment:
        """Return actions and bars, made when they are first asked for."""
        return self._equipment or self._equip()

    @property
    def dispatcher(self) -> Dispatcher:
        """Return the actions of this window."""
        return self.equipment.actions

    @property
    def is_ready(self) -> bool:
        """Tell whether everything is there that the window has."""
        return self._equipment is not None

    @cached_property
    def palette_float(self) -> Palette:
        """Return the palette, which opens over the page."""
        from debatemap.ui.palette.palette import Palette

        return Palette(self.dispatcher, self._program.appearance, lambda: self._workspace, self.pages)

    @property
    def situation(self) -> Situation:
        """Return what can be done now."""
        from debatemap.ui.situation import situation_of

        common = situation_of(self._program.settings, self.isFullScreen())
        return common if self._stage is None else self._stage.situation(common)

    def run(self, id: str) -> bool:
        """Run an action if it is possible now; tell whether it was."""
        return self.dispatcher.run(id)

    def when_started(self, do: Callable[[], object]) -> None:
        """Do something once everything is imported that the first debate needs."""
        self._start.then(do)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show a debate in place of what was shown."""
        from debatemap.ui.secondclick import SecondClick

        chosen = self.welcome.isVisible()
        self._drop_stage()
        workspace.choose_contention()
        with uncollected():
            self._set_up(workspace)
        if chosen:
            SecondClick(self)
        self.canvas.setFocus()
        self.canvas.show_contention()

    def show_welcome(self) -> None:
        """Show the page without a debate."""
        self._awaits_debate = False
        self._drop_stage()
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.refresh()
        self.welcome.draw()
        self.equipment.show_for_debate(False)
        self.refresh()

    def refresh(self) -> None:
        """Show what is possible, what is open and whether it is safe."""
        if self._equipment is None:
            return
        from debatemap.ui.saved import window_title

        self.dispatcher.refresh(self.situation)
        self.setWindowTitle(window_title(self._workspace))
        if self._stage is not None:
            self._show_state()
            self.equipment.status.show_counts(self._stage.workspace)
            work = self._stage.workspace
            self._stage.banner.show_words(work.document.read_only or work.marked.sentence)

    def change_look(self, **values: Any) -> None:
        """Look at the debate in another way, after a change of settings."""
        if self._stage is not None:
            self.workspace.change_look(**values)
        self.refresh()

    def fold(self, id: str) -> None:
        """Fold or unfold what hangs below something."""
        from debatemap.ui.unfolding import fold

        fold(self, self.workspace.folded ^ {id}, lambda: self.dispatcher.refresh(self.situation))

    def show_palette(self) -> None:
        """Open the palette over the window."""
        self.palette_float.open()

    def show_keys(self) -> None:
        """Show every command with its keys."""
        from debatemap.ui.dialogs.keys import KeysDialog

        KeysDialog(self.dispatcher, self).ask()

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window."""
        go_to_next(self._places())

    def leave(self) -> bool:
        """Close the debate; False when the user thought better of it."""
        return self._program.leave(self)

    def give_up(self) -> None:
        """Go away without asking; what no file holds stays in the journal."""
        if self._stage is not None:
            self.workspace.opened.close()
            self._drop_stage()
        self.hide()

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        if self._awaits_debate:
            self.show_welcome()

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
        if self._equipment is not None:
            self._equipment.toolbar.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._program.open(Path(url.toLocalFile()), self)

    def _put_together(self) -> None:
        title_menus(self.menuBar(), self._equip)
        self.setWindowTitle("Debatemap")
        self.setCentralWidget(self.pages)
        if self._awaits_debate:
            self.pages.addWidget(QWidget())
        self.pages.addWidget(self.welcome)
        self._program.appearance.changed.connect(self._tint)

    def _fill(self) -> None:
        if self._stage is None and not self._awaits_debate:
            self.welcome.refresh()

    def _draw(self) -> None:
        if self._stage is None and not self._awaits_debate:
            self.welcome.draw()

    def _equip(self) -> Equipment:
        from debatemap.ui.equipment import equipment

        if self._equipment is None:
            self._equipment = equipment(self, self)
            self.ready.emit()
        return self._equipment

    def _equipped(self) -> None:
        self.welcome.follow(self.dispatcher)
        self.equipment.tint()
        self.equipment.show_for_debate(not self.is_empty)
        self.equipment.toolbar.fit(self.width())
        self.refresh()

    def _places(self) -> tuple[QWidget, ...]:
        if self._stage is None:
            return (self.welcome,)
        return (self.equipment.toolbar, *self._stage.places(), self.equipment.status)

    def _set_up(self, workspace: Workspace) -> None:
        from debatemap.ui.stage import Stage

        self._stage = Stage(workspace, self.dispatcher, self, self.pages)
        self.pages.addWidget(self._stage)
        self.pages.setCurrentWidget(self._stage)
        self._stage.panes.restore(shape.widths(self._program.settings.window_shape))
        self._listen(self._stage)
        self.equipment.show_for_debate(True)
        self.refresh()

    def _listen(self, stage: Stage) -> None:
        from debatemap.ui.conflicts import ConflictWatch

        status = self.equipment.status
        work = stage.workspace
        signals = (work.edited, work.map_shown, work.look_changed, work.selection.changed, work.reading.changed)
        for signal in (*signals, stage.panes.changed):
            signal.connect(self.refresh)
        work.marked.changed.connect(self.refresh)
        work.state_changed.connect(self._show_state)
        ConflictWatch(work, self, stage)
        for writing in (stage.canvas.writing, stage.right.inspector.typing):
            writing.connect(self._refresh_actions)
        stage.canvas.zoomed.connect(status.show_zoom)
        status.zoom_asked.connect(stage.canvas.zoom_to)
        status.show_zoom(stage.canvas.zoom)

    def _refresh_actions(self) -> None:
        self.dispatcher.refresh(self.situation)

    def _drop_stage(self) -> None:
        if self._stage is not None:
            self._remember_shape()
            self._stage.close_stage()
            self.pages.removeWidget(self._stage)
            self._stage.deleteLater()
            self._stage = None

    def _show_state(self) -> None:
        from debatemap.ui.saved import shown_state

        document, theme = self.workspace.document, self._program.appearance.theme
        shown = shown_state(self.workspace.saver.state, document.path is not None, document.read_only)
        self.equipment.status.show_state(shown, theme.danger if shown.kind == "failed" else theme.text2)

    def _tint(self) -> None:
        self.welcome.tint()
        if self._equipment is not None:
            self._equipment.tint()
        if self._stage is not None:
            self._show_state()

    def _remember_shape(self) -> None:
        widths = self._stage.panes.widths() if self._stage else shape.widths(self._program.settings.window_shape)
        self._program.change_settings(window_shape=shape.written(self, widths))
