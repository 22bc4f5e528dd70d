"""What stands for a speaker in a box: a short name and a monogram that no other speaker of the debate has."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import ParticipantKind
from debatemap.domain.model import Annotator, Participant

_HAN = range(0x2E80, 0xA000)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Hold a speaker's full name, the name that boxes show, the monogram, and whether the chip is an annotator's
    square.
    """

    id: str
    name: str
    short: str
    monogram: str
    annotator: bool = False


def speakers(debate: Debate, language: str) -> Mapping[str, Speaker]:
    """Return every participant as a speaker, by id; a participant named like an annotator is drawn as one."""
    people = list(debate[Participant])
    annotators = {annotator.name for annotator in debate[Annotator]}
    names = {one.id: one.name.shown(language).strip() for one in people}
    shorts = {one.id: _short(names[one.id], one.kind) for one in people}
    shared = {short for short, uses in Counter(shorts.values()).items() if uses > 1}
    marks = _monograms({one.id: (one.mark.strip(), names[one.id], shorts[one.id]) for one in people})
    return {
        one.id: Speaker(
            one.id,
            names[one.id],
            names[one.id] if shorts[one.id] in shared else shorts[one.id],
            marks[one.id],
            any(string in annotators for _, string in one.name.said),
        )
        for one in people
    }


def _short(name: str, kind: ParticipantKind) -> str:
    """Return a person's family name as texts cite it: the last word, or what follows the last dot of a transcribed
    name.
    """
    if kind is not ParticipantKind.PERSON or not name:
        return name
    if _is_han(name[-1]):
        return name.replace("・", "·").split("·")[-1]
    last = name.rsplit(maxsplit=1)[-1]
    return name if last.isdigit() or len(last.rstrip(".")) == 1 else last


def _monograms(people: Mapping[str, tuple[str, str, str]]) -> dict[str, str]:
    """Give each speaker the first candidate that is its own: those who share one get a second letter, then a count."""
    first = {id: mark or _initials(name, short) for id, (mark, name, short) in people.items()}
    uses = Counter(first.values())
    taken = {mark for mark, number in uses.items() if number == 1}
    for id, (mark, name, short) in people.items():
        if uses[first[id]] > 1:
            first[id] = next(one for one in _longer(mark or short or name, first[id]) if one not in taken)
            taken.add(first[id])
    return first


def _initials(name: str, short: str) -> str:
    if not name:
        return "?"
    if _is_han(short[0]):
        return short[0] if not short[-1].isdigit() else _last_number(short)
    words = name.split()
    if words[-1].isdigit():
        return words[-1][-2:]
    return (words[0][0] + words[-1][0]).upper() if len(words) > 1 else name[0].upper()


def _longer(name: str, monogram: str) -> Iterable[str]:
    stem = name[:1] if _is_han(name[:1]) else name[:1].upper()
    yield from (stem + letter for letter in name[1:] if letter.isalnum())
    yield from (f"{monogram[:1]}{number}" for number in count(1))


def _last_number(name: str) -> str:
    digits = name[len(name.rstrip("0123456789")) :]
    return digits[-2:]


def _is_han(character: str) -> bool:
    return bool(character) and ord(character) in _HAN
