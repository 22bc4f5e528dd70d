"""What a map can be filtered by: each facet with the choices that the debate offers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from debatemap.domain.analysis.filters import QUESTION, Filter
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import ClaimType
from debatemap.domain.model import Participant, Source, Tag
from debatemap.domain.text import Text
from debatemap.i18n import Message, say

LACKS: Final = "lacks"
"""The facet of what is missing or unsaid; its choices are the yes-or-no fields of a filter."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a facet's menu: its words, and whether the filter asks for it."""

    key: str
    words: str
    on: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A field of a filter that several things can be chosen for, with its title."""

    field: str
    title: Message


FACETS: Final = (
    Facet("speakers", Message("Said by")),
    Facet("kinds", Message("Kind")),
    Facet("tags", Message("Tag")),
    Facet("sources", Message("Source")),
    Facet(LACKS, Message("Lacking")),
)

_KINDS: Final = {
    ClaimType.FACT.value: Message("Fact"),
    ClaimType.VALUE.value: Message("Value"),
    ClaimType.POLICY.value: Message("Policy"),
    ClaimType.DEFINITION.value: Message("Definition"),
    ClaimType.PREDICTION.value: Message("Prediction"),
    QUESTION: Message("Question"),
}

_LACKS: Final = {
    "unsourced": Message("Without a source"),
    "unanswered": Message("Unanswered objection"),
    "implicit": Message("Implicit premise"),
    "unchecked": Message("Translation unchecked"),
}


def choices(facet: Facet, debate: Debate, filter: Filter, language: str) -> tuple[Choice, ...]:
    """Return what can be chosen for a facet, people, tags and sources by name."""
    if facet.field == LACKS:
        return tuple(Choice(key, say(words), getattr(filter, key)) for key, words in _LACKS.items())
    chosen = getattr(filter, facet.field)
    offered = _offered(facet.field, debate, language)
    return tuple(Choice(key, words, key in chosen) for key, words in offered)


def toggled(facet: Facet, key: str, filter: Filter) -> Filter:
    """Return the filter with one choice of a facet switched."""
    value: Any = not getattr(filter, key) if facet.field == LACKS else getattr(filter, facet.field) ^ {key}
    return replace(filter, **{key if facet.field == LACKS else facet.field: value})


def asked(facet: Facet, filter: Filter) -> int:
    """Return how many choices of a facet a filter asks for."""
    return sum(getattr(filter, key) for key in _LACKS) if facet.field == LACKS else len(getattr(filter, facet.field))


def _offered(field: str, debate: Debate, language: str) -> list[tuple[str, str]]:
    if field == "kinds":
        return [(key, say(words)) for key, words in _KINDS.items()]
    return sorted(_named(field, debate, language), key=lambda one: one[1].casefold())


def _named(field: str, debate: Debate, language: str) -> Iterator[tuple[str, str]]:
    if field == "speakers":
        yield from _words(debate[Participant], lambda one: one.name, language)
    elif field == "tags":
        yield from _words(debate[Tag], lambda one: one.name, language)
    else:
        yield from _words(debate[Source], lambda one: one.title, language)


def _words(records: Iterable[Any], text: Callable[[Any], Text], language: str) -> Iterator[tuple[str, str]]:
    return ((one.id, text(one).shown(language)) for one in records)
