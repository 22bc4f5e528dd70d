"""The bundled icons as paths, for what is drawn without Qt."""

from collections.abc import Callable
from functools import cache

from fontTools.misc.transform import Identity
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import SVGPath

from debatemap.figure.primitives import Icon
from debatemap.paths import resources

Stroke = tuple[str, tuple[tuple[float, float], ...]]
"""A verb (moveTo, lineTo, curveTo, closePath) and its points on a grid of 24 units, y down."""
GRID = 24


@cache
def strokes(name: str) -> tuple[Stroke, ...]:
    """Return the strokes of a lucide icon; FileNotFoundError for an unknown name."""
    pen = RecordingPen()
    SVGPath(str(resources() / "icons" / f"{name}.svg"), Identity).draw(pen)
    return tuple(stroke for verb, points in pen.value for stroke in _plain(verb, points))


def trace(
    icon: Icon,
    move: Callable[[float, float], object],
    line: Callable[[float, float], object],
    curve: Callable[[float, float, float, float, float, float], object],
    close: Callable[[], object],
) -> None:
    """Draw the strokes of an icon, where and as large as it is, with the steps of somebody's path."""
    unit = icon.size / GRID
    steps: dict[str, Callable[..., object]] = {"moveTo": move, "lineTo": line, "curveTo": curve, "closePath": close}
    for verb, points in strokes(icon.name):
        steps[verb](*(value for x, y in points for value in (icon.x + x * unit, icon.y + y * unit)))


def _plain(verb: str, points: tuple[tuple[float, float], ...]) -> tuple[Stroke, ...]:
    if verb == "endPath":
        return ()
    if verb == "qCurveTo":
        raise ValueError("the bundled icons have no quadratic curves")
    return ((verb, points),)
