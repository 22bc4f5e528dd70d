"""The way from the contention to what is selected, over the map; a click goes there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from debatemap.domain.model import Claim, Map, Question
from debatemap.domain.relations import item_of
from debatemap.figure.picture import Box, Picture
from debatemap.i18n import Message, say, tr
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.plain import label, menu_text, one_line, tooltip
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace

WIDEST, LEAST = 200, 72
"""Pixels of a step's words that are shown where there is room, and that are worth showing."""
_LONGEST = 120
"""Characters of a step that are shown at most."""
_SIDE = 12
_BETWEEN = 28
"""Pixels from the words of a step to those of the next."""
_MENU = 48
"""Pixels that the menu of steps without room takes, with its divider."""
_RIGHT = Qt.TextElideMode.ElideRight


class Crumbs(QWidget):
    """Follows the selection; where nothing is selected, it names the map.

    Steps share the width; where they are too many, those in the middle go into a menu.
    """

    def __init__(self, workspace: Workspace, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._canvas = workspace, canvas
        self.setProperty("role", "way")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        named(Speech(self), self, Message("Way from the contention"), Message("The claims above the selection."))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._row.setSpacing(2)
        self._ruler = self._link("")
        self._ruler.hide()
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.refresh)
        for signal in (workspace.selection.changed, workspace.edited, workspace.look_changed, workspace.map_shown):
            signal.connect(self._soon)
        self.refresh()

    def refresh(self) -> None:
        """Show the way to what is selected now."""
        chosen, picture = self._workspace.selection, self._canvas.picture
        start = chosen.spot if chosen.spot in picture.by_id else chosen.current
        way = way_to(picture, start) if start is not None else ()
        self._clear()
        if way:
            self._show(way)
        else:
            self._row.addWidget(self._here(self._title(), self.width() - 2 * _SIDE), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._soon()

    def _soon(self) -> None:
        """Refresh when an edit has come to the canvas, too: selection and workspace hear of it before."""
        self._rest.start()

    def _show(self, way: Sequence[str]) -> None:
        words = [one_line(self._words(id), _LONGEST) for id in way]
        metrics = self._ruler.fontMetrics()
        wide = [min(metrics.horizontalAdvance(one), WIDEST) for one in words]
        room = self.width() - 2 * _SIDE
        places, most = fitted(wide, room)
        for before, place in zip((-1, *places), places[:-1], strict=False):
            self._divide(way[before + 1 : place])
            self._row.addWidget(self._step(way[place], most))
            room -= min(wide[place], most) + _BETWEEN
        self._divide(way[places[-2] + 1 : -1] if len(places) > 1 else ())
        self._row.addWidget(self._here(words[-1], room - _BETWEEN), 1)

    def _divide(self, hidden: Sequence[str]) -> None:
        """Put a divider after what is there, and a menu of the steps that had no room."""
        if hidden:
            self._row.addWidget(_divider())
            self._row.addWidget(self._menu(hidden))
        if self._row.count():
            self._row.addWidget(_divider())

    def _step(self, id: str, most: int) -> QPushButton:
        words = self._words(id)
        step = self._link(words)
        step.setText(menu_text(step.fontMetrics().elidedText(one_line(words, _LONGEST), _RIGHT, most)))
        step.setToolTip(tooltip(words))
        step.clicked.connect(partial(self._go, id))
        return step

    def _menu(self, hidden: Sequence[str]) -> QPushButton:
        """Return the button for steps between the first and those that are shown."""
        words = tr("One more step", "{count} more steps", count=len(hidden))
        step = self._link(words)
        step.setText("…")
        step.setToolTip(words)
        menu = QMenu(step)
        for id in hidden:
            menu.addAction(menu_text(one_line(self._words(id), _LONGEST))).triggered.connect(partial(self._go, id))
        step.setMenu(menu)
        return step

    def _link(self, name: str) -> QPushButton:
        step = QPushButton(self)
        step.setProperty("role", "link")
        step.setAccessibleName(name)
        return step

    def _here(self, words: str, most: int) -> QLabel:
        here = label("secondary", self)
        here.setText(self.fontMetrics().elidedText(words, _RIGHT, most))
        here.setAccessibleName(words)
        here.setContentsMargins(4, 0, 0, 0)
        here.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return here

    def _go(self, id: str, _checked: bool = False) -> None:
        self._workspace.show(id)
        self._canvas.setFocus()

    def _title(self) -> str:
        map = self._workspace.debate.find(self._workspace.map)
        return one_line(map.title.shown(self._workspace.language), _LONGEST) if isinstance(map, Map) else ""

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


class Here(QLabel):
    """The words at the end of the way, cut to the room that the steps before them leave."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("role", "secondary")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(cut)
        self.setToolTip(tooltip(self._words) if cut != self._words else "")


def way_to(picture: Picture, id: str) -> tuple[str, ...]:
    """Return the claims and questions from a root down to what is selected, itself last if it is one of them."""
    outline = picture.outline
    start = id if id in picture.by_id else next((box.id for box in picture.uses_of(id)), None)
    one: str | None = start
    way: list[str] = []
    while one is not None:
        box = picture.by_id[one]
        if isinstance(box, Box):
            way.append(box.item)
        one = outline.above(one)
    return tuple(reversed(way))


def fitted(wide: Sequence[int], room: int) -> tuple[tuple[int, ...], int]:
    """Return which of some steps fit into a room, the first and the last always, and how wide each may be at most.

    Those nearest to the last stay longest; ``wide`` tells how wide each would like to be, all in pixels.
    """
    places = tuple(range(len(wide)))
    while len(places) > 2 and sum(min(wide[place], LEAST) + _BETWEEN for place in places) > room - _MENU:
        places = (places[0], *places[2:])
    free = room - _BETWEEN * len(places) - (_MENU if len(places) < len(wide) else 0)
    widths = sorted(wide[place] for place in places)
    for place, width in enumerate(widths):
        share = free // (len(widths) - place)
        if width > share:
            return places, max(share, LEAST)
        free -= width
    return places, WIDEST


def _divider() -> QLabel:
    made = label("secondary")
    made.setText("›")
    return made
