"""Exports that end early leave what was there, and nothing else."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from debatemap.export.handout.options import HandoutOptions
from debatemap.export.pdf import handout_pdf
from debatemap.services import formats
from tests.cli.command import command, environment
from tests.export.odd import deep, tree
from tests.export.paper import pages, planned
from tests.export.test_hostile import debate_with


class Enough(Exception):
    """Ends an export."""


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.8, 1.0])
@pytest.mark.parametrize("name", ["out.pdf", "out.svg", "out.png"])
def test_an_export_that_is_stopped_leaves_the_former_file(share: float, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"the former file")

    def stop(done: float) -> None:
        if done >= share:
            raise Enough

    with pytest.raises(Enough):
        formats.write(tree(60), path, HandoutOptions(), force=True, progress=stop)

    assert path.read_bytes() == b"the former file"
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_progress_grows_to_the_end() -> None:
    heard: list[float] = []

    handout_pdf(tree(80), HandoutOptions(), heard.append)

    assert heard[-1] == pytest.approx(1)
    assert len(set(heard)) > 8
    assert all(0 <= share <= 1 for share in heard)


def test_characters_that_no_font_has_are_told() -> None:
    handout = handout_pdf(debate_with(claim="Runes \u16a0 and \u16a0 and \U00012000"), HandoutOptions())

    assert handout.unprinted == ("\u16a0", "\U00012000")


def test_a_deep_map_goes_on_from_page_to_page() -> None:
    handout = planned(deep())

    for place, page in enumerate(handout.pages[1:], 1):
        assert page.after is not None
        assert page.after < place
        assert page.heads[0] in handout.pages[page.after].folded


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be told how much it may write")
@pytest.mark.parametrize("name", ["out.pdf", "out.svg", "out.png"])
def test_a_full_disk_is_told_and_leaves_the_former_file(name: str, tmp_path: Path) -> None:
    file, path = tmp_path / "debate.json", tmp_path / name
    formats.write(tree(9), file)
    path.write_bytes(b"the former file")

    done = subprocess.run(
        [sys.executable, "-c", LITTLE_ROOM, "export", file, path, "--force"],
        check=False,
        capture_output=True,
        env=environment(),
    )

    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1
    assert path.read_bytes() == b"the former file"
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(["debate.json", name])


LITTLE_ROOM = """
import resource, signal, sys
from debatemap.cli import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000))
sys.exit(main())
"""


@pytest.mark.parametrize("seconds", [0.6, 1.2, 1.8])
def test_an_export_that_is_killed_leaves_a_whole_file(seconds: float, tmp_path: Path) -> None:
    file, path = tmp_path / "debate.json", tmp_path / "out.pdf"
    formats.write(tree(60), file)
    formats.write(tree(9), path)
    former = path.read_bytes()

    child = subprocess.Popen(command("export", file, path, "--force"), env=environment())
    time.sleep(seconds)
    child.kill()
    child.wait()

    assert path.read_bytes() == former or pages(path) > 2
    formats.write(tree(9), tmp_path / "other.pdf")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["debate.json", "other.pdf", "out.pdf"]
