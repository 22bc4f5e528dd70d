"""A debate in which every text a user can write is the same hostile words."""

from debatemap.domain.changes import Edit, records_after
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.edits import arguments, claims, labels, maps, people, questions, sources, wording
from debatemap.domain.model import Claim, Excerpt, Map, Participant, Source
from debatemap.domain.text import plain

LANGUAGES = ("en", "zh-Hans")


def attacked(words: str) -> Debate:
    """Return a debate with claims, a question, a person, a source, a passage, a tag, a term and two maps called so."""
    debate = new_debate(plain(words, "en"))
    _commit(debate, maps.add_map(debate, words, "en"))
    map = next(iter(debate[Map])).id
    top = _new(_commit(debate, claims.add_contention(debate, map, words, "en")), Claim)
    below = _new(_commit(debate, arguments.add_reason(debate, map, top, words, "en")), Claim)
    _commit(debate, arguments.add_objection(debate, map, top, words, "en"))
    _commit(debate, questions.ask_about(debate, map, top, words, "en"))
    _said(debate, below, words)
    for language in LANGUAGES:
        for item, field in ((top, "text"), (top, "short"), (below, "text"), (map, "title"), (debate.about.id, "title")):
            _commit(debate, wording.reword(debate, item, language, words, field=field))
    return debate


def _said(debate: Debate, item: str, words: str) -> None:
    person = _new(_commit(debate, people.name_participant(debate, words, "en")), Participant)
    source = _new(_commit(debate, sources.add_source(debate, words, "en")), Source)
    passage = _new(_commit(debate, sources.add_excerpt(debate, source, plain(words, "en"), words)), Excerpt)
    _commit(debate, people.attribute(debate, item, person, excerpt=passage))
    _commit(debate, labels.tag(debate, [item], words, "en"))
    _commit(debate, labels.add_term(debate, words, "en", words))


def _commit(debate: Debate, edit: Edit) -> Edit:
    debate.apply(edit)
    return edit


def _new(edit: Edit, kind: type) -> str:
    return str(next(record.id for record in records_after(edit.changes) if isinstance(record, kind)))
