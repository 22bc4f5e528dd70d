"""The words of texts in several languages."""

from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.refusals import found
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Record
from debatemap.domain.naming import named
from debatemap.domain.prompts import answered
from debatemap.domain.record import replaced
from debatemap.domain.text import Text
from debatemap.i18n import Message


def reword(debate: Debate, id: str, language: str, string: str, field: str = "text", map: str | None = None) -> Edit:
    """Change one language of a record's text; what was a translation of the old words becomes unchecked.

    Where a form asked for words in several languages, the prompts in the others go.
    """
    record = found(debate, id)
    changed = answered(_text_of(record, field).reworded(language, string), language)
    return _with_text(record, field, changed, Message("Reword {kind}", kind=named(record)), map)


def check_translation(debate: Debate, id: str, language: str, field: str = "text", map: str | None = None) -> Edit:
    """Mark one language of a record's text as checked against the others."""
    record = found(debate, id)
    changed = _text_of(record, field).checked(language)
    return _with_text(record, field, changed, Message("Check translation"), map)


def _text_of(record: Record, field: str) -> Text:
    value = getattr(record, field, None)
    if not isinstance(value, Text):
        raise EditRefused(Message("A {kind} has no such text.", kind=named(record)))
    return value


def _with_text(record: Record, field: str, text: Text, name: Message, map: str | None) -> Edit:
    return Edit(name, combined([Change(record, replaced(record, {field: text}))]), map)
