"""The sample debates: the first three as cards with a picture, the others as a list."""

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debatemap.i18n import language, tr
from debatemap.ui.host import Host, Program
from debatemap.ui.plain import label, tooltip
from debatemap.ui.welcome.buttons import Entry, Faced
from debatemap.ui.wrapping import Columns

if TYPE_CHECKING:
    from debatemap.figure.picture import Picture
    from debatemap.figure.theme import Theme
    from debatemap.services.samples import Sample

B = TypeVar("B", bound=Faced)

CARDS: Final = 3
FEW: Final = 8
"""How many debates are listed until all of them are asked for."""
BETWEEN: Final = 20
"""Pixels between cards and between columns."""
PICTURE_HEIGHT: Final = 216
BELOW: Final = 14
"""Pixels below a card's words."""
CARD_WIDTH: Final = 180
"""Least width of a card in pixels."""
COLUMNS: Final = 4
COLUMN_WIDTH: Final = 212
"""Least width of a column in pixels."""


class Card(Faced):
    """A sample with its picture, drawn by the program from the file."""

    def __init__(self, sample: "Sample") -> None:
        super().__init__("card")
        self.sample = sample
        self._shown: tuple[Picture, Theme] | None = None
        self._faces, self._picture = QVBoxLayout(self), label(parent=self)
        self._picture.setFixedHeight(PICTURE_HEIGHT)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()

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
            from debatemap.figure.ink import line_width
            from debatemap.ui.welcome.preview import preview

            picture, theme = self._shown
            border = round(line_width(theme))
            self._faces.setContentsMargins(border, border, border, BELOW)
            size = max(self.width() - 2 * border, 1), PICTURE_HEIGHT
            self._picture.setPixmap(preview(picture, theme, size, self.devicePixelRatioF()))

    def _build(self) -> None:
        question, note = self.sample.question.shown(language()), told(self.sample)
        column = self._faces
        column.setContentsMargins(1, 1, 1, BELOW)
        column.setSpacing(0)
        column.addWidget(self._picture)
        column.addSpacing(11)
        for words, role in ((question, "question"), (note, "note")):
            line = label(role, self, wrap=True)
            line.setText(words)
            line.setContentsMargins(13, 0, 13, 0)
            column.addWidget(line)
        column.addStretch(1)
        self.let_clicks_through()
        self.setToolTip(tooltip(self.sample.teaser.shown(language())))
        self.setAccessibleName(f"{question}, {note}")


class Gallery(QWidget):
    """Opens a sample as a copy; the list is unfolded once all debates are asked for."""

    def __init__(self, program: Program, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program, self._host = program, host
        self._cards: list[Card] = []
        self._lines: list[Entry] = []
        self._unfolded = False
        self._link = QPushButton(self)
        self._link.setProperty("role", "all")
        self._link.clicked.connect(self._fold)
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addSpacing(20)
        self._column.addSpacing(8)
        self._column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Show the samples in the present language."""
        from debatemap.ui.shelf import shelf

        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        found = shelf()
        listed = found[CARDS:] if self._unfolded else found[CARDS : CARDS + FEW]
        self._cards = [self._opening(Card(sample), sample) for sample in found[:CARDS]]
        self._lines = [self._opening(_line(sample), sample) for sample in listed]
        cards = Columns(self._cards, CARD_WIDTH, CARDS, (BETWEEN, BETWEEN), self)
        lines = Columns(self._lines, COLUMN_WIDTH, COLUMNS, (BETWEEN, 0), self)
        self._column.insertWidget(0, cards)
        self._column.insertWidget(2, lines)
        self._parts = [cards, lines]
        for part in self._parts:
            part.show()
        maps = {map for one in found for map in one.maps}
        self._link.setText(tr("Fewer debates") if self._unfolded else tr("All {count} debates", count=len(maps)))
        self._tint_lines()

    def tint(self) -> None:
        """Draw in the colours of the theme; the pictures are made on the worker."""
        self._tint_lines()
        for card in self._cards:
            self._program.picture_sample(card.sample.id, partial(self._show, card))

    def _tint_lines(self) -> None:
        for line in self._lines:
            line.tint(self._program.appearance.theme.text2)

    def _show(self, card: Card, picture: "Picture") -> None:
        if card in self._cards:
            card.show_picture(picture, self._program.appearance.theme)

    def _fold(self) -> None:
        """List all debates, or few again; the keyboard is at what is new then, or stays at the link."""
        self._unfolded = not self._unfolded
        self.refresh()
        self.tint()
        (self._lines[FEW] if self._unfolded else self._link).setFocus()

    def _opening(self, button: B, sample: "Sample") -> B:
        button.clicked.connect(partial(self._open, sample.id))
        return button

    def _open(self, id: str, _checked: bool = False) -> None:
        self._program.open_sample(id, self._host)


def _line(sample: "Sample") -> Entry:
    made = Entry("network", ("body",), "row", (2, 8), 8)
    made.show_words(sample.question.shown(language()))
    made.setToolTip(tooltip(sample.teaser.shown(language())))
    return made


def told(sample: "Sample") -> str:
    """Return who speaks in a sample, two of them by name, and how many claims there are."""
    names = [one.shown(language()) for one in sample.speakers]
    if len(names) > 2:
        spoken = tr("{one}, {other} and others", one=names[0], other=names[1])
    elif len(names) > 1:
        spoken = tr("{one} and {other}", one=names[0], other=names[1])
    else:
        spoken = "".join(names)
    claims = tr("{count} claim", "{count} claims", count=sample.claims)
    return tr("{speakers} · {claims}", speakers=spoken, claims=claims) if spoken else claims
