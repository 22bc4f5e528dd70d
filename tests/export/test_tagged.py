"""What the tagging module changes in reportlab, against the pinned version."""

from pathlib import Path

import page
from reportlab.pdfbase import pdfdoc, ttfonts

from debatemap.export.pdf.fonts import font_of
from debatemap.export.pdf.tagged import Properties, TaggedCanvas, unicode_map
from debatemap.export.structure import Node

HAN = "".join(chr(0x4E00 + place) for place in range(300))


def drawn(path: Path, text: str, face: str = "sc") -> Path:
    root = Node("Document", language="zh-Hans")
    with path.open("wb") as file:
        canvas = TaggedCanvas(file, (595, 842), Properties("标题", "zh-Hans"), font_of("sans"))
        with canvas.marked(root.add("P")):
            canvas.setFont(font_of(face), 10)
            canvas.drawString(50, 700, text)
        canvas.showPage()
        canvas.finish(root)
    return path


def test_a_character_map_names_no_null_and_at_most_a_hundred_at_a_time() -> None:
    written = unicode_map("F", [0, *range(0x4E00, 0x4E00 + 250), 0x1F600])

    assert "<0000>" not in written
    assert written.count("100 beginbfchar") == 2
    assert "<D83DDE00>" in written


def test_the_library_still_lacks_what_is_mended() -> None:
    assert ttfonts.makeToUnicodeCMap is unicode_map
    assert pdfdoc.PDFStream.format.__module__ == "debatemap.export.pdf.tagged"


def test_streams_are_not_spelt_out_as_text(tmp_path: Path) -> None:
    assert b"ASCII85" not in drawn(tmp_path / "one.pdf", HAN).read_bytes()


def test_a_stream_that_ends_with_a_carriage_return_keeps_it() -> None:
    stream = pdfdoc.PDFStream(content=b"content\r", filters=[])

    written = stream.format(pdfdoc.PDFDocument())

    assert b"/Length 8" in written
    assert written.endswith(b"content\r\r\nendstream\n")


def test_text_in_many_subsets_conforms(tmp_path: Path) -> None:
    path = drawn(tmp_path / "one.pdf", HAN)

    assert page.is_pdf_compliant(str(path), profile="ua1")
    assert page.is_pdf_compliant(str(path), profile="2a")


def test_untagged_text_would_be_noticed(tmp_path: Path) -> None:
    root = Node("Document", language="en")
    path = tmp_path / "untagged.pdf"
    with path.open("wb") as file:
        canvas = TaggedCanvas(file, (595, 842), Properties("t", "en"), font_of("sans"))
        canvas.setFont(font_of("sans"), 10)
        canvas.drawString(50, 700, "untagged")
        canvas.showPage()
        canvas.finish(root)

    assert not page.is_pdf_compliant(str(path), profile="ua1")


def test_a_link_is_described_and_hangs_in_the_structure(tmp_path: Path) -> None:
    root = Node("Document", language="en")
    path = tmp_path / "link.pdf"
    with path.open("wb") as file:
        canvas = TaggedCanvas(file, (595, 842), Properties("t", "en"), font_of("sans"))
        link = root.add("P").add("Link", alternative="a page")
        with canvas.marked(link):
            canvas.setFont(font_of("sans"), 10)
            canvas.drawString(50, 700, "a page")
        canvas.link_to_address(link, (50, 695, 90, 710), "https://example.org/", "a page")
        canvas.showPage()
        canvas.finish(root)

    assert page.is_pdf_compliant(str(path), profile="ua1")
