"""A branch that becomes a map of its own."""

from debatemap.domain.branches import branch_of, reach
from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.ordering import slot
from debatemap.domain.edits.parts import NewId, placing
from debatemap.domain.edits.refusals import item, on_map
from debatemap.domain.edits.removal import off_map
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Argument, Claim, Map, new_id
from debatemap.domain.relations import maps
from debatemap.i18n import Message


def extract(debate: Debate, map: str, head: str, new: NewId = new_id) -> Edit:
    """Make a map of a claim or question and all below it, and leave of it on the old map only the head.

    The claims are shared by both maps; what is also reached from elsewhere stays on the old one too.
    """
    top = item(debate, on_map(debate, map, head).id)
    branch = [id for id in reach(debate, map, [head]) if id not in debate[Argument]]
    if len(branch) == 1:
        raise EditRefused(Message("There is nothing below this to make a map of."))
    order, moved = slot(maps(debate), map)
    root = {"contention": head} if isinstance(top, Claim) else {"roots": (head,)}
    sheet = Map(id=new(), title=top.short or top.text, order=order, **root)
    places = [change for id in branch for change in placing(debate, [sheet.id], id, new)]
    own = [id for id in branch_of(debate, map, [head]) if id != head]
    changes = (*moved, *added(sheet), *places, *off_map(debate, map, own))
    return settled(debate, Message("Make a map of the branch"), changes, sheet.id)
