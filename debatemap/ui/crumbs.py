"""The way from the contention to what is selected, over the map; a click goes there."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from debatemap.domain.model import Claim, Map, Question
from debatemap.domain.relations import item_of
from debatemap.figure.picture import Box, Picture
from debatemap.i18n import Message, say
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.plain import label, menu_text, one_line, tooltip
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace

_WIDEST = 168
"""Pixels of a claim's words that are shown."""
_LONGEST = 120
"""Characters of the selected claim that are shown at most."""
_MOST = 6
"""Steps that are shown; the first and the last of a longer way."""


class Crumbs(QWidget):
    """Follows the selection; where nothing is selected, it names the map."""

    def __init__(self, workspace: Workspace, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._canvas = workspace, canvas
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        named(Speech(self), self, Message("Way from the contention"), Message("The claims above the selection."))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(2)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.refresh)
        for signal in (workspace.selection.changed, workspace.edited, workspace.look_changed, workspace.map_shown):
            signal.connect(self._soon)
        self.refresh()

    def refresh(self) -> None:
        """Show the way to what is selected now."""
        current = self._workspace.selection.current
        way = way_to(self._canvas.picture, current) if current is not None else ()
        self._clear()
        for place, id in enumerate(way[:-1]):
            if place:
                self._row.addWidget(_divider())
            self._row.addWidget(self._step(id))
        if len(way) > 1:
            self._row.addWidget(_divider())
        self._row.addWidget(self._here(self._words(way[-1]) if way else self._title()), 1)

    def _soon(self) -> None:
        """Refresh when an edit has come to the canvas, too: selection and workspace hear of it before."""
        self._rest.start()

    def _step(self, id: str) -> QPushButton:
        words = self._words(id)
        step = QPushButton(self)
        step.setProperty("role", "link")
        cut = step.fontMetrics().elidedText(one_line(words, _LONGEST), Qt.TextElideMode.ElideRight, _WIDEST)
        step.setText(menu_text(cut))
        step.setToolTip(tooltip(words))
        step.setAccessibleName(words)
        step.clicked.connect(partial(self._go, id))
        return step

    def _here(self, words: str) -> QLabel:
        here = label("secondary", self)
        here.setText(one_line(words, _LONGEST))
        here.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return here

    def _go(self, id: str, _checked: bool = False) -> None:
        self._workspace.show(id)
        self._canvas.setFocus()

    def _title(self) -> str:
        map = self._workspace.debate.find(self._workspace.map)
        return map.title.shown(self._workspace.language) if isinstance(map, Map) else ""

    def _words(self, id: str) -> str:
        item, language = item_of(self._workspace.debate, id), self._workspace.language
        assert isinstance(item, Claim | Question)
        return item.short.shown(language) or item.text.shown(language) or say(Message("Claim without words"))

    def _clear(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def way_to(picture: Picture, id: str) -> tuple[str, ...]:
    """Return the claims and questions from a root down to what is selected, itself last if it is one of them."""
    outline = picture.outline
    start = next((box.id for box in picture.uses_of(id)), id)
    one: str | None = start if start in picture.by_id else None
    way: list[str] = []
    while one is not None:
        box = picture.by_id[one]
        if isinstance(box, Box):
            way.append(box.item)
        one = outline.above(one)
    found = tuple(reversed(way))
    return found if len(found) <= _MOST else (*found[:1], *found[1 - _MOST :])


def _divider() -> QLabel:
    made = label("secondary")
    made.setText("›")
    return made
