"""The toolbar, and what it leaves out when the window is narrow."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from debatemap.figure.theme import Theme
from debatemap.i18n import Message
from debatemap.ui.dispatcher import Dispatcher, shown_keys
from debatemap.ui.icons import icon
from debatemap.ui.plain import label
from debatemap.ui.segments import Segments
from debatemap.ui.speech import Speech, named

WORDS_FROM: Final = 1400
"""Window width in pixels from which the toolbar's buttons carry words."""
SEGMENTS_FROM: Final = 1160
"""Window width from which layers and languages are switches rather than menus."""
WHOLE_FIND_FROM: Final = 1500
"""Window width from which the find field has room for all its words."""
FIND_WIDTHS: Final = (160, 260)

_LEFT: Final = (
    ("left-dock", "back", "forward"),
    ("undo", "redo"),
    ("reason", "objection", "co-premise", "undercut"),
    ("lay-out", "fit"),
)
_WORDED: Final = frozenset({"reason", "objection", "co-premise", "undercut", "lay-out"})
_LAYERS: Final = ("said", "reconstructed", "judged")
_TEXTS: Final = ("texts-en", "texts-zh", "texts-both")


class Toolbar(QToolBar):
    """Buttons for what is done often, all of them actions of the table."""

    def __init__(self, actions: Dispatcher, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(20, 16))
        self.setFixedHeight(45)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions, self._theme = actions, theme
        self._speech = Speech(self)
        named(self._speech, self, Message("Toolbar"))
        self._worded: list[QToolButton] = []
        self._menus: list[QToolButton] = []
        self._fill()

    def fit(self, width: int) -> None:
        """Show as much as a window of this width has room for."""
        style = Qt.ToolButtonStyle
        for button in self._worded:
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if width >= WORDS_FROM else style.ToolButtonIconOnly
            )
        wide = width >= SEGMENTS_FROM
        for whole, menu in (self._layers, self._texts):
            whole.setVisible(wide)
            menu.setVisible(not wide)
        roomy = width >= WHOLE_FIND_FROM
        self._find.setFixedWidth(FIND_WIDTHS[roomy])
        self._speech(self._find.setText, Message("Find or run a command") if roomy else Message("Find"))

    def tint(self) -> None:
        """Draw the icons that belong to no action in the theme's colours."""
        colours = self._theme()
        self._find.setIcon(icon("search", colours.text2))
        self._main.setIcon(icon("file-text", colours.on_accent, colours.text3))
        for button in self._menus:
            button.setIcon(icon("chevron-down", colours.text2))

    def _fill(self) -> None:
        for group in _LEFT:
            for id in group:
                self._button(self._actions[id], id in _WORDED)
            self.addSeparator()
        self._gap()
        self._find = self._find_field()
        self.addWidget(self._find)
        self._gap()
        self._layers = self._switches(_LAYERS, Message("Layers"))
        self._texts = self._switches(_TEXTS, Message("Texts"))
        self.addSeparator()
        self._main = self._main_button()
        self.addWidget(self._main)
        self._button(self._actions["right-dock"], False)

    def _button(self, action: QAction, worded: bool) -> QToolButton:
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumSize(28, 28)
        if worded:
            self._worded.append(button)
        return button

    def _main_button(self) -> QPushButton:
        """Return the one filled button."""
        action, button = self._actions["export-pdf"], QPushButton(self)
        button.setProperty("role", "primary")
        button.setProperty("part", "toolbar")
        button.setMinimumHeight(28)
        self._speech(button.setText, Message("Hand out"))
        named(self._speech, button, self._actions.table["export-pdf"].text, self._actions.table["export-pdf"].tip)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        button.clicked.connect(action.trigger)
        return button

    def _gap(self) -> None:
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)

    def _find_field(self) -> QPushButton:
        find = QPushButton(self)
        find.setProperty("role", "find")
        find.setFixedHeight(30)
        self._speech(find.setText, Message("Find or run a command"))
        named(self._speech, find, Message("Find or run a command"))
        row = QHBoxLayout(find)
        row.setContentsMargins(0, 0, 6, 0)
        key = label("key")
        palette = self._actions["palette"]
        key.setText(shown_keys(palette))
        palette.changed.connect(lambda: key.setText(shown_keys(palette)))
        row.addWidget(key, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        find.clicked.connect(palette.trigger)
        return find

    def _switches(self, ids: tuple[str, ...], title: Message) -> tuple[QAction, QAction]:
        """Return the places of the switches and of the menu that stands for them."""
        shown = self.addWidget(Segments([self._actions[id] for id in ids], self))
        button = QToolButton(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setProperty("role", "menu")
        button.setMinimumHeight(30)
        menu = QMenu(button)
        menu.addActions([self._actions[id] for id in ids])
        button.setMenu(menu)
        self._speech(button.setText, title)
        named(self._speech, button, title)
        self._menus.append(button)
        return shown, self.addWidget(button)
