"""Replacing words in the texts of claims and questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.errors import EditRefused
from debatemap.domain.folding import Span, folded, spans
from debatemap.domain.model import Claim, Question
from debatemap.domain.relations import items_on
from debatemap.domain.text import Text
from debatemap.i18n import Message


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: in which record, in which language, in what string, and between which characters."""

    id: str
    language: str
    string: str
    spans: tuple[Span, ...]

    def replaced(self, by: str) -> str:
        """Return the string with other words in these places, begun with a capital where the old ones were."""
        parts, at = [], 0
        for start, end in self.spans:
            parts += [self.string[at:start], _begun_like(self.string[start:end], by)]
            at = end
        return "".join((*parts, self.string[at:]))


def places_of(debate: Debate, words: str, map: str | None = None, language: str | None = None) -> Iterator[Place]:
    """Yield where words stand in the texts of a map, or of the debate, whatever their case and punctuation."""
    wanted = folded(words)
    for item in _items(debate, map) if wanted else ():
        for tag, string in item.text.said:
            found = spans(string, [wanted]) if language in (None, tag) else ()
            if found:
                yield Place(item.id, tag, string, found)


def replace_words(
    debate: Debate, words: str, by: str, map: str | None = None, language: str | None = None, at: str | None = None
) -> Edit:
    """Replace words wherever ``places_of`` finds them, as one edit; ``at`` is the map that undo shows."""
    texts: dict[str, Text] = {}
    found = list(places_of(debate, words, map, language))
    for place in found:
        text = texts.get(place.id) or _item(debate, place.id).text
        texts[place.id] = text.reworded(place.language, place.replaced(by))
    changes = [Change(item := _item(debate, id), replace(item, text=text)) for id, text in texts.items()]
    if not combined(changes):
        raise EditRefused(Message("There is nothing to replace."))
    count = sum(len(place.spans) for place in found)
    name = Message("Replace words in {count} place", "Replace words in {count} places", count=count)
    return Edit(name, combined(changes), at)


def _begun_like(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() and new[:1].islower() else new


def _items(debate: Debate, map: str | None) -> Iterable[Claim | Question]:
    return items_on(debate, map) if map is not None else (*debate[Claim], *debate[Question])


def _item(debate: Debate, id: str) -> Claim | Question:
    return debate[Claim].find(id) or debate[Question][id]
