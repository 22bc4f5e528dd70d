"""Handouts kept under names, in the debate."""

from pathlib import Path

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.errors import EditRefused, UserError
from debatemap.domain.model import Preset
from debatemap.export.handout.options import HandoutOptions, Orientation, Paper, Part
from debatemap.services import formats
from debatemap.services.presets import keep, preset, presets, remove, rename
from tests.figure.fixtures import Writer

CLASS = HandoutOptions(
    language="both",
    paper=Paper.LETTER,
    orientation=Orientation.LANDSCAPE,
    parts=(Part.OUTLINE, Part.MAP),
    mono=False,
    dense=True,
    anonymous=True,
    facing=True,
)


@pytest.fixture
def debate() -> Debate:
    writer = Writer()
    writer.contention = writer.claim("c", "The contention.")
    made = writer.debate()
    made.apply(keep(made, "For class", CLASS))
    return made


def test_a_preset_holds_all_that_is_asked_for(debate: Debate) -> None:
    assert preset(debate, "for CLASS") == CLASS


def test_presets_travel_with_the_file(debate: Debate, tmp_path: Path) -> None:
    for name in ("one.debatemap", "one.json"):
        formats.write(debate, tmp_path / name)

        assert preset(formats.read(tmp_path / name), "For class") == CLASS


def test_a_name_is_kept_once(debate: Debate) -> None:
    debate.apply(keep(debate, "for class", HandoutOptions()))
    debate.apply(keep(debate, "At home", CLASS))

    assert [one.name for one in presets(debate)] == ["At home", "For class"]
    assert preset(debate, "For class") == HandoutOptions()


def test_a_preset_is_renamed_but_not_to_the_name_of_another(debate: Debate) -> None:
    debate.apply(keep(debate, "At home", HandoutOptions()))
    home = presets(debate)[0].id
    with pytest.raises(EditRefused, match="already a preset “For class”"):
        rename(debate, home, "for class")

    debate.apply(rename(debate, home, "AT HOME"))

    assert [one.name for one in presets(debate)] == ["AT HOME", "For class"]


def test_a_preset_is_removed(debate: Debate) -> None:
    debate.apply(remove(debate, presets(debate)[0].id))

    with pytest.raises(UserError, match="There is no preset “For class”: this debate has none"):
        preset(debate, "For class")


def test_a_preset_that_says_nothing_asks_for_the_usual(debate: Debate) -> None:
    bare = Debate([*debate, Preset(id="p", name="Bare")])

    assert preset(bare, "bare") == HandoutOptions()
