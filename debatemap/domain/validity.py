"""What a single record must hold, whatever the rest of the debate says."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import Any, Final, TypeVar

from debatemap.domain.fields import Day, Field, Moment, Order, fields_of, per_kind
from debatemap.domain.model import Record
from debatemap.domain.strings import LONGEST, sound
from debatemap.domain.text import Text, text

Check = Callable[[Any], bool]
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


def unsound_field(kind: type[R], records: Sequence[R]) -> str | None:
    """Return the first field whose value in some decoded record no record may hold; quick, as most values recur."""
    for name, fits in _checks(kind):
        if not all(map(fits, set(map(attrgetter(name), records)))):
            return name
    return None


_ID = re.compile("[^\0\ud800-\udfff]{1,100}", re.DOTALL)


@per_kind
def _checks(kind: type[Record]) -> tuple[tuple[str, Check], ...]:
    return tuple((field.name, _check(field)) for field in fields_of(kind))


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
    return type(value) is Text and (value == _NO_TEXT or _is_canonical(value))


def _is_canonical(value: Text) -> bool:
    return value == text(dict(value.said), value.first, value.unchecked) and all(
        sound(string) and _is_tag(tag) for tag, string in (*value.said, (value.first, ""))
    )


def _is_tag(tag: str) -> bool:
    return _TAG.fullmatch(tag) is not None and tag not in _KEYS


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


_NO_TEXT: Final = Text()
_CHECKS: Final[dict[Any, Check]] = {Text: _is_text, float: _is_number, int: _is_whole_number}
