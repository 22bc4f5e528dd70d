"""Hostile words in every text of a debate (hazards 64-68) show as themselves; nothing reads a file or calls out."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from pypdf import PdfReader

from debatemap.cli import main
from debatemap.domain.model import Claim, Map
from debatemap.services import formats
from tests.hostile.attacked import attacked

ROOT = Path(__file__).parents[2]
PAYLOADS = (
    '<img src="file:///srv/canary.png">',
    '<img src="http://127.0.0.1:8977/c.png">',
    '<img src="//127.0.0.1/share/c.png">',
    "<style>*{color:red}</style>",
    '<a href="file:///etc/passwd">ok</a>',
    "&lt;b&gt;",
    "<!DOCTYPE x>",
    "%1 %s {0} {} $x ' \" ; --",
    "');DROP TABLE node;--",
    "&File, Tom & Jerry",
    "photo\u202egnp.exe",
    "]]><script>alert(1)</script>",
)


@pytest.mark.parametrize("words", PAYLOADS)
def test_a_picture_has_the_words_as_text_and_no_other_element(tmp_path: Path, words: str) -> None:
    path = tmp_path / "map.svg"

    formats.write(attacked(words), path)

    tree = ET.parse(path)
    texts = _solid("".join(tree.getroot().itertext()))
    assert _solid(words) in texts
    assert {_name(element) for element in tree.iter()} <= {
        "svg", "title", "desc", "defs", "style", "g", "path", "rect", "circle", "text", "tspan", "polygon", "polyline",
    }  # fmt: skip
    assert not [value for element in tree.iter() for name, value in element.items() if name.endswith("href")]


@pytest.mark.parametrize("words", PAYLOADS)
def test_a_handout_has_the_words_as_text_and_no_action(tmp_path: Path, words: str) -> None:
    path = tmp_path / "handout.pdf"

    formats.write(attacked(words), path)

    reader = PdfReader(path)
    printed = _solid("".join(page.extract_text() for page in reader.pages))
    assert _solid(words) in printed
    raw = path.read_bytes()
    assert not re.search(rb"/(JavaScript|JS|Launch|URI|EmbeddedFile)\b", raw)


@pytest.mark.parametrize("words", PAYLOADS)
def test_the_text_form_gives_the_same_debate(tmp_path: Path, words: str) -> None:
    path, debate = tmp_path / "debate.json", attacked(words)

    formats.write(debate, path)

    assert formats.read(path).digest == debate.digest
    assert words in json.dumps(json.loads(path.read_text("utf-8")), ensure_ascii=False).replace('\\"', '"')


@pytest.mark.parametrize("words", PAYLOADS)
def test_the_command_line_keeps_the_words_on_one_line_without_controls(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    path = tmp_path / "debate.debatemap"
    formats.write(attacked(words), path)

    assert main(["info", str(path)]) == 0

    told = capsys.readouterr().out
    assert words.replace("\u202e", "\ufffd") in told or words in told
    assert not [letter for letter in told if unicodedata.category(letter) == "Cc" and letter != "\n"]


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace to see what the program opens")
def test_looking_at_everything_opens_no_named_file_and_calls_nobody(tmp_path: Path) -> None:
    canary = tmp_path / "canary.png"
    canary.write_bytes(b"\x89PNG")
    words = f'<img src="file://{canary}"><img src="http://127.0.0.1:8977/c.png"><a href="{canary}">ok</a> &amp; & '
    path, calls = tmp_path / "debate.debatemap", tmp_path / "calls"
    formats.write(attacked(words), path)

    done = subprocess.run(
        [
            "strace", "-f", "-qq", "-s", "400", "-o", str(calls), "-e", "trace=file,connect,sendto",
            sys.executable, "-m", "tests.hostile.sightseer", str(path), words,
        ],
        check=False,
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=100,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    lines = calls.read_text("utf-8", "replace").splitlines()
    assert [line for line in lines if str(path) in line]
    assert [line for line in lines if canary.name in line and "execve" not in line] == []
    assert [line for line in lines if "AF_INET" in line] == []


def test_the_attack_reaches_every_kind_of_text() -> None:
    debate = attacked("<b>x")

    assert all(one.text.shown("en") == "<b>x" for one in debate[Claim])
    assert all(one.title.shown("en") == "<b>x" for one in debate[Map])
    assert len(debate[Map]) == 2


def _solid(words: str) -> str:
    """Return words without spaces, where lines may break, and with a sign for what turns the direction."""
    return "".join("\ufffd" if letter == "\u202e" else letter for letter in words if not letter.isspace())


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
