"""One claim that says several things becomes several claims."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.claims import with_root
from debatemap.domain.edits.ordering import slot
from debatemap.domain.edits.parts import NewId, joined, placing
from debatemap.domain.edits.refusals import on_map, one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Answer, Claim, Map, new_id
from debatemap.domain.relations import answers_to, attributions_of, uses_on
from debatemap.domain.sentences import sentences
from debatemap.domain.text import Text, text
from debatemap.i18n import Message

Pieces = dict[str, tuple[str, ...]]
"""The parts of a text by language tag."""


def in_sentences(words: Text) -> Pieces:
    """Return a text's sentences by language, whichever has the most first."""
    found = {tag: sentences(string) for tag, string in words.said}
    return dict(sorted(found.items(), key=lambda one: -len(one[1])))


def at_position(words: Text, language: str, position: int) -> Pieces:
    """Return a text cut at a position of one language's string, in characters; the others by sentences."""
    string = dict(words.said).get(language, "")
    cut = tuple(part for part in (string[:position].strip(), string[position:].strip()) if part)
    return {language: cut, **{tag: sentences(other) for tag, other in words.said if tag != language}}


def split(debate: Debate, map: str, claim: str, pieces: Pieces, new: NewId = new_id) -> Edit:
    """Leave the first part of a claim's text in it and make a claim of each other one, right after it.

    The new claims are co-premises where the claim is a premise on the map, answers where it is an answer, else roots;
    whoever said the claim said them.
    The first language tells how many parts there are; one with other parts stays with the first claim, to be checked.
    """
    before = one_of(debate, Claim, claim)
    on_map(debate, map, claim)
    texts = _texts(before.text, pieces)
    if len(texts) < 2:
        raise EditRefused(Message("There is nothing to split: the claim is one sentence."))
    changes: tuple[Change, ...] = (Change(before, replace(before, text=texts[0])),)
    put, after = _put(debate, map, claim)
    for words in texts[1:]:
        part = replace(before, id=new(), text=words, short=Text())
        sayings = (replace(one, id=new(), item=part.id) for one in attributions_of(debate, claim))
        changes = (*changes, *added(part, *sayings))
        made, after = put(debate.draft(changes), part.id, after, new)
        changes = (*changes, *made)
    return settled(debate, Message("Split claim"), changes, map)


def _texts(words: Text, pieces: Pieces) -> list[Text]:
    count = len(next(iter(pieces.values()), ()))
    fitting = {tag: parts for tag, parts in pieces.items() if len(parts) == count}
    whole = {tag: string for tag, string in words.said if tag not in fitting}
    said = [{tag: parts[at] for tag, parts in fitting.items()} | (whole if at == 0 else {}) for at in range(count)]
    stale = {*words.unchecked, *whole}
    return [text(one, words.first if words.first in one else None, stale) for one in said]


Put = Callable[[Debate, str, str | None, NewId], tuple[Sequence[Change], str | None]]
"""Puts a claim after what has an id; returns the changes and the id that the next one comes after."""


def _put(debate: Debate, map: str, claim: str) -> tuple[Put, str | None]:
    """Return how claims are put beside a claim, and the id that the first one comes after."""
    use = next(uses_on(debate, map, claim), None)
    if use is not None:
        return _beside(use.argument, map), use.id
    answer = next(iter(debate[Answer].referring("claim", claim)), None)
    return (_below(answer.question, map), answer.id) if answer else (_loose(map), claim)


def _beside(argument: str, map: str) -> Put:
    def put(draft: Debate, claim: str, after: str | None, new: NewId) -> tuple[Sequence[Change], str | None]:
        changes = joined(draft, map, argument, claim, after, new)
        return changes, next(one.id for one in changes if getattr(one.after, "claim", None) == claim)

    return put


def _below(question: str, map: str) -> Put:
    def put(draft: Debate, claim: str, after: str | None, new: NewId) -> tuple[Sequence[Change], str | None]:
        order, moved = slot(answers_to(draft, question), after)
        answer = Answer(id=new(), question=question, claim=claim, order=order)
        return (*moved, *added(answer), *placing(draft, [map], claim, new)), answer.id

    return put


def _loose(map: str) -> Put:
    def put(draft: Debate, claim: str, after: str | None, new: NewId) -> tuple[Sequence[Change], str | None]:
        sheet = draft[Map][map]
        rooted = Change(sheet, with_root(sheet, claim, after))
        return (rooted, *placing(draft, [map], claim, new)), claim

    return put
