"""Commands of the Insert menu for all but arguments, which have a module of their own."""

from collections.abc import Callable

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits import claims, labels, maps, people, questions, sources
from debatemap.domain.model import Map, Participant, Source, SourceText, Term
from debatemap.i18n import Message, tr
from debatemap.ui.action import Action
from debatemap.ui.commands.arguments import ARGUMENTS
from debatemap.ui.host import Host
from debatemap.ui.situation import Situation, writable


def _on_map(situation: Situation) -> bool:
    return situation.writable and situation.map is not None


def _new_claim(host: Host) -> None:
    debate, map, language = host.workspace.debate, host.workspace.map, host.workspace.language
    assert map is not None
    add = claims.add_claim if debate[Map][map].contention else claims.add_contention
    host.begin(add(debate, map, "", language))


def _new_question(host: Host) -> None:
    debate, map, language = host.workspace.debate, host.workspace.map, host.workspace.language
    assert map is not None
    host.begin(questions.ask(debate, map, "", language))


def _free_name(debate: Debate, name: str) -> str:
    """Return a name that no participant, source or term has yet."""
    named = (*debate[Participant], *debate[Term])
    texts = [*(one.name for one in named), *(one.title for one in debate[Source])]
    taken = {string for text in texts for _, string in text.said}
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return next(one for one in (name, *numbered) if one not in taken)


def _new_map(host: Host) -> None:
    edit = maps.add_map(host.workspace.debate, tr("New map"), host.workspace.language)
    if host.commit(edit):
        host.workspace.show_map(next(change.id for change in edit.changes if isinstance(change.after, Map)))


def _make_claims_of_passages(host: Host) -> None:
    from debatemap.ui.dialogs.passages import PassagesDialog

    PassagesDialog(host, host.window_widget()).ask()


def _has_texts(situation: Situation) -> bool:
    return situation.debate is not None and situation.map is not None and len(situation.debate[SourceText]) > 0


LOOSE = (
    Action(
        id="claim",
        text=Message("Claim"),
        tip=Message("Write a claim that hangs on nothing yet; the first one is the contention."),
        run=_new_claim,
        keys=("Ctrl+Shift+N",),
        icon="plus",
        when=_on_map,
    ),
    Action(
        id="question",
        text=Message("Question"),
        tip=Message("Write a question that claims answer."),
        run=_new_question,
        icon="circle-help",
        when=_on_map,
    ),
    Action(
        id="passages",
        text=Message("Claims from a text…"),
        tip=Message("Read the text of a source, and make claims of its passages."),
        run=_make_claims_of_passages,
        keys=("Ctrl+Shift+T",),
        icon="text-quote",
        needs=Message("This needs a source with its text; begin with “A text, read closely”."),
        when=_has_texts,
    ),
    Action(
        id="map",
        text=Message("Map"),
        tip=Message("Add an empty map to this debate."),
        run=_new_map,
        keys=("Ctrl+T",),
        icon="map",
        when=writable,
    ),
)


def _named(id: str, icon: str, text: Message, tip: Message, add: Callable[[Debate, str, str], Edit]) -> Action:
    """Return an action that adds something with a name of its own and shows it in the details."""

    def run(host: Host) -> None:
        debate = host.workspace.debate
        edit = add(debate, _free_name(debate, tr("New")), host.workspace.language)
        if host.commit(edit):
            host.workspace.show(edit.changes[0].id)
            host.show_details()

    return Action(id=id, icon=icon, text=text, tip=tip, run=run, when=writable)


NAMED = (
    _named(
        "participant",
        "user-round",
        Message("Person"),
        Message("Add somebody who says things."),
        people.name_participant,
    ),
    _named(
        "source",
        "book-open",
        Message("Source"),
        Message("Add a document that claims rest on."),
        sources.add_source,
    ),
    _named("term", "languages", Message("Term"), Message("Add an entry to the glossary."), labels.add_term),
)

ACTIONS: tuple[Action, ...] = (*ARGUMENTS, *LOOSE, *NAMED)
"""The actions of the Insert menu."""
