"""What commands may use of the window and of the program; the window and the program fulfil it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from debatemap.domain.changes import Edit
    from debatemap.domain.errors import UserError
    from debatemap.figure.picture import Picture
    from debatemap.i18n import Message
    from debatemap.services.desk import Desk
    from debatemap.services.opening import OpenDebate
    from debatemap.services.recent import Recent
    from debatemap.services.settings import Settings
    from debatemap.services.templates import Template
    from debatemap.services.unsaved import Unsaved
    from debatemap.ui.appearance import Appearance
    from debatemap.ui.canvas.view import Canvas
    from debatemap.ui.faults import Faults
    from debatemap.ui.situation import Situation
    from debatemap.ui.tasks import Progress, Tasks
    from debatemap.ui.workspace import Workspace

T = TypeVar("T")


class Program(Protocol):
    """What is there once for all windows."""

    tasks: Tasks
    appearance: Appearance
    faults: Faults

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""

    @property
    def desk(self) -> Desk:
        """Return where debates come from."""

    def show(self, opened: OpenDebate, host: Host) -> Host:
        """Show a debate, in a window of its own where this one shows another, and return its window."""

    def change_settings(self, **values: Any) -> None:
        """Change settings, apply them at once and keep them."""

    def new(self, host: Host) -> None:
        """Begin an empty debate."""

    def new_from(self, template: Template, host: Host) -> None:
        """Begin a debate from a template."""

    def open(self, path: Path, host: Host) -> None:
        """Open a file in a window, or show the window that has it."""

    def open_unsaved(self, unsaved: Unsaved, host: Host) -> None:
        """Go on with a debate that has no file yet."""

    def picture_sample(self, id: str, show: Callable[[Picture], object]) -> None:
        """Draw a sample on the worker and hand its picture over."""

    def open_sample(self, id: str, host: Host) -> None:
        """Open an untitled copy of a sample."""

    def save_as(self, path: Path, host: Host) -> None:
        """Save a window's debate under a name."""

    def save_version(self, host: Host) -> None:
        """Save a window's debate and keep this version of it."""

    def show_welcome(self) -> None:
        """Show the welcome page."""

    def show_fault(self, error: UserError, parent: QWidget | None) -> None:
        """Say in a dialog what the user can act on."""

    def closed(self, host: Host) -> None:
        """Forget a window that was closed."""

    def leave(self, host: Host) -> bool:
        """Close a window's debate; False when the user thought better of it."""

    def activation_changed(self, workspace: Workspace, active: bool) -> None:
        """Save when a window loses the focus; look for changed files when it gets it."""

    def recent(self) -> tuple[Recent, ...]:
        """Return the files opened last, newest first."""

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return the debates that have no file yet."""

    def quit(self) -> None:
        """End the program, asking where something would be lost."""


class Host(Protocol):
    """What is there for one window."""

    @property
    def program(self) -> Program:
        """Return the program the window belongs to."""

    @property
    def is_empty(self) -> bool:
        """Tell whether the window shows no debate."""

    @property
    def workspace(self) -> Workspace:
        """Return the open debate; only commands that are enabled with a debate ask for it."""

    @property
    def canvas(self) -> Canvas:
        """Return the map on screen."""

    @property
    def situation(self) -> Situation:
        """Return what can be done now."""

    def commit(self, edit: Edit) -> bool:
        """Commit an edit; say why when it is refused."""

    def run(self, id: str) -> bool:
        """Run an action if it is possible now; tell whether it was."""

    def try_to(self, do: Callable[[], object]) -> bool:
        """Do something that may fail in a way the user can act on; say so, and tell whether it was done."""

    def attempt(self, make: Callable[[], Edit]) -> bool:
        """Make an edit and commit it; say why when either is refused."""

    def finish_editing(self) -> None:
        """Commit what is typed anywhere."""

    def begin(self, edit: Edit) -> None:
        """Commit an edit that adds a claim or question, select that and open the editor on it."""

    def fault(self, error: UserError) -> None:
        """Say what the user can act on."""

    def notice(self, message: Message, undo: bool = False) -> None:
        """Say what has happened in a bar at the foot, if wanted with Undo."""

    def work(self, title: Message, function: Callable[[Progress], T], done: Callable[[T], object]) -> None:
        """Run long work with progress and a way to stop it."""

    def fold(self, id: str) -> None:
        """Fold or unfold what hangs below something."""

    def show_palette(self) -> None:
        """Show the command palette."""

    def find_words(self, step: int = 0) -> None:
        """Show the bar that finds words, and go on from hit to hit where words are sought already."""

    def show_filters(self) -> None:
        """Show the bar that filters the map, and give it the keyboard."""

    def show_details(self) -> None:
        """Show the details of what is selected, and give the keyboard to the first field."""

    def show_keys(self) -> None:
        """Show the sheet of keys."""

    def toggle_pane(self, pane: str) -> None:
        """Show or hide a dock."""

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""

    def window_widget(self) -> QWidget:
        """Return the window, as the parent of dialogs."""

    def refresh(self) -> None:
        """Show what is possible, what is open and whether it is safe."""

    def when_started(self, do: Callable[[], object]) -> None:
        """Do something once everything is imported that the first debate needs."""

    def show_workspace(self, workspace: Workspace) -> None:
        """Show a debate in place of what was shown."""

    def show_welcome(self) -> None:
        """Show the page without a debate."""

    def leave(self) -> bool:
        """Close the debate and show the welcome page or close the window; False when the user thought better of it."""
