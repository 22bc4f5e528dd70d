"""What kind of argument a new box is, said by the sign it begins with."""

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.moving import move_argument
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument
from debatemap.domain.relations import premises_of, uses_on


def recast(debate: Debate, map: str, claim: str, sign: str) -> Edit | None:
    """Return the edit by which the argument a claim stands alone in becomes a reason (+), an objection (-) or an
    undercut (_), or None where it cannot.
    """
    argument = _argument(debate, map, claim)
    if argument is None or len(premises_of(debate, argument.id)) != 1:
        return None
    target = _inference(debate, map, argument) if sign == "_" else _claim(debate, argument)
    polarity = Polarity.SUPPORT if sign == "+" else Polarity.ATTACK
    if target is None or (target, polarity) == (argument.target, argument.polarity):
        return None
    try:
        return move_argument(debate, map, argument.id, target, polarity)
    except EditRefused:
        return None


def _argument(debate: Debate, map: str, claim: str) -> Argument | None:
    """Return the argument by which a claim hangs on a map."""
    use = next(uses_on(debate, map, claim), None)
    return debate[Argument][use.argument] if use is not None else None


def _inference(debate: Debate, map: str, argument: Argument) -> str | None:
    """Return the argument that an undercut would aim at: the one that the target is a premise of."""
    if argument.target in debate[Argument]:
        return argument.target
    above = _argument(debate, map, argument.target)
    return above.id if above is not None else None


def _claim(debate: Debate, argument: Argument) -> str | None:
    """Return the claim that a reason or objection would aim at: of an undercut, the first premise that it attacks."""
    if argument.target not in debate[Argument]:
        return argument.target
    premises = premises_of(debate, argument.target)
    return premises[0].claim if premises else None
