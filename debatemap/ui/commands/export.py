"""Commands that hand a debate out: as PDF, on the printer, as a picture, as text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from debatemap.domain.debate import Debate
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.progress import Progress
from debatemap.export.unprinted import not_printed
from debatemap.i18n import Message, tr
from debatemap.services import formats, handouts, presets
from debatemap.services.presets import Kept
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.situation import has_debate


def hand_out(host: Host) -> None:
    """Ask what the handout is to be, show its pages, and write or print it."""
    from debatemap.ui.dialogs.handout import HandoutDialog

    debate, usual = _asked(host)
    dialog = HandoutDialog(debate, usual, HostPresets(host), host.program.tasks, host.window_widget())
    answer, options = dialog.ask(), dialog.options
    dialog.deleteLater()
    if answer:
        host.program.change_settings(handout=handouts.written(options))
    if answer == "print":
        _print(host, debate, options)
    elif answer == "save":
        _save(host, debate, options)


@dataclass(frozen=True)
class HostPresets:
    """The presets of the debate in a window."""

    host: Host

    @property
    def kept(self) -> tuple[Kept, ...]:
        """Return them by name."""
        return presets.presets(self._debate)

    @property
    def writable(self) -> bool:
        """Tell whether the debate can be changed."""
        return self.host.situation.writable

    def keep(self, name: str, options: HandoutOptions) -> None:
        """Keep options under a name."""
        self.host.attempt(lambda: presets.keep(self._debate, name, options))

    def rename(self, id: str, name: str) -> None:
        """Give one another name."""
        self.host.attempt(lambda: presets.rename(self._debate, id, name))

    def remove(self, id: str) -> None:
        """Remove one."""
        self.host.attempt(lambda: presets.remove(self._debate, id))

    @property
    def _debate(self) -> Debate:
        return self.host.workspace.debate


def print_handout(host: Host) -> None:
    """Show the handout of the map on screen as the printer will print it."""
    _print(host, *_asked(host))


def _asked(host: Host) -> tuple[Debate, HandoutOptions]:
    """Return the debate and what was asked for last, for the map and in the language on screen."""
    host.finish_editing()
    last = handouts.remembered(host.program.settings.handout)
    shown = host.workspace.look.language
    return host.workspace.debate.snapshot(), replace(last, map=host.workspace.map, language=shown)


def _save(host: Host, debate: Debate, options: HandoutOptions) -> None:
    path = _ask(host, tr("Hand out as PDF"), tr("PDF documents"), ".pdf")
    if path is not None:
        write(host, debate, path, options)


def _print(host: Host, debate: Debate, options: HandoutOptions) -> None:
    from debatemap.export.handout.plan import plan
    from debatemap.ui.printing import preview

    host.work(
        Message("Making the pages…"),
        lambda progress: plan(debate, options, progress),
        lambda handout: preview(handout, host.window_widget()),
    )


def write(host: Host, debate: Debate, path: Path, options: HandoutOptions | None) -> None:
    """Write a debate in the form that a file's name asks for, and say when that is done; stopped, it writes nothing."""

    def written(unprinted: tuple[str, ...]) -> None:
        host.notice(not_printed(unprinted) or Message("Written to {name}.", name=path.name))

    def work(progress: Progress) -> tuple[str, ...]:
        return formats.write(debate, path, options, force=True, progress=progress)

    host.work(Message("Writing {name}", name=path.name), work, written)


def export_picture(host: Host) -> None:
    """Ask what picture of the map on screen it is to be, and write it."""
    from debatemap.ui.dialogs.picture import PictureDialog

    host.finish_editing()
    debate = host.workspace.debate.snapshot()
    usual = HandoutOptions(map=host.workspace.map, language=host.workspace.look.language, mono=False)
    dialog = PictureDialog(debate, usual, host.program.tasks, host.window_widget())
    answer, options, suffix = dialog.ask(), dialog.options, dialog.suffix
    dialog.deleteLater()
    path = _ask(host, tr("Export as a picture"), tr("Pictures"), suffix) if answer else None
    if path is not None:
        write(host, debate, path, options)


def copy_picture(host: Host) -> None:
    """Put the map as it is on screen, folded branches folded, on the clipboard as a picture."""
    from debatemap.export.handout.desk import the_map
    from debatemap.export.mapimage import image_of
    from debatemap.export.png import png

    host.finish_editing()
    debate, look = host.workspace.debate.snapshot(), host.workspace.look
    map = the_map(debate, host.workspace.map)

    def show(picture: bytes) -> None:
        from PySide6.QtGui import QGuiApplication, QImage

        QGuiApplication.clipboard().setImage(QImage.fromData(picture))
        host.notice(Message("The map is on the clipboard as a picture."))

    host.work(Message("Drawing the map"), lambda progress: png(image_of(debate, map, look), 2.0, progress), show)


def _export_text(host: Host) -> None:
    host.finish_editing()
    path = _ask(host, tr("Export as text"), tr("Debates as text"), ".json")
    if path is not None:
        write(host, host.workspace.debate.snapshot(), path, None)


def _ask(host: Host, title: str, kind: str, *suffixes: str) -> Path | None:
    from debatemap.ui.dialogs.files import ask_to_write, file_name

    return ask_to_write(host.window_widget(), title, file_name(host.workspace.title) + suffixes[0], kind, *suffixes)


def _action(id: str, text: Message, tip: Message, run: Callable[[Host], object], icon: str, *keys: str) -> Action:
    short = Message("Hand out") if id == "export-pdf" else None
    return Action(id=id, text=text, tip=tip, run=run, keys=keys, icon=icon, when=has_debate, short=short)


ACTIONS: tuple[Action, ...] = (
    _action(
        "export-pdf",
        Message("Hand out…"),
        Message("Make a PDF with the map, its outline, sources and speakers."),
        hand_out,
        "file-text",
        "Ctrl+E",
    ),
    _action(
        "print",
        Message("Print…"),
        Message("Print the handout of this map."),
        print_handout,
        "printer",
        "Ctrl+P",
    ),
    _action(
        "export-picture",
        Message("Export as a picture…"),
        Message("Write this map as PNG or SVG."),
        export_picture,
        "image",
    ),
    _action(
        "copy-picture",
        Message("Copy as a picture"),
        Message("Put this map on the clipboard as a picture, for slides and letters."),
        copy_picture,
        "image",
    ),
    _action(
        "export-as",
        Message("Export as text…"),
        Message("Write the whole debate as a text file that people and programs can read."),
        _export_text,
        "file-down",
    ),
)
"""What a debate can be made into."""
