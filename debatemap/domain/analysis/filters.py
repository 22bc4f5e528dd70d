"""Which claims and questions of a map somebody wants to see."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Final

from debatemap.domain.analysis.gaps import is_implicit, lacks_source, unanswered
from debatemap.domain.debate import Debate
from debatemap.domain.fields import Json
from debatemap.domain.folding import folded, parts
from debatemap.domain.kinds import ClaimType
from debatemap.domain.model import Claim, Question, Tagging
from debatemap.domain.relations import arguments_on, items_on, passages_of, premises_of, speakers_of

Item = Claim | Question

QUESTION: Final = "question"
KINDS: Final = (*(type.value for type in ClaimType), QUESTION)
"""The kinds that a filter tells apart: the types of claims, and questions."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What must hold of an item, all of it; of several speakers, kinds, tags or sources one is enough.

    ``text`` is sought in every language; an item passes as ``unanswered`` when it is a premise of an objection that
    nothing speaks against.
    """

    text: str = ""
    speakers: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    unsourced: bool = False
    unanswered: bool = False
    implicit: bool = False
    unchecked: bool = False

    def __bool__(self) -> bool:
        return self != Filter()


def passing(debate: Debate, map: str, filter: Filter, saying: Collection[str] | None = None) -> frozenset[str]:
    """Return the claims and questions on a map that pass a filter; ``saying`` are those with its text, if known."""
    tests = tuple(_tests(debate, map, filter, saying))
    return frozenset(item.id for item in items_on(debate, map) if all(test(item) for test in tests))


def with_arguments(debate: Debate, map: str, items: frozenset[str]) -> frozenset[str]:
    """Return items on a map together with the arguments that use one of them."""
    used = (
        one.id
        for one in arguments_on(debate, map)
        if any(premise.claim in items for premise in premises_of(debate, one.id))
    )
    return items.union(used)


def to_json(filter: Filter) -> Json:
    """Return a filter as a saved view holds it, without what it does not ask for."""
    values = {field.name: getattr(filter, field.name) for field in fields(filter)}
    return Json(json.dumps({name: _plain(value) for name, value in values.items() if value}, ensure_ascii=False))


def from_json(data: str) -> Filter:
    """Return the filter of a saved view; what is not understood asks for nothing."""
    try:
        found = json.loads(data)
    except ValueError:
        return Filter()
    known = {field.name: type(field.default) for field in fields(Filter)}
    given = found.items() if isinstance(found, dict) else ()
    return Filter(**{name: _typed(known[name], value) for name, value in given if name in known})


def _plain(value: str | bool | frozenset[str]) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def _typed(kind: type[Any], value: object) -> Any:
    if kind is frozenset:
        return frozenset(one for one in value if isinstance(one, str)) if isinstance(value, list) else frozenset()
    return value if isinstance(value, kind) else kind()


def _tests(
    debate: Debate, map: str, filter: Filter, saying: Collection[str] | None
) -> Iterator[Callable[[Item], bool]]:
    wanted = parts(filter.text)
    if wanted and saying is not None:
        yield lambda item: item.id in saying
    elif wanted:
        yield lambda item: _says(item, wanted)
    if filter.speakers:
        yield lambda item: _meets(filter.speakers, (one.id for one in speakers_of(debate, item.id)))
    if filter.kinds:
        yield lambda item: _kind(item) in filter.kinds
    if filter.tags:
        yield lambda item: _meets(filter.tags, (one.tag for one in debate[Tagging].referring("item", item.id)))
    if filter.sources:
        yield lambda item: _meets(filter.sources, (one.source for one in passages_of(debate, item.id)))
    yield from _lacks(debate, map, filter)


def _lacks(debate: Debate, map: str, filter: Filter) -> Iterator[Callable[[Item], bool]]:
    if filter.unsourced:
        yield lambda item: isinstance(item, Claim) and lacks_source(debate, item)
    if filter.unanswered:
        open_ones = unanswered(debate, map)
        premises = {premise.claim for one in open_ones for premise in premises_of(debate, one)}
        yield lambda item: item.id in premises
    if filter.implicit:
        yield lambda item: is_implicit(debate, item.id)
    if filter.unchecked:
        yield lambda item: bool(item.text.unchecked)


def _says(item: Item, wanted: tuple[str, ...]) -> bool:
    said = "\n".join(folded(string) for text in (item.text, item.short) for _, string in text.said)
    return all(part in said for part in wanted)


def _kind(item: Item) -> str:
    return item.type.value if isinstance(item, Claim) else QUESTION


def _meets(wanted: frozenset[str], found: Iterable[str]) -> bool:
    return not wanted.isdisjoint(found)
