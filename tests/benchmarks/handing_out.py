"""How long handouts take: tagged pages beside the same marks drawn bare, and twice the text beside the text."""

from functools import cache
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from debatemap.domain.debate import Debate
from debatemap.export.handout.flow import Piece
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.handout.plan import Handout, plan
from debatemap.export.pdf import handout_pdf
from debatemap.export.pdf.drawing import Plotter
from debatemap.export.pdf.fonts import font_of
from debatemap.export.pdf.writer import write
from tests.benchmarks.debates import debate
from tests.benchmarks.harness import Benchmark, Pair, cpu
from tests.figure.fixtures import Writer

POINTS = 0.75
OPTIONS = HandoutOptions()


def _tagged_beside_bare(size: int) -> Pair:
    handout = plan(debate(size), OPTIONS)
    return Pair(cpu(lambda: write(handout, BytesIO())), cpu(lambda: _bare(handout)))


def _twice_the_claims(size: int) -> Pair:
    whole, half = debate(size), debate(size // 2)
    return Pair(cpu(lambda: handout_pdf(whole, OPTIONS)), cpu(lambda: handout_pdf(half, OPTIONS)))


def _twice_the_words(size: int) -> Pair:
    whole, half = _said("word " * size), _said("word " * (size // 2))
    return Pair(cpu(lambda: handout_pdf(whole, OPTIONS)), cpu(lambda: handout_pdf(half, OPTIONS)))


def _twice_the_letters(size: int) -> Pair:
    whole, half = _said("x" * 10 * size), _said("x" * 5 * size)
    return Pair(cpu(lambda: handout_pdf(whole, OPTIONS)), cpu(lambda: handout_pdf(half, OPTIONS)))


@cache
def _said(text: str) -> Debate:
    writer = Writer()
    writer.contention = writer.claim("c", "The contention.")
    writer.argue("c", writer.claim("long", text))
    return writer.debate()


def _bare(handout: Handout) -> None:
    """Draw what a handout draws by the canvas alone: no structure, no links, no metadata."""
    canvas = Canvas(BytesIO(), initialFontName=font_of("sans"))
    for sheet in handout.sheets():
        canvas.setPageSize((sheet.size.width * POINTS, sheet.size.height * POINTS))
        plotter = Plotter(canvas, sheet.size.height * POINTS)
        for piece in sheet.running:
            _draw(plotter, piece, 0, 0)
        for placed in sheet.placed:
            for piece in placed.block.drawn():
                _draw(plotter, piece, sheet.size.left, sheet.size.top + placed.y)
        canvas.showPage()
    canvas.save()


def _draw(plotter: Plotter, piece: Piece, x: float, y: float) -> None:
    plotter.at((x + piece.x) * POINTS, (y + piece.y) * POINTS, piece.scale * POINTS)
    for mark in piece.marks:
        plotter.draw(mark)


BENCHMARKS = (
    Benchmark("handout: tagged beside bare", _tagged_beside_bare, {100: 2.0, 1_000: 2.0}, rounds=3),
    Benchmark("handout: twice the claims", _twice_the_claims, {1_000: 2.4}, rounds=3),
    Benchmark("handout: ten thousand beside five", _twice_the_claims, {10_000: 2.4}, rounds=1, slow=True),
    Benchmark("handout: a text twice as long", _twice_the_words, {40_000: 2.4}, rounds=3),
    Benchmark("handout: a word twice as long", _twice_the_letters, {10_000: 2.4}, rounds=3),
)
