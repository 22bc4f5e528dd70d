"""What a map still lacks: answers to objections, and sources."""

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Basis, Polarity
from debatemap.domain.model import Argument, Claim
from debatemap.domain.relations import arguments_for, arguments_on, items_on, passages_of, premises_of, uses_of


def unanswered(debate: Debate, map: str) -> tuple[str, ...]:
    """Return the objections on a map that nothing speaks against, neither their premises nor their inference."""
    return tuple(one.id for one in arguments_on(debate, map) if _attacks(one) and not _is_answered(debate, one))


def unsourced(debate: Debate, map: str) -> tuple[str, ...]:
    """Return the claims on a map that rest on no passage of a source, though somebody may have said them.

    What the map-maker added, implicit premises and reconstructions, needs none.
    """
    return tuple(one.id for one in items_on(debate, map) if isinstance(one, Claim) and lacks_source(debate, one))


def lacks_source(debate: Debate, claim: Claim) -> bool:
    """Tell whether a claim that could have a source has none."""
    return claim.basis is not Basis.RECONSTRUCTED and not is_implicit(debate, claim.id) and not _rests(debate, claim.id)


def is_implicit(debate: Debate, claim: str) -> bool:
    """Tell whether a claim is only ever used unsaid."""
    uses = uses_of(debate, claim)
    return bool(uses) and all(use.implicit for use in uses)


def _rests(debate: Debate, claim: str) -> bool:
    return bool(passages_of(debate, claim))


def _attacks(argument: Argument) -> bool:
    return argument.polarity is Polarity.ATTACK


def _is_answered(debate: Debate, objection: Argument) -> bool:
    sides = (objection.id, *(premise.claim for premise in premises_of(debate, objection.id)))
    return any(_attacks(one) for side in sides for one in arguments_for(debate, side))
