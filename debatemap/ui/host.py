"""What commands may use of the window and of the program; the window and the program fulfil it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.errors import UserError
from debatemap.figure.picture import Picture
from debatemap.i18n import Message
from debatemap.services.recent import Recent
from debatemap.services.settings import Settings
from debatemap.services.unsaved import Unsaved
from debatemap.ui.appearance import Appearance
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.faults import Faults
from debatemap.ui.situation import Situation
from debatemap.ui.tasks import Progress, Tasks
from debatemap.ui.welcome.forms import Form
from debatemap.ui.workspace import Workspace

T = TypeVar("T")


class Program(Protocol):
    """What is there once for all windows."""

    tasks: Tasks
    appearance: Appearance
    faults: Faults

    @property
    def settings(self) -> Settings: ...

    def change_settings(self, **values: Any) -> None: ...

    def new(self, host: "Host") -> None: ...

    def new_from(self, form: Form, host: "Host") -> None: ...

    def open(self, path: Path, host: "Host") -> None: ...

    def open_unsaved(self, unsaved: Unsaved, host: "Host") -> None: ...

    def picture_sample(self, id: str, show: Callable[[Picture], object]) -> None: ...

    def open_sample(self, id: str, host: "Host") -> None: ...

    def save_as(self, path: Path, host: "Host") -> None: ...

    def save_version(self, host: "Host") -> None: ...

    def show_welcome(self) -> None: ...

    def show_fault(self, error: UserError, parent: QWidget | None) -> None: ...

    def closed(self, host: "Host") -> None: ...

    def leave(self, host: "Host") -> bool: ...

    def activation_changed(self, workspace: Workspace, active: bool) -> None: ...

    def recent(self) -> tuple[Recent, ...]: ...

    def unsaved(self) -> tuple[Unsaved, ...]: ...

    def quit(self) -> None: ...


class Host(Protocol):
    """What is there for one window."""

    @property
    def program(self) -> Program: ...

    @property
    def is_empty(self) -> bool: ...

    @property
    def workspace(self) -> Workspace:
        """Return the open debate; only commands that are enabled with a debate ask for it."""

    @property
    def canvas(self) -> Canvas: ...

    @property
    def situation(self) -> Situation: ...

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

    def show_palette(self) -> None: ...

    def show_filters(self) -> None:
        """Show the bar that filters the map, and give it the keyboard."""

    def show_keys(self) -> None: ...

    def toggle_pane(self, pane: str) -> None: ...

    def next_pane(self) -> None: ...

    def toggle_full_screen(self) -> None: ...

    def window_widget(self) -> QWidget:
        """Return the window, as the parent of dialogs."""

    def refresh(self) -> None:
        """Show what is possible, what is open and whether it is safe."""

    def show_workspace(self, workspace: Workspace) -> None:
        """Show a debate in place of what was shown."""

    def show_welcome(self) -> None:
        """Show the page without a debate."""

    def leave(self) -> bool:
        """Close the debate and show the welcome page or close the window; False when the user thought better of it."""
