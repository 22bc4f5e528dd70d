"""What stands near a claim."""

from debatemap.domain.branches import above, below
from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument


def near(debate: Debate, map: str, id: str, steps: int) -> frozenset[str]:
    """Return what is reached from a claim, question or argument on a map in so many steps, up, down and aside.

    A step leads over an argument to its target and its premises; the arguments passed are among what is reached.
    """
    reach = 2 * steps - isinstance(debate.find(id), Argument)
    reached, edge = {id}, [id]
    for _ in range(reach):
        edge = [*dict.fromkeys(far for one in edge for far in _beside(debate, map, one) if far not in reached)]
        reached.update(edge)
    ends = {one for one in edge if isinstance(debate.find(one), Argument)} if reach > 0 else set()
    return frozenset(reached - ends)


def _beside(debate: Debate, map: str, id: str) -> tuple[str, ...]:
    return (*above(debate, map, id), *below(debate, map, id))
