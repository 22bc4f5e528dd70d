"""Whatever is wrong with a text is told with its line, its field and the reason."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.errors import UserError
from debatemap.i18n import Words
from debatemap.interop.native import read_native, write_native
from debatemap.interop.native.encoding import LARGEST_FILE
from debatemap.services.samples import sample

HEAD = '{"format": "debatemap",\n "version": 1,\n "about": {"id": "mine"}'
SAMPLE = write_native(sample("animals-or-ghosts")).encode("utf-8")


def fault(content: str | bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_native(content, "mine.json")
    return str(caught.value).removeprefix("“mine.json” cannot be read: ")


def sentence(content: str | bytes) -> str:
    try:
        read_native(content, "mine.json")
    except UserError as error:
        return str(error)
    return "read"


def fault_of(rest: str) -> str:
    """Return what is said of a file whose fourth line begins with ``rest``."""
    return fault(f"{HEAD},\n {rest}}}")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "line 1: the text ends too early."),
        ("{", "line 1: a name in quotation marks is expected."),
        ("nonsense", "line 1: a value is expected."),
        ('"a string"', "line 1: this is not the text form of a debate."),
        ("[]", "line 1: this is not the text form of a debate."),
        ('{"nodes": []}', "line 1: this is not the text form of a debate."),
        ('{"a": 1,\n}', "line 2: a name in quotation marks is expected."),
        ('{"a" 1}', "line 1: “:” is expected."),
        ('{"a": 1\n"b": 2}', "line 2: “,” or “}” is expected."),
        ("[1\n2]", "line 2: “,” or “]” is expected."),
        ("[1,\n]", "line 2: a value is expected."),
        ("{}\n{}", "line 2: something follows the end."),
        ('{"a": 1,\n"a": 2}', "line 2: “a” is given twice."),
        ('{"a":\nNaN}', "line 2: this number cannot be kept."),
        ('{"a": -Infinity}', "line 1: this number cannot be kept."),
        ('{"a": 1e999}', "line 1: this number cannot be kept."),
        (f'{{"a": {"9" * 5000}}}', "line 1: this number cannot be kept."),
        ('["\\ud800"]', "line 1: half a character (a lone surrogate) cannot be kept."),
        ('{"\\udc00": 1}', "line 1: half a character (a lone surrogate) cannot be kept."),
        ('["a\nb"]', "line 1: a line break or control character must be written with “\\”."),
        ('["a]', "line 1: a quotation mark is missing at the end."),
        ('["\\q"]', "line 1: “\\” begins an escape that JSON does not know."),
        ("[" * 201, "line 1: lists and objects lie in one another more than 200 deep."),
        ('{"a":' * 100_000, "line 1: lists and objects lie in one another more than 200 deep."),
    ],
)
def test_a_text_that_is_no_sound_json_is_refused(written: str, told: str) -> None:
    assert fault(written) == told


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (
            '"claims": [{\n"type": "factt"}]',
            "line 5, claims[0].type: “factt” is not one of fact, value, policy, definition, prediction.",
        ),
        ('"claims": [{"txt": ""}]', "line 4, claims[0].txt: “txt” has no place here."),
        ('"__proto__": 1', "line 4, __proto__: “__proto__” has no place here."),
        ('"claims": [{"text": 5}]', "line 4, claims[0].text: text in quotation marks is expected."),
        ('"claims": [{"text": {\n"en": ["a"]}}]', "line 5, claims[0].text.en: text in quotation marks is expected."),
        ('"claims": {}', "line 4, claims: a list is expected."),
        ('"claims": [{},\n7]', "line 5, claims[1]: an object is expected."),
        ('"claims": [{"id": 7}]', "line 4, claims[0].id: text in quotation marks is expected."),
        ('"claims": [{"id": null}]', "line 4, claims[0].id: text in quotation marks is expected."),
        ('"claims": [{"id": ""}, {"id": "="}]', "line 4, claims[1].id: an id has 1 to 100 characters."),
        (
            '"claims": [{"horizon": "next year"}]',
            "line 4, claims[0].horizon: a date is written 2025, 2025-10 or 2025-10-17.",
        ),
        (
            '"claims": [{"text": "a\\u0000"}]',
            "line 4, claims[0].text: this has a character that cannot be kept, or is too long.",
        ),
        ('"claims": [{"id": "a"},\n{"id": "a"}]', "line 5, claims[1].id: this id belongs to another record already."),
        ('"arguments": [\n{}]', "line 5, arguments[0]: “target” is missing."),
        ('"arguments": [{"target": "zebra"}]', "line 4, arguments[0].target: there is no “zebra”."),
        (
            '"claims": [{"id": "zebra"}], "arguments": [{"target": "zebra", "premises": [\n"zerba"]}]',
            "line 5, arguments[0].premises[0]: there is no “zerba” (is “zebra” meant?).",
        ),
        (
            '"claims": [{"id": "a"}], "arguments": [{"target": "a", "premises": [{"claim": "b"}]}]',
            "line 4, arguments[0].premises[0].claim: there is no “b”.",
        ),
        (
            '"participants": [{"id": "p"}], "maps": [{"roots": [\n"p"]}]',
            "line 5, maps[0].roots[0]: “p” is a participant, which cannot stand here.",
        ),
        ('"arguments": [{"id": "a", "target": "a"}]', "line 4, arguments[0].target: nothing can refer to itself."),
        (
            '"maps": [{"order": "A0"}]',
            "line 4, maps[0].order: an order key has letters and digits and does not end in 0.",
        ),
        ('"maps": [{"order": "A"},\n{}]', "line 5, maps[1]: “order” is given to others of its list but not here."),
        (
            '"maps": [{"placements": [{"item": "mine", "dx": 1e8}]}]',
            "line 4, maps[0].placements[0].dx: this number is too large.",
        ),
        ('"rounds": [{"blind": 1}]', "line 4, rounds[0].blind: “true” or “false” is expected."),
        ('"rounds": [{"opened": "today"}]', "line 4, rounds[0].opened: a time is written 2025-10-17T09:30:00Z."),
        ('"sources": [{"duration": 1.5}]', "line 4, sources[0].duration: a whole number is expected."),
        ('"sources": [{"duration": "1"}]', "line 4, sources[0].duration: a whole number is expected."),
        (
            '"maps": [{"placements": [{"item": "a", "dx": "1"}]}]',
            "line 4, maps[0].placements[0].dx: a number is expected.",
        ),
    ],
)
def test_a_record_that_is_not_as_it_should_be_is_told_with_line_field_and_reason(rest: str, told: str) -> None:
    assert fault_of(rest) == told


def test_the_title_block_is_needed_and_needs_an_id() -> None:
    assert fault('{"format": "debatemap", "version": 1}') == "line 1: “about” is missing."
    assert fault('{"format": "debatemap", "version": 1,\n"about": {}}') == "line 2, about: “id” is missing."


def test_a_later_version_is_told_apart_from_nonsense() -> None:
    newer = '{"format": "debatemap",\n "version": 2, "about": {"id": "mine"}}'

    assert fault(newer) == "line 2, version: version 2 comes from a newer Debatemap than this one."
    assert fault(newer.replace("2", '"2"')) == "line 2, version: “2” is not one of 1."


def test_the_first_few_of_many_problems_are_told_in_the_order_of_the_lines() -> None:
    told = fault_of('"rounds": [\n{"blind": 1},\n{"blind": 2}], "claims": [\n{"a": 1},\n{"b": 1},\n{"c": 1}]')

    assert told == (
        "line 5, rounds[0].blind: “true” or “false” is expected; "
        "line 6, rounds[1].blind: “true” or “false” is expected; "
        "line 7, claims[0].a: “a” has no place here; and 2 more problems."
    )


def test_very_long_words_of_a_file_are_cut_in_the_sentence() -> None:
    long = "x" * 100_000

    for rest in (f'"claims": [{{"type": "{long}"}}]', f'"{long}": 1', f'"arguments": [{{"target": "{long}"}}]'):
        assert len(fault_of(rest)) < 250


def test_very_many_lost_references_are_told_soon() -> None:
    claims = [{"id": f"claim-{number}"} for number in range(3000)]
    arguments = [{"target": f"clam-{number}"} for number in range(3000)]

    told = fault_of(f'"claims": {json.dumps(claims)}, "arguments": {json.dumps(arguments)}')

    assert told.endswith("and 2997 more problems.")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            SAMPLE.decode().encode("utf-16"),
            "“mine.json” is written in UTF-16, not in UTF-8. Save it as UTF-8 and try again.",
        ),
        (
            '{"title":\n "动物"}'.encode("gbk"),
            "“mine.json” is not in UTF-8: line 2 has bytes of another encoding. Save it as UTF-8 and try again.",
        ),
        (b"\0" * (LARGEST_FILE + 1), "“mine.json” is too large to be a debate."),
        (b"", "line 1: the text ends too early."),
    ],
)
def test_a_file_in_another_encoding_is_told_as_such(content: bytes, told: str) -> None:
    assert fault(content) == told


def test_the_sentence_speaks_the_users_language() -> None:
    with pytest.raises(UserError) as caught:
        read_native(f'{HEAD},\n "claims": [{{"type": "factt"}}]}}', "mine.json")

    assert Words("zh-Hans").say(caught.value.message) == (
        "无法读取“mine.json”：第 4 行，claims[0].type：“factt”不是以下之一："
        "fact, value, policy, definition, prediction。"
    )


@given(st.integers(0, len(SAMPLE) - 1), st.binary(max_size=3), st.integers(0, 30))
def test_a_damaged_file_is_refused_in_a_sentence_or_read(place: int, put: bytes, gone: int) -> None:
    damaged = SAMPLE[:place] + put + SAMPLE[place + gone :]

    assert sentence(damaged).startswith(("“mine.json” ", "read"))


VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(["about", "maps", "claims", "arguments", "participants", "sources"]), VALUES, st.booleans())
def test_any_json_in_the_place_of_a_list_or_record_is_refused_in_a_sentence_or_read(
    name: str, value: object, inside: bool
) -> None:
    document = json.loads(SAMPLE)
    if inside and name != "about":
        document[name][0][next(iter(document[name][0]))] = value
    else:
        document[name] = value

    assert sentence(json.dumps(document)).startswith(("“mine.json” cannot be read: line ", "read"))
