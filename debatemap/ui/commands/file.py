"""Commands of the File menu."""

from debatemap.i18n import Message, tr
from debatemap.services import formats
from debatemap.ui.action import Action
from debatemap.ui.commands.export import ACTIONS as EXPORTING
from debatemap.ui.host import Host
from debatemap.ui.situation import has_debate, writable


def _open(host: Host) -> None:
    from debatemap.ui.dialogs.files import ask_to_open

    path = ask_to_open(host.window_widget())
    if path is not None:
        host.program.open(path, host)


def _save(host: Host) -> None:
    """Put the debate into its file now; one without a file is asked for its name."""
    host.finish_editing()
    if host.workspace.document.path is None:
        save_as(host)
    else:
        host.program.save_version(host)


def save_as(host: Host) -> None:
    """Ask for a file and make it the debate's own."""
    from debatemap.ui.dialogs.files import ask_to_write, file_name

    host.finish_editing()
    name = file_name(host.workspace.title) + formats.SUFFIX
    path = ask_to_write(host.window_widget(), tr("Save the debate as"), name, tr("Debates"), formats.SUFFIX)
    if path is not None:
        host.program.save_as(path, host)


def _revert(host: Host) -> None:
    host.workspace.document.revert_to_as_opened()
    host.notice(Message("The debate is as it was when it was opened."), undo=True)


def _settings(host: Host) -> None:
    from debatemap.ui.dialogs.settings import SettingsDialog

    SettingsDialog(host.program, host.window_widget()).ask()


OPENING = (
    Action(
        id="new",
        text=Message("New debate"),
        tip=Message("Begin an empty debate."),
        run=lambda host: host.program.new(host),
        keys=("Ctrl+N",),
        icon="plus",
    ),
    Action(
        id="open",
        text=Message("Open…"),
        tip=Message("Open a debate from a file."),
        run=_open,
        keys=("Ctrl+O",),
        icon="folder-open",
    ),
)

SAVING = (
    Action(
        id="save-version",
        text=Message("Save a version"),
        tip=Message("Keep the debate as it is now, to come back to. Changes are saved without this, too."),
        run=_save,
        keys=("Ctrl+S",),
        icon="save",
        when=has_debate,
    ),
    Action(
        id="save-as",
        text=Message("Save as…"),
        tip=Message("Give the debate a file, or another one."),
        run=save_as,
        keys=("Ctrl+Shift+S",),
        when=has_debate,
    ),
    Action(
        id="revert",
        text=Message("Revert to as opened"),
        tip=Message("Take back everything since the debate was opened; this can be undone."),
        run=_revert,
        icon="history",
        when=lambda situation: writable(situation) and situation.undo is not None,
    ),
)


LEAVING = (
    Action(
        id="settings",
        text=Message("Settings"),
        tip=Message("Languages, colours, movement, layers."),
        run=_settings,
        keys=("Ctrl+,",),
        icon="settings",
    ),
    Action(
        id="close",
        text=Message("Close"),
        tip=Message("Close this debate."),
        run=lambda host: host.leave(),
        keys=("Ctrl+W",),
        icon="x",
        when=has_debate,
    ),
    Action(
        id="quit",
        text=Message("Quit"),
        tip=Message("Save everything and close all windows."),
        run=lambda host: host.program.quit(),
        keys=("Ctrl+Q",),
    ),
)

ACTIONS: tuple[Action, ...] = (*OPENING, *SAVING, *EXPORTING, *LEAVING)
"""The actions of the File menu."""
