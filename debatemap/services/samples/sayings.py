"""Who said a claim and where, as an entry tells it."""

from dataclasses import dataclass

from debatemap.domain.kinds import Act
from debatemap.services.samples.forms import Entry


@dataclass(frozen=True, slots=True)
class Saying:
    """Who said a claim and where: ``"karpathy s1.rl.maths 3"``, with an act when it is not asserted there."""

    participant: str
    place: str
    number: int
    act: Act


def saying(written: str) -> Saying:
    """Return what a line of a claim's sayings tells; ValueError when it is not of that form."""
    participant, place, number, *act = written.split()
    return Saying(participant, place, int(number), Act(act[0]) if act else Act.ASSERTS)


def sayings(entry: Entry) -> tuple[Saying, ...]:
    """Return every saying of a claim, in order."""
    written = [entry.said] if isinstance(entry.said, str) else entry.said
    return tuple(saying(one) for one in written if one)
