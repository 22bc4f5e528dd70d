"""The bar over the map that says which claims are read."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from debatemap.figure.theme import Theme
from debatemap.i18n import Message, say, tr
from debatemap.ui.aloud import announce
from debatemap.ui.filtering.facets import FACETS, Facet, asked, choices, toggled
from debatemap.ui.plain import label, menu_text, one_line
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace

_DOWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
"""Keys that lead from the field to the map."""
_ROOM = 220
"""Pixels that the field needs for its own words."""


class FilterBar(QWidget):
    """Shows and changes the filter of a workspace; it goes away with Esc, and the filter with it."""

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._theme = workspace, theme
        self._speech = Speech(self)
        self._text = QLineEdit(self)
        self._facets = {facet: self._facet(facet) for facet in FACETS}
        self._hide = QCheckBox(self)
        self._count = label("secondary", self)
        self._close = QPushButton(self)
        self._build()
        for signal in (workspace.reading.changed, workspace.edited, workspace.map_shown):
            signal.connect(self.refresh)
        self.hide()

    def open(self) -> None:
        """Show the bar with the keyboard in its field."""
        self.show()
        self.refresh()
        self._text.setFocus()
        self._text.selectAll()

    def refresh(self) -> None:
        """Show the filter in force and how many pass it."""
        reading = self._workspace.reading
        if reading.filter and self.isHidden():
            self.show()
        if self._text.text() != reading.filter.text:
            self._text.setText(reading.filter.text)
        for facet, button in self._facets.items():
            count = asked(facet, reading.filter)
            button.setText(f"{say(facet.title)} · {count}" if count else say(facet.title))
        self._hide.setChecked(reading.hides)
        self._show_count(passing_words(self._workspace))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._text and _leads_down(event):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.refresh()

    def _show_count(self, words: str) -> None:
        if words != self._count.text():
            self._count.setText(words)
            self._count.setAccessibleName(words)
            announce(self, words)

    def _build(self) -> None:
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self._speech, self, Message("Filter"), Message("Which claims are read."))
        named(self._speech, self._text, Message("Words in either language"))
        self._speech(self._text.setPlaceholderText, Message("Words in either language"))
        self._text.setMaxLength(200)
        self._text.setMinimumWidth(_ROOM)
        self._text.textChanged.connect(self._sought)
        self._text.installEventFilter(self)
        self._speech(self._hide.setText, Message("Hide the rest"))
        named(self._speech, self._hide, Message("Hide the rest"))
        self._hide.toggled.connect(self._workspace.reading.hide)
        self._speech(self._close.setText, Message("Read everything"))
        named(self._speech, self._close, Message("Read everything"), Message("Take the filter away."))
        self._close.clicked.connect(self._leave)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(12, 4, 12, 4)
        self._lines.setSpacing(4)
        first, self._sifting = QHBoxLayout(), QWidget(self)
        first.setSpacing(6)
        first.addWidget(self._text, 1)
        for part in (self._hide, self._count, self._close):
            first.addWidget(part)
        facets = QHBoxLayout(self._sifting)
        facets.setContentsMargins(0, 0, 0, 0)
        facets.setSpacing(6)
        for button in self._facets.values():
            facets.addWidget(button)
        facets.addStretch(1)
        self._first = first
        self._lines.addLayout(first)
        self._lines.addWidget(self._sifting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """Let the menus stand beside the field, or below it where the two have not enough room."""
        beside = self._first.indexOf(self._sifting) >= 0
        needed = sum(part.sizeHint().width() for part in (self._sifting, self._hide, self._count, self._close))
        fits = width - needed - 60 >= _ROOM
        if fits != beside:
            (self._first if beside else self._lines).removeWidget(self._sifting)
            self._first.insertWidget(1, self._sifting) if fits else self._lines.addWidget(self._sifting)

    def _facet(self, facet: Facet) -> QToolButton:
        button, menu = QToolButton(self), QMenu(self)
        button.setProperty("role", "menu")
        button.setMinimumHeight(28)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        named(self._speech, button, facet.title)
        menu.aboutToShow.connect(partial(self._fill, facet, menu))
        return button

    def _fill(self, facet: Facet, menu: QMenu) -> None:
        work = self._workspace
        menu.clear()
        for choice in choices(facet, work.debate, work.reading.filter, work.language):
            action = menu.addAction(menu_text(one_line(choice.words, 60)))
            action.setCheckable(True)
            action.setChecked(choice.on)
            action.triggered.connect(partial(self._toggle, facet, choice.key))
        if menu.isEmpty():
            menu.addAction(say(Message("None in this debate"))).setEnabled(False)

    def _toggle(self, facet: Facet, key: str, _checked: bool = False) -> None:
        self._workspace.reading.sift(toggled(facet, key, self._workspace.reading.filter))

    def _sought(self, typed: str) -> None:
        self._workspace.reading.sift(replace(self._workspace.reading.filter, text=typed))

    def _leave(self) -> None:
        self.hide()
        self._workspace.reading.clear()
        self.left.emit()


def _leads_down(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _DOWN


def passing_words(work: Workspace) -> str:
    """Return how many claims and questions of the map are read, empty when all are."""
    return tr("{count} found", "{count} found", count=len(work.reading.passing)) if work.reading.is_active else ""
