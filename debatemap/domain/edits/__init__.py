"""Every edit that a user can make: pure functions from a debate to an Edit; EditRefused says why one cannot be made.

New records get their ids from ``new``, a function called once for each. ``map`` is the map that undo shows.
"""

from debatemap.domain.edits.arguments import add_co_premise, add_objection, add_reason, add_sibling, add_undercut
from debatemap.domain.edits.claims import add_claim, add_contention, reorder_root, set_contention
from debatemap.domain.edits.connecting import connect, connect_answer, connect_premise, contradict
from debatemap.domain.edits.converting import into_claim, into_question
from debatemap.domain.edits.extracting import extract
from debatemap.domain.edits.fields import add, set_field, set_fields
from debatemap.domain.edits.grafting import graft
from debatemap.domain.edits.hanging import hang
from debatemap.domain.edits.labels import add_term, tag, untag
from debatemap.domain.edits.maps import add_map, group, rename_map, ungroup
from debatemap.domain.edits.merging import merge
from debatemap.domain.edits.moving import (
    detach,
    flip,
    insert_between,
    join,
    move_argument,
    move_premise,
    separate,
)
from debatemap.domain.edits.ordering import reorder
from debatemap.domain.edits.people import attribute, name_participant
from debatemap.domain.edits.placing import pin, place, unpin
from debatemap.domain.edits.questions import answer, ask, ask_about
from debatemap.domain.edits.quoting import quote
from debatemap.domain.edits.removal import delete, delete_map, maps_left, remove_from_map
from debatemap.domain.edits.replacing import replace_words
from debatemap.domain.edits.sources import add_excerpt, add_source, add_source_text, cite, cite_address, mark_passage
from debatemap.domain.edits.splitting import split
from debatemap.domain.edits.together import together
from debatemap.domain.edits.wording import check_translation, reword

__all__ = [
    "add",
    "add_claim",
    "add_co_premise",
    "add_contention",
    "add_excerpt",
    "add_map",
    "add_objection",
    "add_reason",
    "add_sibling",
    "add_source",
    "add_source_text",
    "add_term",
    "add_undercut",
    "answer",
    "ask",
    "ask_about",
    "attribute",
    "check_translation",
    "cite",
    "cite_address",
    "connect",
    "connect_answer",
    "connect_premise",
    "contradict",
    "delete",
    "delete_map",
    "detach",
    "extract",
    "flip",
    "graft",
    "group",
    "hang",
    "insert_between",
    "into_claim",
    "into_question",
    "join",
    "maps_left",
    "mark_passage",
    "merge",
    "move_argument",
    "move_premise",
    "name_participant",
    "pin",
    "place",
    "quote",
    "remove_from_map",
    "rename_map",
    "reorder",
    "reorder_root",
    "replace_words",
    "reword",
    "separate",
    "set_contention",
    "set_field",
    "set_fields",
    "split",
    "tag",
    "together",
    "ungroup",
    "unpin",
    "untag",
]
