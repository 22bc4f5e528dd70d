"""Commands of the File menu."""

from collections.abc import Callable
from pathlib import Path

from debatemap.i18n import Message, tr
from debatemap.services import formats
from debatemap.ui.action import Action
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


def export_pdf(host: Host, path: Path, language: str) -> None:
    """Write the handout of the map on screen: a page of the map, then its outline, sources and speakers."""
    from debatemap.export.handout.options import HandoutOptions

    debate, options = host.workspace.debate.snapshot(), HandoutOptions(map=host.workspace.map, language=language)
    _export(host, path, lambda: formats.write(debate, path, options, force=True))


def _ask_for_pdf(host: Host, language: str) -> None:
    from debatemap.ui.dialogs.files import ask_to_write, file_name

    host.finish_editing()
    name = file_name(host.workspace.title) + ".pdf"
    path = ask_to_write(host.window_widget(), tr("Hand out as PDF"), name, tr("PDF documents"), ".pdf")
    if path is not None:
        export_pdf(host, path, language)


def _export_as(host: Host) -> None:
    from debatemap.ui.dialogs.files import ask_to_write, file_name

    host.finish_editing()
    name = file_name(host.workspace.title) + ".json"
    path = ask_to_write(host.window_widget(), tr("Export as text"), name, tr("Debates as text"), ".json")
    if path is not None:
        debate = host.workspace.debate.snapshot()
        _export(host, path, lambda: formats.write(debate, path, force=True))


def _export(host: Host, path: Path, write: Callable[[], object]) -> None:
    def written(_: object) -> None:
        host.notice(Message("Written to {name}.", name=path.name))

    host.work(Message("Writing {name}", name=path.name), lambda _: write(), written)


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


def _handout(id: str, language: str, text: Message, keys: tuple[str, ...] = ()) -> Action:
    return Action(
        id=id,
        text=text,
        tip=Message("Make a PDF with the map, its outline, sources and speakers."),
        run=lambda host: _ask_for_pdf(host, language),
        keys=keys,
        icon="file-text",
        when=has_debate,
        short=Message("Hand out"),
    )


EXPORTING = (
    Action(
        id="export-pdf",
        text=Message("Hand out as PDF…"),
        tip=Message("Make a PDF in the language of the texts on screen."),
        run=lambda host: _ask_for_pdf(host, host.workspace.look.language),
        keys=("Ctrl+P",),
        icon="file-text",
        when=has_debate,
        short=Message("Hand out"),
    ),
    _handout("export-pdf-en", "en", Message("Handout in English…")),
    _handout("export-pdf-zh", "zh-Hans", Message("Handout in Chinese…")),
    _handout("export-pdf-both", "both", Message("Handout in both languages…")),
    Action(
        id="export-as",
        text=Message("Export as text…"),
        tip=Message("Write the whole debate as a text file that people and programs can read."),
        run=_export_as,
        icon="file-down",
        when=has_debate,
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
