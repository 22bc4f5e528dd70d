"""Handouts and pictures from the command line."""

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from debatemap.domain.creation import new_debate
from debatemap.domain.text import plain
from debatemap.export.handout.options import HandoutOptions, Paper, Part
from debatemap.services import formats, samples
from debatemap.services.presets import keep
from tests.cli.command import debatemap


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ghosts.debatemap"
    formats.write(samples.sample("animals-or-ghosts"), path)
    return path


def test_a_handout_has_the_parts_and_the_paper_that_are_asked_for(file: Path, tmp_path: Path) -> None:
    handout = tmp_path / "out.pdf"

    done = debatemap(
        "export", file, handout, "--parts", "glossary,outline", "--page", "letter", "--orientation", "landscape"
    )

    assert (done.code, done.err) == (0, "")
    reader = PdfReader(handout)
    assert [round(side) for side in reader.pages[0].mediabox[2:]] == [792, 612]
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)][1:] == [
        "Terms",
        "The argument as an outline",
    ]


def test_a_preset_says_what_is_asked_for_and_options_stand_above_it(file: Path, tmp_path: Path) -> None:
    debate = formats.read(file)
    options = HandoutOptions(language="zh-Hans", paper=Paper.LETTER, parts=(Part.GLOSSARY,), anonymous=True)
    debate.apply(keep(debate, "For class", options))
    formats.write(debate, file, force=True)
    handout = tmp_path / "out.pdf"

    assert debatemap("export", file, handout, "--preset", "for class", "--page", "a4").code == 0

    reader = PdfReader(handout)
    assert [round(side) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["动物还是幽灵？", "术语"]
    assert "/CreationDate" not in (reader.metadata or {})


def test_a_preset_that_is_not_there_is_refused_with_those_that_are(file: Path, tmp_path: Path) -> None:
    done = debatemap("export", file, tmp_path / "out.pdf", "--preset", "Nowhere")

    assert done.code == 1
    assert done.err == "There is no preset “Nowhere”: this debate has none.\n"
    assert not (tmp_path / "out.pdf").exists()


def test_a_map_is_drawn_as_a_picture_at_the_scale_that_is_asked_for(file: Path, tmp_path: Path) -> None:
    sizes = []
    for scale in ("0.5", "1"):
        assert debatemap("export", file, tmp_path / "map.png", "--scale", scale, "--force").code == 0
        with Image.open(tmp_path / "map.png") as picture:
            sizes.append(picture.size)

    assert sizes[1][0] == pytest.approx(2 * sizes[0][0], abs=2)


def test_an_absurd_picture_is_refused_and_nothing_is_left(file: Path, tmp_path: Path) -> None:
    done = debatemap("export", file, tmp_path / "map.png", "--scale", "20")

    assert done.code == 1
    assert "pixels is too large" in done.err
    assert not (tmp_path / "map.png").exists()


def test_characters_that_no_font_has_are_named(tmp_path: Path) -> None:
    file = tmp_path / "odd.debatemap"
    formats.write(new_debate(plain("Runes \u16a0 and \U00012000", "en")), file)

    done = debatemap("export", file, tmp_path / "odd.pdf")

    assert done.code == 0
    assert done.err == "2 characters could not be printed: U+16A0, U+12000.\n"
