"""How a class stands on a claim: one count per step, for the strip in a box."""

from collections.abc import Iterable
from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Stance
from debatemap.domain.model import Annotator, Position, Round
from debatemap.figure.look import Look

STEPS = tuple(Stance)
"""The steps of the scale from agreement to disagreement, in the order they are drawn."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Hold how many annotators stand on each of ``STEPS`` in the latest round, and the reader's own step."""

    counts: tuple[int, ...]
    own: int | None = None


def stand_on(debate: Debate, target: str, look: Look) -> Stand | None:
    """Return how annotators stand on a claim, or None where nobody does or a blind round hides it from the reader."""
    held = [one for one in debate[Position].referring("target", target) if one.holder in debate[Annotator]]
    if not held:
        return None
    round = _latest_round(debate, held)
    latest = {one.holder: one for one in sorted(held, key=lambda one: one.edition) if one.round == round}
    own = latest.get(look.reader or "")
    if own is None and look.reader is not None and _is_blind(debate, round):
        return None
    counts = tuple(sum(one.stance is step for one in latest.values()) for step in STEPS)
    return Stand(counts, STEPS.index(own.stance) if own is not None else None)


def _latest_round(debate: Debate, held: Iterable[Position]) -> str | None:
    rounds = [debate[Round][one.round] for one in held if one.round is not None]
    return max(rounds, key=lambda one: (one.order, one.id)).id if rounds else None


def _is_blind(debate: Debate, round: str | None) -> bool:
    return round is not None and debate[Round][round].blind
