"""The user's choices survive, and a broken file of them does no harm."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest

from debatemap.domain.errors import UserError
from debatemap.services.settings import NAME, Settings, load_settings, save_settings

KEYS = (("undo", ("Ctrl+Alt+Z", "F12")), ("redo", ()))


def test_settings_come_back_as_they_were_stored(tmp_path: Path) -> None:
    chosen = Settings(
        theme="dark", text_language="both", judged=False, author="Student 1 学生", window_shape="AAE=", keys=KEYS
    )
    save_settings(chosen, tmp_path)
    assert load_settings(tmp_path) == chosen
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_where_nothing_is_stored_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()
    assert load_settings(tmp_path / "nowhere") == Settings()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b"\0" * 100],
    ids=["empty", "cut off", "a list", "null", "no text", "too deep", "zeros"],
)
def test_a_broken_file_is_put_aside_and_the_defaults_hold(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert load_settings(tmp_path) == Settings()
    assert (tmp_path / "settings.broken.json").read_bytes() == content
    save_settings(Settings(theme="dark"), tmp_path)
    assert load_settings(tmp_path).theme == "dark"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "ultraviolet"),
        ("theme", 3),
        ("theme", ["dark"]),
        ("said", 1),
        ("said", "yes"),
        ("author", None),
        ("author", "\ud800"),
        ("window_shape", {"x": 1}),
        ("of_a_newer_version", "x"),
        ("keys", "Ctrl+K"),
        ("keys", [["undo"], ["redo", "Ctrl+Y"], ["copy", [3]], ["cut", ["\ud800"]], [1, []], {}, 3]),
    ],
)
def test_a_value_that_does_not_fit_is_the_default_and_the_others_stay(tmp_path: Path, name: str, value: object) -> None:
    (tmp_path / NAME).write_text(json.dumps({"motion": "off", name: value}), "ascii")
    assert load_settings(tmp_path) == replace(Settings(), motion="off")


def test_settings_that_cannot_be_stored_say_so(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(UserError):
        save_settings(Settings(), tmp_path)


def test_every_setting_of_the_dialog_has_a_title_and_a_default_that_may_be_chosen() -> None:
    shown = [one for one in fields(Settings) if one.metadata]
    assert {one.name for one in fields(Settings)} - {one.name for one in shown} == {"handout", "window_shape", "keys"}
    for one in shown:
        assert one.metadata["title"]
        assert one.default in one.metadata.get("names", {one.default: ""})
