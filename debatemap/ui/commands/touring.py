"""Commands that go somewhere on a big map: from gap to gap, from hit to hit, to a number."""

from collections.abc import Callable, Collection, Iterator

from debatemap.domain.analysis.gaps import unanswered, unsourced
from debatemap.domain.debate import Debate
from debatemap.domain.folding import folded
from debatemap.domain.relations import premises_of
from debatemap.i18n import N_, Message
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.plain import isolated
from debatemap.ui.situation import has_map
from debatemap.ui.tour import next_of, places_on


def _tour(host: Host, ids: Collection[str], step: int, found: str, nothing: Message) -> None:
    """Go on to the next of some records and say how many there are."""
    work = host.workspace
    assert work.whole is not None
    following = next_of(ids, work.selection.current, step, places_on(work.whole.outline))
    if following is None:
        host.notice(nothing)
        return
    id, place = following
    work.show(id)
    host.notice(Message(found, place=place, count=len(ids)))


def _objecting(debate: Debate, map: str) -> tuple[str, ...]:
    """Return what the unanswered objections say: their first premises, of those without one the arguments."""
    return tuple(dict.fromkeys(next(_said(debate, id), id) for id in unanswered(debate, map)))


def _said(debate: Debate, argument: str) -> Iterator[str]:
    return (premise.claim for premise in premises_of(debate, argument))


Found = Callable[[Debate, str], Collection[str]]


def _touring(find: Found, found: str, nothing: Message, step: int) -> Callable[[Host], object]:
    def run(host: Host) -> None:
        work = host.workspace
        if work.map is not None:
            _tour(host, find(work.debate, work.map), step, found, nothing)

    return run


_ANSWERED = Message("Every objection on this map is answered.")
_SOURCED = Message("Every claim on this map that needs a source has one.")
_OBJECTION = N_("Unanswered objection {place} of {count}")
_UNSOURCED = N_("Unsourced claim {place} of {count}")
_PASSING = N_("{place} of {count} that pass the filter")
_NOTHING = Message("Nothing on this map passes the filter.")


def _next_passing(host: Host, step: int) -> None:
    _tour(host, host.workspace.reading.passing, step, _PASSING, _NOTHING)


GAPS = (
    Action(
        id="next-unanswered",
        text=Message("Next unanswered objection"),
        tip=Message("Go to the next objection that nothing on this map speaks against."),
        run=_touring(_objecting, _OBJECTION, _ANSWERED, 1),
        keys=("F8",),
        icon="message-square-reply",
        when=has_map,
    ),
    Action(
        id="previous-unanswered",
        text=Message("Previous unanswered objection"),
        tip=Message("Go to the objection before it that nothing on this map speaks against."),
        run=_touring(_objecting, _OBJECTION, _ANSWERED, -1),
        keys=("Shift+F8",),
        when=has_map,
    ),
    Action(
        id="next-unsourced",
        text=Message("Next unsourced claim"),
        tip=Message("Go to the next claim that rests on no passage of a source."),
        run=_touring(unsourced, _UNSOURCED, _SOURCED, 1),
        keys=("F9",),
        icon="file-question",
        when=has_map,
    ),
    Action(
        id="previous-unsourced",
        text=Message("Previous unsourced claim"),
        tip=Message("Go to the claim before it that rests on no passage of a source."),
        run=_touring(unsourced, _UNSOURCED, _SOURCED, -1),
        keys=("Shift+F9",),
        when=has_map,
    ),
    Action(
        id="next-passing",
        text=Message("Next that passes the filter"),
        tip=Message("Go to the next claim or question that passes the filter."),
        run=lambda host: _next_passing(host, 1),
        keys=("F4",),
        when=lambda situation: situation.reads_part,
    ),
    Action(
        id="previous-passing",
        text=Message("Previous that passes the filter"),
        tip=Message("Go to the claim or question before it that passes the filter."),
        run=lambda host: _next_passing(host, -1),
        keys=("Shift+F4",),
        when=lambda situation: situation.reads_part,
    ),
)


def _go_to_number(host: Host) -> None:
    from debatemap.ui.prompts.name import ask_name

    typed = ask_name(Message("Which claim?"), Message("Number, such as 2b"), host.window_widget(), Message("Go there"))
    if typed:
        _go_to(host, typed)


def _go_to(host: Host, typed: str) -> None:
    work = host.workspace
    found = next((id for id, number in work.numbers.items() if folded(number or "0") == folded(typed)), None)
    if found is None:
        host.notice(Message("There is no claim {number} on this map.", number=isolated(typed)))
    else:
        work.show(found)
        host.canvas.setFocus()


NUMBERS = (
    Action(
        id="go-to-number",
        text=Message("Go to number…"),
        tip=Message("Go to the claim with a number; the contention is 0."),
        run=_go_to_number,
        keys=("Ctrl+Shift+O",),
        when=has_map,
    ),
)

ACTIONS: tuple[Action, ...] = (*GAPS, *NUMBERS)
"""The actions that go somewhere on a map."""
