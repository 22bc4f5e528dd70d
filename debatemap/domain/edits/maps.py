"""Maps and the groups on them."""

from collections.abc import Iterable
from dataclasses import replace

from debatemap.domain.changes import Change, Edit, added, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion
from debatemap.domain.edits.ordering import groups_beside, slot
from debatemap.domain.edits.parts import NewId
from debatemap.domain.edits.refusals import item, on_map, one_of
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Group, GroupMember, Map, new_id
from debatemap.domain.naming import counted
from debatemap.domain.relations import maps, memberships
from debatemap.domain.text import plain
from debatemap.i18n import Message


def add_map(debate: Debate, title: str, language: str, after: str | None = None, new: NewId = new_id) -> Edit:
    """Add an empty map after another or after all of them."""
    order, moved = slot(maps(debate), after)
    map = Map(id=new(), title=plain(title, language), order=order)
    return Edit(Message("Add map"), (*moved, *added(map)), map.id)


def rename_map(debate: Debate, map: str, language: str, string: str) -> Edit:
    """Change a map's title in one language."""
    before = one_of(debate, Map, map)
    after = replace(before, title=before.title.reworded(language, string))
    return Edit(Message("Rename map"), combined([Change(before, after)]), map)


def group(debate: Debate, map: str, items: Iterable[str], title: str, language: str, new: NewId = new_id) -> Edit:
    """Frame claims and questions of a map; they leave their groups, and a frame within one group belongs to it."""
    chosen = [item(debate, on_map(debate, map, id).id).id for id in dict.fromkeys(items)]
    if not chosen:
        raise EditRefused(Message("A group needs at least one claim."))
    earlier = [member for id in chosen for member in memberships(debate, map, id)]
    parents = {member.group for member in earlier} if len(earlier) == len(chosen) else set()
    parent = parents.pop() if len(parents) == 1 else None
    order, moved = slot(groups_beside(debate, map, parent))
    frame = Group(id=new(), map=map, title=plain(title, language), parent=parent, order=order)
    members = [GroupMember(id=new(), group=frame.id, item=id) for id in chosen]
    left = deletion(debate, [member.id for member in earlier])
    name = Message("Group {what}", what=counted([debate.record(id) for id in chosen]))
    return Edit(name, (*left, *moved, *added(frame, *members)), map)


def ungroup(debate: Debate, group: str) -> Edit:
    """Take a frame away; what is in it belongs to the frame around it, if there is one."""
    before = one_of(debate, Group, group)
    inner = [
        Change(one, replace(one, parent=before.parent if before.parent != one.id else None))
        for one in debate[Group].referring("parent", group)
    ]
    members = debate[GroupMember].referring("group", group)
    kept = [Change(one, replace(one, group=before.parent)) for one in members] if before.parent else []
    changes = combined((*inner, *kept))
    return Edit(Message("Ungroup"), (*changes, *deletion(debate.draft(changes), [group])), before.map)
