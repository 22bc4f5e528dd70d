"""What leads from one state of a debate to another, in plain sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator

from debatemap.domain.changes import Change
from debatemap.domain.model import Placement, Record
from debatemap.domain.naming import named
from debatemap.domain.text import Text
from debatemap.i18n import Message, say
from debatemap.ui.plain import isolated, one_line

_LONGEST = 90
_UNTOLD = (Placement,)
"""Kinds whose changes only follow from others."""


def told(changes: Iterable[Change], language: str) -> tuple[str, ...]:
    """Return a sentence for each change of something that has words, and one for all others of each kind."""
    sentences, counted = [], Counter[tuple[str, str]]()
    for change in changes:
        if isinstance(change.record, _UNTOLD):
            continue
        sentence = _sentence(change, language)
        if sentence is not None:
            sentences.append(say(sentence))
        else:
            counted[_deed(change), say(named(change.record))] += 1
    return (*sentences, *_sums(counted))


def _sums(counted: Counter[tuple[str, str]]) -> Iterator[str]:
    for (deed, kind), count in counted.items():
        match deed:
            case "added":
                yield say(Message("{count} more: {kind}", count=count, kind=kind))
            case "removed":
                yield say(Message("{count} fewer: {kind}", count=count, kind=kind))
            case _:
                yield say(Message("{count} changed: {kind}", count=count, kind=kind))


def _sentence(change: Change, language: str) -> Message | None:
    before, after = _words(change.before, language), _words(change.after, language)
    kind = named(change.record)
    if change.before is None:
        return Message("Added, {kind}: “{words}”", kind=kind, words=_short(after)) if after else None
    if change.after is None:
        return Message("Removed, {kind}: “{words}”", kind=kind, words=_short(before)) if before else None
    if before != after:
        return Message(
            "Reworded, {kind}: “{before}” is now “{after}”", kind=kind, before=_short(before), after=_short(after)
        )
    return Message("Changed, {kind}: “{words}”", kind=kind, words=_short(after)) if after else None


def _words(record: Record | None, language: str) -> str:
    for field in ("text", "title", "name"):
        value = getattr(record, field, None)
        if isinstance(value, Text) and value:
            return value.shown(language)
        if isinstance(value, str) and value:
            return value
    return ""


def _short(words: str) -> str:
    return isolated(one_line(words, _LONGEST))


def _deed(change: Change) -> str:
    return "added" if change.before is None else "removed" if change.after is None else "changed"
