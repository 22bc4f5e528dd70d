"""Empty forms: what a debate may begin with besides a single claim."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debatemap.i18n import Message

if TYPE_CHECKING:
    from debatemap.domain.changes import Edit
    from debatemap.domain.debate import Debate


@dataclass(frozen=True, slots=True)
class Form:
    """An empty form: its sign, its name, what it is for, and the edit that fills an empty map with it."""

    icon: str
    title: Message
    note: Message
    fill: "Callable[[Debate, str, str], Edit]"


def question_with_answers(debate: "Debate", map: str, language: str) -> "Edit":
    """Return the edit that puts a question with two answers on a map, all without words yet."""
    from debatemap.domain.edits.questions import answer, ask
    from debatemap.domain.edits.together import together
    from debatemap.domain.model import Question

    def answered(draft: "Debate") -> "Edit":
        (question,) = draft[Question]
        return answer(draft, map, question.id, "", language)

    name = Message("A question with two answers")
    return together(debate, name, lambda draft: ask(draft, map, "", language), answered, answered, map=map)


def for_and_against(debate: "Debate", map: str, language: str) -> "Edit":
    """Return the edit that puts a contention with a reason and an objection on a map, all without words yet."""
    from debatemap.domain.edits.arguments import add_objection, add_reason
    from debatemap.domain.edits.claims import add_contention
    from debatemap.domain.edits.together import together
    from debatemap.domain.model import Map

    def contention(draft: "Debate") -> str:
        return str(draft[Map][map].contention)

    name = Message("For and against one claim")
    return together(
        debate,
        name,
        lambda draft: add_contention(draft, map, "", language),
        lambda draft: add_reason(draft, map, contention(draft), "", language),
        lambda draft: add_objection(draft, map, contention(draft), "", language),
        map=map,
    )


FORMS = (
    Form("circle-help", Message("A question with two answers"), Message("For an open issue"), question_with_answers),
    Form("scale", Message("For and against one claim"), Message("The classic"), for_and_against),
)
"""The forms in the order of the page."""
