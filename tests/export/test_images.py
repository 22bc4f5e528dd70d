"""Maps as SVG and PNG."""

import base64
import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.mapimage import MapImage, map_image
from debatemap.export.png import MOST_SIDE, png
from debatemap.export.svg import svg
from debatemap.figure.primitives import TextRun
from debatemap.services import formats
from tests.export.odd import ODD
from tests.figure.fixtures import ghosts

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def debate() -> Debate:
    return ghosts()


def image_in(debate: Debate, language: str = "en") -> MapImage:
    return map_image(debate, HandoutOptions(language=language, mono=False))


def texts_of(document: str) -> str:
    root = ElementTree.fromstring(document)
    return "".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_an_svg_holds_every_claim_as_text(debate: Debate, language: str) -> None:
    found = "".join(texts_of(svg(image_in(debate, language))).split())

    assert [c for c in debate[Claim] if "".join(c.text.shown(language).split()) not in found] == []


def test_an_svg_brings_the_letters_of_its_own_texts(debate: Debate) -> None:
    image = image_in(debate, "zh-Hans")
    faces = re.findall(
        r"font-family:dm-([a-z0-9-]+);font-weight:\d+;src:url\(data:font/woff;base64,([^)]+)\)", svg(image)
    )
    covered = {name: set(TTFont(BytesIO(base64.b64decode(data))).getBestCmap()) for name, data in faces}

    for part in image.parts:
        for one in part.primitives:
            for run in one.runs if isinstance(one, TextRun) else ():
                assert {ord(letter) for letter in run.text} <= covered[run.face]


def test_an_svg_says_what_it_is(debate: Debate) -> None:
    root = ElementTree.fromstring(svg(image_in(debate)))

    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc") == "Argument map: 19 claims"


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0])
def test_a_picture_has_the_resolution_that_is_asked_for(debate: Debate, scale: float) -> None:
    image = image_in(debate)

    with Image.open(BytesIO(png(image, scale))) as picture:
        assert picture.size == pytest.approx((image.area.width * scale, image.area.height * scale), abs=2)
        assert len(picture.convert("RGB").resize((400, 300)).getcolors(1 << 20) or ()) > 10


def test_a_picture_of_absurd_size_is_refused_in_a_sentence(debate: Debate) -> None:
    image = image_in(debate)

    for scale in (MOST_SIDE, 30.0, 1e-6):
        with pytest.raises(UserError, match="pixels is too large or too small"):
            png(image, scale)


@pytest.mark.parametrize("name", ODD)
def test_odd_maps_become_pictures(name: str) -> None:
    image = image_in(ODD[name]())

    assert texts_of(svg(image)) or name == "empty"
    assert png(image, 0.2).startswith(b"\x89PNG")


def test_pictures_are_written_whole_by_the_ending_of_the_name(debate: Debate, tmp_path: Path) -> None:
    for suffix, begins in ((".svg", b"<svg"), (".png", b"\x89PNG")):
        path = tmp_path / f"map{suffix}"
        formats.write(debate, path)
        assert path.read_bytes().startswith(begins)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.png", "map.svg"]
