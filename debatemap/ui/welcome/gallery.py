"""The sample debates: the first three as cards with a picture, the others as a list."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from debatemap.i18n import language, tr
from debatemap.ui.host import Host, Program
from debatemap.ui.icons import pixmap
from debatemap.ui.plain import label, one_line, tooltip
from debatemap.ui.welcome.wrapping import Wrapping

if TYPE_CHECKING:
    from debatemap.figure.picture import Picture
    from debatemap.figure.theme import Theme
    from debatemap.services.samples import Sample

CARDS: Final = 3
COLUMNS: Final = 4
BETWEEN: Final = 20
"""Pixels between cards and between columns."""
PICTURE_HEIGHT: Final = 216
CARD_WIDTH: Final = 180
"""Least width of a card in pixels."""


class Card(QPushButton):
    """A sample with its picture, drawn by the program from the file."""

    def __init__(self, sample: "Sample", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sample = sample
        self._shown: tuple[Picture, Theme] | None = None
        self.setProperty("role", "card")
        self.setMinimumHeight(PICTURE_HEIGHT + 64)
        self._picture = label(parent=self)
        self._picture.setFixedHeight(PICTURE_HEIGHT)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()

    def sizeHint(self) -> QSize:
        return QSize(300, PICTURE_HEIGHT + 64)

    @property
    def has_picture(self) -> bool:
        """Tell whether the picture has been drawn."""
        return self._shown is not None

    def show_picture(self, picture: "Picture", theme: "Theme") -> None:
        """Show the picture of the first map."""
        self._shown = picture, theme
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._shown is not None:
            from debatemap.ui.welcome.preview import preview

            picture, theme = self._shown
            size = max(self.width() - 2, 1), PICTURE_HEIGHT
            self._picture.setPixmap(preview(picture, theme, size, self.devicePixelRatioF()))

    def _build(self) -> None:
        title = self.sample.title.shown(language())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 12)
        column.setSpacing(2)
        column.addWidget(self._picture)
        for words, role in ((title, "heading"), (_note(self.sample), "secondary")):
            line = label(role, self)
            line.setText(one_line(words, 60))
            line.setContentsMargins(13, 0, 13, 0)
            column.addWidget(line)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(tooltip(title))
        self.setAccessibleName(f"{title}, {_note(self.sample)}")


class Gallery(QWidget):
    """Opens a sample as a copy."""

    def __init__(self, program: Program, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program, self._host = program, host
        self._cards: list[Card] = []
        self._lines: list[QPushButton] = []
        self._grid: QGridLayout | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)

    def refresh(self) -> None:
        """Show the samples in the present language."""
        from debatemap.ui.shelf import shelf

        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = shelf()
        self._column.addWidget(self._row_of_cards(found[:CARDS]))
        self._column.addWidget(self._list(found[CARDS:]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def tint(self) -> None:
        """Draw the pictures in the colours of the theme, on the worker."""
        for card in self._cards:
            self._program.picture_sample(card.sample.id, partial(self._show, card))

    def _show(self, card: Card, picture: "Picture") -> None:
        if card in self._cards:
            card.show_picture(picture, self._program.appearance.theme)

    def _row_of_cards(self, found: "tuple[Sample, ...]") -> QWidget:
        self._cards = [Card(sample) for sample in found]
        for card in self._cards:
            card.clicked.connect(partial(self._open, card.sample.id))
        return Wrapping(self._cards, CARD_WIDTH, CARDS, (BETWEEN, BETWEEN), self)

    def _list(self, found: "tuple[Sample, ...]") -> QWidget:
        part = QWidget(self)
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(0)
        self._grid, self._lines = grid, [self._line(sample, part) for sample in found]
        self._arrange()
        return part

    def _arrange(self) -> None:
        """Set the list in as many columns as the width has room for."""
        if self._grid is None or not self._lines:
            return
        widest = max(line.sizeHint().width() for line in self._lines)
        columns = max(1, min(COLUMNS, (self.width() + BETWEEN) // (widest + BETWEEN)))
        for place, line in enumerate(self._lines):
            self._grid.addWidget(line, place // columns, place % columns)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _line(self, sample: "Sample", parent: QWidget) -> QPushButton:
        title = sample.title.shown(language())
        button = QPushButton(one_line(title, 44).replace("&", "&&"), parent)
        button.setProperty("role", "row")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setIcon(pixmap("network", self._program.appearance.theme.text2, 16, self.devicePixelRatioF()))
        button.setToolTip(tooltip(title))
        button.clicked.connect(partial(self._open, sample.id))
        return button

    def _open(self, id: str, _checked: bool = False) -> None:
        self._program.open_sample(id, self._host)


def _note(sample: "Sample") -> str:
    return tr("{count} claim", "{count} claims", count=sample.claims)
