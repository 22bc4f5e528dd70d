"""The digests: a source retold in our own words under the short ids of its headings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_HEADING = re.compile(r"^#+ (\S+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest's text with its headings spelt out; where each section lies, and what it says below its heading."""

    text: str
    sections: dict[str, Span]
    passages: dict[str, Span]


def digest(written: str, titles: Mapping[str, str]) -> Digest:
    """Return a digest whose heading lines name short ids: ``## s1.rl``; KeyError for a heading without a title."""
    parts = _HEADING.split(written)[1:]
    text, sections, passages = "", {}, {}
    for id, body in zip(parts[::2], parts[1::2], strict=True):
        start = len(text)
        text += titles[id] + "\n\n"
        told, begin = body.strip(), len(text)
        if told:
            text += told + "\n\n"
            passages[id] = Span(begin, begin + len(told))
        sections[id] = Span(start, len(text))
    return Digest(text.rstrip() + "\n", _nested(sections), passages)


def _nested(sections: dict[str, Span]) -> dict[str, Span]:
    """Let each section reach to the end of those below it."""
    return {
        id: Span(span.start, max(one.end for other, one in sections.items() if f"{other}.".startswith(f"{id}.")))
        for id, span in sections.items()
    }
