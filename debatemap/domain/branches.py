"""What hangs on what: the steps up and down a map, what a branch holds, and what the roots are.

A step down leads from a claim to the arguments for it, from an argument to its premises and undercuts, from a question
to its answers, and from anything to the questions about it. With None for the map, the whole debate is walked, placed
or not.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from debatemap.domain.debate import Debate
from debatemap.domain.model import Answer, Argument, Claim, Map, Placement, Question
from debatemap.domain.relations import (
    answers_to,
    arguments_for,
    is_on,
    placement_of,
    premises_of,
    questions_about,
    uses_of,
)


def below(debate: Debate, map: str | None, id: str) -> Iterator[str]:
    """Yield the claims, arguments and questions one step down, in drawn order."""
    for one in _below(debate, id):
        if shows(debate, map, one):
            yield one


def above(debate: Debate, map: str | None, id: str) -> Iterator[str]:
    """Yield the claims, arguments and questions one step up."""
    for one in _above(debate, id):
        if shows(debate, map, one):
            yield one


def shows(debate: Debate, map: str | None, id: str) -> bool:
    """Tell whether a claim, question or argument is on a map; None stands for the whole debate."""
    if map is None:
        return True
    argument = debate[Argument].find(id)
    return placement_of(debate, map, id) is not None if argument is None else is_on(debate, map, argument)


def branch_of(debate: Debate, map: str | None, ids: Iterable[str]) -> tuple[str, ...]:
    """Return what goes when something is taken away: it and all below it, up to what is also reached from outside."""
    starts = dict.fromkeys(ids)
    reached = reach(debate, map, starts)
    outside = [id for id in reached if id not in starts and _held_from_outside(debate, map, id, reached)]
    kept = reach(debate, map, outside, beyond=starts)
    return tuple(id for id in reached if id not in kept)


def reach(debate: Debate, map: str | None, ids: Iterable[str], beyond: Collection[str] = ()) -> dict[str, None]:
    """Return the ids and everything below them, without stepping onto what lies beyond."""
    reached = dict.fromkeys(ids)
    waiting = [*reached]
    while waiting:
        for one in below(debate, map, waiting.pop()):
            if one not in reached and one not in beyond:
                reached[one] = None
                waiting.append(one)
    return reached


def hangs(debate: Debate, map: str, item: str, known: set[str] | None = None) -> bool:
    """Tell whether climbing from an item on a map leads to another root, and not only round in circles.

    ``known`` holds what is known to hang on that map, and gains what is met on the way, so that asking of all items of
    a deep branch climbs it once.
    """
    roots = roots_of(debate[Map][map])
    hung = known if known is not None and item not in roots else ()
    came_from = dict.fromkeys(above(debate, map, item), item)
    waiting = [*came_from]
    while waiting:
        one = waiting.pop()
        higher = [*above(debate, map, one)]
        if one != item and (one in hung or one in roots or not higher):
            _note_way(known, came_from, one)
            return True
        new = [id for id in higher if id not in came_from]
        came_from.update(dict.fromkeys(new, one))
        waiting += new
    return False


def _note_way(known: set[str] | None, came_from: Mapping[str, str], end: str) -> None:
    """Note what was climbed through up to an end, which may be a root and is not noted."""
    seen = {end}
    while known is not None and end in came_from and came_from[end] not in seen:
        end = came_from[end]
        seen.add(end)
        known.add(end)


def roots_of(map: Map) -> tuple[str, ...]:
    """Return a map's contention and its further roots."""
    return map.roots if map.contention is None else (map.contention, *map.roots)


def _held_from_outside(debate: Debate, map: str | None, id: str, inside: Collection[str]) -> bool:
    return _is_root(debate, map, id) or any(one not in inside for one in above(debate, map, id))


def _is_root(debate: Debate, map: str | None, id: str) -> bool:
    maps = [map] if map is not None else [one.map for one in debate[Placement].referring("item", id)]
    return any(id in roots_of(debate[Map][one]) or not any(above(debate, one, id)) for one in maps)


def _below(debate: Debate, id: str) -> Iterator[str]:
    record = debate.find(id)
    if isinstance(record, Argument):
        yield from (premise.claim for premise in premises_of(debate, id))
    elif isinstance(record, Question):
        yield from (answer.claim for answer in answers_to(debate, id))
    if isinstance(record, Claim | Argument):
        yield from (argument.id for argument in arguments_for(debate, id))
    yield from (question.id for question in questions_about(debate, id))


def _above(debate: Debate, id: str) -> Iterator[str]:
    record = debate.find(id)
    if isinstance(record, Claim):
        yield from (premise.argument for premise in uses_of(debate, id))
        yield from (answer.question for answer in debate[Answer].referring("claim", id))
    elif isinstance(record, Argument):
        yield record.target
    elif isinstance(record, Question) and record.about is not None:
        yield record.about
