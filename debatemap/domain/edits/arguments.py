"""New reasons, objections, undercuts and co-premises, each with a new claim that is placed on the map."""

from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.parts import Aim, NewId, argued, claimed, joined
from debatemap.domain.edits.refusals import one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, new_id
from debatemap.i18n import Message


def add_reason(
    debate: Debate, map: str, target: str, text: str, language: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Add a claim that supports a claim, after one of the reasons for it or after all of them."""
    one_of(debate, Claim, target)
    return _add(debate, Message("Add reason"), map, Aim(target, Polarity.SUPPORT, after), text, language, new)


def add_objection(
    debate: Debate, map: str, target: str, text: str, language: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Add a claim that attacks a claim, after one of the objections to it or after all of them."""
    one_of(debate, Claim, target)
    return _add(debate, Message("Add objection"), map, Aim(target, Polarity.ATTACK, after), text, language, new)


def add_undercut(
    debate: Debate, map: str, argument: str, text: str, language: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Add a claim that attacks an inference, which may itself be an undercut."""
    one_of(debate, Argument, argument)
    return _add(debate, Message("Add undercut"), map, Aim(argument, Polarity.ATTACK, after), text, language, new)


def add_sibling(debate: Debate, map: str, argument: str, text: str, language: str, new: NewId = new_id) -> Edit:
    """Add an argument of the same kind for the same target, right after one."""
    beside = one_of(debate, Argument, argument)
    aim = Aim(beside.target, beside.polarity, argument)
    return _add(debate, Message("Add argument"), map, aim, text, language, new)


def add_co_premise(
    debate: Debate, map: str, argument: str, text: str, language: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Add a claim to an argument, after one of its premises or after all, on every map that shows the argument."""
    one_of(debate, Argument, argument)
    claim = claimed(text, language, new)
    changes = joined(debate, map, argument, claim.id, after, new)
    return settled(debate, Message("Add co-premise"), (*added(claim), *changes), map)


def _add(debate: Debate, name: Message, map: str, aim: Aim, text: str, language: str, new: NewId) -> Edit:
    claim = claimed(text, language, new)
    return settled(debate, name, (*added(claim), *argued(debate, map, aim, claim.id, new)), map)
