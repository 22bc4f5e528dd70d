"""What edits need to be there, and the sentences when it is not."""

from typing import TypeVar

from debatemap.domain.branches import shows
from debatemap.domain.debate import Debate
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Map, Question, Record
from debatemap.domain.naming import KIND_WORDS, named
from debatemap.domain.relations import premise_of
from debatemap.i18n import Message

R = TypeVar("R", bound=Record)


def found(debate: Debate, id: str) -> Record:
    """Return the record with an id; raise EditRefused where there is none."""
    record = debate.find(id)
    if record is None:
        raise EditRefused(Message("This is no longer there."))
    return record


def one_of(debate: Debate, kind: type[R], id: str) -> R:
    """Return the record of a kind with an id; raise EditRefused where there is none."""
    record = debate[kind].find(id)
    if record is None:
        raise EditRefused(Message("There is no such {kind}.", kind=KIND_WORDS[kind]))
    return record


def item(debate: Debate, id: str) -> Claim | Question:
    """Return the claim or question with an id; raise EditRefused where there is none."""
    record = found(debate, id)
    if not isinstance(record, Claim | Question):
        raise EditRefused(Message("Only claims and questions are placed on maps."))
    return record


def on_map(debate: Debate, map: str, id: str) -> Record:
    """Return the claim, question or argument with an id; raise EditRefused unless it is on the map."""
    one_of(debate, Map, map)
    record = found(debate, id)
    if not shows(debate, map, id):
        raise EditRefused(Message("This {kind} is not on this map.", kind=named(record)))
    return record


def aimable(debate: Debate, target: str, polarity: Polarity) -> None:
    """Raise EditRefused unless an argument can support or attack a target."""
    record = found(debate, target)
    if isinstance(record, Argument) and polarity is Polarity.SUPPORT:
        raise EditRefused(Message("An inference can only be undercut; a reason supports a claim."))
    if not isinstance(record, Claim | Argument):
        raise EditRefused(Message("Only a claim can have reasons and objections."))


def acceptable(debate: Debate, claim: str, argument: Argument) -> None:
    """Raise EditRefused unless a claim can become a premise of an argument."""
    refuse_itself(claim, argument.target, argument.polarity)
    if premise_of(debate, argument.id, claim) is not None:
        raise EditRefused(Message("This claim is already a premise of the argument."))


def refuse_itself(claim: str, target: str, polarity: Polarity) -> None:
    """Raise EditRefused where a claim would be a premise for or against itself."""
    if claim == target and polarity is Polarity.SUPPORT:
        raise EditRefused(Message("A claim cannot support itself."))
    if claim == target:
        raise EditRefused(Message("A claim cannot attack itself."))
