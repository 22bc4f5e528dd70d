"""The colours: every theme reads well, and joints are told apart by people who see colours differently."""

import json
import re
from dataclasses import asdict
from itertools import combinations

import pytest

from debatemap.figure.theme import THEMES, Theme, theme
from debatemap.paths import resources
from tests.figure.colours import SIGHT, contrast, difference

JOINTS = ("because", "but", "however", "undercut")
GROUNDS = ("canvas", "panel", "chrome", "box")
SCREENS = tuple(name for name in THEMES if name != "print")


def lowest(colours: Theme, token: str, grounds: tuple[str, ...]) -> float:
    named = asdict(colours)
    return min(contrast(named[token], named[ground]) for ground in grounds)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("token", ["text", "text2", "text3", "danger"])
def test_text_reads_well_on_every_ground(name: str, token: str) -> None:
    assert lowest(theme(name), token, GROUNDS) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("joint", JOINTS)
def test_joints_read_well_on_the_canvas_and_on_boxes(name: str, joint: str) -> None:
    assert lowest(theme(name), joint, ("canvas", "box")) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("joint", JOINTS)
def test_the_word_of_a_joint_reads_well_on_its_pill(name: str, joint: str) -> None:
    word = "box" if (name, joint) == ("print", "but") else joint
    assert lowest(theme(name), word, (f"{joint}_tint",)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    "tint", ["because_tint", "however_tint", "undercut_tint", "accent_tint", "question_tint", "passage"]
)
def test_text_reads_well_on_every_tint(name: str, tint: str) -> None:
    assert lowest(theme(name), "text", (tint,)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    ("token", "ground"),
    [("accent", "canvas"), ("accent", "accent_tint"), ("on_accent", "accent"), ("question", "question_tint")],
)
def test_accents_and_questions_read_well(name: str, token: str, ground: str) -> None:
    assert lowest(theme(name), token, (ground,)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    "token",
    ["outline", "contradiction", "agree", "agree2", "disagree", "disagree2", "undecided", "passage_line"],
)
def test_outlines_bars_and_marks_are_seen(name: str, token: str) -> None:
    assert lowest(theme(name), token, ("canvas", "box")) >= 3.0


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("sight", SIGHT)
def test_joints_are_told_apart_at_a_glance_by_everybody(name: str, sight: str) -> None:
    colours = asdict(theme(name))
    assert min(difference(colours[a], colours[b], sight) for a, b in combinations(JOINTS, 2)) >= 12


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("sight", SIGHT)
def test_agree_and_disagree_are_told_apart_at_a_glance_by_everybody(name: str, sight: str) -> None:
    colours = theme(name)
    assert difference(colours.agree, colours.disagree, sight) >= 34


def test_a_photocopy_tells_joints_by_how_their_pills_are_filled() -> None:
    colours = theme("print")
    assert len({colours.because_tint, colours.but_tint, colours.however_tint}) == 3


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_every_colour_of_the_table_and_no_other(name: str) -> None:
    tokens = json.loads((resources() / "tokens.json").read_text(encoding="utf-8"))
    assert asdict(theme(name)) == tokens[name]
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in tokens[name].values())


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(KeyError, match="sepia"):
        theme("sepia")
