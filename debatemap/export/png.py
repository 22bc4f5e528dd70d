"""PDF pages and maps as pixels, rendered by pypdfium2 from our own PDF."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from debatemap.domain.errors import UserError
from debatemap.export.mapimage import MapImage
from debatemap.export.progress import Progress, unheard
from debatemap.i18n import Message

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS: Final = 60_000_000
"""Pixels of a picture at most: 240 MB while it is made."""
MOST_SIDE: Final = 32_000
"""Pixels of a side at most: more than most programs open."""


def png(image: MapImage, scale: float, progress: Progress = unheard) -> bytes:
    """Return a map as PNG at pixels to the map pixel; UserError when that would be absurdly large."""
    size_of(image, scale)
    written = BytesIO()
    (page,) = rendered(_page(image, lambda share: progress(share / 2)), scale / 0.75)
    progress(0.7)
    page.save(written, "PNG")
    return written.getvalue()


def size_of(image: MapImage, scale: float) -> tuple[int, int]:
    """Return width and height of a map's picture in pixels; UserError when that would be absurdly large."""
    width, height = (round(side * scale) for side in (image.area.width, image.area.height))
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS or min(width, height) < 1:
        raise UserError(
            Message("A picture of {width} × {height} pixels is too large or too small.", width=width, height=height),
            Message("Choose another resolution, or export PDF or SVG, which have none."),
        )
    return width, height


def rendered(pdf: bytes, scale: float, pages: range | None = None) -> Iterator["Image"]:
    """Yield pages of a PDF as Pillow images at pixels to the point, all of them or some counted from 0."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        for number in pages if pages is not None else range(len(document)):
            yield document[number].render(scale=scale).to_pil()
    finally:
        document.close()


def _page(image: MapImage, progress: Progress) -> bytes:
    """Return a PDF of one page, the map's own size."""
    from reportlab.pdfgen.canvas import Canvas

    from debatemap.export.pdf.drawing import Plotter
    from debatemap.export.pdf.fonts import font_of

    area, file = image.area, BytesIO()
    canvas = Canvas(file, (area.width * 0.75, area.height * 0.75), initialFontName=font_of("sans"), invariant=1)
    plotter = Plotter(canvas, area.height * 0.75)
    plotter.at(-area.x * 0.75, -area.y * 0.75, 0.75)
    for part in image.told(progress):
        for one in part.primitives:
            plotter.draw(one)
    canvas.showPage()
    canvas.save()
    return file.getvalue()
