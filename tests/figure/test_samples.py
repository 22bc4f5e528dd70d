"""The pictures of all maps of the sample library."""

from collections.abc import Iterator
from itertools import product

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction, Layout
from debatemap.domain.model import Map
from debatemap.figure.header import Label, Role
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, picture
from debatemap.services.samples import Kind, sample, samples
from tests.figure.geometry_faults import faults

LANGUAGES = ("en", "zh-Hans", "both")
COURSE = next(one.id for one in samples() if one.kind is Kind.COURSE)


@pytest.fixture(scope="module")
def course() -> Debate:
    return sample(COURSE)


def pictures(course: Debate, *looks: Look) -> Iterator[Picture]:
    return (picture(course, map.id, look) for map in course[Map] for look in looks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sample_map_is_sound(course: Debate, language: str) -> None:
    assert [fault for shown in pictures(course, Look(language=language)) for fault in faults(shown)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_speakers_name_is_cut_on_a_sample_map(course: Debate, language: str) -> None:
    for shown in pictures(course, Look(language=language)):
        for box in shown.boxes:
            names = [label.text for label in box.content.header.labels if label.role is Role.NAME]
            assert len(names) == bool(box.content.header.chips)
            assert not any("…" in name for name in names)


@pytest.mark.parametrize(("language", "names"), [("en", "Sutton, Karpathy"), ("zh-Hans", "萨顿、卡帕西")])
def test_speakers_of_one_claim_are_listed_as_their_language_does(course: Debate, language: str, names: str) -> None:
    labels = {label.text for shown in pictures(course, Look(language=language)) for label in _labels(shown)}

    assert names in labels


@pytest.mark.soak
@pytest.mark.parametrize(("language", "direction", "layout"), list(product(LANGUAGES, Direction, Layout)))
def test_every_sample_map_is_sound_in_each_direction_and_layout(
    course: Debate, language: str, direction: Direction, layout: Layout
) -> None:
    look = Look(language=language, direction=direction, layout=layout)
    assert [fault for shown in pictures(course, look) for fault in faults(shown)] == []


def _labels(shown: Picture) -> Iterator[Label]:
    return (label for box in shown.boxes for label in box.content.header.labels)
