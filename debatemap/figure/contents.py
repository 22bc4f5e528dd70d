"""The contents of all boxes of a map; after an edit only those are made that show something else."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import TypeVar

from debatemap.domain.kinds import Direction
from debatemap.figure.boxes import Content, Desk, composed, draft
from debatemap.figure.changed import differing
from debatemap.figure.outline import Outline
from debatemap.figure.tidy import Size
from debatemap.figure.widths import Lined, lined_up

V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """Hold the contents and sizes of boxes by spot, and how they came about: the width that suits each by itself and
    the one that it has beside others, and the numbers and contentions they were made with.
    """

    by_id: Mapping[str, Content]
    sizes: Mapping[str, Size]
    own: Mapping[str, int]
    lined: Lined
    outline: Outline
    numbers: Mapping[str, str]
    language: str
    altered: Set[str]
    """The spots whose contents are not those of the picture before."""


def contents(
    desk: Desk,
    outline: Outline,
    direction: Direction = Direction.DOWN,
    before: Contents | None = None,
    touched: Set[str] = frozenset(),
    altered: Set[str] = frozenset(),
) -> Contents:
    """Return the content of every box of an outline; those above each other in a chain or in a frame have the width of
    the widest.

    Given those of the picture before an edit, with the same look and direction, and the claims and questions of which
    the edit touched anything that boxes show, and which spots and joints it altered, only the boxes of these are made
    and what is numbered otherwise.
    """
    spoiled = _spoiled(outline, desk.numbers, before, touched, altered)
    drafts = {id: draft(desk, outline.spots[id]) for id in spoiled}
    gone = [id for id in altered if id not in outline.spots]
    own = _kept(before.own if before else {}, {id: drafts[id].fitted.width for id in spoiled}, gone)
    lined = lined_up(outline, own, direction, desk.look.frame, before.lined if before else None, altered)
    if before is not None and lined is not before.lined:
        others = (differing(lined.widths, before.lined.widths) & outline.spots.keys()) - spoiled
        drafts.update({id: before.by_id[id].draft for id in others})
    found = {id: composed(one, lined.widths[id], desk.look, desk.words.language) for id, one in drafts.items()}
    by_id = _kept(before.by_id if before else {}, found, gone)
    sizes = _kept(before.sizes if before else {}, {id: (one.width, one.height) for id, one in found.items()}, gone)
    return Contents(by_id, sizes, own, lined, outline, desk.numbers, desk.words.language, drafts.keys())


def _spoiled(
    outline: Outline, numbers: Mapping[str, str], before: Contents | None, touched: Set[str], altered: Set[str]
) -> Set[str]:
    """Return the spots whose boxes are not known to show what they showed."""
    if before is None:
        return outline.spots.keys()
    found = set(altered)
    found.update(set(outline.contentions) ^ set(before.outline.contentions))
    items = touched | differing(numbers, before.numbers)
    for item in items:
        found.update(outline.uses(item))
    return found & outline.spots.keys()


def _kept(before: Mapping[str, V], found: Mapping[str, V], gone: Iterable[str]) -> Mapping[str, V]:
    """Return a mapping with what is found put in and what is gone left out; the same one where nothing differs."""
    fresh = {id: one for id, one in found.items() if before.get(id) != one}
    lost = [id for id in gone if id in before]
    if not fresh and not lost:
        return before
    kept = {**before, **fresh}
    for id in lost:
        del kept[id]
    return kept
