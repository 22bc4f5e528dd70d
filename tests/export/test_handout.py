from collections.abc import Sequence
from pathlib import Path

import page
import pytest
from pypdf import PdfReader

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Map
from debatemap.export.handout.options import HandoutOptions, Orientation, Paper, Part
from debatemap.export.handout.plan import plan
from debatemap.figure.breaks import NO_END, NO_START
from debatemap.figure.primitives import TextRun
from tests.export.paper import blank, exported, extracted, lines, planned, point_size, texts
from tests.figure.fixtures import ghosts

LANGUAGES = ("en", "zh-Hans", "both")


@pytest.fixture(scope="module")
def debate() -> Debate:
    return ghosts()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_handout_conforms_to_pdf_ua_and_pdf_a(debate: Debate, tmp_path: Path, language: str, profile: str) -> None:
    path = exported(debate, tmp_path, language=language)

    report = page.validate_pdf(str(path), profile=profile)

    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("paper", Paper)
def test_every_part_conforms_by_itself_on_every_paper(debate: Debate, tmp_path: Path, part: Part, paper: Paper) -> None:
    path = exported(debate, tmp_path, parts=(part,), paper=paper, orientation=Orientation.LANDSCAPE)

    assert page.is_pdf_compliant(str(path), profile="ua1")


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_claim_can_be_read_from_the_file(debate: Debate, tmp_path: Path, language: str) -> None:
    found = extracted(exported(debate, tmp_path, language=language))

    assert [one for one in texts(debate, language) if "".join(one.split()) not in found] == []


def test_both_languages_stand_in_one_handout(debate: Debate, tmp_path: Path) -> None:
    found = extracted(exported(debate, tmp_path, language="both", parts=(Part.OUTLINE,)))

    missing = [one for tag in ("en", "zh-Hans") for one in texts(debate, tag) if "".join(one.split()) not in found]
    assert missing == []


def test_every_font_is_embedded(debate: Debate, tmp_path: Path) -> None:
    reader = PdfReader(exported(debate, tmp_path))

    fonts = {name: font.get_object() for sheet in reader.pages for name, font in sheet["/Resources"]["/Font"].items()}  # type: ignore[index]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in fonts.values())


def test_bookmarks_lead_to_the_map_pages_and_parts(debate: Debate, tmp_path: Path) -> None:
    handout = planned(debate, language="zh-Hans")
    reader = PdfReader(exported(debate, tmp_path, language="zh-Hans"))

    def flat(entries: Sequence[object]) -> list[str]:
        return [title for one in entries for title in (flat(one) if isinstance(one, list) else [one.title])]  # type: ignore[attr-defined]

    assert flat(reader.outline) == [title for _, title, _ in handout.bookmarks]


def test_nothing_on_a_map_is_under_eight_points(debate: Debate) -> None:
    for language in LANGUAGES:
        handout = planned(debate, language=language)
        sizes = [
            point_size(piece.scale, mark)
            for sheet in handout.sheets()
            for placed in sheet.placed
            for piece in placed.block.drawn()
            for mark in piece.marks
            if isinstance(mark, TextRun) and mark.size >= 13
        ]
        assert sizes
        assert min(sizes) >= 7.999


def test_every_line_lies_inside_its_sheet(debate: Debate) -> None:
    for language in LANGUAGES:
        handout = planned(debate, language=language)
        for number, run, rect in lines(handout):
            size = handout.sizes[number - 1]
            assert rect.x + blank(run) >= size.left - 1, run.text
            assert rect.right <= size.right + 1, run.text
            assert 0 <= rect.y <= rect.bottom <= size.height, run.text


def test_no_two_lines_of_a_sheet_overlap(debate: Debate) -> None:
    found = list(lines(planned(debate, language="both")))

    for place, (number, run, rect) in enumerate(found):
        for other_number, other, beside in found[place + 1 :]:
            if number == other_number and run.size >= 10 and other.size >= 10:
                assert not rect.grown(-1.5).overlaps(beside.grown(-1.5)), (run.text, other.text)


def test_no_line_starts_or_ends_as_chinese_forbids(debate: Debate) -> None:
    for _, run, _ in lines(planned(debate, language="zh-Hans")):
        if len(run.text) > 1 and run.language.startswith("zh"):
            assert run.text[0] not in NO_START - {"”", "’", "—", "…"} or run.text[0].isascii(), run.text
            assert run.text[-1] not in NO_END, run.text


def test_a_folded_branch_names_the_page_where_it_goes_on(debate: Debate) -> None:
    handout = planned(debate)
    headed = {
        name: number
        for number, sheet in enumerate(handout.sheets(), 1)
        for placed in sheet.placed
        for name, _ in placed.anchors
        if name.startswith("branch-")
    }

    told = {run.text for _, run, _ in lines(handout) if run.text.startswith("→ p.")}
    assert told == {f"→ p. {number}" for number in headed.values()}


def test_a_heading_never_stands_at_the_foot_of_a_sheet(debate: Debate) -> None:
    handout = planned(debate, parts=(Part.OUTLINE, Part.SOURCES, Part.SPEAKERS, Part.GLOSSARY))

    for sheet in handout.sheets():
        assert not sheet.placed[-1].block.keep


def test_an_anonymous_handout_tells_no_time_and_no_author(debate: Debate, tmp_path: Path) -> None:
    path = exported(debate, tmp_path, anonymous=True)
    said = PdfReader(path)

    assert b"xmp:CreateDate" not in path.read_bytes()
    assert said.metadata is not None
    assert said.metadata.author is None
    assert said.metadata.creation_date is None


def test_the_same_debate_gives_the_same_anonymous_file(debate: Debate, tmp_path: Path) -> None:
    first = exported(debate, tmp_path, anonymous=True).read_bytes()

    assert exported(debate, tmp_path, anonymous=True).read_bytes() == first


def test_an_unknown_map_is_an_error(debate: Debate) -> None:
    with pytest.raises(KeyError):
        plan(debate, HandoutOptions(map="nowhere"))


def test_a_handout_covers_every_claim_of_its_map_on_map_pages(debate: Debate) -> None:
    handout = planned(debate)
    drawn = {box.item for one in handout.pages for box in one.picture.boxes}

    assert set(handout.desk.claims) <= drawn
    assert len(debate[Map]) == 1
    assert len(debate[Claim]) == len(handout.desk.claims)
