"""What kinds, fields and values of records are called on screen."""

from enum import StrEnum
from typing import Final

from debatemap.domain import kinds, model
from debatemap.domain.model import Record
from debatemap.i18n import Message

LANGUAGES: Final = {"en": "English", "zh-Hans": "中文", "zh-Hant": "繁體中文"}
"""What languages call themselves."""

KINDS: Final[dict[type[Record], Message]] = {
    model.Map: Message("Map"),
    model.Claim: Message("Claim"),
    model.Question: Message("Question"),
    model.Argument: Message("Argument"),
    model.Premise: Message("Premise"),
    model.Contradiction: Message("Contradiction"),
    model.Participant: Message("Person"),
    model.Source: Message("Source"),
    model.Excerpt: Message("Passage"),
    model.Attribution: Message("Said by"),
    model.Term: Message("Term"),
    model.Comment: Message("Comment"),
    model.Annotator: Message("Annotator"),
}
"""The kinds that can be selected."""

FIELDS: Final[dict[str, Message]] = {
    "text": Message("Text"),
    "short": Message("Short title"),
    "title": Message("Title"),
    "type": Message("Kind of claim"),
    "basis": Message("Rests on"),
    "horizon": Message("By when"),
    "outcome": Message("Outcome"),
    "links": Message("Links"),
    "description": Message("Description"),
    "scheme": Message("Scheme"),
    "rule": Message("Rule"),
    "strict": Message("Follows strictly"),
    "role": Message("Role"),
    "implicit": Message("Implicit premise"),
    "negated": Message("Used in the negative"),
    "polarity": Message("Supports or attacks"),
    "kind": Message("Kind"),
    "name": Message("Known as"),
    "mark": Message("Monogram"),
    "date": Message("Date"),
    "medium": Message("Medium"),
    "address": Message("Address"),
    "duration": Message("Length in seconds"),
    "locator": Message("Place in the source"),
    "quote": Message("Quotation"),
    "act": Message("How"),
    "participant": Message("Person"),
    "excerpt": Message("Passage"),
    "source": Message("Source"),
    "sequence": Message("Order of speaking"),
    "definition": Message("Definition"),
    "aliases": Message("Other names"),
    "notes": Message("Notes"),
    "direction": Message("Grows"),
    "layout": Message("Shape"),
    "people": Message("People"),
    "prefix": Message("Words before it"),
    "suffix": Message("Words after it"),
    "state": Message("Found in the source"),
    "licence": Message("Licence"),
    "course": Message("Course"),
}
"""The fields that the inspector shows, by name."""

VALUES: Final[tuple[tuple[StrEnum, Message], ...]] = (
    (kinds.Direction.DOWN, Message("Downwards")),
    (kinds.Direction.RIGHT, Message("To the right")),
    (kinds.Direction.INDENTED, Message("Indented")),
    (kinds.Layout.WIDE, Message("Wide")),
    (kinds.Layout.TALL, Message("Tall")),
    (kinds.Layout.UNTANGLED, Message("Untangled")),
    (kinds.ClaimType.FACT, Message("Fact")),
    (kinds.ClaimType.VALUE, Message("Value")),
    (kinds.ClaimType.POLICY, Message("Policy")),
    (kinds.ClaimType.DEFINITION, Message("Definition")),
    (kinds.ClaimType.PREDICTION, Message("Prediction")),
    (kinds.Basis.UNSTATED, Message("Nothing stated")),
    (kinds.Basis.RECONSTRUCTED, Message("Added by the map-maker")),
    (kinds.Basis.COMMON_BELIEF, Message("Common belief")),
    (kinds.Basis.EXPERIENCE, Message("Experience")),
    (kinds.Basis.EXAMPLE, Message("An example")),
    (kinds.Basis.EXPERT, Message("An expert")),
    (kinds.Basis.STUDY, Message("A study")),
    (kinds.Basis.STATISTIC, Message("A statistic")),
    (kinds.Basis.LAW, Message("A law")),
    (kinds.Basis.PUBLICATION, Message("A publication")),
    (kinds.Outcome.OPEN, Message("Open")),
    (kinds.Outcome.CAME_TRUE, Message("Came true")),
    (kinds.Outcome.FAILED, Message("Failed")),
    (kinds.Polarity.SUPPORT, Message("Supports")),
    (kinds.Polarity.ATTACK, Message("Attacks")),
    (kinds.ContradictionKind.CONTRARY, Message("Not both true")),
    (kinds.ContradictionKind.CONTRADICTORY, Message("Exactly one true")),
    (kinds.ParticipantKind.PERSON, Message("Single person")),
    (kinds.ParticipantKind.GROUP, Message("Group")),
    (kinds.ParticipantKind.ORGANISATION, Message("Organisation")),
    (kinds.ParticipantKind.OPINION, Message("Body of opinion")),
    (kinds.ExcerptState.EXACT, Message("Word for word")),
    (kinds.ExcerptState.MOVED, Message("At another place")),
    (kinds.ExcerptState.UNSURE, Message("Not surely")),
    (kinds.ExcerptState.LOST, Message("Nowhere")),
    (kinds.Act.ASSERTS, Message("asserts")),
    (kinds.Act.DENIES, Message("denies")),
    (kinds.Act.ASKS, Message("asks")),
    (kinds.Act.CONCEDES, Message("concedes")),
    (kinds.Act.REPORTS, Message("reports")),
    (kinds.SourceKind.INTERVIEW, Message("Interview")),
    (kinds.SourceKind.ARTICLE, Message("Article")),
    (kinds.SourceKind.BOOK, Message("Book")),
    (kinds.SourceKind.PAPER, Message("Paper")),
    (kinds.SourceKind.TALK, Message("Talk")),
    (kinds.SourceKind.VIDEO, Message("Video")),
    (kinds.SourceKind.WEB, Message("Web page")),
    (kinds.SourceKind.OTHER, Message("Something else")),
)
"""The values of closed lists; not a dictionary, since members of different lists are equal where their strings are."""


def value_word(value: StrEnum) -> Message:
    """Return what a value of a closed list is called."""
    return _BY_MEMBER[type(value).__name__, value.value]


_BY_MEMBER: Final = {(type(member).__name__, member.value): message for member, message in VALUES}
