"""Closing a debate: what is unsaved is saved, and where that cannot be, the user decides."""

from PySide6.QtCore import QEventLoop, QTimer

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Question
from debatemap.i18n import Message
from debatemap.services.save_state import SaveKind, SaveState
from debatemap.services.saver import Saver
from debatemap.ui.commands.file import save_as
from debatemap.ui.host import Host
from debatemap.ui.prompts.frame import Frame, Verb, question

LONGEST = 20_000
"""How long closing waits for a save, in milliseconds."""


def leave(host: Host) -> bool:
    """Let go of the open debate; False when the user wants to stay."""
    host.finish_editing()
    work = host.workspace
    if work.document.path is None and work.document.read_only is None:
        return _leave_untitled(host)
    state = settled(work.saver)
    if state.kind in (SaveKind.FAILED, SaveKind.CONFLICT) and unsaved_question(state, host).ask() != "close":
        return False
    work.opened.close()
    return True


def settled(saver: Saver) -> SaveState:
    """Return the state after saving what is unsaved; the window goes on painting meanwhile."""
    loop = QEventLoop()
    came: list[SaveState] = []

    def came_to(state: SaveState) -> None:
        came.append(state)
        loop.quit()

    saver.flush(came_to)
    if not came:
        QTimer.singleShot(LONGEST, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return came[0] if came else saver.state


def untitled_question(host: Host) -> Frame:
    """Return the dialog about a debate that has no file."""
    verbs = (
        Verb("discard", Message("Discard")),
        Verb("keep", Message("Keep in Unsaved"), safe=True),
        Verb("save", Message("Save…"), main=True),
    )
    kept = Message("Kept in Unsaved, it waits for you on the welcome page. Discarded, it is gone for good.")
    return question(Message("Save this debate to a file?"), (kept,), verbs, host.window_widget())


def unsaved_question(state: SaveState, host: Host) -> Frame:
    """Return the dialog about a debate that could not be saved."""
    verbs = (Verb("close", Message("Close all the same")), Verb("", Message("Stay"), safe=True, main=True))
    why = [state.error.message] if state.error else []
    safe = Message("Your changes are kept by Debatemap and will be offered when you open this file again.")
    return question(
        Message("The last changes are not in the file. Close it?"), (*why, safe), verbs, host.window_widget()
    )


def is_blank(debate: Debate) -> bool:
    """Tell whether nothing has been written into a debate yet."""
    return not any(one.text for one in (*debate[Claim], *debate[Question]))


def _leave_untitled(host: Host) -> bool:
    opened = host.workspace.opened
    if is_blank(opened.document.debate):
        opened.discard()
        return True
    answer = untitled_question(host).ask()
    if answer == "discard":
        opened.discard()
    elif answer == "keep":
        opened.close()
    elif answer == "save":
        save_as(host)
        if opened.document.path is None:
            return False
        opened.close()
    return bool(answer)
