"""What the command line refuses, each in one sentence and without harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from debatemap.cli import creating, exporting
from debatemap.domain.creation import new_debate
from debatemap.domain.text import plain
from debatemap.services import formats
from tests.cli.command import ROOT, command, debatemap, environment, refused

FILE = "a.debatemap"
EXPORT, NEW = exporting.USAGE, creating.USAGE
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    formats.write(new_debate(plain("Title", "en")), tmp_path / FILE)
    (tmp_path / "empty.debatemap").touch()
    (tmp_path / "empty.json").touch()
    (tmp_path / "words.debatemap").write_text("These are only words. " * 100)
    (tmp_path / "fault.json").write_text('{"format": "debatemap",\n "version": 1, "about": {"id": "a"}, "claims": 1}')
    (tmp_path / "folder.debatemap").mkdir()
    (tmp_path / "folder.json").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["info", "none.debatemap"], "There is no such file."),
        (["verify", "none.json"], "There is no such file."),
        (["info", "folder.debatemap"], "This is a folder, not a file."),
        (["info", "folder.json"], "This is a folder, not a file."),
        (["verify", f"{FILE}/inside.debatemap"], "There is no such file."),
        (["verify", "x" * 300 + ".debatemap"], "This file cannot be read."),
        (["info", "empty.json"], "“empty.json” cannot be read: line 1: the text ends too early."),
        (["verify", "fault.json"], "“fault.json” cannot be read: line 2, claims: a list is expected."),
        (["export", FILE, "b.json", "--map", "Nowhere"], "There is no map “Nowhere”; there are Title."),
        (
            ["export", FILE, FILE],
            "There is already a file named a.debatemap. Choose another name, or say that it may be replaced.",
        ),
        (["import", FILE, "folder.json", "--force"], "folder.json is not a file. Choose another name."),
        (["samples", "nothing", "--out", "b.json"], "There is no sample “nothing”; “debatemap samples” lists them."),
        (
            ["new", "b.json", "--template", "nothing"],
            "There is no form “nothing”; “debatemap new --list” lists them.",
        ),
        (
            ["new", FILE, "--template", "policy"],
            "There is already a file named a.debatemap. Choose another name, or say that it may be replaced.",
        ),
        (["nonsense"], "There is no file named nonsense. “debatemap --help” lists the commands."),
        (
            ["http://example.org/a.debatemap"],
            "There is no file named a.debatemap. “debatemap --help” lists the commands.",
        ),
        (["--", "-platform"], "There is no file named -platform. “debatemap --help” lists the commands."),
        (["@words.debatemap"], "There is no file named @words.debatemap. “debatemap --help” lists the commands."),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(folder: Path, arguments: list[str], sentence: str) -> None:
    before = {path: path.stat() for path in folder.iterdir()}

    assert refused(debatemap(*arguments, cwd=folder)) == sentence

    assert {path: path.stat() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("empty.debatemap", "This file is empty; "), ("words.debatemap", "This is not a Debatemap file.")],
)
def test_a_file_that_is_no_debate_is_refused(folder: Path, name: str, sentence: str) -> None:
    assert refused(debatemap("verify", name, cwd=folder)).startswith(sentence)


@pytest.mark.parametrize(
    "arguments", [["info", "a.docx"], ["export", FILE, "b.docx"], ["new", "c", "--title", "Title"]]
)
def test_an_unknown_ending_is_told_with_the_known_ones(folder: Path, arguments: list[str]) -> None:
    assert "Known endings are .debatemap, .json" in refused(debatemap(*arguments, cwd=folder))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["info"], "Missing: FILE. Usage: debatemap info FILE [--json]"),
        (
            ["export", "a"],
            "Missing: OUT. Usage: " + EXPORT,
        ),
        (
            ["export", "a", "b", "--language", "fr"],
            "--language is one of en, zh, both. Usage: " + EXPORT,
        ),
        (
            ["export", "a", "b", "--parts", "map,index"],
            "--parts is a list of title, map, outline, sources, speakers, predictions, glossary, each once, "
            "joined by commas. Usage: " + EXPORT,
        ),
        (
            ["export", "a", "b", "--parts", "map,map"],
            "--parts is a list of title, map, outline, sources, speakers, "
            "predictions, glossary, each once, joined by commas. Usage: " + EXPORT,
        ),
        (["export", "a", "b", "--page", "a3"], "--page is one of a4, letter. Usage: " + EXPORT),
        (["export", "a", "b", "--scale", "nan"], "--scale is a number from 0.1 to 20. Usage: " + EXPORT),
        (["export", "a", "b", "--mono", "--colour"], "--mono and --colour do not go together. Usage: " + EXPORT),
        (["new", "a"], "An empty debate needs --title. Usage: " + NEW),
        (["new"], "Give either FILE or --list. Usage: " + NEW),
        (["new", "a", "--list"], "Give either FILE or --list. Usage: " + NEW),
        (["new", "a", "--title"], "--title needs a value. Usage: " + NEW),
        (["new", "a", "--title", " "], "The title is empty. Usage: " + NEW),
        (["new", "a", "--tit", "b"], "“--tit b” is not understood. Usage: " + NEW),
        (["samples", "a"], "ID and --out are given together. Usage: debatemap samples [ID --out OUT] [--force]"),
        (
            ["samples", "--out", "a"],
            "ID and --out are given together. Usage: debatemap samples [ID --out OUT] [--force]",
        ),
        (["schema", "a"], "“a” is not understood. Usage: debatemap schema"),
        (["verify", "--json", "a"], "“--json” is not understood. Usage: debatemap verify FILE"),
        (["-platform", "a"], "“-platform” is not understood. Usage: debatemap [--version] [FILE]"),
        (["a.debatemap", "b.debatemap"], "“b.debatemap” is not understood. Usage: debatemap [--version] [FILE]"),
        (["--version=1"], "The command line is not understood. Usage: debatemap [--version] [FILE]"),
    ],
)
def test_a_command_that_is_not_understood_shows_its_usage(arguments: list[str], sentence: str) -> None:
    assert refused(debatemap(*arguments), code=2) == sentence


def test_refusals_speak_chinese_to_a_chinese_user(folder: Path) -> None:
    chinese = {"LANG": "C", "LC_ALL": "zh_CN.GBK"}

    assert refused(debatemap("info", env=chinese), code=2) == "缺少：FILE。 用法：debatemap info FILE [--json]"
    told = refused(debatemap("info", "fault.json", cwd=folder, env=chinese))
    assert told == "无法读取“fault.json”：第 2 行，claims：此处应为列表。"


@pytest.mark.parametrize("language", ["C", "POSIX", "en_US.ISO-8859-1", ""])
def test_output_is_utf8_whatever_the_locale(folder: Path, language: str) -> None:
    chinese = folder / "辩论.json"

    assert debatemap("new", chinese, "--title", "题目", env={"LANG": language}).code == 0
    assert "题目" in debatemap("info", chinese, env={"LANG": language}).out


@POSIX
@pytest.mark.parametrize(
    "name",
    [
        "-dash.json",
        "a b'\"%#?.json",
        "two\nlines.json",
        "\x1b[31m.json",
        "👩‍🏫.json",
        "\u202egnp.json",
        "caf\udce9.json",
    ],
)
def test_files_may_have_odd_names(tmp_path: Path, name: str) -> None:
    assert debatemap("new", "--title", "Title", "--", name, cwd=tmp_path).code == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]

    verified = debatemap("verify", "--", name, cwd=tmp_path)
    assert verified.code == 0
    assert len(verified.out.splitlines()) == 1
    assert "\x1b" not in verified.out
    assert "\x1b" not in refused(debatemap("new", "--title", "Title", "--", name, cwd=tmp_path))


@POSIX
@pytest.mark.parametrize("name", ["pipe.debatemap", "pipe.json"])
def test_a_pipe_is_refused_at_once(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)

    assert refused(debatemap("info", tmp_path / name)) == "This is a device or a pipe, not a file."
    assert refused(debatemap("new", tmp_path / name, "--title", "Title", "--force")).startswith(
        f"{name} is not a file."
    )


@POSIX
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read_is_refused(folder: Path) -> None:
    (folder / FILE).chmod(0)

    assert refused(debatemap("info", folder / FILE)) == "You are not permitted to read this file."


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    told = refused(debatemap("new", folder / "gone" / "b.debatemap", "--title", "Title"))

    assert told.startswith("The folder is not there any more")
    assert not (folder / "gone").exists()


@POSIX
def test_nobody_listening_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            command("schema"), stdout=writing, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False
        )
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (1, b"")


@POSIX
def test_a_closed_output_is_no_fault() -> None:
    shell = ["sh", "-c", 'exec "$@" >&-', "sh", *command("schema")]
    done = subprocess.run(shell, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_takes_nothing_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("schema"), stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False
        )

    assert (done.returncode, done.stderr.decode()) == (1, "The output could not be written: No space left on device.\n")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_window_without_a_display_is_refused() -> None:
    told = refused(debatemap(env={"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}))

    assert told == "There is no display to open a window on. “debatemap --help” lists the commands that need none."


def test_a_bug_is_told_in_one_sentence_and_logged_without_words_of_a_debate(tmp_path: Path) -> None:
    (tmp_path / "pydantic.py").write_text("raise RuntimeError('words of a debate')")
    faulty = {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]), "XDG_DATA_HOME": str(tmp_path)}

    told = refused(debatemap("schema", env=faulty))

    assert told == "This is a bug in Debatemap; its log tells where it happened."
    if sys.platform == "linux":
        log = (tmp_path / "debatemap" / "debatemap.log").read_text("utf-8")
        assert "RuntimeError" in log
        assert "words of a debate" not in log.replace("raise RuntimeError('words of a debate')", "")


def test_a_bug_is_told_even_where_no_log_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "pydantic.py").write_text("raise RuntimeError")
    (tmp_path / "debatemap").touch()
    faulty = {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]), "XDG_DATA_HOME": str(tmp_path)}

    assert refused(debatemap("schema", env=faulty)) == "This is a bug in Debatemap; its log tells where it happened."
