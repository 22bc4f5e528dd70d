"""Tags and glossary terms."""

from collections.abc import Iterable

from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion
from debatemap.domain.edits.parts import NewId
from debatemap.domain.edits.refusals import found, one_of
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Tag, Tagging, Term, new_id
from debatemap.domain.text import plain
from debatemap.i18n import Message


def tag(
    debate: Debate, items: Iterable[str], name: str, language: str, map: str | None = None, new: NewId = new_id
) -> Edit:
    """Put the tag of a name on items that lack it; the tag is made where there is none."""
    there = next((one for one in debate[Tag] if name in dict(one.name.said).values()), None)
    label = there or Tag(id=new(), name=plain(name, language))
    tagged = {one.item for one in debate[Tagging].referring("tag", label.id)}
    lacking = [found(debate, item).id for item in dict.fromkeys(items) if item not in tagged]
    taggings = [Tagging(id=new(), tag=label.id, item=item) for item in lacking]
    return Edit(Message("Add tag"), added(*([] if there else [label]), *taggings), map)


def untag(debate: Debate, items: Iterable[str], tag: str, map: str | None = None) -> Edit:
    """Take a tag off items."""
    one_of(debate, Tag, tag)
    chosen = frozenset(items)
    taggings = [one.id for one in debate[Tagging].referring("tag", tag) if one.item in chosen]
    return Edit(Message("Remove tag"), deletion(debate, taggings), map)


def add_term(debate: Debate, name: str, language: str, definition: str = "", new: NewId = new_id) -> Edit:
    """Add a glossary entry in one language; ``reword`` adds the others."""
    if any(name in dict(one.name.said).values() for one in debate[Term]):
        raise EditRefused(Message("There is already a term of this name."))
    term = Term(id=new(), name=plain(name, language), definition=plain(definition, language))
    return Edit(Message("Add term"), added(term))
