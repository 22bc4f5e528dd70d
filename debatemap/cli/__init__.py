"""The command line: what can be done with debates without a window, and the way to the window."""

import logging
import sys
from collections.abc import Sequence

from debatemap.cli import terminal
from debatemap.cli.commands import COMMANDS, help_of
from debatemap.cli.parsing import Misused, Parser
from debatemap.domain.errors import UserError
from debatemap.i18n import Message, say, use
from debatemap.services.faultlog import keep_log

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; return 0 when done, 1 when refused in a sentence on stderr, 2 when not understood."""
    use(terminal.users_language())
    terminal.speak_utf8()
    keep_log()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
    except UserError as error:
        code = _refused(error.message, error.advice)
    except BrokenPipeError:
        code = terminal.unheard()
    except SystemExit as end:
        code = int(end.code or 0)
    except KeyboardInterrupt:
        code = 130
    except MemoryError:
        code = _refused(Message("There is not enough memory for this."))
    except Exception:  # noqa: BLE001 - a bug: told in a sentence, not as a traceback
        _log.exception("uncaught")
        code = _refused(Message("This is a bug in Debatemap; its log tells where it happened."))
    return code


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    command = COMMANDS[name]
    parser = Parser(command.usage, help_of(name))
    for argument in command.arguments:
        parser.add_argument(*argument.names, **argument.options)
    try:
        return command.run(parser.parse_args(arguments[1:] if name else arguments))
    except Misused as misuse:
        parser.refuse(misuse.message)


def _refused(message: Message, advice: Message | None = None) -> int:
    terminal.complain(say(message) if advice is None else f"{say(message)} {say(advice)}")
    return 1
