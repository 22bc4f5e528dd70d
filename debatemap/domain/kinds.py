"""The closed lists of values that fields of records take."""

from enum import StrEnum


class Direction(StrEnum):
    """Which way a map grows from its contention."""

    DOWN = "down"
    RIGHT = "right"
    INDENTED = "indented"


class Layout(StrEnum):
    """The shape a map's automatic layout fills, or ``UNTANGLED`` for general graphs."""

    WIDE = "wide"
    TALL = "tall"
    UNTANGLED = "untangled"


class ClaimType(StrEnum):
    """What sort of sentence a claim is."""

    FACT = "fact"
    VALUE = "value"
    POLICY = "policy"
    DEFINITION = "definition"
    PREDICTION = "prediction"


class Basis(StrEnum):
    """What a claim rests on when no argument is given for it; ``RECONSTRUCTED`` claims were added by the map-maker."""

    UNSTATED = "unstated"
    RECONSTRUCTED = "reconstructed"
    COMMON_BELIEF = "common_belief"
    EXPERIENCE = "experience"
    EXAMPLE = "example"
    EXPERT = "expert"
    STUDY = "study"
    STATISTIC = "statistic"
    LAW = "law"
    PUBLICATION = "publication"


class Outcome(StrEnum):
    """What became of a prediction."""

    OPEN = "open"
    CAME_TRUE = "came_true"
    FAILED = "failed"


class Polarity(StrEnum):
    """Whether an argument speaks for or against its target."""

    SUPPORT = "support"
    ATTACK = "attack"


class ContradictionKind(StrEnum):
    """Whether two claims cannot both be true, or exactly one of them is."""

    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"


class AnswerStatus(StrEnum):
    """What became of a critical question."""

    OPEN = "open"
    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"


class ParticipantKind(StrEnum):
    """What sort of speaker or author a participant is."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    OPINION = "opinion"


class Act(StrEnum):
    """What a participant does with a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ASKS = "asks"
    CONCEDES = "concedes"
    REPORTS = "reports"


class SourceKind(StrEnum):
    """What sort of document a source is."""

    INTERVIEW = "interview"
    ARTICLE = "article"
    BOOK = "book"
    PAPER = "paper"
    TALK = "talk"
    VIDEO = "video"
    WEB = "web"
    OTHER = "other"


class ExcerptState(StrEnum):
    """How surely an excerpt's place in its source text is known."""

    EXACT = "exact"
    MOVED = "moved"
    UNSURE = "unsure"
    LOST = "lost"


class AnnotatorKind(StrEnum):
    """Who an annotator is in the class."""

    STUDENT = "student"
    LEADER = "leader"


class Stance(StrEnum):
    """A step on the scale from agreement to disagreement."""

    STRONGLY_AGREE = "strongly_agree"
    AGREE = "agree"
    UNDECIDED = "undecided"
    DISAGREE = "disagree"
    STRONGLY_DISAGREE = "strongly_disagree"


class CommentKind(StrEnum):
    """What a comment is for."""

    REMARK = "remark"
    QUESTION = "question"
    SUGGESTION = "suggestion"
    PRAISE = "praise"
    CHECK = "check"


class CommentState(StrEnum):
    """Whether a comment still asks for something."""

    OPEN = "open"
    RESOLVED = "resolved"


class ProposalStatus(StrEnum):
    """What became of a proposed edit."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
