"""A map as SVG 1.1: text that can be selected, in subsets of the bundled fonts, and nothing that runs or is fetched."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from debatemap.export.bidi import runs_to_the_left, seen_runs
from debatemap.export.icons import GRID, strokes
from debatemap.export.mapimage import MapImage
from debatemap.export.printable import printable
from debatemap.export.progress import Progress, unheard
from debatemap.figure.metrics import FACES, width
from debatemap.figure.primitives import Disc, Icon, Pen, Polygon, Polyline, RoundedRect, TextRun, by_primitive, rounded
from debatemap.figure.type import SEMIBOLD, TextStyle
from debatemap.i18n import Words
from debatemap.paths import resources

_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{view}" xml:lang="{language}">'
)
_LIKE = "'Noto Sans',sans-serif"
_LIKE_HAN = "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif"
"""What programs take that do not read embedded fonts; every text says how wide it is to be."""
_STYLE = "text{white-space:pre;font-kerning:none;font-variant-ligatures:none}.r{unicode-bidi:bidi-override}"


def svg(image: MapImage, progress: Progress = unheard) -> str:
    """Return the SVG document of a map."""
    area = image.area
    view = " ".join(map(_number, area))
    words = Words(image.language)
    told = words("Argument map: {count} claim", "Argument map: {count} claims", count=image.claims)
    body = "".join(_part(one) for part in image.told(progress) for one in part.primitives)
    return "".join(
        (
            _HEAD.format(width=_number(area.width), height=_number(area.height), view=view, language=image.language),
            f"<title>{_text_of(image.title)}</title>",
            f"<desc>{escape(told)}</desc>",
            f"<style>{''.join(_font_faces(image))}{_STYLE}</style>",
            f'<rect x="{_number(area.x)}" y="{_number(area.y)}" width="100%" height="100%" fill="#FFFFFF"/>',
            body,
            "</svg>\n",
        )
    )


def _part(one: object) -> str:
    return _WRITERS[type(one)](one)


def _rectangle(one: RoundedRect) -> str:
    rect = one.rect
    a, b, c, d = one.corners
    path = (
        f"M{_at(rect.x + a, rect.y)}L{_at(rect.right - b, rect.y)}{_arc(b, rect.right, rect.y + b)}"
        f"L{_at(rect.right, rect.bottom - c)}{_arc(c, rect.right - c, rect.bottom)}"
        f"L{_at(rect.x + d, rect.bottom)}{_arc(d, rect.x, rect.bottom - d)}L{_at(rect.x, rect.y + a)}"
        f"{_arc(a, rect.x + a, rect.y)}Z"
    )
    return f'<path d="{path}"{_paint(one.fill, one.pen)}/>'


def _arc(radius: float, x: float, y: float) -> str:
    return f"A{_number(radius)} {_number(radius)} 0 0 1 {_at(x, y)}" if radius else ""


def _polygon(one: Polygon) -> str:
    points = " ".join(_at(*point) for point in one.points)
    return f'<polygon points="{points}"{_paint(one.fill, one.pen)}/>'


def _polyline(one: Polyline) -> str:
    corners = "".join(
        f"L{_at(*start)}Q{_at(*corner)} {_at(*end)}" for start, corner, end in rounded(one.points, one.radius)
    )
    return f'<path d="M{_at(*one.points[0])}{corners}L{_at(*one.points[-1])}"{_paint(None, one.pen)}/>'


def _disc(one: Disc) -> str:
    place = f'cx="{_number(one.x)}" cy="{_number(one.y)}" r="{_number(one.radius)}"'
    return f"<circle {place}{_paint(one.fill, one.pen)}/>"


def _text(one: TextRun) -> str:
    turned = runs_to_the_left(one.text)
    style = TextStyle(one.size, 0, 0, one.weight, one.size)
    x, written = one.x, []
    for run in seen_runs(one):
        wide = width(run.text, style, one.language)
        place = f'x="{_number(x)}" y="{_number(one.baseline)}" class="{run.face}{" r" if turned else ""}"'
        how = f'font-size="{_number(one.size)}" fill={quoteattr(one.colour)} textLength="{_number(wide)}"'
        written.append(f'<text {place} {how} lengthAdjust="spacingAndGlyphs">{_text_of(run.text)}</text>')
        x += wide
    return "".join(written)


def _icon(one: Icon) -> str:
    unit = one.size / GRID
    path = "".join(_VERBS[verb] + " ".join(_at(*point) for point in points) for verb, points in strokes(one.name))
    place = f'transform="translate({_at(one.x, one.y)})scale({unit:.4f})"'
    pen = Pen(one.colour, one.stroke)
    return f'<path {place} d="{path}"{_paint(None, pen)} stroke-linecap="round" stroke-linejoin="round"/>'


_VERBS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z"}
_WRITERS: Mapping[type, Callable[[Any], str]] = by_primitive(_rectangle, _polygon, _polyline, _disc, _text, _icon)


def _paint(fill: str | None, pen: Pen | None) -> str:
    told = f' fill="{fill or "none"}"'
    if pen is not None:
        told += f' stroke="{pen.colour}" stroke-width="{_number(pen.width)}"'
        told += f' stroke-dasharray="{" ".join(map(_number, pen.dash))}"' if pen.dash else ""
    return told


def _font_faces(image: MapImage) -> Iterator[str]:
    """Yield a rule for each font face with a subset of the letters it shows."""
    used: dict[str, set[str]] = {}
    for part in image.parts:
        for one in part.primitives:
            if isinstance(one, TextRun):
                for run in seen_runs(one):
                    used.setdefault(run.face, set()).update(run.text)
    for face in sorted(used):
        data = b64encode(_subset(face, "".join(sorted(used[face])))).decode("ascii")
        weight = "font-weight:600" if face.endswith(f"-{SEMIBOLD}") else "font-weight:400"
        yield f"@font-face{{font-family:dm-{face};{weight};src:url(data:font/woff;base64,{data})}}"
        yield f".{face}{{font-family:dm-{face},{_LIKE_HAN if face.startswith('sc') else _LIKE};{weight}}}"


def _subset(face: str, letters: str) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    cutter = Subsetter(Options(layout_features=[], hinting=False, notdef_outline=True))
    cutter.populate(text=letters)
    written = BytesIO()
    with TTFont(resources() / "fonts" / FACES[face], lazy=True, recalcTimestamp=False) as font:
        cutter.subset(font)
        font.flavor = "woff"
        font.save(written)
    return written.getvalue()


def _text_of(text: str) -> str:
    return escape(printable(text))


def _at(x: float, y: float) -> str:
    return f"{_number(x)} {_number(y)}"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
