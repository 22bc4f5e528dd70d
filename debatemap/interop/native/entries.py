"""The forms of a file as a flat list, with the id, owner and order key that each one's place gives it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from debatemap.domain.model import About, Record
from debatemap.domain.order import spread
from debatemap.i18n import Message
from debatemap.interop.native.forms import Form
from debatemap.interop.native.identities import Identities
from debatemap.interop.native.places import Report
from debatemap.interop.native.problems import Path
from debatemap.interop.native.shape import listed_in, lists, nests, order_field, owner_field, plural


@dataclass(frozen=True, slots=True)
class Entry:
    """A form, the path to it, the id of its record and of that record's owner ("" for none)."""

    kind: type[Record]
    form: Form
    path: Path
    id: str
    owner: str


def given(form: Form, field: str) -> Any:
    """Return what a form holds for a field or a list."""
    return getattr(form, field)


def entries(document: Form, identities: Identities, report: Report) -> tuple[Entry, ...]:
    """Return an entry per record in the order of the file; an id used twice is reported."""
    found = tuple(_named(_walk(document), identities))
    seen: set[str] = set()
    for entry in found:
        if entry.id in seen:
            report.add((*entry.path, "id"), Message("this id belongs to another record already"))
        seen.add(entry.id)
    return found


def order_keys(found: Sequence[Entry], report: Report) -> dict[str, str]:
    """Return the order key of each entry that has one: as given, or by its place among its siblings."""
    keys: dict[str, str] = {}
    for siblings in _siblings(found):
        keys |= _keys(siblings, report)
    return keys


def _walk(document: Form) -> Iterator[tuple[type[Record], Form, Path, Path]]:
    yield from _tree(About, given(document, "about"), ("about",), ())
    for kind in lists():
        for index, form in enumerate(given(document, plural(kind))):
            yield from _tree(kind, form, (plural(kind), index), ())


def _tree(kind: type[Record], form: Form, path: Path, parent: Path) -> Iterator[tuple[type[Record], Form, Path, Path]]:
    yield kind, form, path, parent
    for child in listed_in(kind):
        for index, one in enumerate(given(form, plural(child))):
            yield from _tree(child, one, (*path, plural(child), index), path)


def _named(walked: Iterator[tuple[type[Record], Form, Path, Path]], identities: Identities) -> Iterator[Entry]:
    ids: dict[Path, str] = {(): ""}
    positions: Counter[tuple[type[Record], str]] = Counter()
    for kind, form, path, parent in walked:
        owner = _owner(kind, form, identities) or ids[parent]
        written = given(form, "id")
        derived = identities.derived(kind, owner, positions[kind, owner])
        ids[path] = identities.about if kind is About else derived if written is None else identities.meant(written)
        positions[kind, owner] += 1
        yield Entry(kind, form, path, ids[path], owner)


def _owner(kind: type[Record], form: Form, identities: Identities) -> str | None:
    owner = None if nests(kind) else owner_field(kind)
    return None if owner is None else identities.meant(given(form, owner.name))


def _siblings(found: Sequence[Entry]) -> Iterator[list[Entry]]:
    groups: dict[tuple[type[Record], str], list[Entry]] = defaultdict(list)
    for entry in found:
        if order_field(entry.kind):
            groups[entry.kind, entry.owner].append(entry)
    yield from groups.values()


def _keys(siblings: Sequence[Entry], report: Report) -> dict[str, str]:
    written = [given(entry.form, "order") for entry in siblings]
    if all(key is None for key in written):
        written = list(spread(len(siblings)))
    for entry, key in zip(siblings, written, strict=True):
        if key is None:
            report.add(entry.path, Message("“{field}” is given to others of its list but not here", field="order"))
    return {entry.id: key for entry, key in zip(siblings, written, strict=True) if key is not None}
