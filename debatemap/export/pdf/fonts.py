"""The bundled fonts, registered with reportlab."""

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from debatemap.figure.metrics import FACES
from debatemap.paths import resources


@cache
def font_of(face: str) -> str:
    """Return the reportlab name of a face of ``figure.metrics``, registered on first use (Noto Sans SC takes 0.1 s)."""
    name = f"Debatemap-{face}"
    pdfmetrics.registerFont(TTFont(name, str(resources() / "fonts" / FACES[face]), asciiReadable=True))
    return name
