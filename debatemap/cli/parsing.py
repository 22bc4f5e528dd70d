"""Arguments parsed by argparse, which is made to speak the user's language."""

import re
from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, NoReturn

from debatemap.cli import terminal
from debatemap.i18n import N_, Message, say, tr


class Argument(NamedTuple):
    """An argument of a command as argparse takes it."""

    names: tuple[str, ...]
    options: Mapping[str, Any]


class Misused(Exception):
    """Say why arguments that argparse lets through do not go together."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class Parser(ArgumentParser):
    """A parser whose usage is one line."""

    def __init__(self, usage: str, help: str) -> None:
        super().__init__(usage=usage, description=help, allow_abbrev=False)

    def print_help(self, file: Any = None) -> None:
        """Write the help to standard output."""
        del file
        terminal.say(f"{self.description}\n")

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and a sentence that says what argparse did not understand."""
        self.refuse(_in_our_words(message))

    def refuse(self, message: Message) -> NoReturn:
        """End with exit code 2, a sentence and the usage."""
        terminal.complain(f"{say(message)} {tr('Usage: {usage}', usage=self.usage)}")
        raise SystemExit(2)


def _in_our_words(message: str) -> Message:
    for pattern, sentence in _SAID.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return Message(sentence, **{name: value.replace("'", "") for name, value in found.groupdict().items()})
    return Message("The command line is not understood.")


_SAID: Final = {
    r"the following arguments are required: (?P<what>.*)": N_("Missing: {what}."),
    r"unrecognized arguments: (?P<what>.*)": N_("“{what}” is not understood."),
    r"argument (?P<what>.*): expected one argument": N_("{what} needs a value."),
    r"argument (?P<what>.*): invalid choice: .* \(choose from (?P<known>.*)\)": N_("{what} is one of {known}."),
}
"""The sentences of argparse that people meet, and ours."""
