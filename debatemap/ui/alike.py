"""Claims that say what somebody is typing: what is offered in place of it, and taking one."""

from collections.abc import Iterator
from dataclasses import dataclass

from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.merging import merge
from debatemap.domain.model import Argument, Claim
from debatemap.domain.relations import maps_with, placement_of, premises_of, uses_of
from debatemap.i18n import Message
from debatemap.ui.plain import isolated, one_line
from debatemap.ui.workspace import Workspace

MOST = 3
"""How many claims are offered."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A claim that is there already, its words and where it is used."""

    id: str
    words: str
    where: Message


def alike(work: Workspace, claim: str, language: str, words: str) -> tuple[Alike, ...]:
    """Return the claims of the debate that say what a claim is about to say, the likest first."""
    if claim not in work.debate[Claim]:
        return ()
    found = work.likeness.like(words, frozenset(_beside(work.debate, claim)), MOST)
    return tuple(Alike(id, work.debate[Claim][id].text.shown(language), _where(work, id)) for id in found)


def use_instead(work: Workspace, claim: str, other: str) -> None:
    """Let a claim that is there take the place of another; one step of undo also for a claim that was just begun.

    Raises UserError, and then nothing has happened.
    """
    edit = merge(work.debate, other, claim, work.map)
    begun = work.document.history.last
    if begun is not None and any(_adds(one, claim) for one in begun.changes):
        work.document.undo()
        edit = Edit(Message("Use a claim again"), combined((*begun.changes, *edit.changes)), edit.map)
    work.document.commit(edit)
    work.show(other)


def _adds(change: Change, claim: str) -> bool:
    return change.before is None and change.id == claim


def _beside(debate: Debate, claim: str) -> Iterator[str]:
    """Yield the claim, what it is for or against, and what it holds together with: it cannot be one with them."""
    yield claim
    for use in uses_of(debate, claim):
        yield debate[Argument][use.argument].target
        yield from (premise.claim for premise in premises_of(debate, use.argument))


def _where(work: Workspace, id: str) -> Message:
    if work.map is not None and placement_of(work.debate, work.map, id) is not None:
        return Message("On this map: {number}", number=work.numbers.get(id) or "–")
    maps = maps_with(work.debate, id)
    if not maps:
        return Message("On no map")
    title = isolated(one_line(maps[0].title.shown(work.language), 40))
    if len(maps) == 1:
        return Message("On {map}", map=title)
    return Message("On {map} and {count} more map", "On {map} and {count} more maps", map=title, count=len(maps) - 1)
