"""The signs that stand for speakers."""

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import ParticipantKind
from debatemap.domain.model import Annotator, Participant
from debatemap.figure.speakers import Speaker, speakers
from tests.figure.fixtures import said


def cast(*names: tuple[str, str], language: str = "en") -> list[Speaker]:
    people = [Participant(id=f"p{place}", name=said(*name)) for place, name in enumerate(names)]
    return list(speakers(Debate(people), language).values())


@pytest.mark.parametrize(
    ("english", "chinese", "language", "short", "monogram"),
    [
        ("Andrej Karpathy", "安德烈·卡帕西", "en", "Karpathy", "AK"),
        ("Andrej Karpathy", "安德烈·卡帕西", "zh-Hans", "卡帕西", "卡"),
        ("Student 12", "学生 12", "en", "Student 12", "12"),
        ("Student 12", "学生 12", "zh-Hans", "学生 12", "12"),
        ("Waymo", "", "en", "Waymo", "W"),
        ("", "", "en", "", "?"),
    ],
)
def test_a_speaker_has_a_short_name_and_a_monogram(
    english: str, chinese: str, language: str, short: str, monogram: str
) -> None:
    (one,) = cast((english, chinese), language=language)
    assert (one.short, one.monogram) == (short, monogram)


def test_two_speakers_with_one_monogram_get_different_ones() -> None:
    first, second, third = cast(("Andrej Karpathy", ""), ("Anna Kim", ""), ("Alan Kay", ""))
    assert len({first.monogram, second.monogram, third.monogram}) == 3


def test_two_chinese_speakers_with_one_character_get_a_second() -> None:
    first, second = cast(("", "王小明"), ("", "王大力"), language="zh-Hans")
    assert (first.monogram, second.monogram) == ("王小", "王大")


def test_two_speakers_of_one_family_name_are_shown_in_full() -> None:
    assert [one.short for one in cast(("Ann Smith", ""), ("Bob Smith", ""))] == ["Ann Smith", "Bob Smith"]


def test_a_group_keeps_its_whole_name() -> None:
    group = Participant(id="g", name=said("The majority opinion"), kind=ParticipantKind.OPINION)
    assert speakers(Debate([group]), "en")["g"].short == "The majority opinion"


def test_a_participant_who_is_an_annotator_has_a_square_chip() -> None:
    people = [Participant(id="p", name=said("Student 1", "学生 1")), Annotator(id="a", name="Student 1")]
    assert speakers(Debate(people), "zh-Hans")["p"].annotator
