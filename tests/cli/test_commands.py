"""What the commands do."""

import json
from pathlib import Path

import pytest

from debatemap import __version__
from debatemap.domain.debate import Debate
from debatemap.domain.model import KINDS, Claim, kind_name
from debatemap.domain.relations import maps
from debatemap.domain.text import plain
from debatemap.interop.native import native_schema
from debatemap.services import formats, samples
from debatemap.services.templates import template, templates
from tests.cli.command import Done, debatemap

SAMPLE = "animals-or-ghosts"
CHINESE = {"LANG": "zh_CN.UTF-8"}


@pytest.fixture(scope="module")
def sample() -> Debate:
    return samples.sample(SAMPLE)


@pytest.fixture
def file(tmp_path: Path, sample: Debate) -> Path:
    path = tmp_path / "ghosts.debatemap"
    formats.write(sample, path)
    return path


def out(done: Done) -> str:
    assert (done.code, done.err) == (0, "")
    return done.out


def test_samples_are_listed_a_line_each_with_id_tab_and_title() -> None:
    lines = out(debatemap("samples")).splitlines()

    assert f"{SAMPLE}\tAre we building animals or summoning ghosts?" in lines
    assert all(len(line.split("\t")) == 2 for line in lines)


def test_samples_have_their_chinese_titles_for_a_chinese_user() -> None:
    assert f"{SAMPLE}\t我们是在造动物，还是在召唤幽灵？" in out(debatemap("samples", env=CHINESE)).splitlines()


@pytest.mark.parametrize("name", ["copy.debatemap", "copy.json", "COPY.DEBATEMAP"])
def test_a_sample_is_written_to_a_file_whose_ending_tells_the_form(tmp_path: Path, sample: Debate, name: str) -> None:
    assert out(debatemap("samples", SAMPLE, "--out", tmp_path / name)) == ""

    assert formats.read(tmp_path / name).digest == sample.digest


@pytest.mark.parametrize(("title", "language"), [("Does it follow?", "en"), ("推得出来吗？", "zh-Hans")])
def test_a_new_debate_has_a_title_and_one_map_of_that_title(tmp_path: Path, title: str, language: str) -> None:
    assert out(debatemap("new", tmp_path / "new.debatemap", "--title", title)) == ""

    made = formats.read(tmp_path / "new.debatemap")
    assert made.about.title == plain(title, language)
    assert [map.title for map in maps(made)] == [plain(title, language)]
    assert json.loads(out(debatemap("info", tmp_path / "new.debatemap", "--json")))["title"] == title


@pytest.mark.parametrize(
    ("env", "title"), [({}, "For and against one claim"), (CHINESE, "一个论点的正反两面")], ids=["en", "zh"]
)
def test_the_forms_to_begin_with_are_listed_in_the_users_language(env: dict[str, str], title: str) -> None:
    listed = dict(line.split("\t") for line in out(debatemap("new", "--list", env=env)).splitlines())

    assert [*listed] == [one.id for one in templates()]
    assert listed["for-and-against"] == title


def test_a_debate_begins_with_a_form_in_both_languages(tmp_path: Path) -> None:
    out(debatemap("new", tmp_path / "a.debatemap", "--template", "for-and-against"))

    made = formats.read(tmp_path / "a.debatemap")
    assert made.about.title == template("for-and-against").title
    assert all({"en", "zh-Hans"} <= set(dict(one.text.said)) for one in made[Claim])
    assert len(made[Claim]) > 1


def test_a_form_takes_the_title_that_is_given(tmp_path: Path) -> None:
    out(debatemap("new", tmp_path / "a.json", "--template", "policy", "--title", "该不该建？"))

    assert formats.read(tmp_path / "a.json").about.title == plain("该不该建？", "zh-Hans")


def test_info_tells_title_format_digest_and_counts_as_json(file: Path, sample: Debate) -> None:
    told = json.loads(out(debatemap("info", file, "--json")))

    assert told == {
        "title": "Are we building animals or summoning ghosts?",
        "format_version": 1,
        "digest": sample.digest,
        "records": {kind_name(kind): len(sample[kind]) for kind in KINDS},
        "maps": [
            {
                "title": "Animals or ghosts?",
                "claims": len(sample[Claim]),
                "questions": 1,
                "arguments": told["records"]["argument"],
            }
        ],
    }


def test_info_tells_the_same_in_words(file: Path, sample: Debate) -> None:
    lines = out(debatemap("info", file)).splitlines()

    claims, arguments = len(sample[Claim]), sum(kind_name(type(record)) == "argument" for record in sample)
    assert lines[0] == "Are we building animals or summoning ghosts?"
    assert lines[1] == f"Format 1, digest {sample.digest}"
    assert lines[2] == f"Map “Animals or ghosts?”: {claims} claims, 1 question, {arguments} arguments"
    assert f"{claims:>6}  claim" in lines


def test_info_speaks_chinese_to_a_chinese_user(file: Path) -> None:
    lines = out(debatemap("info", file, env=CHINESE)).splitlines()

    assert lines[0] == "我们是在造动物，还是在召唤幽灵？"
    assert lines[1].startswith("格式 1，摘要 ")


def test_verify_says_that_a_file_is_sound_and_leaves_it_alone(file: Path, sample: Debate) -> None:
    before = file.stat(), file.read_bytes()

    told = out(debatemap("verify", file))

    assert told == f"ghosts.debatemap is sound: {len(sample)} records, digest {sample.digest}.\n"
    assert (file.stat(), file.read_bytes()) == before
    assert list(file.parent.iterdir()) == [file]


def test_export_and_import_bring_a_debate_back(file: Path, tmp_path: Path, sample: Debate) -> None:
    assert out(debatemap("export", file, tmp_path / "ghosts.json")) == ""
    assert out(debatemap("import", tmp_path / "ghosts.json", tmp_path / "back.debatemap")) == ""

    assert formats.read(tmp_path / "back.debatemap").digest == sample.digest


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_a_map_named_in_either_language_is_exported_as_pdf(file: Path, tmp_path: Path, language: str) -> None:
    handout = tmp_path / "ghosts.pdf"
    arguments = ("--map", "动物还是幽灵？" if language == "zh" else "animals OR ghosts?", "--language", language)

    assert out(debatemap("export", file, handout, *arguments)) == ""

    assert handout.read_bytes().startswith(b"%PDF-")


def test_force_replaces_a_file(file: Path) -> None:
    assert out(debatemap("new", file, "--title", "Anew", "--force")) == ""

    assert formats.read(file).about.title == plain("Anew", "en")


def test_the_schema_is_printed() -> None:
    assert out(debatemap("schema")) == native_schema()


def test_the_version_is_told() -> None:
    assert out(debatemap("--version")) == f"Debatemap {__version__}\n"


@pytest.mark.parametrize("asked", [["--help"], ["-h"]])
def test_help_tells_of_every_command_and_each_command_of_itself(asked: list[str]) -> None:
    everything = out(debatemap(*asked))

    for name in ("samples", "new", "info", "verify", "export", "import", "schema"):
        assert f"debatemap {name}" in everything
    assert out(debatemap("verify", *asked)) in everything


def test_commands_need_neither_a_display_nor_qt(file: Path, tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise AssertionError('Qt is imported')")
    without = {"PYTHONPATH": f"{tmp_path}:{Path(__file__).parents[2]}", "DISPLAY": "", "QT_QPA_PLATFORM": ""}

    for arguments in (["samples"], ["info", file], ["verify", file], ["export", file, tmp_path / "x.json"], ["schema"]):
        assert out(debatemap(*arguments, env=without)) != "" or arguments[0] == "export"
