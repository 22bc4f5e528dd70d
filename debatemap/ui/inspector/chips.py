"""The chip of a speaker: the monogram as boxes draw it, and the short name beside it."""

from functools import lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from debatemap.figure.box_display import chip_display
from debatemap.figure.geometry import Rect
from debatemap.figure.header import CHIP, Chip
from debatemap.figure.primitives import Layer, Part
from debatemap.figure.speakers import Speaker
from debatemap.figure.theme import Theme
from debatemap.ui.canvas.painter import paint
from debatemap.ui.icons import SCALES
from debatemap.ui.plain import isolated, menu_text, one_line, tooltip

_WIDEST = 96
"""Pixels of a name that are shown."""


class ChipButton(QPushButton):
    """A pill with a speaker's monogram and short name, as wide as they are; it is called by the full name."""

    def __init__(self, speaker: Speaker, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setIcon(_monogram(Chip(0, 0, speaker.monogram, speaker.annotator, language), theme))
        self.setIconSize(QSize(CHIP, CHIP))
        words = one_line(speaker.short, 80)
        self.ensurePolished()
        self.setText(menu_text(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)))
        self.setToolTip(tooltip(speaker.name))
        self.setAccessibleName(isolated(speaker.name))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


@lru_cache(maxsize=256)
def _monogram(chip: Chip, theme: Theme) -> QIcon:
    made, shapes = QIcon(), tuple(chip_display(chip, 0, 0, theme))
    part = Part("", Layer.BOXES, Rect(0, 0, CHIP, CHIP), shapes)
    for scale in SCALES:
        picture = QPixmap(CHIP * scale, CHIP * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            paint(painter, (part,))
        made.addPixmap(picture)
    return made
