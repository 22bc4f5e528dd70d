"""Two claims that say the same become one."""

from collections.abc import Callable, Collection, Hashable, Iterator
from dataclasses import replace
from typing import Any, Final

from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion, redirection
from debatemap.domain.edits.refusals import one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import (
    Answer,
    Argument,
    Attribution,
    Citation,
    Claim,
    Contradiction,
    GroupMember,
    Placement,
    Position,
    Premise,
    Record,
    Tagging,
)
from debatemap.domain.relations import premises_of, uses_of
from debatemap.domain.text import Text, text
from debatemap.i18n import Message

_SAME: Final[dict[type[Record], Callable[[Any], Hashable]]] = {
    Placement: lambda one: (one.map, one.item),
    Premise: lambda one: (one.argument, one.claim),
    Answer: lambda one: (one.question, one.claim),
    GroupMember: lambda one: (one.group, one.item),
    Tagging: lambda one: (one.tag, one.item),
    Citation: lambda one: (one.item, one.excerpt),
    Contradiction: lambda one: frozenset((one.a, one.b)),
    Position: lambda one: (one.holder, one.target, one.round),
    Attribution: lambda one: (one.item, one.participant, one.act, one.excerpt, one.date),
}
"""What makes two records say the same thing twice, so that one of them is enough."""


def merge(debate: Debate, kept: str, merged: str, map: str | None = None) -> Edit:
    """Make everything that is said of or with one claim be said of another, and delete the first.

    The kept claim keeps its words, and gains those of languages it lacks. What would then be said twice is said once;
    an argument by which one supported or attacked the other goes.
    """
    stays, goes = one_of(debate, Claim, kept), one_of(debate, Claim, merged)
    if kept == merged:
        raise EditRefused(Message("A claim cannot be merged with itself."))
    told = replace(stays, text=_filled(stays.text, goes.text), short=_filled(stays.short, goes.short))
    changes = [Change(stays, told)] if told != stays else []
    own = frozenset(one.id for one, _ in debate.referring(kept))
    for step in (_without_circles(kept, merged), lambda draft: redirection(draft, merged, kept), _once(kept, own)):
        changes += step(debate.draft(tuple(changes)))
    changes += _joined(debate.draft(tuple(changes)), kept)
    return settled(debate, Message("Merge claims"), changes, map)


def _filled(own: Text, other: Text) -> Text:
    """Return a text with the other's words in the languages that it lacks, to be checked."""
    missing = {tag: string for tag, string in other.said if not own.has(tag)}
    if not missing:
        return own
    if not own:
        return other
    return text({**dict(own.said), **missing}, own.first, {*own.unchecked, *missing})


def _without_circles(kept: str, merged: str) -> Callable[[Debate], tuple[Change, ...]]:
    """Return a step that deletes the premises by which one of the claims stands for or against the other."""
    both = {kept, merged}

    def step(draft: Debate) -> tuple[Change, ...]:
        uses = (use for claim in both for use in uses_of(draft, claim))
        return deletion(draft, [use.id for use in uses if draft[Argument][use.argument].target in both])

    return step


def _once(kept: str, own: Collection[str]) -> Callable[[Debate], tuple[Change, ...]]:
    """Return a step that deletes what refers to the claim and says again what a record of its own, or another, says."""

    def step(draft: Debate) -> tuple[Change, ...]:
        return deletion(draft, list(_said_again(draft, kept, own)))

    return step


def _said_again(draft: Debate, kept: str, own: Collection[str]) -> Iterator[str]:
    seen: set[Hashable] = set()
    referring = {one.id: one for one, _ in draft.referring(kept)}
    for record in sorted(referring.values(), key=lambda one: (one.id not in own, one.id)):
        same = _SAME.get(type(record))
        said = (type(record), same(record)) if same else record.id
        if said in seen:
            yield record.id
        seen.add(said)


def _joined(draft: Debate, kept: str) -> tuple[Change, ...]:
    """Return the changes that make one of arguments for or against the claim that rest on the very same premises."""
    changes: tuple[Change, ...] = ()
    seen: dict[Hashable, str] = {}
    for argument in _around(draft, kept):
        now = draft.draft(changes)
        premises = premises_of(now, argument.id)
        said = argument.target, argument.polarity, frozenset(one.claim for one in premises)
        if premises and said in seen:
            changes += redirection(now, argument.id, seen[said], [one.id for one in premises])
        seen.setdefault(said, argument.id)
    return changes


def _around(draft: Debate, kept: str) -> list[Argument]:
    using = [draft[Argument][use.argument] for use in uses_of(draft, kept)]
    found = {one.id: one for one in (*draft[Argument].referring("target", kept), *using)}
    return sorted(found.values(), key=lambda one: (one.order, one.id))
