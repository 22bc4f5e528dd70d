"""Every part in every language on every paper: the files are accessible, archival, sound, and say what the debate says.

A fixed share runs by default, in which every language, paper and part has its turn; the soak runs all.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import page
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from debatemap.domain.debate import Debate
from debatemap.export.handout.desk import Desk, the_map
from debatemap.export.handout.options import ALL_PARTS, HandoutOptions, Paper, Part
from debatemap.export.pdf import export_pdf
from debatemap.services.samples import sample, samples
from tests.export.paper import extracted, read_aloud, said

WAYS = (("en", False), ("zh-Hans", False), ("both", False), ("both", True))
"""Languages, and whether both stand beside each other."""
PAPERS = tuple((way, paper) for way in WAYS for paper in Paper)
IDS = tuple(one.id for one in samples())
ALL = [
    pytest.param(id, *way, paper, number, marks=() if number % 16 == place else pytest.mark.soak)
    for number, id in enumerate(IDS)
    for place, (way, paper) in enumerate(PAPERS)
]


@cache
def debate_of(id: str) -> Debate:
    return sample(id)


@pytest.mark.parametrize(("id", "language", "facing", "paper", "number"), ALL)
def test_files_conform_and_hold_every_text(
    id: str, language: str, facing: bool, paper: Paper, number: int, soaking: bool, tmp_path: Path
) -> None:
    debate, path = debate_of(id), tmp_path / "out.pdf"
    alone = Part if soaking else (ALL_PARTS[number % len(ALL_PARTS)],)
    for parts in (ALL_PARTS, *((part,) for part in alone)):
        options = HandoutOptions(language=language, facing=facing, paper=paper, parts=parts)
        export_pdf(debate, path, options)

        assert_conforming(path)
        texts = set(said(Desk(debate, the_map(debate, None), options), parts))
        found = [] if facing else [extracted(path)]  # lines of two columns alternate for those who only look
        for one in (*found, read_aloud(path)):
            assert [text for text in texts if one is not None and text not in one] == []
        for told, landed in links(path):
            assert told == landed


def assert_conforming(path: Path) -> None:
    for profile in ("ua1", "2a"):
        assert [one.message for one in page.validate_pdf(str(path), profile=profile).failures] == []
    if shutil.which("qpdf") is not None:
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


def links(path: Path) -> Iterator[tuple[int, int]]:
    """Yield the page that each link within the document names, and the one where it lands."""
    reader = PdfReader(path)
    for sheet in reader.pages:
        for annotation in sheet.get("/Annots", ()):
            link = annotation.get_object()
            assert isinstance(link, DictionaryObject)
            if "/Dest" in link:
                landed = (reader.get_page_number(link["/Dest"][0].get_object()) or 0) + 1  # type: ignore[index]
                told = re.search(r"(?:at page |← p\. |第 )(\d+)", str(link["/Contents"]))
                yield int(told[1]) if told else landed, landed
