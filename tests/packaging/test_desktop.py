"""A desktop knows the program's files by what storage writes into them."""

from pathlib import Path
from xml.etree import ElementTree

from debatemap.storage.header import APPLICATION

PACKAGING = Path(__file__).parents[2] / "packaging"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_files_are_known_by_the_number_that_storage_writes() -> None:
    match = ElementTree.parse(PACKAGING / "debatemap-mime.xml").find(f".//{MIME}match[@type='big32']")

    assert match is not None
    assert match.attrib == {"type": "big32", "offset": "68", "value": f"0x{APPLICATION:08X}"}


def test_every_description_of_the_program_names_the_same_type_of_file() -> None:
    for name in ("debatemap.desktop", "debatemap-mime.xml", "debatemap.metainfo.xml"):
        assert "application/vnd.debatemap" in (PACKAGING / name).read_text("utf-8")
