"""Many records at once come to the same as one by one."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain import codec
from debatemap.domain.codec import Value
from debatemap.domain.columns import columns, fingerprints, records
from debatemap.domain.debate import Debate
from debatemap.domain.fields import fields_of
from debatemap.domain.model import KINDS, Claim, Premise, Record
from debatemap.domain.text import Text, plain, text
from debatemap.domain.text_codec import as_written, decoded, encoded
from debatemap.domain.validity import faults, unsound_field
from tests.properties.strategies import any_record, debates, texts

ODD = (
    Text(),
    plain('Two\nlines, a "quote" and a \\ back.', "en"),
    text({"en": "Hi", "zh-Hans": "你好"}, unchecked=["en"]),
    text({"zh-Hans": "你好", "en": "Hi"}),
    text({"de": "Ja", "en": "Yes", "zh-Hans": "是"}, "en"),
    plain("],\n[", "en"),
    plain("🙂 \x7f", "x-test"),
)


def one_by_one(kind: type[Record], rows: Sequence[Sequence[Value]]) -> list[Record]:
    return [codec.record(kind, row) for row in rows]


@given(debates())
def test_columns_make_the_records_of_their_rows_and_add_up_to_their_fingerprints(debate: Debate) -> None:
    for kind in KINDS:
        rows = [codec.row(record) for record in debate[kind]]
        found = columns(kind, rows)
        assert records(found) == one_by_one(kind, rows)
        assert fingerprints(found) == sum(map(codec.fingerprint, debate[kind]))


def test_unusual_texts_count_as_they_are_said_however_they_are_written() -> None:
    claims = [Claim(id=str(place), text=said) for place, said in enumerate(ODD)]
    rows = [codec.row(claim) for claim in claims]
    spaced = [(id, said and json.dumps(json.loads(str(said)), indent=1), *others) for id, said, *others in rows]
    for written in (rows, spaced):
        found = columns(Claim, written)
        assert records(found) == claims
        assert fingerprints(found) == sum(map(codec.fingerprint, claims))


def test_what_refers_to_an_id_shares_its_string() -> None:
    id = "a" * 36
    found = columns(Premise, [codec.row(Premise(id="p", argument="".join([*id]), claim="c"))])
    (premise,) = records(found, {id: id})
    assert premise.argument is id
    assert premise.claim == "c"


@given(st.lists(texts(), max_size=5))
def test_texts_come_back_as_they_are_written(said: list[Text]) -> None:
    written = [encoded(one) for one in said]
    assert decoded(written) == said
    assert as_written(written, said) == written


@given(any_record())
def test_a_sound_record_is_sound_in_its_column(record: Record) -> None:
    kind = type(record)
    held = columns(kind, [codec.row(record)] * 2).held
    assert unsound_field(kind, held) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "x" * 101),
        ("id", ""),
        ("id", "a\0"),
        ("text", Text((("en", ""),), "en")),
        ("text", Text((("first", "x"),), "en")),
        ("text", Text((("en", "a\0"),), "en")),
        ("text", Text((("en", "x"),), "not a tag")),
        ("text", Text((("en", "x"),), "en", ("de",))),
        ("text", Text((), "en")),
        ("horizon", "2025-13"),
        ("links", ("a\0",)),
    ],
)
def test_an_unsound_value_is_seen_among_sound_ones(name: str, value: object) -> None:
    sound = Claim(id="c", text=plain("Sound.", "en"))
    wrong = codec.record(Claim, codec.row(sound))
    object.__setattr__(wrong, name, value)
    held = [[getattr(one, field.name) for one in (sound, wrong, sound)] for field in fields_of(Claim)]
    assert faults(wrong) == (name,)
    assert unsound_field(Claim, held) == name
