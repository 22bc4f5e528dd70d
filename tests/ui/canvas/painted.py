"""What a canvas shows, and the same view painted afresh without tiles."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from debatemap.ui.canvas.painter import paint, pointed
from debatemap.ui.canvas.plate import Plate
from debatemap.ui.canvas.view import Canvas

SOFT_EDGE = 64
"""By how much the edge of a shape may differ that is antialiased within a tile or within the whole view."""


def shown(canvas: Canvas) -> QImage:
    """Return what a canvas shows, without the small map and the bars that lie over it."""
    image = _blank(canvas)
    canvas.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawWindowBackground)
    return image


def direct(canvas: Canvas) -> QImage:
    """Return the same view painted afresh from the picture, in the pixels of its screen."""
    before = canvas._drawing.plate()
    plate = Plate(canvas.picture, before.theme, states=before.states).seen_at(canvas.zoom)
    image = _blank(canvas)
    image.fill(QColor(before.theme.canvas))
    with QPainter(image) as painter:
        pointed(painter, canvas.camera)
        plate.paint(painter, plate.seen_in(canvas.camera.seen(canvas.width(), canvas.height())))
        paint(painter, plate.labels)
    return image


def _blank(canvas: Canvas) -> QImage:
    ratio = canvas.devicePixelRatioF()
    image = QImage(canvas.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    return image


def difference(one: QImage, other: QImage) -> int:
    """Return the largest difference of any channel of any pixel."""
    assert one.size() == other.size()
    a, b = bytes(one.constBits()), bytes(other.constBits())
    return 0 if a == b else max(abs(x - y) for x, y in zip(a, b, strict=True))


def torn(one: QImage, other: QImage) -> set[tuple[int, int]]:
    """Return the pixels that differ by more than an edge may, with two beside them that do so, too.

    From afar a corner of a line may fall on one pixel or on the next, depending on where in its tile it is.
    """
    off = set(_unlike(one, other))
    return {(x, y) for x, y in off if len(off & {(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)}) > 1}


def _unlike(one: QImage, other: QImage) -> Iterator[tuple[int, int]]:
    assert one.size() == other.size()
    a, b, line = bytes(one.constBits()), bytes(other.constBits()), one.bytesPerLine()
    for y in range(one.height()):
        above, below = a[y * line : (y + 1) * line], b[y * line : (y + 1) * line]
        if above != below:
            pairs = enumerate(zip(above, below, strict=True))
            yield from ((place // 4, y) for place, (this, that) in pairs if abs(this - that) > SOFT_EDGE)
