"""What a single record must hold, whatever the rest of the debate says."""

import math
import re
from enum import StrEnum
from functools import cache
from typing import Any, Final

from debatemap.domain.fields import Day, Field, Moment, Order, fields_of
from debatemap.domain.model import Record
from debatemap.domain.text import Text, text

FARTHEST: Final = 1e7
"""The largest coordinate or number of seconds, in pixels or seconds."""
LONGEST: Final = 1_000_000
"""The longest string, in characters."""
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
    return tuple(field.name for field in fields_of(type(record)) if not _fits(field, getattr(record, field.name)))


def sound(string: str) -> bool:
    """Tell whether a string can be stored: not too long, no lone surrogate, no NUL."""
    return len(string) <= LONGEST and "\0" not in string and not _SURROGATE.search(string)


_SURROGATE = re.compile("[\ud800-\udfff]")


def _fits(field: Field, value: Any) -> bool:
    if value is None:
        return field.optional
    if field.name == "id" or (field.reference and not field.many):
        return type(value) is str and 0 < len(value) <= 100 and sound(value)
    if field.many:
        return type(value) is tuple and all(type(one) is str and sound(one) for one in value)
    return _fits_type(field.type, value)


def _fits_type(kind: Any, value: Any) -> bool:
    if kind is Text:
        return type(value) is Text and _sound_text(value)
    if kind is float:
        return type(value) is float and math.isfinite(value) and abs(value) <= FARTHEST
    if kind is int:
        return type(value) is int and abs(value) <= LARGEST
    if _is_enum(kind) or kind is bool:
        return type(value) is kind
    return type(value) is str and sound(value) and (kind not in PATTERNS or bool(PATTERNS[kind].fullmatch(value)))


def _sound_text(value: Text) -> bool:
    return value == text(dict(value.said), value.first, value.unchecked) and all(
        sound(string) and _is_tag(tag) for tag, string in (*value.said, (value.first, ""))
    )


def _is_tag(tag: str) -> bool:
    return _TAG.fullmatch(tag) is not None and tag not in _KEYS


@cache
def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)
