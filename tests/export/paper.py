"""Handouts for tests: exported, read back, and looked into."""

import shutil
import subprocess
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Term
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Piece
from debatemap.export.handout.options import HandoutOptions, Part
from debatemap.export.handout.plan import Handout, plan
from debatemap.export.pdf import export_pdf
from debatemap.figure.geometry import Rect
from debatemap.figure.lines import blank_before
from debatemap.figure.primitives import TextRun
from debatemap.figure.type import TextStyle

POINTS = 0.75


def exported(debate: Debate, folder: Path, **options: object) -> Path:
    """Write the handout of a debate and return its file."""
    path = folder / "handout.pdf"
    export_pdf(debate, path, HandoutOptions(**options))  # type: ignore[arg-type]
    return path


def extracted(path: Path) -> str:
    """Return the text of a PDF without white space, as poppler reads it, or pdfium where poppler is missing."""
    if shutil.which("pdftotext") is None:
        with closing(PdfDocument(path)) as document:
            return "".join("".join(sheet.get_textpage().get_text_range().split()) for sheet in document)
    told = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return "".join(told.stdout.decode("utf-8").split())


def read_aloud(path: Path) -> str | None:
    """Return the text of a PDF without white space in the order of its structure, or None where poppler is missing."""
    if shutil.which("pdfinfo") is None:
        return None
    told = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True)
    lines = (line.strip() for line in told.stdout.decode("utf-8").splitlines())
    return "".join("".join(line[1:-1].split()) for line in lines if line.startswith('"'))


def pages(path: Path) -> int:
    """Return the number of pages of a PDF."""
    return len(PdfReader(path).pages)


def planned(debate: Debate, **options: object) -> Handout:
    """Return the plan of a handout."""
    return plan(debate, HandoutOptions(**options))  # type: ignore[arg-type]


def lines(handout: Handout) -> Iterator[tuple[int, TextRun, Rect]]:
    """Yield every line of text with its sheet's number and where it stands on the sheet in pixels."""
    for number, sheet in enumerate(handout.sheets(), 1):
        for placed in sheet.placed:
            for piece in placed.block.drawn():
                yield from (
                    (number, run, rect) for run, rect in _lines(piece, sheet.size.left, sheet.size.top + placed.y)
                )
        for piece in sheet.running:
            yield from ((number, run, rect) for run, rect in _lines(piece, 0, 0))


def _lines(piece: Piece, x: float, y: float) -> Iterator[tuple[TextRun, Rect]]:
    for mark in piece.marks:
        if isinstance(mark, TextRun):
            left, top = (
                x + piece.x + mark.x * piece.scale,
                y + piece.y + (mark.baseline - mark.size * 0.8) * piece.scale,
            )
            yield mark, Rect(left, top, mark.width * piece.scale, mark.size * piece.scale)


def blank(run: TextRun) -> float:
    """Return how much of a line's beginning is blank and may hang out of the text area, in pixels."""
    return blank_before(run.text, TextStyle(run.size, 0, 0, run.weight, run.size), run.language)


def point_size(piece_scale: float, run: TextRun) -> float:
    """Return the size of a text on paper in points."""
    return run.size * piece_scale * POINTS


def texts(debate: Debate, language: str) -> list[str]:
    """Return the texts of a debate's claims in a language."""
    return [claim.text.shown(language) for claim in debate[Claim]]


def said(desk: Desk, parts: Collection[Part]) -> Iterator[str]:
    """Yield what some parts of a handout say in the debate's own words, without white space."""
    found = {Part.GLOSSARY: _terms, Part.SOURCES: _sources, Part.OUTLINE: _claims, Part.MAP: _claims}
    for part in parts:
        yield from ("".join(one.split()) for one in (found[part](desk) if part in found else ()))


def _claims(desk: Desk) -> Iterator[str]:
    for id in desk.claims:
        yield from (string for _, string in desk.shown(desk.debate[Claim][id].text))


def _terms(desk: Desk) -> Iterator[str]:
    for term in desk.debate[Term]:
        yield from (string for _, string in (*term.name.said, *desk.shown(term.definition)))


def _sources(desk: Desk) -> Iterator[str]:
    for source in desk.sources:
        yield from (desk.line(source.title), source.address)
