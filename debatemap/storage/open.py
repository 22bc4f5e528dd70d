"""Open a file that nobody has vouched for, without changing one byte of it or of its folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from debatemap.domain.codec import Value
from debatemap.domain.collecting import uncollected
from debatemap.domain.columns import Columns, columns, fingerprints, records
from debatemap.domain.debate import Debate, dangling
from debatemap.domain.model import KINDS, About, Record, kind_name
from debatemap.domain.naming import KIND_WORDS, named
from debatemap.domain.validity import unsound_field
from debatemap.i18n import Message
from debatemap.storage.formats import FORMATS, Formats
from debatemap.storage.header import format_version
from debatemap.storage.private_copy import Stamp, read_bytes
from debatemap.storage.reader import Content, read_rows
from debatemap.storage.rejection import DocumentRejected, damaged, newer
from debatemap.storage.rollback import journal_beside, rolled_back

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Opened:
    """A debate out of a file, the format version it came in, and the state of the file when it was read."""

    debate: Debate
    version: int
    stamp: Stamp
    read_only: Message | None = None
    """Why the file must not be saved over, where that is so."""

    @property
    def digest(self) -> str:
        """Return the digest of what is said."""
        return self.debate.digest

    @property
    def newer(self) -> bool:
        """Tell whether the file has a later format; what this program does not know of it is not shown."""
        return self.read_only is not None


def open_debate(path: Path, formats: Formats = FORMATS) -> Opened:
    """Return the debate in a file; DocumentRejected, a UserError, when it is not a sound one."""
    try:
        with uncollected():
            return _opened(path, formats)
    except MemoryError as error:
        raise DocumentRejected(Message("There is not enough memory to open this file.")) from error


def _opened(path: Path, formats: Formats) -> Opened:
    content, stamp = read_bytes(path)
    format_version(content)
    journal = journal_beside(path)
    if journal is not None:
        content = rolled_back(content, journal)
    read = read_rows(content, formats)
    if read.version > formats.newest:
        return Opened(_of_newer(read), read.version, stamp, _READ_ONLY)
    return Opened(debate_of(read), read.version, stamp)


def debate_of(content: Content) -> Debate:
    """Return the debate of a file's rows; DocumentRejected when a record is unsound or refers to what is not there."""
    every = [_columns(kind, content.rows[kind_name(kind)]) for kind in KINDS]
    ids = {id: id for one in every for id in one.held[0]}
    found = [record for one in every for record in records(one, ids)]
    debate = Debate(found, sum(map(fingerprints, every)))
    _check_graph(debate, len(found))
    return debate


_READ_ONLY = Message("This file was made by a newer Debatemap; it is shown, but cannot be changed here.")


def _of_newer(content: Content) -> Debate:
    try:
        return debate_of(content)
    except DocumentRejected as rejection:
        raise newer(rejection.detail) from rejection


def _columns(kind: type[R], rows: Sequence[tuple[Value, ...]]) -> Columns[R]:
    try:
        found = columns(kind, rows)
    except (ValueError, TypeError, RecursionError) as error:
        raise damaged(f"{kind_name(kind)}: {type(error).__name__}") from error
    unsound = unsound_field(kind, found.held)
    if unsound is not None:
        raise DocumentRejected(
            Message(
                "This file is damaged: a {kind} has a value for “{field}” that cannot be kept.",
                kind=KIND_WORDS[kind],
                field=unsound,
            )
        )
    return found


def _check_graph(debate: Debate, count: int) -> None:
    if len(debate) != count:
        raise DocumentRejected(Message("This file is damaged: two records have the same name."))
    if len(debate[About]) != 1:
        raise DocumentRejected(Message("This file is damaged: a debate has exactly one title block."))
    for record, field, _ in dangling(debate):
        raise DocumentRejected(
            Message(
                "This file is damaged: a {kind} refers to a {field} that is not there.",
                kind=named(record),
                field=field.name,
            )
        )
