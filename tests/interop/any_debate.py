"""Random debates with records of every kind, whatever their fields may hold."""

import json
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.domain.fields import ANYTHING, Field, Json, fields_of
from debatemap.domain.model import KINDS, About, Record, kind_name
from debatemap.domain.text import Text, text
from debatemap.domain.validity import FARTHEST, LARGEST, PATTERNS

STRINGS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
TAGS = st.sampled_from(["en", "zh-Hans", "zh-Hant", "und", "de"])
IDS = st.one_of(
    st.uuids().map(str),
    st.uuids().map(lambda id: str(id).upper()),
    st.sampled_from(["c1", "=c1", "论点", "about", " "]),
    st.text("ab=", min_size=1, max_size=100),
)
COUNTS = st.sampled_from([1, 1, 1, 2])
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), STRINGS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(STRINGS, inner, max_size=3),
    max_leaves=6,
)
JSON = VALUES.map(lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"))) | st.sampled_from(
    ["", "{}", "[]", "{ }", "[1e999]", "[NaN]", '{"a":1,"a":2}', "[" * 300, '"a"', "not JSON"]
)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    said = draw(st.dictionaries(TAGS, STRINGS, max_size=3))
    return text(said, draw(TAGS), draw(st.lists(TAGS, max_size=2)))


@st.composite
def debates(draw: st.DrawFn) -> Debate:
    kinds = [kind for kind in KINDS for _ in range(1 if kind is About else draw(COUNTS))]
    ids = draw(st.lists(IDS, min_size=len(kinds), max_size=len(kinds), unique=True))
    named = list(zip(ids, kinds, strict=True))
    return Debate(draw(records(id, kind, named)) for id, kind in draw(st.permutations(named)))


def records(id: str, kind: type[Record], named: list[tuple[str, type[Record]]]) -> st.SearchStrategy[Record]:
    fields = {field.name: _values(field, id, named) for field in fields_of(kind) if field.name != "id"}
    return st.builds(kind, id=st.just(id), **fields)


def _values(field: Field, id: str, named: list[tuple[str, type[Record]]]) -> st.SearchStrategy[Any]:
    bare = _references(field, id, named) if field.reference else _plain(field.type)
    if field.many:
        return st.lists(bare, max_size=3, unique=True).map(tuple)
    return st.none() | bare if field.optional else bare


def _references(field: Field, id: str, named: list[tuple[str, type[Record]]]) -> st.SearchStrategy[str]:
    assert field.reference is not None
    wanted = field.reference.kinds
    fitting = [other for other, kind in named if other != id and (ANYTHING in wanted or kind_name(kind) in wanted)]
    return st.sampled_from(fitting) if fitting else st.nothing()


def _plain(kind: Any) -> st.SearchStrategy[Any]:
    if kind in PATTERNS:
        return st.from_regex(PATTERNS[kind], fullmatch=True)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    return _BY_TYPE[kind]


_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    Text: texts(),
    Json: JSON,
    str: STRINGS,
    bool: st.booleans(),
    int: st.integers(-LARGEST, LARGEST),
    float: st.floats(-FARTHEST, FARTHEST),
}
