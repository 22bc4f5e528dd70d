"""Commands of the Arrange menu that put frames with titles around what is selected."""

from functools import partial

from debatemap.domain.edits.maps import group, ungroup
from debatemap.domain.model import Claim, Group, GroupMember, Question
from debatemap.domain.relations import memberships
from debatemap.i18n import Message, tr
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.situation import Situation


def _items(situation: Situation) -> list[str]:
    return [one.id for one in situation.chosen if isinstance(one, Claim | Question)]


def _group(host: Host) -> None:
    map, items = host.workspace.map, _items(host.situation)
    if map is not None:
        host.attempt(lambda: group(host.workspace.debate, map, items, tr("Group"), host.workspace.language))


def _groups(situation: Situation) -> list[str]:
    """Return the innermost groups of what is selected."""
    if situation.debate is None or situation.map is None:
        return []
    members: list[GroupMember] = []
    for item in _items(situation):
        members += memberships(situation.debate, situation.map, item)
    return [*dict.fromkeys(one.group for one in members)]


def _ungroup(host: Host) -> None:
    for one in _groups(host.situation):
        if one in host.workspace.debate[Group]:
            host.attempt(partial(ungroup, host.workspace.debate, one))


GROUPS = (
    Action(
        id="group",
        text=Message("Group"),
        tip=Message("Put a frame with a title around what is selected."),
        run=_group,
        keys=("Ctrl+G",),
        icon="group",
        needs=Message("Select claims or questions of this map."),
        when=lambda situation: situation.writable and situation.map is not None and bool(_items(situation)),
    ),
    Action(
        id="ungroup",
        text=Message("Ungroup"),
        tip=Message("Take the frame away."),
        run=_ungroup,
        keys=("Ctrl+Shift+G",),
        needs=Message("Nothing of what is selected is in a group."),
        when=lambda situation: situation.writable and bool(_groups(situation)),
    ),
)
"""The actions that group and ungroup."""
