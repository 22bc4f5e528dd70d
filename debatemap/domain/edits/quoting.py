"""Claims made of passages of a source."""

from debatemap.domain.changes import Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.arguments import add_objection, add_reason
from debatemap.domain.edits.claims import add_claim
from debatemap.domain.edits.parts import NewId
from debatemap.domain.edits.refusals import one_of
from debatemap.domain.edits.sources import cite, mark_passage
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Claim, SourceText, new_id
from debatemap.domain.text import UNKNOWN
from debatemap.domain.validity import is_tag
from debatemap.i18n import Message

Span = tuple[int, int]


def quote(
    debate: Debate,
    map: str,
    source_text: str,
    span: Span,
    target: str | None = None,
    polarity: Polarity = Polarity.SUPPORT,
    new: NewId = new_id,
) -> Edit:
    """Make a claim of the passage between two positions of a source text, in characters, and cite the passage for it.

    The claim says what the passage says, on one line; it is for or against a claim, or hangs on nothing.
    """
    source = one_of(debate, SourceText, source_text)
    words = " ".join(source.text[slice(*span)].split())
    if not words:
        raise EditRefused(Message("A passage needs at least one character of the text."))
    marked = mark_passage(debate, source_text, *span, new)
    draft = debate.draft(marked.changes)
    language = source.language if is_tag(source.language) else UNKNOWN
    made = _claimed(draft, map, (words, language), target, polarity, new)
    claim = next(one.id for one in made.changes if one.before is None and isinstance(one.after, Claim))
    both = (*marked.changes, *made.changes)
    cited = cite(debate.draft(both), claim, marked.changes[0].id, new=new)
    return Edit(Message("Make a claim of a passage"), combined((*both, *cited.changes)), map)


def _claimed(
    debate: Debate, map: str, said: tuple[str, str], target: str | None, polarity: Polarity, new: NewId
) -> Edit:
    if target is None:
        return add_claim(debate, map, *said, new=new)
    add = add_reason if polarity is Polarity.SUPPORT else add_objection
    return add(debate, map, target, *said, new=new)
