"""The bundled fonts: what they may, what they have, and that the table of widths is theirs."""

import pytest
from fonts import advance_table, common_han
from fontTools.ttLib import TTFont
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont as ReportlabFont

from debatemap.figure.metrics import FACES, advance, runs
from debatemap.figure.type import REGULAR, SEMIBOLD
from debatemap.paths import resources

FONTS = resources() / "fonts"
ALL_FACES = "Claim “论点”——שלום سلام 𝔸✗🙂 1 %"
ICONS = resources() / "icons"


@pytest.mark.parametrize("face", FACES)
def test_a_font_may_be_embedded_and_is_static_truetype(face: str) -> None:
    with TTFont(FONTS / FACES[face], lazy=True) as font:
        assert font["OS/2"].fsType == 0
        assert "glyf" in font
        assert "fvar" not in font


@pytest.mark.parametrize("face", FACES)
def test_a_font_has_the_weight_of_its_face(face: str) -> None:
    with TTFont(FONTS / FACES[face], lazy=True) as font:
        assert font["OS/2"].usWeightClass == (SEMIBOLD if face.endswith("-600") else REGULAR)


@pytest.mark.parametrize("face", FACES)
def test_a_font_lies_beside_its_licence(face: str) -> None:
    family = FACES[face].partition("-")[0]
    licence = (FONTS / f"{family}-LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_table_of_widths_is_what_the_fonts_say() -> None:
    assert (FONTS / "advances.bin").read_bytes() == advance_table()


def test_fonts_stay_small_enough_to_send() -> None:
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 22_000_000


def test_common_han_is_never_set_in_a_lighter_weight_than_its_neighbours() -> None:
    han = "".join(chr(code) for code in sorted(common_han()) if 0x4E00 <= code < 0xA000)
    assert len(han) > 20_000
    assert [run.face for run in runs(han, "zh-Hans", SEMIBOLD)] == ["sc-600"]


@pytest.mark.parametrize("weight", [REGULAR, SEMIBOLD])
def test_figures_are_tabular(weight: int) -> None:
    assert len({advance(figure, weight, "en") for figure in "0123456789"}) == 1


@pytest.mark.parametrize("face", FACES)
def test_the_pdf_library_takes_the_font_and_measures_as_we_do(face: str) -> None:
    registerFont(ReportlabFont(face, str(FONTS / FACES[face])))
    weight = SEMIBOLD if face.endswith("-600") else REGULAR
    drawn = [run.text for run in runs(ALL_FACES, "zh-Hans", weight) if run.face == face]
    assert drawn
    for text in drawn:
        measured = sum(advance(character, weight, "zh-Hans") for character in text)
        assert stringWidth(text, face, 1000) == pytest.approx(measured, abs=1)


def test_icons_are_drawn_on_a_grid_of_24_and_take_the_text_colour() -> None:
    drawings = [icon.read_text(encoding="utf-8") for icon in ICONS.glob("*.svg") if icon.stem != "debatemap"]
    assert len(drawings) > 70
    assert all('viewBox="0 0 24 24"' in drawing and 'stroke="currentColor"' in drawing for drawing in drawings)


def test_icons_lie_beside_their_licence() -> None:
    assert "ISC License" in (ICONS / "LICENSE.txt").read_text(encoding="utf-8")
