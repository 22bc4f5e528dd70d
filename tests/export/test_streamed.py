"""A handout is written as it is drawn, from a plan that holds none of its sheets."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFontFace

from debatemap.export.pdf.fonts import font_of
from debatemap.export.pdf.tagged import Properties, TaggedCanvas
from debatemap.export.pdf.writer import write
from debatemap.export.structure import Node
from debatemap.figure.metrics import FACES
from debatemap.paths import resources
from tests.export.odd import tree
from tests.export.paper import lines, planned


def test_pages_are_in_the_file_before_the_next_one_is_drawn() -> None:
    file, sizes = BytesIO(), list[int]()

    write(planned(tree(60)), file, lambda _share: sizes.append(file.tell()))

    grown = [after - before for before, after in pairwise(sizes)]
    assert len(grown) > 5
    assert min(grown) > 500


def test_the_table_of_a_file_names_the_place_of_every_object() -> None:
    file = BytesIO()

    write(planned(tree(60)), file)

    written = file.getvalue()
    table = written[written.rindex(b"\nxref\n") :].splitlines()
    offsets = [int(line.split()[0]) for line in table if line.endswith(b" n ")]
    assert len(offsets) > 500
    for number, offset in enumerate(offsets, 1):
        assert written[offset:].startswith(b"%d 0 obj\n" % number)


def test_the_sheets_of_a_plan_come_out_alike_whenever_they_are_drawn() -> None:
    handout = planned(tree(60))

    assert list(lines(handout)) == list(lines(handout))
    assert [sheet.size for sheet in handout.sheets()] == list(handout.sizes)


def test_elements_name_their_marks_page_by_page(tmp_path: Path) -> None:
    root, path = Node("Document", language="en"), tmp_path / "two.pdf"
    with path.open("wb") as file:
        canvas = TaggedCanvas(file, (595, 842), Properties("t", "en"), font_of("sans"))
        torn = root.add("P")
        for text in ("begun here", "ended there"):
            for node in (root.add("P"), torn):
                with canvas.marked(node):
                    canvas.setFont(font_of("sans"), 10)
                    canvas.drawString(50, 700, text)
            canvas.showPage()
        canvas.finish(root)

    reader = PdfReader(path)
    document = reader.trailer["/Root"]["/StructTreeRoot"]["/K"]  # type: ignore[index]
    held = document["/K"][0].get_object()["/K"]
    assert [mark["/MCID"] for mark in held] == [1, 1]
    assert [mark["/Pg"] for mark in held] == [page.get_object() for page in reader.pages]


@pytest.mark.parametrize("face", ["sans", "sc", "symbols"])
def test_packed_fonts_are_the_fonts_themselves(face: str) -> None:
    whole = TTFontFace(str(resources() / "fonts" / FACES[face]))
    packed = pdfmetrics.getFont(font_of(face)).face

    assert dict(packed.charToGlyph) == whole.charToGlyph
    assert dict(packed.charWidths) == whole.charWidths
    codes = [0, *sorted(whole.charToGlyph)[:200]]
    assert packed.makeSubset(codes) == whole.makeSubset(codes)
    assert not hasattr(packed, "_ttf_data")
