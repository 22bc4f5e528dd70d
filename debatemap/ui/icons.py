"""Icons in the colours of the theme: lucide's lines, and the joints' own pills."""

from dataclasses import replace
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from debatemap.figure.theme import Theme
from debatemap.paths import resources

SCALES = (1, 2, 3)
"""Device pixel ratios that pixmaps are made for."""

JOINTS = ("because", "but", "however", "undercut")
BOX = "box"
"""The name of the glyph of a claim that hangs on nothing."""
JOINT_SIZE = (16, 12)
"""Width and height of a joint's glyph in pixels."""

_DOTS = (1.5, 1.25)
"""Dot and gap around an undercut, in widths of its line."""


@lru_cache(maxsize=2048)
def pixmap(name: str, colour: str, size: int = 16, scale: float = 1.0) -> QPixmap:
    """Return one of lucide's icons drawn in a colour (#RRGGBB); size in pixels."""
    source = _lines(name)
    stroke = "2.2" if size <= 12 else "1.75"
    drawn = source.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    picture = _blank(size, size, scale)
    with QPainter(picture) as painter:
        QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, size, size))
    return picture


@cache
def _lines(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def icon(name: str, colour: str, faint: str | None = None, size: int = 16) -> QIcon:
    """Return an icon in a colour, and in a fainter one where it is disabled."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(pixmap(name, colour, size, scale))
        if faint is not None:
            made.addPixmap(pixmap(name, faint, size, scale), QIcon.Mode.Disabled)
    return made


def faint(theme: Theme) -> str:
    """Return the colour of what is not possible now: halfway between words and ground."""
    return _halfway(theme.text2, theme.chrome)


@lru_cache(maxsize=256)
def joint_pixmap(kind: str, theme: Theme, scale: float = 1.0) -> QPixmap:
    """Return the small pill of a joint, told by its shape and sign as well as by its colour."""
    width, height = JOINT_SIZE
    picture = _blank(width, height, scale)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(getattr(theme, kind))
        pen = QPen(colour, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if kind == "undercut":
            pen.setDashPattern(_DOTS)
        painter.setPen(pen)
        painter.setBrush(QColor(getattr(theme, kind + "_tint")))
        painter.drawPath(_pill(kind))
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _sign(painter, kind)
    return picture


@lru_cache(maxsize=32)
def box_pixmap(theme: Theme, scale: float = 1.0) -> QPixmap:
    """Return the small box of a claim that hangs on nothing, as large as a joint's glyph."""
    picture = _blank(*JOINT_SIZE, scale)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.text2), 1.5))
        painter.setBrush(QColor(theme.box))
        painter.drawRoundedRect(QRectF(0.8, 0.8, 14.4, 10.4), 2, 2)
    return picture


def box_icon(theme: Theme) -> QIcon:
    """Return the small box of a claim that hangs on nothing as an icon."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_square(box_pixmap(theme, scale), scale))
    return made


def joint_icon(kind: str, theme: Theme) -> QIcon:
    """Return the small pill of a joint as an icon."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_square(joint_pixmap(kind, theme, scale), scale))
        made.addPixmap(_square(joint_pixmap(kind, _faint(theme, kind), scale), scale), QIcon.Mode.Disabled)
    return made


def _square(glyph: QPixmap, scale: float) -> QPixmap:
    """Return a glyph in the middle of a square: Qt draws others too large between whole scales of the screen."""
    width, height = JOINT_SIZE
    picture = _blank(width, width, scale)
    with QPainter(picture) as painter:
        painter.drawPixmap(QPointF(0, (width - height) / 2), glyph)
    return picture


def _pill(kind: str) -> QPainterPath:
    box = QRectF(0.8, 0.8, 14.4, 10.4)
    path = QPainterPath()
    if kind == "undercut":
        points = ((0.8, 6), (4.5, 0.8), (11.5, 0.8), (15.2, 6), (11.5, 11.2), (4.5, 11.2), (0.8, 6))
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    elif kind == "however":
        path.moveTo(box.left() + 1, box.top())
        path.lineTo(box.right() - 5.2, box.top())
        path.arcTo(box.right() - 10.4, box.top(), 10.4, 10.4, 90, -180)
        path.lineTo(box.left() + 1, box.bottom())
        path.lineTo(box.left(), box.bottom() - 1)
        path.lineTo(box.left(), box.top() + 1)
        path.closeSubpath()
    else:
        radius = 5.2 if kind == "because" else 2.4
        path.addRoundedRect(box, radius, radius)
    return path


def _sign(painter: QPainter, kind: str) -> None:
    if kind == "undercut":
        painter.drawEllipse(QPointF(8, 6), 1.8, 1.8)
        return
    painter.drawLine(QPointF(5.4, 6), QPointF(10.6, 6))
    if kind == "because":
        painter.drawLine(QPointF(8, 3.4), QPointF(8, 8.6))


@lru_cache(maxsize=32)
def _faint(theme: Theme, kind: str) -> Theme:
    return replace(theme, **{kind: faint(theme), kind + "_tint": theme.chrome})


def _halfway(one: str, other: str) -> str:
    parts = (round((int(one[at : at + 2], 16) + int(other[at : at + 2], 16)) / 2) for at in (1, 3, 5))
    return "#" + "".join(f"{part:02X}" for part in parts)


def _blank(width: int, height: int, scale: float) -> QPixmap:
    picture = QPixmap(round(width * scale), round(height * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
