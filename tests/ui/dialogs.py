"""Every dialog of the program, made for a window that shows a debate."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.edit_codec import edit_to_json
from debatemap.domain.edits.sources import add_source_text
from debatemap.domain.edits.wording import reword
from debatemap.domain.errors import UserError
from debatemap.domain.model import Source
from debatemap.export.handout.options import HandoutOptions
from debatemap.i18n import Message
from debatemap.paths import private_data
from debatemap.services.lost import Lost
from debatemap.services.opening import Opening
from debatemap.services.protection import Protection
from debatemap.services.save_state import SaveKind, SaveState
from debatemap.storage.journal import Entry, Role
from debatemap.storage.journals import Journals
from debatemap.storage.version import Version
from debatemap.ui.commands.export import HostPresets
from debatemap.ui.conflicts import conflict_question
from debatemap.ui.dialogs.about import about_dialog
from debatemap.ui.dialogs.choosing import ChoiceDialog
from debatemap.ui.dialogs.giving import GivingDialog
from debatemap.ui.dialogs.handout import HandoutDialog
from debatemap.ui.dialogs.history import HistoryDialog
from debatemap.ui.dialogs.keys import KeysDialog
from debatemap.ui.dialogs.lost import LostDialog
from debatemap.ui.dialogs.passages import PassagesDialog
from debatemap.ui.dialogs.pasting import PasteDialog
from debatemap.ui.dialogs.replacing import ReplaceDialog
from debatemap.ui.dialogs.sentences import comparison
from debatemap.ui.dialogs.settings import SettingsDialog
from debatemap.ui.dialogs.versions import VersionsDialog
from debatemap.ui.leaving import unsaved_question, untitled_question
from debatemap.ui.prompts.bug import BugDialog
from debatemap.ui.prompts.frame import Frame, Verb
from debatemap.ui.prompts.name import NameDialog
from debatemap.ui.recovering import recovery_question
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim

TROUBLE = UserError(Message("{name} is full.", name="A"), Message("Choose another name."))
FAILED = SaveState(SaveKind.FAILED, None, TROUBLE)
VERSION = Version(Path("a.debatemap"), 1, "Before the seminar", "", "", "2026-11-22T14:03:00Z")
LONG = "A sentence that somebody said, long enough to be broken into several lines wherever it is shown in a dialog."


def _choosing(window: MainWindow) -> Frame:
    verbs = (Verb("use", Message("Move it there"), safe=True, main=True),)

    def found(words: str) -> Sequence[tuple[str, str]]:
        del words
        return [("1", LONG), ("2", "Short.")]

    return ChoiceDialog(Message("Move to…"), verbs, found, window)


def _passages(window: MainWindow) -> Frame:
    debate = window.workspace.debate
    (source, *_) = debate[Source]
    window.workspace.document.commit(add_source_text(debate, source.id, LONG, "en"))
    return PassagesDialog(window, window)


def _lost(window: MainWindow) -> Frame:
    edit = _edit(window)
    return LostDialog(window, (Lost(Path("a"), Path("a/seminar.debatemap"), window.workspace.debate, (edit,)),), window)


def _recovery(window: MainWindow) -> Frame:
    """Return the question about edits that are in the journal and in no file."""
    program, work = window.program, window.workspace
    after = work.debate.digest_after(_edit(window))
    entry = Entry(1, Role.EDIT, edit_to_json(_edit(window)), after, VERSION.made)
    kept = Protection(Journals(private_data()), fault=TROUBLE)
    later = (entry,)
    return recovery_question(
        Opening(work.debate, kept, program.desk.versions, program.tasks.timing(), later=later), window
    )


def _edit(window: MainWindow) -> Edit:
    return reword(window.workspace.debate, claim(window, "zebra").id, "en", LONG)


DIALOGS: dict[str, Callable[[MainWindow], QWidget]] = {
    "about": about_dialog,
    "bug": lambda window: BugDialog("Traceback", window),
    "choosing": _choosing,
    "comparison": lambda window: comparison(Message("What has changed since that version?"), (LONG, LONG), window),
    "comparison of equals": lambda window: comparison(Message("What has changed since that version?"), (), window),
    "conflict": lambda window: conflict_question(FAILED, window),
    "giving": GivingDialog,
    "passages": _passages,
    "handout": lambda window: HandoutDialog(
        window.workspace.debate, HandoutOptions(), HostPresets(window), window.program.tasks, window
    ),
    "history": lambda window: HistoryDialog(window, window),
    "keys": lambda window: KeysDialog(window.dispatcher, window),
    "lost": _lost,
    "nothing lost": lambda window: LostDialog(window, (), window),
    "name": lambda window: NameDialog(Message("Who says it?"), Message("Name"), Message("Add"), window),
    "pasting": lambda window: PasteDialog(f"{LONG}\n\tShort.", "en", window),
    "recovery": _recovery,
    "replacing": lambda window: ReplaceDialog(window, window),
    "settings": lambda window: SettingsDialog(window.program, window),
    "unsaved": lambda window: unsaved_question(FAILED, window),
    "untitled": untitled_question,
    "versions": lambda window: VersionsDialog(window, (VERSION,), window),
    "no versions": lambda window: VersionsDialog(window, (), window),
}
"""Makers of dialogs, by what they are about."""
