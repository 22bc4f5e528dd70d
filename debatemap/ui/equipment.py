"""What a window has besides its page: actions, menus, toolbar and status bar, all made from one table."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from debatemap.ui.actions import ACTIONS
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.host import Host
from debatemap.ui.menubar import fill_menus
from debatemap.ui.openings import opening_menus
from debatemap.ui.statusbar import StatusBar
from debatemap.ui.toolbar import Toolbar


@dataclass(frozen=True, slots=True)
class Equipment:
    """The parts that run actions or tell about them."""

    actions: Dispatcher
    toolbar: Toolbar
    status: StatusBar

    def show_for_debate(self, shown: bool) -> None:
        """Show or hide the bars that speak of a debate."""
        self.toolbar.setVisible(shown)
        self.status.setVisible(shown)

    def tint(self) -> None:
        """Draw in the colours of the theme in force."""
        self.actions.tint()
        self.toolbar.tint()


def equipment(window: QMainWindow, host: Host) -> Equipment:
    """Equip a window whose menus have titles only."""
    appearance = host.program.appearance
    actions = Dispatcher(ACTIONS, host, window)
    toolbar, status = Toolbar(actions, lambda: appearance.theme, window), StatusBar(actions, window)
    fill_menus(window.menuBar(), actions, opening_menus(host))
    window.addToolBar(toolbar)
    window.setStatusBar(status)
    return Equipment(actions, toolbar, status)
