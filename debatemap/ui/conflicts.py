"""When somebody else has changed or moved the open file: nothing is overwritten before the user has decided."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.services.save_state import SaveKind, SaveState
from debatemap.ui.commands.file import save_as
from debatemap.ui.dialogs.sentences import sentence_list
from debatemap.ui.host import Host
from debatemap.ui.prompts.frame import Frame, Verb, question
from debatemap.ui.told import told
from debatemap.ui.workspace import Workspace

COPY = Verb("copy", Message("Save a copy…"), safe=True, main=True)
THEIRS = Verb("theirs", Message("Take what is in the file"))
REPLACE = Verb("replace", Message("Replace the file"))
AGAIN = Verb("replace", Message("Save it here again"))


class ConflictWatch(QObject):
    """Asks once whenever the file of a debate turns out to be touched, as soon as the event loop is back."""

    def __init__(self, work: Workspace, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._host, self._asking = work, host, False
        work.state_changed.connect(self._look)

    def _look(self) -> None:
        if self._work.saver.state.kind is SaveKind.CONFLICT and not self._asking:
            self._asking = True
            QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        settle_conflict(self._host)
        self._asking = False


def conflict_question(state: SaveState, host: Host) -> Frame:
    """Return the dialog about a file that somebody else touched."""
    assert state.error is not None
    path = host.workspace.document.path
    there = path is not None and path.exists()
    verbs = (THEIRS, REPLACE, COPY) if there else (AGAIN, COPY)
    advice = [state.error.advice] if state.error.advice else []
    dialog = question(state.error.message, advice, verbs, host.window_widget())
    if there:
        _add_differences(dialog, host.workspace)
    return dialog


def _add_differences(dialog: Frame, work: Workspace) -> None:
    """Tell what this window has and the file has not; nothing where the file is unreadable."""
    with suppress(UserError):
        sentences = told(work.saver.compare(), work.language)
        dialog.say(Message("In this window, compared with the file:"))
        dialog.content.addWidget(sentence_list(dialog, sentences, Message("Differences")))


def settle_conflict(host: Host) -> None:
    """Ask what to do about the file, and do it; after Esc the work stays in the window and in the journal."""
    saver = host.workspace.saver
    answer = conflict_question(saver.state, host).ask()
    if answer == "copy":
        save_as(host)
    elif answer == "theirs":
        host.try_to(saver.take_theirs)
    elif answer == "replace":
        saver.overwrite()
