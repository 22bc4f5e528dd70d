"""The log of faults in the user's private data folder: where in the program they happened, not what a debate says."""

import logging
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from types import TracebackType
from typing import Final

from debatemap.paths import private_data

LARGEST: Final = 500_000
"""The size at which a log begins anew, in bytes; the one before is kept."""


def keep_log() -> None:
    """Write what the program's loggers say to the log from now on; where there can be no log, nothing is written."""
    logger = logging.getLogger("debatemap")
    logger.propagate = False
    logger.handlers = [_handler()]


def _handler() -> logging.Handler:
    try:
        path = private_data() / "debatemap.log"
    except OSError:
        return logging.NullHandler()
    handler = _SilentFile(path, maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(_WithoutWords("%(asctime)s %(name)s %(levelname)s %(message)s"))
    return handler


class _SilentFile(RotatingFileHandler):
    """A log that cannot be written to stops nothing."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        del record


class _WithoutWords(logging.Formatter):
    """An exception is told by its type and where it came from; its message may quote a debate."""

    def formatException(  # noqa: N802 - logging's own name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        return "\n".join(_told(error) for error in _chain(ei[1]))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _told(error: BaseException) -> str:
    return "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__
