"""The command that makes a debate: an empty one, or one that begins with a form."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from debatemap.cli.parsing import Argument, Misused
from debatemap.cli.terminal import on_one_line, say
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.strings import sound
from debatemap.domain.text import Text, plain
from debatemap.i18n import Message, language
from debatemap.services import formats
from debatemap.services.beginning import begun
from debatemap.services.templates import Template, template, templates

USAGE: Final = "debatemap new FILE [--title TITLE] [--template ID] [--force] | debatemap new --list"
ARGUMENTS: Final = (
    Argument(("file",), {"type": Path, "metavar": "FILE", "nargs": "?"}),
    Argument(("--title",), {"metavar": "TITLE"}),
    Argument(("--template",), {"metavar": "ID"}),
    Argument(("--list",), {"action": "store_true"}),
)


def new(given: Namespace) -> int:
    """Write a new debate to a file, or list the forms that one can begin with: id, tab, title, a line each."""
    if given.list == (given.file is not None):
        raise Misused(Message("Give either FILE or --list."))
    if given.list:
        _list()
    else:
        formats.write(_made(given), given.file, force=given.force)
    return 0


def _list() -> None:
    for one in templates():
        say(f"{one.id}\t{on_one_line(one.title.shown(language()))}\n")


def _made(given: Namespace) -> Debate:
    """Return the debate that is asked for; a form that is given no title keeps its own."""
    title = _title(given.title) if given.title is not None else None
    if given.template is not None:
        form = _form(given.template)
        return begun(form, title or form.title).debate
    if title is None:
        raise Misused(Message("An empty debate needs --title."))
    return new_debate(title)


def _form(id: str) -> Template:
    try:
        return template(id)
    except KeyError:
        unknown = Message("There is no form “{id}”; “debatemap new --list” lists them.", id=id)
        raise UserError(unknown) from None


def _title(written: str) -> Text:
    title = written.strip()
    if not title:
        raise Misused(Message("The title is empty."))
    if not sound(title):
        raise UserError(Message("The title is too long or has a character that cannot be kept."))
    return plain(title, _language_of(title))


def _language_of(title: str) -> str:
    return "zh-Hans" if any("\u3400" <= letter <= "\u9fff" for letter in title) else "en"
