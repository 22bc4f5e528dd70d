"""What a single record must hold, whatever the rest of the debate says."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Final, TypeVar

from debatemap.domain.fields import Day, Field, Moment, Order, fields_of, per_kind
from debatemap.domain.model import Record
from debatemap.domain.strings import LONGEST, all_sound, sound
from debatemap.domain.text import Text, text
from debatemap.domain.text_codec import NO_TEXT

Check = Callable[[Any], bool]
ColumnCheck = Callable[[Sequence[Any]], bool]
R = TypeVar("R", bound=Record)

FARTHEST: Final = 1e7
"""The largest coordinate or number of seconds, in pixels or seconds."""
LARGEST: Final = 2**53
"""The largest whole number."""

_DAY = re.compile(r"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z)?", re.ASCII)
_TAG = re.compile(r"[0-9A-Za-z-]{1,35}", re.ASCII)
_KEYS: Final = ("first", "unchecked")
"""What a text's JSON says beside its strings."""
_ORDER = re.compile(r"[0-9A-Za-z]*[1-9A-Za-z]", re.ASCII)
PATTERNS: Final[dict[Any, re.Pattern[str]]] = {Day: _DAY, Moment: _MOMENT, Order: _ORDER}


def faults(record: Record) -> tuple[str, ...]:
    """Return the names of the fields whose value no record may hold, in order of declaration."""
    return tuple([name for name, fits in _checks(type(record)) if not fits(getattr(record, name))])


def unsound_field(kind: type[Record], held: Sequence[Sequence[Any]]) -> str | None:
    """Return the first field in whose column of decoded values there is one that no record may hold."""
    for (name, all_fit, fits), values in zip(_column_checks(kind), held, strict=True):
        if not (all_fit(values) or all(map(fits, set(values)))):
            return name
    return None


LONGEST_ID: Final = 100
_ID = re.compile(f"[^\0\ud800-\udfff]{{1,{LONGEST_ID}}}", re.DOTALL)


@per_kind
def _checks(kind: type[Record]) -> tuple[tuple[str, Check], ...]:
    return tuple((field.name, _check(field)) for field in fields_of(kind))


@per_kind
def _column_checks(kind: type[Record]) -> tuple[tuple[str, ColumnCheck, Check], ...]:
    """Return for each field a check that sees in no time that a whole column is sound, and the check of a value."""
    return tuple((field.name, _column_check(field), _check(field)) for field in fields_of(kind))


def _column_check(field: Field) -> ColumnCheck:
    quick = _QUICK.get(_check_of_value(field), _undecided)
    return (lambda values: quick([value for value in values if value is not None])) if field.optional else quick


def _undecided(values: Sequence[Any]) -> bool:
    del values
    return False


def _are_all(kind: type, values: Sequence[Any]) -> bool:
    return {kind}.issuperset(map(type, values))


def _are_sound(values: Sequence[Any]) -> bool:
    return _are_all(str, values) and all_sound(values)


def _are_ids(values: Sequence[Any]) -> bool:
    return _are_sound(values) and all(values) and max(map(len, values), default=0) <= LONGEST_ID


def _are_in_one_language(values: Sequence[Any]) -> bool:
    if not _are_all(Text, values):
        return False
    written = [value for value in values if value is not NO_TEXT]
    if not all(len(value.said) == 1 and not value.unchecked for value in written):
        return False
    tags, strings = {value.first for value in written}, [value.said[0][1] for value in written]
    tags.update(value.said[0][0] for value in written)
    return all(strings) and _are_sound(strings) and all(map(is_tag, tags))


def _check(field: Field) -> Check:
    check = _check_of_value(field)
    return (lambda value: value is None or check(value)) if field.optional else check


def _check_of_value(field: Field) -> Check:
    if field.name == "id" or (field.reference and not field.many):
        return _is_id
    if field.many:
        return _are_strings
    if field.type in PATTERNS:
        return _pattern(PATTERNS[field.type])
    if field.type is bool or _is_enum(field.type):
        return lambda value: type(value) is field.type
    return _CHECKS.get(field.type, _is_string)


def _is_id(value: Any) -> bool:
    return type(value) is str and _ID.fullmatch(value) is not None


def _is_string(value: Any) -> bool:
    return type(value) is str and sound(value)


def _are_strings(value: Any) -> bool:
    return type(value) is tuple and all(map(_is_string, value))


def _pattern(pattern: re.Pattern[str]) -> Check:
    return lambda value: type(value) is str and pattern.fullmatch(value) is not None and len(value) <= LONGEST


def _is_number(value: Any) -> bool:
    return type(value) is float and -FARTHEST <= value <= FARTHEST


def _is_whole_number(value: Any) -> bool:
    return type(value) is int and -LARGEST <= value <= LARGEST


def _is_text(value: Any) -> bool:
    return type(value) is Text and (value == NO_TEXT or _is_canonical(value))


def _is_canonical(value: Text) -> bool:
    return value == text(dict(value.said), value.first, value.unchecked) and all(
        sound(string) and is_tag(tag) for tag, string in (*value.said, (value.first, ""))
    )


def is_tag(tag: str) -> bool:
    """Tell whether a string can be the language of a text."""
    return _TAG.fullmatch(tag) is not None and tag not in _KEYS


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


_CHECKS: Final[dict[Any, Check]] = {Text: _is_text, float: _is_number, int: _is_whole_number}
_QUICK: Final[dict[Check, ColumnCheck]] = {_is_id: _are_ids, _is_string: _are_sound, _is_text: _are_in_one_language}
