"""Draws a display list with Qt into a picture file, to look at: ``python -m tests.figure.rendering`` writes the
fixture's maps.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from debatemap.figure.display import display
from debatemap.figure.geometry import Rect
from debatemap.figure.look import Look
from debatemap.figure.metrics import FACES
from debatemap.figure.picture import Picture, picture
from debatemap.figure.primitives import (
    Disc,
    Icon,
    Part,
    Pen,
    Polygon,
    Polyline,
    Primitive,
    RoundedRect,
    TextRun,
    rounded,
)
from debatemap.figure.states import REST, States
from debatemap.figure.theme import Theme, theme
from debatemap.paths import resources
from tests.figure.fixtures import MAP, ghosts


class Renderer:
    """Paints primitives on an image."""

    def __init__(self, bounds: Rect, colours: Theme, scale: float) -> None:
        self.image = QImage(int(bounds.width * scale), int(bounds.height * scale), QImage.Format.Format_RGB32)
        self.image.fill(QColor(colours.canvas))
        self.painter = QPainter(self.image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.scale(scale, scale)
        self.painter.translate(-bounds.x, -bounds.y)
        self.families = _families()

    def draw(self, parts: tuple[Part, ...]) -> None:
        """Paint parts in order."""
        for part in parts:
            self.painter.setOpacity(part.opacity)
            for primitive in part.primitives:
                self._draw(primitive)

    def _draw(self, one: Primitive) -> None:
        if isinstance(one, TextRun):
            self._text(one)
        elif isinstance(one, Icon):
            self._icon(one)
        else:
            self._shape(one)

    def _shape(self, one: RoundedRect | Polygon | Polyline | Disc) -> None:
        fill = None if isinstance(one, Polyline) else one.fill
        self.painter.setPen(_pen(one.pen) if one.pen else Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self.painter.drawPath(_path(one))

    def _text(self, one: TextRun) -> None:
        self.painter.setPen(QColor(one.colour))
        x = one.x
        for run in one.runs:
            font = QFont(self.families[run.face])
            font.setPixelSize(100)
            font.setWeight(QFont.Weight.DemiBold if run.face.endswith("600") else QFont.Weight.Normal)
            font.setPointSizeF(one.size * 0.75)
            font.setKerning(False)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self.painter.setFont(font)
            self.painter.drawText(QPointF(x, one.baseline), run.text)
            x += self.painter.fontMetrics().horizontalAdvance(run.text)

    def _icon(self, one: Icon) -> None:
        source = next((resources() / "icons").glob(f"**/{one.name}.svg")).read_text("utf-8")
        tinted = source.replace("currentColor", one.colour).replace('stroke-width="2"', f'stroke-width="{one.stroke}"')
        QSvgRenderer(QByteArray(tinted.encode())).render(self.painter, QRectF(one.x, one.y, one.size, one.size))


def render(shown: Picture, colours: Theme, states: States, path: Path, scale: float = 1) -> None:
    """Write a picture file of a map."""
    renderer = Renderer(shown.bounds.grown(24), colours, scale)
    renderer.draw(display(shown, colours, states))
    renderer.painter.end()
    renderer.image.save(str(path))


def _pen(pen: Pen) -> QPen:
    drawn = QPen(QColor(pen.colour), pen.width)
    drawn.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pen.dash:
        drawn.setDashPattern([length / pen.width for length in pen.dash])
    return drawn


def _path(one: RoundedRect | Polygon | Polyline | Disc) -> QPainterPath:
    path = QPainterPath()
    if isinstance(one, Disc):
        path.addEllipse(QPointF(one.x, one.y), one.radius, one.radius)
    elif isinstance(one, Polygon):
        path.addPolygon(QPolygonF([QPointF(*point) for point in (*one.points, one.points[0])]))
    elif isinstance(one, Polyline):
        path.moveTo(*one.points[0])
        for start, corner, end in rounded(one.points, one.radius):
            path.lineTo(*start)
            path.quadTo(*corner, *end)
        path.lineTo(*one.points[-1])
    else:
        _add_rounded(path, one)
    return path


def _add_rounded(path: QPainterPath, one: RoundedRect) -> None:
    (x, y, w, h), (a, b, c, d) = one.rect, one.radii
    path.moveTo(x + a, y)
    path.lineTo(x + w - b, y)
    path.arcTo(x + w - 2 * b, y, 2 * b, 2 * b, 90, -90)
    path.lineTo(x + w, y + h - c)
    path.arcTo(x + w - 2 * c, y + h - 2 * c, 2 * c, 2 * c, 0, -90)
    path.lineTo(x + d, y + h)
    path.arcTo(x, y + h - 2 * d, 2 * d, 2 * d, 270, -90)
    path.lineTo(x, y + a)
    path.arcTo(x, y, 2 * a, 2 * a, 180, -90)
    path.closeSubpath()


def _families() -> dict[str, str]:
    found = {}
    for face, file in FACES.items():
        number = QFontDatabase.addApplicationFont(str(resources() / "fonts" / file))
        found[face] = QFontDatabase.applicationFontFamilies(number)[0]
    return found


def main(folder: Path) -> None:
    """Write the fixture's map in each language and theme."""
    QGuiApplication.instance() or QGuiApplication(sys.argv)
    debate = ghosts()
    for name, language, colours in (
        ("light-en", "en", "light"),
        ("dark-zh", "zh-Hans", "dark"),
        ("print-en", "en", "print"),
        ("light-both", "both", "light"),
        ("contrast-en", "en", "hc_light"),
    ):
        render(picture(debate, MAP, Look(language=language)), theme(colours), REST, folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
