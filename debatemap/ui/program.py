"""The running program: its settings, its worker, its windows, and how debates get into them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from debatemap.i18n import Message, best, language, tr
from debatemap.paths import private_data
from debatemap.services.recent import Recent, RecentFiles
from debatemap.services.settings import Settings, save_settings
from debatemap.ui.appearance import Appearance
from debatemap.ui.faults import Faults
from debatemap.ui.speech import speak
from debatemap.ui.tasks import Tasks
from debatemap.ui.window import MainWindow

if TYPE_CHECKING:
    from debatemap.domain.errors import UserError
    from debatemap.figure.look import Look
    from debatemap.figure.picture import Picture
    from debatemap.services.desk import Desk
    from debatemap.services.opening import OpenDebate, Opening
    from debatemap.services.templates import Template
    from debatemap.services.unsaved import Unsaved
    from debatemap.storage.open import Opened
    from debatemap.ui.host import Host
    from debatemap.ui.workspace import Workspace

_CATALOGUES: Final = {"zh-Hans": "qtbase_zh_CN"}
"""Qt's own words, for its dialogs and the menus of its text fields."""


class Program(QObject):
    """What is there once for all windows."""

    def __init__(self, application: QApplication, settings: Settings, faults: Faults) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self.faults = faults
        self.appearance = Appearance(application, settings.theme, self)
        self.tasks = Tasks(faults.raised, self)
        self._translator = QTranslator(self)
        self._pictures: dict[str, Picture] = {}
        self.windows: list[MainWindow] = []

    @cached_property
    def desk(self) -> Desk:
        """Return where debates come from."""
        from debatemap.services.desk import Desk

        return Desk(private_data(), self.tasks.timing())

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""
        return self._settings

    def change_settings(self, **values: Any) -> None:
        """Put settings in force and keep them."""
        before, self._settings = self._settings, replace(self._settings, **values)
        if self._settings == before:
            return
        save_settings(self._settings)
        if self._settings.theme != before.theme:
            self.appearance.choose(self._settings.theme)
        if self._settings.interface_language != before.interface_language:
            self.speak()
        look, moves = look_of(self._settings), self._settings.motion != before.motion
        for window in self.windows:
            if self._settings.keys != before.keys:
                window.dispatcher.bind(self._settings.keys)
            window.change_look(**look) if moves or look != look_of(before) else window.refresh()

    def speak(self) -> None:
        """Speak the language of the settings everywhere."""
        spoken = interface_language(self._settings)
        self._application.removeTranslator(self._translator)
        if spoken != "en" and self._translator.load(_CATALOGUES[spoken], _qt_translations()):
            self._application.installTranslator(self._translator)
        speak(spoken)
        self.appearance.speak_again()

    def recent(self) -> tuple[Recent, ...]:
        """Return the files that were opened last, the newest first."""
        return RecentFiles(private_data())()

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return the debates that are in no file and in no window."""
        return self.desk.unsaved()

    def new(self, host: Host) -> None:
        """Begin an empty debate."""
        from debatemap.domain.text import plain

        self.show(self.desk.new(plain(tr("Untitled debate"), language())), host).run("claim")

    def new_from(self, template: Template, host: Host) -> None:
        """Begin a debate from a template, and write in the box where it begins."""
        from debatemap.domain.text import plain
        from debatemap.services.beginning import begun
        from debatemap.ui.dialogs.giving import GivingDialog

        dialog = GivingDialog(host.window_widget()) if template.asks_for_text else None
        if dialog is not None and not dialog.ask():
            return
        given = dialog.given if dialog is not None else None
        title = given.title if given is not None else tr("Untitled debate")
        made = begun(template, plain(title, given.language if given is not None else language()), given)
        shown = self.show(self.desk.copy(made.debate), host)
        shown.workspace.show(made.start)
        shown.run("edit-text")
        if given is not None:
            shown.notice(Message("The text is kept as a source; Insert, Claims from a text makes claims of it."))

    def open(self, path: Path, host: Host) -> None:
        """Open a file; in a window of its own where this one shows a debate."""
        from debatemap.services import formats

        shown = next((one for one in self.windows if one.shows(path)), None)
        if shown is not None:
            to_front(shown)
        elif path.suffix.lower() == formats.SUFFIX:
            self._open_own(path, host)
        else:
            read = Message("Opening {name}", name=path.name)
            host.work(read, lambda _: formats.read(path), lambda debate: self.show(self.desk.copy(debate), host))

    def open_sample(self, id: str, host: Host) -> None:
        """Open a sample as an untitled copy."""
        from debatemap.services.samples import sample

        self.show(self.desk.copy(sample(id)), host)

    def open_unsaved(self, unsaved: Unsaved, host: Host) -> None:
        """Open a debate that has no file."""
        opened = self._decided(self.desk.open_unsaved(unsaved), host)
        if opened is not None:
            self.show(opened, host)

    def picture_sample(self, id: str, show: Callable[[Picture], object]) -> None:
        """Make the picture of a sample's first map on the worker, once, and show it."""
        if id in self._pictures:
            show(self._pictures[id])
            return

        from debatemap.ui.welcome.preview import pictured

        def shown(made: Picture) -> None:
            self._pictures[id] = made
            show(made)

        self.tasks.background(lambda: pictured(id, "en"), shown)

    def save_as(self, path: Path, host: Host) -> None:
        """Make a file the debate's own."""

        def saved(error: UserError | None) -> None:
            if error is not None:
                host.fault(error)
                return
            self.desk.recent.note(path, host.workspace.title)
            host.refresh()

        host.workspace.saver.save_as(path, saved)

    def save_version(self, host: Host) -> None:
        """Put the debate into its file, and keep it as it is now among its versions."""
        work = host.workspace
        work.saver.flush()
        debate, path = work.debate.snapshot(), work.document.path
        self.tasks.background(
            lambda: self.desk.versions.keep(debate, path),
            lambda _: host.notice(Message("A version was saved.")),
        )

    def show_fault(self, error: UserError, parent: QWidget | None) -> None:
        """Say what the user can act on in a dialog."""
        self.faults.tell(error, parent)

    def leave(self, host: Host) -> bool:
        """Close the debate of a window and show the welcome page there; False when the user thought better of it."""
        from debatemap.ui.leaving import leave

        if not leave(host):
            return False
        if len(self.windows) > 1:
            host.window_widget().close()
        else:
            host.show_welcome()
        return True

    def closed(self, host: Host) -> None:
        """Forget a window that is closed."""
        self.windows = [window for window in self.windows if window is not host]

    def activation_changed(self, workspace: Workspace, active: bool) -> None:
        """Save when the window is left; look at the file when it comes to the front."""
        if active:
            workspace.saver.look()
        else:
            workspace.saver.flush()

    def quit(self) -> None:
        """Close all windows; stop where the user thinks better of it."""
        self._application.closeAllWindows()

    def end(self) -> None:
        """Save everything and end without asking, because the system wants it so; a fault in one window keeps neither
        the others from being saved nor the program from ending.
        """
        from debatemap.ui.leaving import settled

        with ExitStack() as last:
            last.callback(self._application.exit, 0)
            for window in self.windows:
                if not window.is_empty:
                    last.callback(window.workspace.opened.close)
                    last.callback(settled, window.workspace.saver)
                    last.callback(window.finish_editing)

    def show_welcome(self) -> None:
        """Show the welcome page in a window that has no debate."""
        to_front(next((one for one in self.windows if one.is_empty), None) or self.new_window())

    def new_window(self, awaits_debate: bool = False) -> MainWindow:
        """Return a new window, with the welcome page unless it awaits a debate that is being opened."""
        window = MainWindow(self, awaits_debate)
        self.windows.append(window)
        window.show()
        return window

    def _open_own(self, path: Path, host: Host) -> None:
        from debatemap.ui.beforehand import opened

        look = self._look()

        def done(found: tuple[Opened, Picture | None]) -> None:
            host.when_started(lambda: self._prepare(self.desk.opening(path, found[0]), found[1], host))

        host.work(Message("Opening {name}", name=path.name), lambda progress: opened(path, look, progress), done)

    def _prepare(self, opening: Opening, drawn: Picture | None, host: Host) -> None:
        """Show a debate that was read and drawn on the worker, a turn of the event loop later."""
        opened = self._decided(opening, host)
        if opened is not None:
            opened.document.expect(drawn)
            work = self._workspace(opened)
            host.when_started(lambda: self._show(work, host))

    def _look(self) -> Look:
        from debatemap.figure.look import Look

        return Look(**look_of(self._settings))

    def _decided(self, opening: Opening, host: Host) -> OpenDebate | None:
        from debatemap.ui.recovering import decided

        opened = decided(opening, host.window_widget())
        if opened is None and host.is_empty:
            host.show_welcome()
        return opened

    def show(self, opened: OpenDebate, host: Host) -> Host:
        """Show a debate, in a window of its own where this one shows another, and return its window."""
        return self._show(self._workspace(opened), host)

    def _workspace(self, opened: OpenDebate) -> Workspace:
        from debatemap.ui.workspace import Workspace

        return Workspace(opened, self._look())

    def _show(self, work: Workspace, host: Host) -> Host:
        from debatemap.ui.recovering import with_drafts

        window = host if host.is_empty else self.new_window(awaits_debate=True)
        window.show_workspace(work)
        to_front(window.window_widget())
        with_drafts(work.opened, window)
        if work.opened.note is not None:
            window.notice(work.opened.note)
        return window


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def to_front(window: QWidget) -> None:
    """Bring a window to the front."""
    window.show()
    window.raise_()
    window.activateWindow()


def look_of(settings: Settings) -> dict[str, Any]:
    """Return the part of a look that the settings hold."""
    return {
        "language": settings.text_language,
        "said": settings.said,
        "reconstructed": settings.reconstructed,
        "judged": settings.judged,
    }


def interface_language(settings: Settings) -> str:
    """Return the language to speak: the chosen one, else the system's."""
    chosen = settings.interface_language
    return best(QLocale.system().name()) if chosen == "system" else chosen
