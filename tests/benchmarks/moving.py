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
from debatemap.figure.picture import Box
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


@cache
def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QApplication([])
    load_fonts()
    return made


@cache
def _canvas(size: int) -> Canvas:
    """Return a canvas on a debate, shown at 100 % in the middle of the map, everything in view painted."""
    _application()
    document = Document(debate(size))
    gestures = Gestures(_yes, _yes, _nothing, _nothing, _nothing, _nothing)
    canvas = Canvas(document, MAP, Look(), theme("light"), Selection(), gestures)
    canvas.resize(_WIDTH, _HEIGHT)
    canvas.show()
    QApplication.processEvents()
    return canvas


def _settled(size: int, zoom: float = 1.0) -> Canvas:
    canvas = _canvas(size)
    canvas.show_contention()
    canvas.zoom_to(zoom)
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
    return Pair(_frames(canvas, lambda: _pull(canvas, -24, -13)))


def _zoom_step(size: int) -> Pair:
    canvas = _settled(size)
    ways = cycle((-1, -1, -1, 1, 1, 1))
    return Pair(_frames(canvas, lambda: canvas.zoom_by(next(ways))))


def _fit(size: int) -> Pair:
    canvas = _settled(size)
    wholes = cycle((True, False))
    return Pair(_frames(canvas, lambda: canvas.fit() if next(wholes) else canvas.zoom_to(1.0)))


def _drag_box(size: int) -> Pair:
    canvas = _settled(size)
    return Pair(_carrying(canvas, lambda box: not canvas.picture.outline.below(box.id)))


def _drag_branch(size: int) -> Pair:
    canvas = _settled(size)
    return Pair(_carrying(canvas, lambda box: bool(canvas.picture.outline.below(box.id))))


def _carrying(canvas: Canvas, wanted: Callable[[Box], bool]) -> Probe:
    """Return the frames of a drag of a box in view that is wanted, here and there."""
    canvas._pointer.cancel()
    seen = canvas.camera.seen(_WIDTH, _HEIGHT)
    box = next(one for one in canvas.picture.boxes if seen.overlaps(one.rect) and wanted(one))
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


def _yes(_asked: object) -> bool:
    return True


def _nothing(*_told: object) -> None:
    pass


_SIZES: Final = {1_000: FRAME, 10_000: FRAME}
BENCHMARKS = (
    Benchmark(
        "a frame while panning where one was before, beside a direct repaint",
        _pan_warm,
        {1_000: 0.35, 10_000: 0.35},
        rounds=40,
    ),
    Benchmark("a frame while panning where nobody was", _pan_cold, _SIZES, rounds=40),
    Benchmark("a frame of a zoom step", _zoom_step, _SIZES, rounds=40),
    Benchmark("a frame of fit", _fit, _SIZES, rounds=40),
    Benchmark("a frame while a box is dragged", _drag_box, _SIZES, rounds=40),
    Benchmark("a frame while a branch is dragged", _drag_branch, _SIZES, rounds=40),
)
