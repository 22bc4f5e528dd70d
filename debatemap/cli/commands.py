"""The commands, each a function of its parsed arguments that returns the exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from debatemap import __version__
from debatemap.cli import creating, exporting, reports
from debatemap.cli.parsing import Argument, Misused
from debatemap.cli.terminal import on_one_line, say
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import FORMAT
from debatemap.i18n import N_, Message, language, tr
from debatemap.interop.native import native_schema
from debatemap.services import formats
from debatemap.services.samples import sample, samples
from debatemap.storage.open import open_debate


class Command(NamedTuple):
    """A command: how it is written, what it is for, what it does and what it takes."""

    usage: str
    purpose: str
    run: Callable[[Namespace], int]
    arguments: tuple[Argument, ...]


def _window(given: Namespace) -> int:
    if given.version:
        say(f"Debatemap {__version__}\n")
        return 0
    if given.file is not None and not os.path.exists(given.file):  # noqa: PTH110 - pathlib's raises for long names
        raise UserError(
            Message("There is no file named {name}.", name=given.file.name),
            Message("“debatemap --help” lists the commands."),
        )
    _check_display()
    try:
        from debatemap.ui.app import run
    except ImportError as error:
        raise UserError(Message("The window cannot be opened: {reason}.", reason=error)) from error
    return run(given.file)


def _check_display() -> None:
    told = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not told:
        raise UserError(
            Message("There is no display to open a window on."),
            Message("“debatemap --help” lists the commands that need none."),
        )


def _samples(given: Namespace) -> int:
    if (given.id is None) != (given.out is None):
        raise Misused(Message("ID and --out are given together."))
    shipped = {one.id: one.title.shown(language()) for one in samples()}
    if given.id is None:
        for id, title in shipped.items():
            say(f"{id}\t{on_one_line(title)}\n")
        return 0
    if given.id not in shipped:
        raise UserError(Message("There is no sample “{id}”; “debatemap samples” lists them.", id=given.id))
    formats.write(sample(given.id), given.out, force=given.force)
    return 0


def _info(given: Namespace) -> int:
    debate, version = _opened(given.file)
    say(reports.in_json(debate, version) if given.json else reports.in_words(debate, version))
    return 0


def _verify(given: Namespace) -> int:
    debate, _ = _opened(given.file)
    many = tr("{count} record", "{count} records", count=len(debate))
    told = tr("{name} is sound: {records}, digest {digest}.", name=given.file.name, records=many, digest=debate.digest)
    say(on_one_line(told) + "\n")
    return 0


def _import(given: Namespace) -> int:
    formats.write(formats.read(given.file), given.out, force=given.force)
    return 0


def _schema(given: Namespace) -> int:
    del given
    say(native_schema())
    return 0


def _opened(path: Path) -> tuple[Debate, int]:
    """Return the debate in a file and the version of the format it came in."""
    if path.suffix.lower() != formats.SUFFIX:
        return formats.read(path), FORMAT
    opened = open_debate(path)
    return opened.debate, opened.version


_FILE: Final = Argument(("file",), {"type": Path, "metavar": "FILE"})
_OUT: Final = Argument(("out",), {"type": Path, "metavar": "OUT"})
_FORCE: Final = Argument(("--force",), {"action": "store_true"})

COMMANDS: Final = {
    "": Command(
        "debatemap [--version] [FILE]",
        N_("Open the window, on a file if one is named."),
        _window,
        (
            Argument(("file",), {"type": Path, "metavar": "FILE", "nargs": "?"}),
            Argument(("--version",), {"action": "store_true"}),
        ),
    ),
    "samples": Command(
        "debatemap samples [ID --out OUT] [--force]",
        N_("List the samples, or write one to a file."),
        _samples,
        (
            Argument(("id",), {"metavar": "ID", "nargs": "?"}),
            Argument(("--out",), {"type": Path, "metavar": "OUT"}),
            _FORCE,
        ),
    ),
    "new": Command(
        creating.USAGE,
        N_("Make a new debate, empty or from a form, or list the forms."),
        creating.new,
        (*creating.ARGUMENTS, _FORCE),
    ),
    "info": Command(
        "debatemap info FILE [--json]",
        N_("Tell what is in a debate."),
        _info,
        (_FILE, Argument(("--json",), {"action": "store_true"})),
    ),
    "verify": Command(
        "debatemap verify FILE",
        N_("Check that a file is whole and sound; it is not changed."),
        _verify,
        (_FILE,),
    ),
    "export": Command(
        exporting.USAGE,
        N_("Write a debate in another form, told by the ending of OUT: .pdf, .svg, .png or .json."),
        exporting.export,
        (_FILE, _OUT, *exporting.OPTIONS, _FORCE),
    ),
    "import": Command(
        "debatemap import IN OUT [--force]",
        N_("Make a debate from a file in another form."),
        _import,
        (Argument(("file",), {"type": Path, "metavar": "IN"}), _OUT, _FORCE),
    ),
    "schema": Command("debatemap schema", N_("Print the JSON Schema of the text form."), _schema, ()),
}
"""Every command by its name; the one without a name opens the window."""


def help_of(name: str) -> str:
    """Return how a command is written and what it is for; of the window, what all the others are for, too."""
    told = COMMANDS.values() if name == "" else (COMMANDS[name],)
    return "\n".join(f"{command.usage}\n    {tr(command.purpose)}" for command in told)
