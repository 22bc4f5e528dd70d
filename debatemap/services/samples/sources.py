"""The sources of the library: their headings, digests, passages and quotations."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from debatemap.domain.fields import Day, Json
from debatemap.domain.kinds import SourceKind
from debatemap.domain.model import Excerpt, Participant, Record, Section, Source, SourceText
from debatemap.domain.text import Text
from debatemap.services.samples.digests import Digest, Span, digest
from debatemap.services.samples.forms import LANGUAGES, said, written_text
from debatemap.services.samples.identity import identity

QUOTED_IN = LANGUAGES[1]
"""The language of the write-ups, and so of the quotations."""


@dataclass(frozen=True)
class Heading:
    """A heading of a source, its short id, its rank in the order of speaking, and the heading above it."""

    id: str
    title: Text
    rank: int
    above: "Heading | None"

    @property
    def locator(self) -> Text:
        """Return the way to the heading from the top of its source."""
        if self.above is None:
            return self.title
        own, upper = dict(self.title.said), dict(self.above.title.said)
        return said((f"{upper['en']} › {own['en']}", f"{upper['zh-Hans']} › {own['zh-Hans']}"))


class SourceForm:
    """A source as ``common.json`` tells it, with its digests."""

    def __init__(self, written: dict[str, Any]) -> None:
        """Take the entry of one source."""
        self.id: str = written["id"]
        self.date: str = written["date"]
        self._written = written

    @property
    def record(self) -> Source:
        """Return the source's record."""
        one = self._written
        return Source(
            id=identity(Source, self.id),
            title=said(one["title"]),
            kind=SourceKind(one["kind"]),
            people=tuple(identity(Participant, person) for person in one["people"]),
            date=Day(self.date),
            medium=one["medium"],
            address=one["address"],
            duration=one.get("duration", 0),
            citation=Json(json.dumps(one["citation"], ensure_ascii=False, separators=(",", ":"))),
        )

    @property
    def people(self) -> tuple[str, ...]:
        """Return the short ids of those who speak in it."""
        return tuple(self._written["people"])

    @cached_property
    def headings(self) -> dict[str, Heading]:
        """Return the source's headings by short id, in their order; ``rl.maths`` stands below ``rl``."""
        found: dict[str, Heading] = {}
        for rank, (short, *title) in enumerate(self._written["headings"]):
            id = f"{self.id}.{short}"
            above = found.get(id.rpartition(".")[0])
            found[id] = Heading(id, said((title[0], title[1])), rank, above)
        return found

    @cached_property
    def digests(self) -> dict[str, Digest]:
        """Return the digest in each language that has one."""
        written = {language: written_text(f"digests/{self.id}.{language}.md") for language in LANGUAGES}
        return {tag: digest(content, self._titles(tag)) for tag, content in written.items() if content}

    def _titles(self, language: str) -> dict[str, str]:
        return {id: heading.title.shown(language) for id, heading in self.headings.items()}

    def text_records(self) -> Iterator[Record]:
        """Yield the source texts and their sections."""
        for language, one in self.digests.items():
            id = self.text_id(language)
            digest = sha256(one.text.encode("utf-8")).hexdigest()
            yield SourceText(id=id, source=identity(Source, self.id), language=language, text=one.text, digest=digest)
            for heading, span in one.sections.items():
                yield Section(
                    id=identity(Section, heading, language),
                    source_text=id,
                    start=span.start,
                    end=span.end,
                    heading=self.headings[heading].title.shown(language),
                    level=heading.count("."),
                )

    def text_id(self, language: str) -> str:
        """Return the id of the digest in a language."""
        return identity(SourceText, self.id, language)

    def passage(self, heading: str, language: str) -> Excerpt:
        """Return what the digest in a language tells below a heading; without such a digest, only the place."""
        span = self.digests[language].passages.get(heading) if language in self.digests else None
        return Excerpt(
            id=identity(Excerpt, heading, language),
            source=identity(Source, self.id),
            locator=self.headings[heading].locator,
            **self._placed(language, span),
        )

    def quotation(self, id: str, heading: str, words: str) -> Excerpt:
        """Return a few words as they stand in the source, at their place in its digest when that quotes them."""
        one = self.digests.get(QUOTED_IN)
        start = -1 if one is None else one.text.find(f"“{words}”", one.sections[heading].start) + 1
        span = Span(start, start + len(words)) if start > 0 else None
        return Excerpt(
            id=identity(Excerpt, id),
            source=identity(Source, self.id),
            locator=self.headings[heading].locator,
            quote=words,
            **self._placed(QUOTED_IN, span),
        )

    def _placed(self, language: str, span: Span | None) -> dict[str, Any]:
        return {} if span is None else {"source_text": self.text_id(language), "start": span.start, "end": span.end}
