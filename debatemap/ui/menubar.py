"""The menus, made from the table of menus and the table of actions."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QMenuBar

from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.menus import LINE, MENUS, Menu
from debatemap.ui.speech import Speech

Filler = Callable[[QMenu], object]
"""Fills a menu when it is about to open."""


def fill_menu_bar(bar: QMenuBar, actions: Dispatcher, filled: dict[str, tuple[Menu, Filler]]) -> None:
    """Fill the menu bar; ``filled`` holds the menus that are filled as they open."""
    for menu in MENUS:
        _fill(bar.addMenu(""), menu, actions, filled)


def context_menu(menu: Menu, actions: Dispatcher) -> QMenu:
    """Return a menu to pop up."""
    made = QMenu()
    _fill(made, menu, actions, {})
    return made


def _fill(made: QMenu, menu: Menu, actions: Dispatcher, filled: dict[str, tuple[Menu, Filler]]) -> None:
    Speech(made)(made.setTitle, menu.title)
    for entry in menu.entries:
        if isinstance(entry, Menu):
            _fill(made.addMenu(""), entry, actions, filled)
        elif entry == LINE:
            made.addSeparator()
        elif entry in filled:
            _fill_later(made.addMenu(""), *filled[entry])
        else:
            made.addAction(actions[entry])


def _fill_later(made: QMenu, menu: Menu, fill: Filler) -> None:
    Speech(made)(made.setTitle, menu.title)
    made.aboutToShow.connect(lambda: _refill(made, fill))


def _refill(menu: QMenu, fill: Filler) -> None:
    menu.clear()
    fill(menu)
