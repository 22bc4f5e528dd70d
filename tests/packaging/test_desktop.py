"""A desktop knows the program by one name, and its files by what storage writes into them."""

import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

from debatemap.storage.header import APPLICATION

PACKAGING = Path(__file__).parents[2] / "packaging"
ID = "org.debatemap.debatemap"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_files_are_known_by_the_number_that_storage_writes() -> None:
    match = ElementTree.parse(_file("mime.xml")).find(f".//{MIME}match[@type='big32']")

    assert match is not None
    assert match.attrib == {"type": "big32", "offset": "68", "value": f"0x{APPLICATION:08X}"}


def test_every_description_of_the_program_names_the_same_type_of_file() -> None:
    for ending in ("desktop", "mime.xml", "metainfo.xml"):
        assert "application/vnd.debatemap" in _file(ending).read_text("utf-8")


def test_the_description_of_the_program_leads_to_its_entry_in_the_menu() -> None:
    described = ElementTree.parse(_file("metainfo.xml"))
    entry = ConfigParser(interpolation=None)
    entry.read(_file("desktop"), "utf-8")

    assert [described.findtext(tag) for tag in ("id", "launchable", "icon")] == [ID, f"{ID}.desktop", ID]
    assert entry["Desktop Entry"]["Icon"] == ID


def test_a_window_belongs_to_the_entry_in_the_menu() -> None:
    told = "from debatemap.ui.app import make_application; print(make_application(['']).desktopFileName())"

    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.strip() == ID


def _file(ending: str) -> Path:
    return PACKAGING / f"{ID}.{ending}"
