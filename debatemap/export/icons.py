"""The bundled icons as paths, for what is drawn without Qt."""

from functools import cache

from fontTools.misc.transform import Identity
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import SVGPath

from debatemap.paths import resources

Stroke = tuple[str, tuple[tuple[float, float], ...]]
"""A verb (moveTo, lineTo, curveTo, closePath) and its points on a grid of 24 units, y down."""


@cache
def strokes(name: str) -> tuple[Stroke, ...]:
    """Return the strokes of a lucide icon; FileNotFoundError for an unknown name."""
    pen = RecordingPen()
    SVGPath(str(resources() / "icons" / f"{name}.svg"), Identity).draw(pen)
    return tuple(stroke for verb, points in pen.value for stroke in _plain(verb, points))


def _plain(verb: str, points: tuple[tuple[float, float], ...]) -> tuple[Stroke, ...]:
    if verb == "endPath":
        return ()
    if verb == "qCurveTo":
        raise ValueError("the bundled icons have no quadratic curves")
    return ((verb, points),)
