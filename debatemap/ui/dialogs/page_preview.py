"""Pages of a PDF as they will look, one at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from debatemap.export.pdf import Document
from debatemap.i18n import Message, tr
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named
from debatemap.ui.tasks import Tasks

SIZE = QSize(460, 560)
"""The room for a page where the screen has it, in pixels."""
LEAST = QSize(240, 300)
OUTLINE = "#82878E"
"""The edge of a sheet: seen on light and on dark ground."""
REST = 150
"""How long the preview must keep its size before a page is drawn anew, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as a worker hands it over: its size, and three bytes to the pixel."""

    width: int
    height: int
    content: bytes

    def image(self) -> QImage:
        """Return it for Qt."""
        return QImage(self.content, self.width, self.height, 3 * self.width, QImage.Format.Format_RGB888).copy()


def pixels(pdf: bytes, page: int, scale: float) -> Pixels:
    """Return a page, counted from 0, at pixels to the point; for a worker."""
    from debatemap.export.png import rendered

    (found,) = rendered(pdf, scale, range(page, page + 1))
    return Pixels(*found.size, found.convert("RGB").tobytes())


class PagePreview(QWidget):
    """Shows a document page by page: Page Up and Page Down, or the buttons."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speech = Speech(self)
        self.document: Document | None = None
        self.page = 0
        self._tasks = tasks
        self._paper = label("paper", self)
        self._paper.setMinimumSize(LEAST)
        self._paper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._resized = QTimer(self, singleShot=True, interval=REST)
        self._resized.timeout.connect(lambda: self.turn(0))
        self._paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place = label("", self)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = self._button(Message("Previous page"), -1)
        self.on = self._button(Message("Next page"), 1)
        row = QHBoxLayout()
        for widget in (self.back, self.place, self.on):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._paper, 1)
        column.addLayout(row)
        self.wait()

    def sizeHint(self) -> QSize:
        return SIZE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    @property
    def picture(self) -> QPixmap:
        """Return what is shown."""
        return self._paper.pixmap()

    def wait(self) -> None:
        """Say that pages are being made."""
        self.document = None
        self._say(tr("Making the pages…"))

    def show_document(self, document: Document) -> None:
        """Show a document, at the same page as the one before."""
        self.document = document
        self.turn(0)

    def turn(self, step: int) -> None:
        """Turn some pages on or back."""
        if self.document is None:
            return
        document, self.page = self.document, min(max(self.page + step, 0), self.document.pages - 1)
        self._say(tr("Page {page} of {pages}", page=self.page + 1, pages=document.pages))
        ratio = self.devicePixelRatioF()
        page, scale = self.page, self._scale(document) * ratio
        self._tasks.background(lambda: pixels(document.content, page, scale), self._shown(document, page, ratio))

    def _shown(self, document: Document, page: int, ratio: float) -> Callable[[Pixels], None]:
        """Return what shows a page, unless another one is wanted by then."""

        def show(found: Pixels) -> None:
            if self.document is document and self.page == page:
                picture = QPixmap.fromImage(found.image())
                _edge(picture)
                picture.setDevicePixelRatio(ratio)
                self._paper.setPixmap(picture)

        return show

    def _scale(self, document: Document) -> float:
        """Return pixels to the point so that any page of a document has room."""
        (width, height), room = document.largest, self._paper.size()
        return min((room.width() - 4) / width, (room.height() - 4) / height)

    def _say(self, words: str) -> None:
        self.place.setText(words)
        self._paper.setAccessibleName(words)
        pages = self.document.pages if self.document else 0
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page + 1 < pages)

    def _button(self, words: Message, step: int) -> QPushButton:
        button = QPushButton("‹" if step < 0 else "›", self)
        named(self.speech, button, words)
        button.setShortcut(Qt.Key.Key_PageUp if step < 0 else Qt.Key.Key_PageDown)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.turn(step))
        return button


def _edge(page: QPixmap) -> None:
    """Draw the edge of a sheet, which would be lost on a white ground."""
    painter = QPainter(page)
    painter.setPen(QColor(OUTLINE))
    painter.drawRect(page.rect().adjusted(0, 0, -1, -1))
    painter.end()
