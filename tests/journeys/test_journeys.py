"""Whole journeys: the real program in processes of its own, driven by keys, killed, and started again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from debatemap.domain.model import Argument, Claim
from debatemap.services import formats
from debatemap.services.samples import sample
from tests.journeys.journeys import UNFINISHED

ROOT = Path(__file__).parent.parent.parent
LOST = ("A reason of the class.", "An objection to it.", UNFINISHED)


class Home:
    """A user's folders, in which journeys follow one another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "debate.debatemap"

    def travel(self, name: str, *arguments: Path, out: Path | None = None) -> "subprocess.CompletedProcess[str]":
        """Go on a journey and return how it ended and what it said."""
        environment = {
            **os.environ,
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "PYTHONPATH": str(ROOT),
            "JOURNEY_OUT": str(out or ""),
        }
        for place in ("config", "data"):
            (self.folder / place).mkdir(exist_ok=True)
        command = [sys.executable, "-m", "tests.journeys.journeys", name, *map(str, arguments)]
        return subprocess.run(
            command, check=False, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=110
        )


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_what_was_typed_survives_a_kill_and_can_be_undone_after_it(home: Home) -> None:
    formats.write(sample("animals-or-ghosts"), home.file)
    before = formats.read(home.file).digest

    killed = home.travel("change", home.file)
    assert killed.returncode == -signal.SIGKILL, killed.stdout + killed.stderr

    back = home.travel("recover", home.file)
    assert back.returncode == 0, back.stdout + back.stderr
    said = back.stdout.splitlines()
    assert set(LOST) <= set(said)
    assert said[-1] == before

    after = home.travel("look", home.file)
    assert (after.returncode, after.stdout.split()) == (0, [before]), after.stderr


def test_the_end_of_a_session_in_the_middle_of_a_word_keeps_what_is_typed(home: Home) -> None:
    formats.write(sample("animals-or-ghosts"), home.file)

    ended = home.travel("end", home.file)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert UNFINISHED in {one.text.shown("en") for one in formats.read(home.file)[Claim]}


def test_five_claims_are_written_by_keys_alone(home: Home) -> None:
    done = home.travel("five-claims", out=home.file)

    assert done.returncode == 0, done.stdout + done.stderr
    debate = formats.read(home.file)
    assert done.stdout.split() == [debate.digest]
    assert {claim.text.shown("en") for claim in debate[Claim]} == {
        "Schools should start later.",
        "Teenagers fall asleep late.",
        "Tired people learn little.",
        "Some learn well when tired.",
        "Buses run early.",
    }
    assert len(debate[Argument]) == 4


def test_a_map_is_handed_out_in_both_languages(home: Home) -> None:
    debate = sample("animals-or-ghosts")
    formats.write(debate, home.file)

    done = home.travel("hand-out", home.file, out=home.folder)

    assert done.returncode == 0, done.stdout + done.stderr
    for name, language in (("en.pdf", "en"), ("zh.pdf", "zh-Hans")):
        words = "".join("".join(page.extract_text().split()) for page in PdfReader(home.folder / name).pages)
        assert "".join(debate.about.title.shown(language).split()) in words
