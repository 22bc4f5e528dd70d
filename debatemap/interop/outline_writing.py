"""A part of a debate as an outline that ``outline_text`` reads again."""

from collections.abc import Iterator

from debatemap.domain.debate import Debate
from debatemap.domain.fragments import left_behind
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Question
from debatemap.domain.relations import answers_to, arguments_for, item_of, maps, premises_of, questions_about
from debatemap.interop.outline_text import is_plain

_INDENT = "    "
_EMPTY = "…"

Entry = tuple[int, str, str]
"""How deep a line stands, its sign, and the id of its claim, question or argument."""


def write_outline(part: Debate, language: str) -> str:
    """Return a part of a debate as an outline in one language; a claim that comes again is not unfolded again."""
    return "".join(f"{line}\n" for line in _lines(part, language))


def _lines(part: Debate, language: str) -> Iterator[str]:
    seen: set[str] = set()
    waiting = [*_roots(part)][::-1]
    while waiting:
        depth, sign, id = waiting.pop()
        if id in part[Argument]:
            waiting += [*_premises(part, depth, sign, id)][::-1]
            continue
        yield _line(depth, sign, _words(part, id, language))
        if id not in seen:
            seen.add(id)
            waiting += [*_below(part, depth + 1, id)][::-1]


def _roots(part: Debate) -> Iterator[Entry]:
    (sheet,) = maps(part)
    anchor = left_behind(part)
    if anchor is not None:
        yield from ((0, _sign(one), one.id) for one in arguments_for(part, anchor))
    led = sheet.contention if anchor is None else None
    yield from ((0, _mark(part, id), id) for id in (*((led,) if led else ()), *sheet.roots))


def _premises(part: Debate, depth: int, sign: str, argument: str) -> Iterator[Entry]:
    """Yield the premises of an argument; what undercuts it or asks about it stands below the first of them."""
    for number, premise in enumerate(premises_of(part, argument)):
        yield depth, "&" if number else sign, premise.claim
        if not number:
            yield from ((depth + 1, "_", one.id) for one in arguments_for(part, argument))


def _below(part: Debate, depth: int, id: str) -> Iterator[Entry]:
    yield from ((depth, _sign(one), one.id) for one in arguments_for(part, id))
    yield from ((depth, "", one.claim) for one in answers_to(part, id))
    yield from ((depth, "?", one.id) for one in questions_about(part, id))


def _sign(argument: Argument) -> str:
    return "+" if argument.polarity is Polarity.SUPPORT else "-"


def _mark(part: Debate, id: str) -> str:
    return "?" if id in part[Question] else ""


def _words(part: Debate, id: str, language: str) -> str:
    return " ".join(item_of(part, id).text.shown(language).split()) or _EMPTY


def _line(depth: int, sign: str, words: str) -> str:
    told = words if is_plain(words) else f"\\{words}"
    return f"{_INDENT * depth}{sign} {told}" if sign else f"{_INDENT * depth}{told}"


def counted(part: Debate) -> tuple[int, int, int, int]:
    """Return how many claims, reasons, objections and questions a part of a debate has."""
    reasons = sum(one.polarity is Polarity.SUPPORT for one in part[Argument])
    claims = len(part[Claim]) - (left_behind(part) is not None)
    return claims, reasons, len(part[Argument]) - reasons, len(part[Question])
