"""What a crash left behind: asked about once, and brought back."""

from contextlib import suppress

from PySide6.QtWidgets import QWidget

from debatemap.domain.edits.wording import reword
from debatemap.domain.text import Text
from debatemap.i18n import Message, say
from debatemap.services.opening import OpenDebate, Opening
from debatemap.ui.host import Host
from debatemap.ui.plain import label, one_line
from debatemap.ui.prompts.frame import Frame, Verb
from debatemap.ui.workspace import draft_place

MOST = 8
"""How many lost changes the dialog names."""


def decided(opening: Opening, parent: QWidget | None) -> OpenDebate | None:
    """Return the open debate as the user wants it, or None when nothing is to be opened."""
    if not opening.asks:
        return opening.accept()
    answer = recovery_question(opening, parent).ask()
    if answer == "recover":
        return opening.accept()
    if answer == "decline":
        return opening.decline()
    opening.leave()
    return None


def recovery_question(opening: Opening, parent: QWidget | None) -> Frame:
    """Return the dialog about changes that are not in the file."""
    verbs = (
        Verb("decline", Message("Open the file as it is")),
        Verb("recover", Message("Bring the changes back"), safe=True, main=True),
    )
    dialog = Frame(Message("Bring back what was not saved?"), verbs, parent)
    dialog.say(Message("Debatemap did not close properly last time. These changes are kept, but not in the file:"))
    for name in opening.lost[-MOST:]:
        line = label("body", dialog, wrap=True)
        line.setText(f"• {one_line(say(name), 70)}")
        dialog.content.addWidget(line)
    if len(opening.lost) > MOST:
        dialog.say(Message("and {count} earlier ones", count=len(opening.lost) - MOST), "secondary")
    if opening.typed:
        dialog.say(Message("A text you were typing is kept, too."))
    return dialog


def with_drafts(opened: OpenDebate, host: Host) -> None:
    """Put texts that were being typed into their boxes, as edits that can be undone."""
    for draft in opened.typed:
        with suppress(ValueError):
            id, field, language = draft_place(draft.key)
            now = getattr(opened.document.debate.find(id), field, None)
            if isinstance(now, Text) and now.shown(language) != draft.text:
                host.commit(reword(opened.document.debate, id, language, draft.text, field, host.workspace.map))
        opened.drafts.drop_draft(draft.key)
