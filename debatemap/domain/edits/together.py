"""Several edits as one step of undo."""

from collections.abc import Callable

from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.i18n import Message


def together(debate: Debate, name: Message, *steps: Callable[[Debate], Edit], map: str | None = None) -> Edit:
    """Return one edit of several, each made from the debate as the ones before leave it."""
    changes: tuple[Change, ...] = ()
    draft = debate.draft()
    for step in steps:
        edit = step(draft)
        draft.check(edit)
        draft.apply(edit)
        changes += edit.changes
    return Edit(name, combined(changes), map)
