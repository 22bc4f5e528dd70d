"""What the kinds of records are called in sentences."""

from collections.abc import Sequence
from typing import Final

from debatemap.domain.model import KINDS, Argument, Claim, Question, Record, kind_name
from debatemap.i18n import N_, Message

_WORDS: Final = {
    "about": N_("title block"),
    "map": N_("map"),
    "question": N_("question"),
    "claim": N_("claim"),
    "answer": N_("answer"),
    "argument": N_("argument"),
    "premise": N_("premise"),
    "contradiction": N_("contradiction"),
    "rephrase": N_("restatement"),
    "preference": N_("preference"),
    "placement": N_("place on a map"),
    "group": N_("group"),
    "group_member": N_("place in a group"),
    "participant": N_("participant"),
    "source": N_("source"),
    "source_text": N_("source text"),
    "section": N_("section"),
    "turn": N_("turn of speech"),
    "excerpt": N_("excerpt"),
    "attribution": N_("attribution"),
    "citation": N_("citation"),
    "scheme": N_("scheme"),
    "critical_answer": N_("answer to a critical question"),
    "tag": N_("tag"),
    "tagging": N_("tag on an item"),
    "term": N_("term"),
    "annotator": N_("annotator"),
    "round": N_("round"),
    "assignment": N_("assignment"),
    "position": N_("position"),
    "comment": N_("comment"),
    "proposal": N_("proposal"),
    "receipt": N_("merged packet"),
    "view": N_("view"),
    "step": N_("presentation step"),
    "dismissal": N_("dismissed check"),
    "preset": N_("export preset"),
    "extra": N_("carried note"),
}

KIND_WORDS: Final = {kind: Message(_WORDS[kind_name(kind)]) for kind in KINDS}
"""The word for each record kind, in lower case, for use within sentences."""


def named(record: Record) -> Message:
    """Return the word for a record's kind."""
    return KIND_WORDS[type(record)]


def counted(records: Sequence[Record]) -> Message:
    """Return what records are for use within a sentence: one by its kind, several with how many they are."""
    if len(records) == 1:
        return named(records[0])
    kinds = {type(record) for record in records}
    if kinds == {Claim}:
        return Message("{count} claim", "{count} claims", count=len(records))
    if kinds == {Question}:
        return Message("{count} question", "{count} questions", count=len(records))
    if kinds == {Argument}:
        return Message("{count} argument", "{count} arguments", count=len(records))
    return Message("{count} item", "{count} items", count=len(records))
