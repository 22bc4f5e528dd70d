"""How long a frame of the canvas takes while somebody looks around in a large map, beside painting it directly."""

import os
from collections.abc import Callable
from functools import cache
from itertools import cycle
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from debatemap.figure.look import Look
from debatemap.figure.picture import Box, Picture
from debatemap.figure.theme import theme
from debatemap.services.document import Document
from debatemap.ui.canvas.painter import pointed
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.fonts import load_fonts
from debatemap.ui.gestures import Gestures
from debatemap.ui.selection import Selection
from tests.benchmarks.debates import MAP, debate
from tests.benchmarks.harness import Benchmark, Pair, Probe, cpu

FRAME = 16.7
"""Milliseconds of a frame at sixty a second."""
_WIDTH, _HEIGHT = 1600, 900
_SETTLED = 200
_BRANCH = 300
"""Boxes of the branch that is dragged, about."""


@cache
def application() -> QApplication:
    """Return the application, made when first asked for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QApplication([])
    load_fonts()
    return made


@cache
def _canvas(size: int) -> Canvas:
    """Return a canvas on a debate, shown."""
    application()
    document = Document(debate(size))
    canvas = Canvas(document, MAP, Look(), theme("light"), Selection(), without_doors())
    canvas.resize(_WIDTH, _HEIGHT)
    canvas.show()
    QApplication.processEvents()
    return canvas


def _settled(size: int) -> Canvas:
    """Return the canvas where the map is dense, around the claim that is named in the middle of the outline."""
    canvas = _canvas(size)
    order = [id for id in canvas.picture.outline.order if id in canvas.picture.outline.spots]
    canvas._viewport.zoom_there(canvas.picture.by_id[order[len(order) // 2]].rect)
    for _ in range(_SETTLED):
        canvas.repaint()
    return canvas


def _frames(canvas: Canvas, move: Callable[[], object]) -> Probe:
    def frame() -> None:
        move()
        canvas.repaint()

    return cpu(frame)


def _pan_warm(size: int) -> Pair:
    canvas = _settled(size)
    ways = cycle((24.0, -24.0))
    return Pair(_frames(canvas, lambda: _pull(canvas, next(ways), 0)), cpu(lambda: _paint_directly(canvas)))


def _pan_cold(size: int) -> Pair:
    canvas = _settled(size)
    return Pair(_frames(canvas, lambda: _pull(canvas, 0, 24)))


def _zoom_step(size: int) -> Pair:
    canvas = _settled(size)
    ways = cycle((-1, -1, -1, 1, 1, 1))
    return Pair(_frames(canvas, lambda: canvas.zoom_by(next(ways))))


def _fit(size: int) -> Pair:
    canvas = _settled(size)
    wholes = cycle((True, False))
    return Pair(_frames(canvas, lambda: canvas.fit() if next(wholes) else canvas.zoom_to(1.0)))


def _sharpened(size: int) -> Pair:
    """Return what all frames take from the end of a zoom until everything is sharp, at zooms that nobody has seen."""
    canvas = _settled(size)
    zooms = cycle((0.5, 0.2, 0.8, 0.3, 0.15, 0.6))

    def sharpen() -> None:
        canvas._surface.repaint_all()
        canvas.zoom_to(next(zooms))
        canvas.repaint()
        while not canvas._surface.is_sharp:
            canvas.repaint()

    return Pair(cpu(sharpen))


def _drag_box(size: int) -> Pair:
    return _dragging(size, 1)


def _drag_branch(size: int) -> Pair:
    return _dragging(size, _BRANCH)


def _dragging(size: int, wanted: int) -> Pair:
    canvas = _settled(size)
    sizes = _branches(canvas.picture)
    return Pair(_carrying(canvas, min(canvas.picture.boxes, key=lambda box: abs(sizes[box.id] - wanted))))


def _branches(picture: Picture) -> dict[str, int]:
    """Return how many boxes each branch has."""
    found: dict[str, int] = {}
    for id in reversed(picture.outline.order):
        found[id] = (id in picture.outline.spots) + sum(found[below] for below in picture.outline.below(id))
    return found


def _carrying(canvas: Canvas, box: Box) -> Probe:
    """Return the frames of a drag of a box, in the middle of the view to begin with, here and there."""
    canvas._pointer.cancel()
    canvas._viewport.zoom_there(box.rect)
    for _ in range(_SETTLED):
        canvas.repaint()
    rect = canvas.camera.rect_to_view(box.rect)
    start = QPointF(rect.x + rect.width / 2, rect.y + rect.height / 2)
    _mouse(canvas, QEvent.Type.MouseButtonPress, start)
    places = cycle([start + QPointF(13 * step % 300 + 20, 7 * step % 200 + 20) for step in range(40)])
    return _frames(canvas, lambda: _mouse(canvas, QEvent.Type.MouseMove, next(places)))


def _mouse(canvas: Canvas, kind: QEvent.Type, at: QPointF) -> None:
    left = Qt.MouseButton.LeftButton
    button = left if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, at, button, left, Qt.KeyboardModifier.NoModifier))


def _pull(canvas: Canvas, dx: float, dy: float) -> None:
    canvas._viewport.pull(dx, dy)


def _paint_directly(canvas: Canvas) -> None:
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    plate = canvas._drawing.plate()
    painter = QPainter(image)
    pointed(painter, canvas.camera)
    plate.paint(painter, plate.seen_in(canvas.camera.seen(_WIDTH, _HEIGHT)))
    painter.end()


def without_doors() -> Gestures:
    """Return doors of a canvas behind which nothing happens."""
    return Gestures(_yes, _yes, _nothing, _nothing, _nothing, _nothing)


def _yes(_asked: object) -> bool:
    return True


def _nothing(*_told: object) -> None:
    pass


_SIZES: Final = {1_000: FRAME, 10_000: FRAME}
_LARGE: Final = {**_SIZES, 50_000: FRAME}
BENCHMARKS = (
    Benchmark(
        "a frame while panning where one was before ÷ a direct repaint",
        _pan_warm,
        dict.fromkeys(_LARGE, 0.35),
        rounds=40,
    ),
    Benchmark("a frame while panning where nobody was", _pan_cold, _LARGE, rounds=80),
    Benchmark("a frame of a zoom step", _zoom_step, _LARGE, rounds=80),
    Benchmark("a frame of fit", _fit, _LARGE, rounds=40),
    Benchmark("a frame while a box is dragged", _drag_box, _SIZES, rounds=80),
    Benchmark("a frame while a branch of 300 boxes is dragged", _drag_branch, _SIZES, rounds=80),
    Benchmark("all frames until a zoom is sharp", _sharpened, {10_000: 150}, rounds=24),
)
