"""Random debates for every property test.

A debate is drawn record by record from the declarations, so every kind and every reference occurs: several maps, shared
claims, cycles, undercuts of undercuts, arguments without premises, texts in several languages. Hypothesis draws the
sizes and a seed; the details come from the seed, fifty times faster than one by one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from debatemap.domain.debate import Debate
from debatemap.domain.fields import ANYTHING, Day, Field, Json, Moment, Order, fields_of, references_of
from debatemap.domain.model import KINDS, Placement, Premise, Record, kind_name
from debatemap.domain.text import Text, text

R = TypeVar("R", bound=Record)

LANGUAGES: Final = ("en", "zh-Hans", "zh-Hant", "und", "he")
NASTY: Final = (
    "",
    " ",
    "Animals learn by doing.",
    "动物从经验中学习。",
    "line one\nline two\r\n\ttabbed",
    "“quotes” 'single' \"double\" `back` \\",
    "%1 %s {0} {name} {} &File <b>bold</b> </para> &amp;",
    "שלום \u202eזה נכתב לאחור\u202c עולם",
    "مرحبا \u2067بالعالم\u2069",
    "👩\u200d👩\u200d👧\u200d👦 👍🏽 🇨🇳",
    "e\u0301 a\u0308\u0323 Z\u0351\u036b\u0343",
    "\ufeff\u200b\u00ad\u2028\u2029\ufffd",
    "=1+1 -- + - _ # [x]: (a)",
    "∀x(Fx→Gx) 𝔸 𠮷",
)
"""Strings that other programs have tripped over."""

_ANY_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
strings: SearchStrategy[str] = st.sampled_from(NASTY) | st.text(_ANY_CHARACTERS, max_size=8)


@st.composite
def texts(draw: DrawFn) -> Text:
    """Draw a text in none, one or several languages, some of them unchecked."""
    said = draw(st.dictionaries(st.sampled_from(LANGUAGES), strings, max_size=3))
    unchecked = draw(st.sets(st.sampled_from(LANGUAGES), max_size=2))
    return text(said, draw(st.sampled_from(LANGUAGES)), unchecked)


_VALUES: Final[dict[Any, SearchStrategy[Any]]] = {
    str: strings,
    int: st.integers(0, 100),
    float: st.floats(-1e7, 1e7, allow_nan=False),
    bool: st.booleans(),
    Text: texts(),
    Day: st.sampled_from(["", "2025", "2025-10", "2025-10-17"]),
    Moment: st.sampled_from(["", "2025-10-17T09:30:00Z", "2025-10-17T09:30:00.125Z"]),
    Json: st.sampled_from(["{}", '{"a":[1,2.5,null,"é"]}', "[]"]),
    Order: st.sampled_from(["1", "F", "V", "VV", "k", "zzz1"]),
}


@st.composite
def any_record(draw: DrawFn) -> Record:
    """Draw one record of any kind; what it refers to is invented."""
    kind = draw(st.sampled_from(KINDS))
    return kind(**{field.name: draw(_value(field)) for field in fields_of(kind)})


def _value(field: Field) -> SearchStrategy[Any]:
    bare = field.type
    one = st.sampled_from(list(bare)) if _is_enum(bare) else _VALUES[bare]
    if field.name == "id" or field.reference:
        one = st.sampled_from(["a", "b", "c"])
    if field.many:
        return st.lists(one, max_size=3, unique=True).map(tuple)
    return st.none() | one if field.optional else one


def _is_enum(bare: Any) -> bool:
    return isinstance(bare, type) and issubclass(bare, StrEnum)


def _some_text(random: Random) -> Text:
    tags = random.sample(LANGUAGES, random.randint(0, 3))
    return text({tag: random.choice(NASTY) for tag in tags}, random.choice(LANGUAGES), tags[:1])


_POOLS: Final[dict[Any, Callable[[Random], Any]]] = {
    str: lambda random: random.choice(NASTY),
    int: lambda random: random.randint(0, 100),
    float: lambda random: random.choice([0.0, -0.0, 0.5, -12.25, 1e7]),
    bool: lambda random: random.random() < 0.5,
    Text: _some_text,
    Day: lambda random: random.choice(["", "2025", "2025-10", "2025-10-17"]),
    Moment: lambda random: random.choice(["", "2025-10-17T09:30:00Z", "2025-10-17T09:30:00.125Z"]),
    Json: lambda random: random.choice(["{}", '{"a":[1,2.5,null,"é"]}', "[]"]),
    Order: lambda random: random.choice(["1", "F", "V", "V", "VV", "k", "zzz1"]),
}


@dataclass(frozen=True)
class _Cast:
    """The ids of a debate to be, by kind name, and where its details come from."""

    ids: dict[str, list[str]]
    random: Random

    def play(self, kind: type[R], id: str, **given: Any) -> R:
        drawn = {field.name: self._value(field, id) for field in fields_of(kind)[1:]}
        return kind(**{"id": id, **drawn, **given})

    def _value(self, field: Field, own: str) -> Any:
        choices = [one for one in _fitting(field, self.ids) if one != own] if field.reference else []
        if field.many:
            return tuple(self.random.sample(choices, min(len(choices), self.random.randint(0, 2))))
        if field.optional and (self.random.random() < 0.5 or (field.reference and not choices)):
            return None
        if field.reference:
            return self.random.choice(choices)
        return self.random.choice(list(field.type)) if _is_enum(field.type) else _POOLS[field.type](self.random)


def _fitting(field: Field, ids: dict[str, list[str]]) -> list[str]:
    assert field.reference is not None
    kinds = field.reference.kinds
    return [id for kind, some in ids.items() if kind in kinds or ANYTHING in kinds for id in some]


_SIZES: Final = {"about": (1, 1), "map": (1, 3), "claim": (2, 8), "argument": (0, 6), "question": (0, 2)}


@st.composite
def debates(draw: DrawFn, others: int = 2) -> Debate:
    """Draw a debate in which nothing dangles and no item is on a map twice, with at most so many of each other kind."""
    names = [kind_name(kind) for kind in KINDS]
    cast = _Cast({}, Random(draw(st.integers(0, 2**32))))
    most = draw(st.integers(0, others))
    for name in names:
        size = draw(st.integers(*_SIZES[name])) if name in _SIZES else cast.random.randint(0, most)
        cast.ids[name] = [f"{name}{number}" for number in range(size)]
    _drop_the_baseless(cast.ids)
    cast.ids["premise"] = cast.ids["placement"] = []
    own = [cast.play(kind, id) for kind in KINDS for id in cast.ids[kind_name(kind)]]
    return Debate([*own, *_premises(cast), *_placements(cast, draw(st.sampled_from([1.0, 0.5])))])


_NEEDS: Final[dict[str, list[set[str]]]] = {
    kind_name(kind): [
        set(one.reference.kinds) for one in references_of(kind) if one.reference and not (one.optional or one.many)
    ]
    for kind in KINDS
}


def _drop_the_baseless(ids: dict[str, list[str]]) -> None:
    """Empty the kinds that cannot be without a record of another kind that is not there."""
    for name, needs in _NEEDS.items():
        there = {other for other, some in ids.items() if some and other != name} | {ANYTHING}
        if not all(kinds & there for kinds in needs):
            ids[name] = []


def _premises(cast: _Cast) -> Iterator[Premise]:
    for argument in cast.ids["argument"]:
        size = cast.random.choice([0, 1, 1, 1, 2, 2, 3])
        for number, claim in enumerate(cast.random.sample(cast.ids["claim"], min(size, len(cast.ids["claim"])))):
            yield cast.play(Premise, f"{argument}premise{number}", argument=argument, claim=claim)


def _placements(cast: _Cast, density: float) -> Iterator[Placement]:
    for map in cast.ids["map"]:
        for item in (*cast.ids["claim"], *cast.ids["question"]):
            if cast.random.random() < density:
                yield cast.play(Placement, f"{map}{item}", map=map, item=item)
