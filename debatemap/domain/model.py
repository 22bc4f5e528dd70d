"""The records of a debate, format 1: frozen, told apart by kind, named by a UUID string.

Three layers are never mixed: what was said (``said``), how it was reconstructed (``reconstructed``) and how it is
judged (``judged``). The declarations there are the only list of fields: the file, the digest, the text form and the
indexes are read off them (``domain.fields``).
"""

from debatemap.domain.carried import Dismissal, Extra, Preset, Step, View
from debatemap.domain.fields import per_kind
from debatemap.domain.judged import Annotator, Assignment, Comment, Position, Proposal, Receipt, Round
from debatemap.domain.reconstructed import (
    About,
    Answer,
    Argument,
    Claim,
    Contradiction,
    CriticalAnswer,
    Group,
    GroupMember,
    Map,
    Placement,
    Preference,
    Premise,
    Question,
    Rephrase,
    Scheme,
    Tag,
    Tagging,
    Term,
)
from debatemap.domain.record import Record, new_id
from debatemap.domain.said import Attribution, Citation, Excerpt, Participant, Section, Source, SourceText, Turn

__all__ = [
    "FORMAT",
    "KINDS",
    "KIND_BY_NAME",
    "About",
    "Annotator",
    "Answer",
    "Argument",
    "Assignment",
    "Attribution",
    "Citation",
    "Claim",
    "Comment",
    "Contradiction",
    "CriticalAnswer",
    "Dismissal",
    "Excerpt",
    "Extra",
    "Group",
    "GroupMember",
    "Map",
    "Participant",
    "Placement",
    "Position",
    "Preference",
    "Premise",
    "Preset",
    "Proposal",
    "Question",
    "Receipt",
    "Record",
    "Rephrase",
    "Round",
    "Scheme",
    "Section",
    "Source",
    "SourceText",
    "Step",
    "Tag",
    "Tagging",
    "Term",
    "Turn",
    "View",
    "kind_name",
    "new_id",
]

FORMAT = 1

KINDS: tuple[type[Record], ...] = (
    About,
    Map,
    Question,
    Claim,
    Answer,
    Argument,
    Premise,
    Contradiction,
    Rephrase,
    Preference,
    Placement,
    Group,
    GroupMember,
    Participant,
    Source,
    SourceText,
    Section,
    Turn,
    Excerpt,
    Attribution,
    Citation,
    Scheme,
    CriticalAnswer,
    Tag,
    Tagging,
    Term,
    Annotator,
    Round,
    Assignment,
    Position,
    Comment,
    Proposal,
    Receipt,
    View,
    Step,
    Dismissal,
    Preset,
    Extra,
)
"""Every record kind, in the order of the file and of the text form."""


@per_kind
def kind_name(kind: type[Record]) -> str:
    """Return the name of a record kind in files: ``source_text`` for ``SourceText``."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in kind.__name__).lstrip("_")


KIND_BY_NAME: dict[str, type[Record]] = {kind_name(kind): kind for kind in KINDS}
"""Every record kind by its name in files."""
