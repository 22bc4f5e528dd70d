"""Bringing the roots of maps in line with an edit: what is placed and hangs on nothing is the contention or a root."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from debatemap.domain.branches import hangs, roots_of
from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.model import Answer, Argument, Map, Placement, Premise, Question, Record
from debatemap.domain.relations import answers_to, arguments_for, placement_of, premises_of, questions_about, uses_of
from debatemap.i18n import Message


def settled(debate: Debate, name: Message, changes: Iterable[Change], map: str | None) -> Edit:
    """Return an edit of the changes and of the roots they make or unmake, in time of what they touch."""
    edit = Edit(name, combined(changes), map)
    draft = debate.draft(edit.changes)
    rooted: list[Change] = []
    hung: dict[str, set[str]] = {}
    for one, item in _touched(debate, draft, edit):
        before = draft[Map][one]
        step = combined([Change(before, _with_root(debate, draft, before, item, hung.setdefault(one, set())))])
        draft.apply(Edit(name, step))
        rooted += step
    return Edit(name, combined((*edit.changes, *rooted)), map)


def _with_root(debate: Debate, draft: Debate, map: Map, item: str, hung: set[str]) -> Map:
    if placement_of(draft, map.id, item) is None:
        return without_root(map, item) if item in roots_of(map) else map
    if item == map.contention:
        return replace(map, roots=tuple(one for one in map.roots if one != item))
    if not hangs(draft, map.id, item, hung):
        return map if item in map.roots else replace(map, roots=(*map.roots, item))
    return without_root(map, item) if item in map.roots and _hangs_newly(debate, map.id, item) else map


def without_root(map: Map, item: str) -> Map:
    """Return a map for which an item is neither contention nor root."""
    kept = tuple(one for one in map.roots if one != item)
    return replace(map, contention=None if map.contention == item else map.contention, roots=kept)


def _hangs_newly(debate: Debate, map: str, item: str) -> bool:
    return map not in debate[Map] or placement_of(debate, map, item) is None or not hangs(debate, map, item)


def _touched(debate: Debate, draft: Debate, edit: Edit) -> tuple[tuple[str, str], ...]:
    items = dict.fromkeys(item for change in edit.changes for item in _items_of(debate, draft, change))
    placed = [(one.map, item) for item in items for state in (debate, draft) for one in _placements(state, item)]
    return tuple(dict.fromkeys(pair for pair in placed if pair[0] in draft[Map]))


def _items_of(debate: Debate, draft: Debate, change: Change) -> Iterator[str]:
    if isinstance(change.record, Map):
        before, after = (_ranks(one) for one in (change.before, change.after))
        yield from (item for item in (*before, *after) if before.get(item) != after.get(item))
    for state, record in ((debate, change.before), (draft, change.after)):
        if record is not None:
            yield from _items_near(state, record)


def _ranks(record: Record | None) -> dict[str, tuple[bool, bool]]:
    """Return a map's roots, each with whether it is the contention and whether it is among the others."""
    if not isinstance(record, Map):
        return {}
    return {item: (item == record.contention, item in record.roots) for item in roots_of(record)}


def _placements(debate: Debate, item: str) -> tuple[Placement, ...]:
    return debate[Placement].referring("item", item)


def _items_near(debate: Debate, record: Record) -> Iterator[str]:
    match record:
        case Placement():
            yield record.item
            yield from _items_below(debate, [record.item, *(use.argument for use in uses_of(debate, record.item))])
        case Premise():
            yield record.claim
            yield from _items_below(debate, [record.argument])
        case Argument():
            yield from _items_below(debate, [record.id])
        case Answer():
            yield record.claim
        case Question():
            yield record.id


def _items_below(debate: Debate, ids: Iterable[str]) -> Iterator[str]:
    """Yield what would hang on claims, questions and arguments if it were placed, through undercuts of undercuts."""
    seen, waiting = set(), [*ids]
    while waiting:
        id = waiting.pop()
        if id in seen:
            continue
        seen.add(id)
        yield from (premise.claim for premise in premises_of(debate, id))
        yield from (answer.claim for answer in answers_to(debate, id))
        yield from (question.id for question in questions_about(debate, id))
        waiting += (argument.id for argument in arguments_for(debate, id))
