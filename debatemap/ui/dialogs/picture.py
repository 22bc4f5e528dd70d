"""Exporting a map as a picture: of which kind, how large, in which colours, beside the picture it will be."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.mapimage import MapImage, map_image
from debatemap.export.png import png, size_of
from debatemap.i18n import Message
from debatemap.ui.inspector.editors import Choice
from debatemap.ui.plain import label
from debatemap.ui.prompts.frame import Frame, Verb
from debatemap.ui.speech import named
from debatemap.ui.tasks import Tasks

ROOM = QSize(430, 250)
"""The room for the picture, in pixels."""
PNG, SVG = ".png", ".svg"
_CHOICES = {
    "suffix": (
        Message("Kind of picture"),
        ((PNG, Message("PNG")), (SVG, Message("SVG"))),
    ),
    "scale": (
        Message("Resolution"),
        (
            (1.0, Message("As on the screen")),
            (2.0, Message("Twice as fine")),
            (4.0, Message("Four times as fine")),
            (8.0, Message("Eight times as fine")),
        ),
    ),
    "mono": (Message("Colours"), ((False, Message("In colour")), (True, Message("Black and white")))),
}


class PictureDialog(Frame):
    """Asks for a picture; ``answer`` is ``save`` or empty, ``suffix`` and ``options`` are what was chosen."""

    def __init__(self, debate: Debate, options: HandoutOptions, tasks: Tasks, parent: QWidget | None = None) -> None:
        verbs = (Verb("", Message("Cancel")), Verb("save", Message("Save as…"), safe=True, main=True))
        super().__init__(Message("What picture do you want?"), verbs, parent)
        self.suffix, self.options = PNG, options
        self._debate, self._tasks = debate, tasks
        self._image: MapImage | None = None
        self._over = False
        self.paper = label("paper", self)
        self.paper.setFixedSize(ROOM)
        self.paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speech(self.paper.setAccessibleName, Message("The picture as it will be"))
        self.size_told = label("secondary", self, wrap=True)
        self.content.addWidget(self.paper, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.content.addWidget(self.size_told)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.choices = {name: self._choice(row, name) for name in _CHOICES}
        self.content.addLayout(row)
        self.finished.connect(lambda _: self._end())
        self._draw()

    @property
    def picture(self) -> QPixmap:
        """Return what is shown."""
        return self.paper.pixmap()

    def _choice(self, row: QHBoxLayout, name: str) -> Choice:
        title, values = _CHOICES[name]
        editor = Choice(list(values), self)
        editor.show_value(getattr(self.options, name, self.suffix))
        editor.setMinimumContentsLength(10)
        editor.told.connect(lambda value: self._take(name, value))
        words = label("label", self)
        self.speech(words.setText, title)
        named(self.speech, editor, title)
        words.setBuddy(editor)
        row.addLayout(_column(words, editor), 1)
        return editor

    def _take(self, name: str, value: object) -> None:
        if name == "suffix":
            self.suffix = str(value)
        else:
            self.options = replace(self.options, **{name: value})  # type: ignore[arg-type]
        if name == "mono":
            self._draw()
        self._tell_size()

    def _draw(self) -> None:
        options, ratio = self.options, self.devicePixelRatioF()
        self._tasks.background(
            lambda: _seen(map_image(self._debate, options), ratio), lambda found: self._show(options, *found, ratio)
        )

    def _show(self, options: HandoutOptions, image: MapImage, content: bytes, ratio: float) -> None:
        if options.mono is self.options.mono and not self._over:
            self._image = image
            picture = QPixmap.fromImage(QImage.fromData(content))
            picture.setDevicePixelRatio(ratio)
            self.paper.setPixmap(picture)
            self._tell_size()

    def _end(self) -> None:
        """Let a picture that is still being made find nobody."""
        self._over = True

    def _tell_size(self) -> None:
        """Say how large the picture will be, or why there can be none."""
        self.choices["scale"].setEnabled(self.suffix == PNG)
        if self._image is None:
            return
        told, possible = _told(self._image, self.suffix, self.options.scale)
        self.speech(self.size_told.setText, told)
        self.buttons["save"].setEnabled(possible)


def _seen(image: MapImage, ratio: float) -> tuple[MapImage, bytes]:
    """Return an image with a picture of it that fits the dialog, for a worker."""
    scale = min(ROOM.width() / image.area.width, ROOM.height() / image.area.height)
    return image, png(image, min(scale, 1.0) * ratio)


def _told(image: MapImage, suffix: str, scale: float) -> tuple[Message, bool]:
    if suffix == SVG:
        return Message("Sharp at any size; its texts can be selected."), True
    try:
        width, height = size_of(image, scale)
    except UserError as error:
        return error.message, False
    return Message("{width} × {height} pixels", width=width, height=height), True


def _column(words: QLabel, editor: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(words)
    column.addWidget(editor)
    return column
