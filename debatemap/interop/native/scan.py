"""JSON (RFC 8259) with the place of every value; names must be unique, numbers finite, characters whole."""

import math
import re
from json import JSONDecodeError, JSONDecoder
from typing import Any, Final, NoReturn

from debatemap.i18n import Message
from debatemap.interop.native.problems import MalformedError, Problem, shortened

DEEPEST: Final = 200
"""How many lists and objects may lie in one another."""
MOST_DIGITS: Final = 400
"""The longest number, in characters."""

_SPACE = re.compile(r"[ \t\n\r]*")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Object(dict[str, Any]):
    """A JSON object that knows where each value begins."""

    __slots__ = ("offset", "offsets")

    def __init__(self, offset: int) -> None:
        super().__init__()
        self.offset = offset
        self.offsets: dict[str | int, int] = {}


class Array(list[Any]):
    """A JSON array that knows where each value begins."""

    __slots__ = ("offset", "offsets")

    def __init__(self, offset: int) -> None:
        super().__init__()
        self.offset = offset
        self.offsets: dict[str | int, int] = {}


def scan(text: str) -> Any:
    """Return the value of a JSON text, its objects and arrays with places; MalformedError names the first fault."""
    value, end = _value(text, _after_space(text, 0), DEEPEST)
    end = _after_space(text, end)
    if end < len(text):
        raise _fault(end, Message("something follows the end"))
    return value


def _value(text: str, start: int, depth: int) -> tuple[Any, int]:
    opening = text[start : start + 1]
    if opening and opening in "{[":
        if not depth:
            raise _fault(start, Message("lists and objects lie in one another more than {count} deep", count=DEEPEST))
        return _object(text, start, depth) if opening == "{" else _array(text, start, depth)
    return _scalar(text, start)


def _object(text: str, start: int, depth: int) -> tuple[Object, int]:
    found = Object(start)
    end = _after_space(text, start + 1)
    if text[end : end + 1] == "}":
        return found, end + 1
    while True:
        name, begin, end = _name(text, end)
        if name in found:
            raise _fault(begin, Message("“{name}” is given twice", name=shortened(name)))
        found.offsets[name] = begin
        found[name], end = _value(text, end, depth - 1)
        end, last = _separated(text, end, "}")
        if last:
            return found, end


def _array(text: str, start: int, depth: int) -> tuple[Array, int]:
    found = Array(start)
    end = _after_space(text, start + 1)
    if text[end : end + 1] == "]":
        return found, end + 1
    while True:
        found.offsets[len(found)] = end
        value, end = _value(text, end, depth - 1)
        found.append(value)
        end, last = _separated(text, end, "]")
        if last:
            return found, end


def _name(text: str, start: int) -> tuple[str, int, int]:
    if text[start : start + 1] != '"':
        raise _fault(start, Message("a name in quotation marks is expected"))
    name, end = _scalar(text, start)
    end = _after_space(text, end)
    if text[end : end + 1] != ":":
        raise _fault(end, Message("“{mark}” is expected", mark=":"))
    return name, start, _after_space(text, end + 1)


def _separated(text: str, start: int, closing: str) -> tuple[int, bool]:
    end = _after_space(text, start)
    mark = text[end : end + 1]
    if mark == closing:
        return end + 1, True
    if mark != ",":
        raise _fault(end, Message("“{comma}” or “{closing}” is expected", comma=",", closing=closing))
    return _after_space(text, end + 1), False


def _scalar(text: str, start: int) -> tuple[Any, int]:
    try:
        value, end = _SCALARS.raw_decode(text, start)
    except JSONDecodeError as error:
        raise _fault(start, _reason(text, start, error)) from None
    except ValueError:
        raise _fault(start, Message("this number cannot be kept")) from None
    if isinstance(value, str) and _SURROGATE.search(value):
        raise _fault(start, Message("half a character (a lone surrogate) cannot be kept"))
    return value, end


def _reason(text: str, start: int, error: JSONDecodeError) -> Message:
    if start >= len(text):
        return Message("the text ends too early")
    if text[start] != '"':
        return Message("a value is expected")
    if error.msg.startswith("Unterminated"):
        return Message("a quotation mark is missing at the end")
    if "control character" in error.msg:
        return Message("a line break or control character must be written with “{mark}”", mark="\\")
    return Message("“{mark}” begins an escape that JSON does not know", mark="\\")


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise ValueError(digits)
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _after_space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    assert match is not None
    return match.end()


def _fault(offset: int, reason: Message) -> MalformedError:
    return MalformedError(Problem(offset, (), reason))


_SCALARS: Final = JSONDecoder(parse_int=_whole, parse_float=_finite, parse_constant=_no_number)
