"""The whole text of a card that is seen from too far away to be read, in a float beside it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from debatemap.figure.picture import Box
from debatemap.figure.type import CLAIM, SECONDARY
from debatemap.ui.canvas.hover import Hover
from debatemap.ui.canvas.plate import Detail
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.fonts import font
from debatemap.ui.plain import label

PAUSE: Final = 300
"""Milliseconds that the pointer or the keyboard rests on a card before its text shows."""
_WIDEST: Final = 320
_AWAY: Final = 8
_SIDE: Final = 10


class Glass(QFrame):
    """Shows what the pointer rests on, else what has the keyboard, as long as the map shows cards without words."""

    def __init__(self, scene: Scene, hover: Hover, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._scene, self._hover, self._canvas = scene, hover, canvas
        self._id: str | None = None
        self.setProperty("role", "float")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._texts = label(parent=self, wrap=True), label("secondary", self, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 7, _SIDE, 8)
        column.setSpacing(4)
        for text in self._texts:
            column.addWidget(text)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._open)
        self._listen()
        self.hide()

    def _listen(self) -> None:
        for signal in (self._hover.changed, self._scene.selection.changed):
            signal.connect(self.rest)
        self._scene.viewport.moved.connect(self._follow)
        self._scene.drawing.redrawn.connect(self._follow)

    def rest(self) -> None:
        """Show after a moment the text of the card that the pointer rests on, else of what has the keyboard."""
        current = self._scene.current() if self._canvas.hasFocus() else None
        id = self._hover.id or (current.id if current is not None else None)
        if id != self._id:
            self._id = id
            self.hide()
            self._pause.start() if id is not None else self._pause.stop()

    def _follow(self, *_told: object) -> None:
        """Stay beside the card when the map moves, and go when its words can be read."""
        if not self.isHidden():
            self._open()
        elif self._id is not None:
            self._pause.start()

    def _open(self) -> None:
        box = self._box()
        self.setVisible(box is not None)
        if box is not None:
            self._say(box)
            self._place(box)
            self.raise_()

    def _box(self) -> Box | None:
        """Return the card to read from, as long as it is one and is seen."""
        viewport = self._scene.viewport
        one = self._scene.drawing.picture.by_id.get(self._id or "")
        far = Detail.at(viewport.camera.zoom) is Detail.CARDS
        return one if far and isinstance(one, Box) and viewport.seen.overlaps(one.rect) else None

    def _say(self, box: Box) -> None:
        for text, style, said in zip(self._texts, (CLAIM, SECONDARY), (*box.content.texts, None)[:2], strict=False):
            text.setVisible(said is not None)
            if said is not None:
                text.setFont(font(style, said[0]))
                text.setText(said[1])

    def _natural(self) -> int:
        """Return the width at which no line would be broken."""
        shown = [text for text in self._texts if not text.isHidden()]
        words = max(text.fontMetrics().horizontalAdvance(text.text()) for text in shown)
        return words + 2 * (_SIDE + self.frameWidth() + 1)

    def _place(self, box: Box) -> None:
        """Stand below the card, above it where there is no room, never over it or outside the view."""
        self.setFixedWidth(min(self._natural(), _WIDEST, self._canvas.width() - 2 * _AWAY))
        self.setFixedHeight(self.heightForWidth(self.width()))
        card = self._scene.in_view(box)
        below = card.bottom + _AWAY
        y = below if below + self.height() <= self._canvas.height() else card.y - _AWAY - self.height()
        x = min(max(card.middle - self.width() / 2, _AWAY), self._canvas.width() - self.width() - _AWAY)
        self.move(round(x), round(max(y, _AWAY)))
