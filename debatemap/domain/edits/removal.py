"""Taking things off a map, and deleting them from the debate."""

from collections.abc import Collection, Iterable, Sequence

from debatemap.domain.branches import branch_of, shows
from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion, without
from debatemap.domain.edits.refusals import found, one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import About, Map, Record, Step, View
from debatemap.domain.naming import counted
from debatemap.domain.relations import in_order, maps_with, memberships, placement_of, premises_of, uses_of
from debatemap.i18n import Message


def remove_from_map(debate: Debate, map: str, ids: Iterable[str]) -> Edit:
    """Take claims, questions and arguments off a map, each with its branch; all of it stays in the debate.

    A branch stops at what is also reached from outside it. What is left without a tie becomes a root.
    """
    one_of(debate, Map, map)
    chosen = [id for id in dict.fromkeys(ids) if shows(debate, map, found(debate, id).id)]
    changes = off_map(debate, map, taken(debate, map, chosen))
    if not changes:
        raise EditRefused(
            Message("Nothing of this can be taken off the map alone."),
            Message("Its claims are also used elsewhere on the map; delete it from the debate instead."),
        )
    name = Message("Take {what} off the map", what=counted([debate.record(id) for id in chosen]))
    return settled(debate, name, changes, map)


def delete(debate: Debate, ids: Iterable[str], map: str | None = None) -> Edit:
    """Delete records from the debate: claims, questions and arguments with their branches, and what needs any of it.

    A branch stops at what is also reached from outside it, on any map; such claims only leave the map that is given.
    """
    chosen = [*dict.fromkeys(ids)]
    records = [found(debate, id) for id in chosen]
    _check_deletable(debate, records)
    changes = deletion(debate, taken(debate, None, chosen))
    draft = debate.draft(changes)
    if map is not None and map in draft[Map]:
        changes += off_map(draft, map, [id for id in taken(debate, map, chosen) if id in draft])
    return settled(debate, Message("Delete {what}", what=counted(records)), changes, map)


def delete_map(debate: Debate, map: str) -> Edit:
    """Delete a map with its placements, groups, views and steps; its claims stay in the debate."""
    return delete(debate, [one_of(debate, Map, map).id], map)


def maps_left(debate: Debate, ids: Sequence[str]) -> tuple[Map, ...]:
    """Return the maps that lose something when records are deleted with their branches, in order."""
    gone = taken(debate, None, ids)
    return in_order({map.id: map for id in gone for map in maps_with(debate, id)}.values())


def taken(debate: Debate, map: str | None, ids: Sequence[str]) -> tuple[str, ...]:
    """Return a branch together with the arguments that it leaves without a premise, and the branches of those."""
    branch = branch_of(debate, map, ids)
    emptied = _emptied(debate, map, branch)
    return branch_of(debate, map, (*ids, *emptied)) if emptied else branch


def off_map(debate: Debate, map: str, ids: Collection[str]) -> tuple[Change, ...]:
    """Return the changes that take things off a map, its groups, views and steps; none where no item goes."""
    placements = [place.id for id in ids if (place := placement_of(debate, map, id))]
    members = [member.id for id in ids for member in memberships(debate, map, id)]
    watching = (*debate[View].referring("map", map), *debate[Step].referring("map", map))
    pruned = combined(Change(one, without(one, ids)) for one in watching)
    return (*deletion(debate, (*placements, *members)), *pruned) if placements else ()


def _emptied(debate: Debate, map: str | None, branch: Collection[str]) -> tuple[str, ...]:
    inside = frozenset(branch)
    uses = dict.fromkeys(use.argument for id in branch for use in uses_of(debate, id) if use.argument not in inside)
    return tuple(one for one in uses if shows(debate, map, one) and _rests_on(debate, one, inside))


def _rests_on(debate: Debate, argument: str, claims: Collection[str]) -> bool:
    return all(premise.claim in claims for premise in premises_of(debate, argument))


def _check_deletable(debate: Debate, records: Sequence[Record]) -> None:
    if any(isinstance(record, About) for record in records):
        raise EditRefused(Message("The title block of a debate cannot be deleted."))
    if sum(isinstance(record, Map) for record in records) == len(debate[Map]):
        raise EditRefused(Message("A debate has at least one map."))
