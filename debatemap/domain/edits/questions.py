"""Questions and the answers to them."""

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.claims import with_root
from debatemap.domain.edits.ordering import slot
from debatemap.domain.edits.parts import NewId, claimed, placing
from debatemap.domain.edits.refusals import on_map, one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.model import Answer, Map, Question, new_id
from debatemap.domain.relations import answers_to, questions_about
from debatemap.domain.text import plain
from debatemap.i18n import Message


def ask(debate: Debate, map: str, text: str, language: str, after: str | None = None, new: NewId = new_id) -> Edit:
    """Add a question to a map as a root, after one of its roots or after all of them."""
    sheet = one_of(debate, Map, map)
    question = Question(id=new(), text=plain(text, language))
    rooted = Change(sheet, with_root(sheet, question.id, after))
    changes = (*added(question), *placing(debate, [map], question.id, new), rooted)
    return settled(debate, Message("Ask question"), changes, map)


def ask_about(
    debate: Debate, map: str, about: str, text: str, language: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Ask a question about a claim, an argument or a question on a map, after one of those about it or after all."""
    on_map(debate, map, about)
    order, moved = slot(questions_about(debate, about), after)
    question = Question(id=new(), text=plain(text, language), about=about, order=order)
    changes = (*moved, *added(question), *placing(debate, [map], question.id, new))
    return settled(debate, Message("Ask question"), changes, map)


def answer(
    debate: Debate, map: str, question: str, text: str, language: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Add a claim that answers a question, after one of the answers or after all of them."""
    one_of(debate, Question, question)
    on_map(debate, map, question)
    claim = claimed(text, language, new)
    order, moved = slot(answers_to(debate, question), after)
    given = Answer(id=new(), question=question, claim=claim.id, order=order)
    changes = (*moved, *added(claim, given), *placing(debate, [map], claim.id, new))
    return settled(debate, Message("Add answer"), changes, map)
