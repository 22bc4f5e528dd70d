"""The records of what was said: people, sources, passages, and who said what where."""

from dataclasses import dataclass

from debatemap.domain.fields import Day, Json, many_to, maybe_to, to
from debatemap.domain.kinds import Act, ExcerptState, ParticipantKind, SourceKind
from debatemap.domain.record import Record
from debatemap.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Record):
    """A speaker or author."""

    name: Text = Text()
    role: Text = Text()
    kind: ParticipantKind = ParticipantKind.PERSON
    colour: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Record):
    """Who said a claim or made an argument, where, how and when; a claim may be asserted once and denied later."""

    item: str = to("claim", "argument")
    participant: str = to("participant")
    excerpt: str | None = maybe_to("excerpt")
    act: Act = Act.ASSERTS
    attributed_by: str | None = maybe_to("annotator")
    date: Day = Day("")
    sequence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A document that claims rest on; duration in seconds."""

    title: Text = Text()
    kind: SourceKind = SourceKind.OTHER
    people: tuple[str, ...] = many_to("participant")
    date: Day = Day("")
    medium: str = ""
    address: str = ""
    duration: int = 0
    citation: Json = Json("{}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText(Record):
    """The words of a source in one language; positions in it count characters."""

    source: str = to("source")
    language: str = "und"
    edition: int = 1
    replaces: str | None = maybe_to("source_text")
    text: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Record):
    """A headed part of a source text."""

    source_text: str = to("source_text")
    start: int = 0
    end: int = 0
    heading: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Record):
    """What one speaker says without interruption; time in seconds from the recording's start, negative when unknown."""

    source_text: str = to("source_text")
    start: int = 0
    end: int = 0
    participant: str | None = maybe_to("participant")
    time: float = -1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt(Record):
    """An anchored span of a source: a locator for people, a quotation with its surroundings, and a place in a text.

    After the text-quote and text-position selectors of the W3C Web Annotation Data Model.
    """

    source: str = to("source")
    locator: Text = Text()
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    source_text: str | None = maybe_to("source_text")
    state: ExcerptState = ExcerptState.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Record):
    """A source passage that bears on an item without its being said there."""

    item: str = to("claim", "argument", "question", "term")
    excerpt: str = to("excerpt")
    role: str = ""
    pages: str = ""
