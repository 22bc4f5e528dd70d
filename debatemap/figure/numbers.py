"""The numbers by which map, outline, reader, handout and class view name the same things; computed, never typed."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from string import ascii_lowercase, ascii_uppercase

from debatemap.domain.debate import Debate
from debatemap.domain.model import Placement
from debatemap.figure.forest import forest
from debatemap.figure.outline import Joint, Outline, altered

LONGEST = 40
"""Characters up to which a number tells the way from the contention; beyond, a branch begins anew with … and a count.
"""


def numbers(debate: Debate, map: str) -> dict[str, str]:
    """Return the number on a map of each claim and argument; a sole contention's is empty. Frozen numbers of
    placements win.
    """
    frozen = {one.item: one.number for one in debate[Placement].referring("map", map) if one.number}
    return numbered(forest(debate, map), frozen)


def numbered(outline: Outline, frozen: Mapping[str, str]) -> dict[str, str]:
    """Return the numbers of an outline's claims and arguments, given those that stand firm by claim id."""
    found = {id: number for id, number in frozen.items() if id in outline.spots}
    taken = frozenset(found.values())
    fresh = count(1)
    _number_roots(outline, found, taken)
    for id in outline.order:
        if id in outline.joints:
            _number_premises(outline.joints[id], found, taken)
            _number_undercuts(outline.joints[id], found, taken)
        elif id in found:
            if len(found[id]) > LONGEST and id not in frozen:
                found[id] = f"…{next(fresh)}"
            _number_arguments(outline, id, found, taken)
    return {**found, **{spot.id: found[spot.item] for spot in outline.spots.values() if spot.item in found}}


def numbered_again(outline: Outline, then: Outline, before: Mapping[str, str]) -> dict[str, str]:
    """Return the numbers of an outline, given those of the one before an edit, where none stands firm."""
    roots = (outline.heads, outline.loose, outline.contentions) == (then.heads, then.loose, then.contentions)
    if not roots or "…" in "".join(before.values()):
        return numbered(outline, {})
    changed = altered(outline, then)
    found = {**before}
    for id in changed:
        if id not in outline:
            found.pop(id, None)
    renumbered = _renumber(outline, changed, found)
    if any(len(found[id]) > LONGEST for id in renumbered):
        return numbered(outline, {})
    for item in {outline.spots[id].item for id in renumbered | changed if id in outline.spots}:
        if item in found:
            found.update(dict.fromkeys(outline.uses(item), found[item]))
    return found


def _renumber(outline: Outline, changed: Iterable[str], found: dict[str, str]) -> set[str]:
    """Number what hangs on changed spots and joints, and on what gets another number by that; return the latter."""
    renumbered: set[str] = set()
    waiting = [id for id in changed if id in outline]
    while waiting:
        id = waiting.pop()
        if id in found:
            fresh = _numbers_below(outline, id, found)
            other = [one for one, number in fresh.items() if found.get(one) != number]
            found.update(fresh)
            renumbered.update(other)
            waiting += other
    return renumbered


def _numbers_below(outline: Outline, id: str, found: Mapping[str, str]) -> dict[str, str]:
    fresh = {id: found[id]}
    joint = outline.joints.get(id)
    if joint is not None:
        _number_premises(joint, fresh, frozenset())
        _number_undercuts(joint, fresh, frozenset())
    else:
        _number_arguments(outline, id, fresh, frozenset())
    return fresh


def letters(alphabet: str) -> Iterator[str]:
    """Yield a, b … z, aa, ab …, as spreadsheets name columns."""
    for number in count(1):
        yield _letters(number, alphabet)


def _letters(number: int, alphabet: str) -> str:
    written = ""
    while number:
        number, place = divmod(number - 1, len(alphabet))
        written = alphabet[place] + written
    return written


def _number_roots(outline: Outline, found: dict[str, str], taken: frozenset[str]) -> None:
    names = (name for name in letters(ascii_uppercase) if name not in taken)
    heads = outline.contentions
    if len(heads) == 1:
        found.setdefault(heads[0], "")
        heads = ()
    for id in (*heads, *outline.loose):
        if id not in found and not outline.spots[id].question:
            found[id] = next(names)


def _number_arguments(outline: Outline, claim: str, found: dict[str, str], taken: frozenset[str]) -> None:
    prefix = _prefix(outline, claim, found[claim])
    names = (name for name in (f"{prefix}{place}" for place in count(1)) if name not in taken)
    for id in outline.spots[claim].joints:
        found[id] = _standing(outline.joints[id], found) or next(names)


def _prefix(outline: Outline, claim: str, number: str) -> str:
    return number if outline.spots[claim].above is None or not number or number.isalpha() else f"{number}."


def _standing(joint: Joint, found: Mapping[str, str]) -> str:
    """Return the number that an argument has from a premise whose own stands firm, else nothing."""
    first = found.get(joint.spots[0], "") if joint.spots else ""
    return first.rstrip(ascii_lowercase) if len(joint.spots) > 1 else first


def _number_premises(joint: Joint, found: dict[str, str], taken: frozenset[str]) -> None:
    number = found[joint.id]
    if len(joint.spots) == 1:
        found.setdefault(joint.spots[0], number)
        return
    names = (name for name in (f"{number}{letter}" for letter in letters(ascii_lowercase)) if name not in taken)
    for spot in joint.spots:
        if spot not in found:
            found[spot] = next(names)


def _number_undercuts(joint: Joint, found: dict[str, str], taken: frozenset[str]) -> None:
    first = found[joint.id] + "u"
    names = (name for name in (first if place == 1 else f"{first}{place}" for place in count(1)) if name not in taken)
    for undercut in joint.undercuts:
        found[undercut] = next(names)
