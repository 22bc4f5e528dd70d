"""What changed between two states of a debate."""

from collections.abc import Iterator

from debatemap.domain.changes import Change
from debatemap.domain.debate import Debate


def differences(before: Debate, after: Debate) -> tuple[Change, ...]:
    """Return the changes that lead from one debate to another, one per record (two where an id changed its kind)."""
    return (*_gone(before, after), *_come(before, after))


def _gone(before: Debate, after: Debate) -> Iterator[Change]:
    for record in before:
        if type(after.find(record.id)) is not type(record):
            yield Change(record, None)


def _come(before: Debate, after: Debate) -> Iterator[Change]:
    for record in after:
        old = before.find(record.id)
        if old != record:
            yield Change(old if type(old) is type(record) else None, record)
