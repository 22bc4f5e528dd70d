"""The menus, made from the table of menus and the table of actions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from debatemap.ui.menus import LINE, MENUS, Menu
from debatemap.ui.speech import Speech

if TYPE_CHECKING:
    from debatemap.ui.dispatcher import Dispatcher

Filler = Callable[[QMenu], object]
"""Fills a menu when it is about to open."""


def title_menus(bar: QMenuBar, wanted: Callable[[], object]) -> None:
    """Put the titles of the menus on the menu bar; ``wanted`` is called before one opens, and may fill them."""
    for menu in MENUS:
        _title(bar.addMenu(""), menu).aboutToShow.connect(wanted)


def fill_menus(bar: QMenuBar, actions: "Dispatcher", filled: dict[str, tuple[Menu, Filler]]) -> None:
    """Fill the menus of the menu bar; ``filled`` holds the menus that are filled as they open."""
    for title, menu in zip(bar.actions(), MENUS, strict=True):
        made = title.menu()
        assert isinstance(made, QMenu)
        _fill(made, menu, actions, filled)


def context_menu(menu: Menu, actions: "Dispatcher") -> QMenu:
    """Return a menu to pop up."""
    made = QMenu()
    _title(made, menu)
    _fill(made, menu, actions, {})
    return made


def _title(made: QMenu, menu: Menu) -> QMenu:
    Speech(made)(made.setTitle, menu.title)
    return made


def _fill(made: QMenu, menu: Menu, actions: "Dispatcher", filled: dict[str, tuple[Menu, Filler]]) -> None:
    for entry in menu.entries:
        if isinstance(entry, Menu):
            _fill(_title(made.addMenu(""), entry), entry, actions, filled)
        elif entry == LINE:
            made.addSeparator()
        elif entry in filled:
            _fill_later(made.addMenu(""), *filled[entry])
        else:
            made.addAction(actions[entry])


def _fill_later(made: QMenu, menu: Menu, fill: Filler) -> None:
    _title(made, menu)
    made.aboutToShow.connect(lambda: _refill(made, fill))


def _refill(menu: QMenu, fill: Filler) -> None:
    menu.clear()
    fill(menu)
