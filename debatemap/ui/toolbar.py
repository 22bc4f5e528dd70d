"""The toolbar, and what it leaves out when the window is narrow."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyleOptionToolButton,
    QToolBar,
    QToolButton,
    QWidget,
)

from debatemap.figure.theme import Theme
from debatemap.i18n import Message
from debatemap.ui.dispatcher import Dispatcher, key_cap
from debatemap.ui.icons import icon
from debatemap.ui.plain import label, menu_text
from debatemap.ui.segments import Segments
from debatemap.ui.speech import Speech, named

WORDS_FROM: Final = 1400
"""Window width in pixels from which the toolbar's buttons carry words."""
SEGMENTS_FROM: Final = 1160
"""Window width from which layers and languages are switches rather than menus."""
FIND_WIDTHS: Final = (260, 150, 36)
"""Widths of the find field: with a sentence, with a word, and with its icon alone."""

_GAP = "\u2005"
"""A quarter of an em, besides what Qt keeps free between an icon and its word."""
_LEAST = 30
_SLACK = 4
"""Pixels that Qt keeps free behind a word."""
_BETWEEN = 8
"""Pixels between the find field and the switches, besides the spacing of the bar."""
_LEFT: Final = (
    ("left-dock",),
    ("back", "forward"),
    ("undo", "redo"),
    ("reason", "objection", "co-premise", "undercut"),
    ("lay-out", "fit"),
)
_WORDED: Final = frozenset({"reason", "objection", "co-premise", "undercut", "lay-out"})
_LAYERS: Final = ("said", "reconstructed", "judged")
_TEXTS: Final = ("texts-en", "texts-zh", "texts-both")
_MAIN: Final = "export-pdf"
"""The action of the one filled button."""


class Button(QToolButton):
    """A button of the bar, its word a little off its icon."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "button")
        self.setFixedHeight(_LEAST)

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        if self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            option.text = _GAP + option.text

    def sizeHint(self) -> QSize:
        made = super().sizeHint()
        worded = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return QSize(made.width() - _SLACK if worded else max(made.width(), _LEAST), _LEAST)


class Toolbar(QToolBar):
    """Buttons for what is done often, all of them actions of the table."""

    def __init__(self, actions: Dispatcher, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFixedHeight(45)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions, self._theme = actions, theme
        self._speech = Speech(self)
        named(self._speech, self, Message("Toolbar"))
        self._worded: list[Button] = []
        self._key = label("key")
        self._fill()

    def fit(self, width: int) -> None:
        """Show as much as a window of this width has room for."""
        wide = width >= SEGMENTS_FROM
        for whole, menu in (self._layers, self._texts):
            whole.setVisible(wide)
            menu.setVisible(not wide)
        self._show_words(width >= WORDS_FROM)
        if self._besides_find() + FIND_WIDTHS[1] > width:
            self._show_words(False)
        room = width - self._besides_find()
        self._fit_find(next((one for one in FIND_WIDTHS if one <= room), FIND_WIDTHS[-1]))

    def tint(self) -> None:
        """Draw the icons that belong to no action in the theme's colours."""
        colours = self._theme()
        self._find.setIcon(icon("search", colours.text2))
        self._main.setIcon(icon("file-text", colours.on_accent, colours.text3))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, lambda: self.fit(self.window().width()))

    def _show_words(self, worded: bool) -> None:
        style = Qt.ToolButtonStyle
        for button in self._worded:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if worded else style.ToolButtonIconOnly)

    def _besides_find(self) -> int:
        return self.sizeHint().width() - self._find.minimumWidth()

    def _fit_find(self, width: int) -> None:
        whole, _, icon_only = FIND_WIDTHS
        self._find.setFixedWidth(width)
        words = Message("Find or run a command") if width == whole else Message("Find")
        self._speech(self._find.setText, words)
        if width == icon_only:
            self._find.setText("")
        self._key.setVisible(width != icon_only)

    def _fill(self) -> None:
        for group in _LEFT:
            for id in group:
                self._button(self._actions[id], id in _WORDED)
            if group is not _LEFT[-1]:
                self.addSeparator()
        self._gap(QSizePolicy.Policy.Expanding)
        self._find = self._find_field()
        self.addWidget(self._find)
        self._gap()
        self._layers = self._switches(_LAYERS, Message("Layers"))
        self._gap()
        self._texts = self._switches(_TEXTS, Message("Texts"), tells_which=True)
        self.addSeparator()
        self._main = self._main_button()
        self.addWidget(self._main)
        self._button(self._actions["right-dock"], False)

    def _button(self, action: QAction, worded: bool) -> None:
        button = Button(self)
        button.setDefaultAction(action)
        self.addWidget(button)
        if worded:
            self._worded.append(button)

    def _main_button(self) -> Button:
        """Return the one filled button; its icon has another colour than the action's."""
        action, button = self._actions[_MAIN], Button(self)
        button.setProperty("role", "primary")
        button.clicked.connect(action.trigger)
        self._worded.append(button)

        def follow() -> None:
            button.setText(menu_text(action.iconText()))
            button.setToolTip(action.toolTip())
            button.setStatusTip(action.statusTip())
            button.setAccessibleName(action.text())
            button.setEnabled(action.isEnabled())

        action.changed.connect(follow)
        follow()
        return button

    def _gap(self, policy: QSizePolicy.Policy = QSizePolicy.Policy.Fixed) -> None:
        gap = QWidget(self)
        gap.setMinimumWidth(_BETWEEN)
        gap.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)

    def _find_field(self) -> QPushButton:
        find = QPushButton(self)
        find.setProperty("role", "find")
        find.setFixedSize(FIND_WIDTHS[1], _LEAST)
        named(self._speech, find, Message("Find or run a command"))
        row = QHBoxLayout(find)
        row.setContentsMargins(0, 0, 6, 0)
        key, palette = self._key, self._actions["palette"]
        row.addWidget(key, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        def follow() -> None:
            key.setText(key_cap(palette))
            find.setToolTip(palette.toolTip())

        palette.changed.connect(follow)
        follow()
        find.clicked.connect(palette.trigger)
        return find

    def _switches(self, ids: tuple[str, ...], title: Message, tells_which: bool = False) -> tuple[QAction, QAction]:
        """Return the places of the switches and of the menu that stands for them, called by a title or what is on."""
        actions = [self._actions[id] for id in ids]
        button = Button(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setProperty("role", "menu")
        menu = QMenu(button)
        menu.addActions(actions)
        button.setMenu(menu)
        named(self._speech, button, title)
        self._speech(button.setToolTip, title)
        if tells_which:
            _call_by_what_is_on(button, actions)
        else:
            self._speech(button.setText, title)
        return self.addWidget(Segments(actions, self)), self.addWidget(button)


def _call_by_what_is_on(button: QToolButton, actions: list[QAction]) -> None:
    def follow() -> None:
        button.setText(next((action.iconText() for action in actions if action.isChecked()), ""))

    for action in actions:
        action.changed.connect(follow)
    follow()
