"""Commands of the Insert menu that write something for, against or beside what is selected."""

from collections.abc import Callable

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits import arguments, connecting, questions
from debatemap.domain.model import Answer, Argument, Claim, Map, Premise, Question, Record
from debatemap.domain.relations import answer_at
from debatemap.i18n import Message
from debatemap.ui.action import Action, Where
from debatemap.ui.commands.linking import link, on_pair, pair
from debatemap.ui.host import Host
from debatemap.ui.marked import Mark
from debatemap.ui.places import Place, inference_at, place_of, premise_at
from debatemap.ui.situation import Situation

Maker = Callable[[Place], Edit | None]


def reason(place: Place) -> Edit | None:
    """Return a reason for a claim, a premise for an argument, an answer to a question."""
    match place.one:
        case Argument(id=id):
            return arguments.add_co_premise(place.debate, place.map, id, "", place.language)
        case Question(id=id):
            return questions.answer(place.debate, place.map, id, "", place.language)
        case Claim() | Premise():
            return arguments.add_reason(place.debate, place.map, _claim(place.one), "", place.language)
    return None


def objection(place: Place) -> Edit | None:
    """Return an objection to a claim, an undercut of an argument, a question about a question."""
    match place.one:
        case Argument(id=id):
            return arguments.add_undercut(place.debate, place.map, id, "", place.language)
        case Question(id=id):
            return questions.ask_about(place.debate, place.map, id, "", place.language)
        case Claim() | Premise():
            return arguments.add_objection(place.debate, place.map, _claim(place.one), "", place.language)
    return None


def undercut(place: Place) -> Edit | None:
    """Return an undercut of the selected inference."""
    argument = inference_at(place)
    return (argument and arguments.add_undercut(place.debate, place.map, argument, "", place.language)) or None


def co_premise(place: Place) -> Edit | None:
    """Return a premise beside the selected one, or one more for the selected argument."""
    argument = inference_at(place)
    if argument is None:
        return None
    after = place.premise.id if place.premise else None
    return arguments.add_co_premise(place.debate, place.map, argument, "", place.language, after=after)


def sibling(place: Place) -> Edit | None:
    """Return an argument of the same kind after the selected one; after a question or an answer, the next of those."""
    if isinstance(place.one, Question):
        return _next_question(place, place.one)
    argument = inference_at(place)
    if argument is None:
        return _next_answer(place)
    return arguments.add_sibling(place.debate, place.map, argument, "", place.language)


def _next_question(place: Place, one: Question) -> Edit:
    if one.about is None:
        return questions.ask(place.debate, place.map, "", place.language, after=one.id)
    return questions.ask_about(place.debate, place.map, one.about, "", place.language, after=one.id)


def _next_answer(place: Place) -> Edit | None:
    before = _answer(place.debate, place.map, place.one)
    if before is None:
        return None
    return questions.answer(place.debate, place.map, before.question, "", place.language, after=before.id)


def _answer(debate: Debate, map: str, one: Record) -> Answer | None:
    """Return how a claim answers a question; nothing stands beside a contention, even where it is an answer."""
    return None if debate[Map][map].contention == one.id else answer_at(debate, map, one)


def _claim(one: Claim | Premise) -> str:
    return one.claim if isinstance(one, Premise) else one.id


def _beside(maker: Maker) -> Callable[[Host], object]:
    """Return what writes something new beside the selection, or links to it the claim that is marked."""

    def run(host: Host) -> None:
        if host.workspace.marked.mark is Mark.LINK:
            link(host, maker.__name__.replace("_", "-"))
            return
        place = place_of(host.situation)
        edit = maker(place) if place else None
        if edit is not None:
            host.begin(edit)

    return run


def _on_any(situation: Situation) -> bool:
    return (
        situation.writable
        and situation.map is not None
        and isinstance(situation.one, Claim | Premise | Question | Argument)
    )


def _on_inference(situation: Situation) -> bool:
    return _on_any(situation) and (isinstance(situation.one, Argument) or premise_at(situation) is not None)


def _on_sibling(situation: Situation) -> bool:
    place = place_of(situation) if _on_any(situation) else None
    if place is None:
        return False
    answers = _answer(place.debate, place.map, place.one) is not None
    linking = situation.marked is Mark.LINK
    return linking or answers or _on_inference(situation) or isinstance(place.one, Question)


def _contradiction(host: Host) -> None:
    a, b = pair(host)
    if host.attempt(lambda: connecting.contradict(host.workspace.debate, a, b, map=host.workspace.map)):
        host.workspace.marked.unlink()


ARGUMENTS = (
    Action(
        id="sibling",
        text=Message("Next beside it"),
        tip=Message("Add an argument of the same kind after the selected one, or the next answer or question."),
        run=_beside(sibling),
        keys=("Return", "Enter"),
        where=Where.PANES,
        icon="plus",
        needs=Message("Beside a contention stands nothing: press Tab for a reason, or select what hangs on something."),
        when=_on_sibling,
    ),
    Action(
        id="reason",
        text=Message("Reason"),
        tip=Message("Add a reason for the selected claim, a premise for an argument, an answer to a question."),
        run=_beside(reason),
        keys=("Tab",),
        where=Where.PANES,
        icon="because",
        needs=Message("Select a claim, a question or an inference first."),
        when=_on_any,
    ),
    Action(
        id="objection",
        text=Message("Objection"),
        tip=Message("Add an objection to the selected claim, an undercut of an argument, a question below a question."),
        run=_beside(objection),
        keys=("Shift+Tab", "Shift+Backtab"),
        where=Where.PANES,
        icon="but",
        needs=Message("Select a claim, a question or an inference first."),
        when=_on_any,
    ),
    Action(
        id="co-premise",
        text=Message("Co-premise"),
        tip=Message("Add a premise that holds only together with the selected one."),
        run=_beside(co_premise),
        keys=("Ctrl+Return", "Ctrl+Enter"),
        where=Where.PANES,
        icon="copy-plus",
        needs=Message("Select a reason or an objection, or its joint: a contention stands alone."),
        when=_on_inference,
    ),
    Action(
        id="undercut",
        text=Message("Undercut this inference"),
        tip=Message("Doubt the step itself rather than the claim."),
        run=_beside(undercut),
        keys=("Ctrl+U",),
        icon="undercut",
        needs=Message("Select a reason or an objection, or its joint: a contention stands alone."),
        when=_on_inference,
        short=Message("Undercut"),
    ),
    Action(
        id="contradiction",
        text=Message("Contradiction"),
        tip=Message("State that the two selected claims contradict each other."),
        run=_contradiction,
        keys=("Ctrl+D",),
        icon="diamond",
        needs=Message("Select two claims first."),
        when=on_pair,
    ),
)
"""The actions for arguments."""
