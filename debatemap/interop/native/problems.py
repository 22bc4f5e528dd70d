"""What is wrong with a text and where, as one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

Path = tuple[str | int, ...]

SHOWN: Final = 3
"""How many problems are told at once."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the character it begins at, the path to it, and why."""

    offset: int
    path: Path
    reason: Message


class MalformedError(Exception):
    """Say that a text is not what it should be, to be told with its file's name."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def rejected(name: str, text: str, problems: Sequence[Problem]) -> UserError:
    """Return the error that tells the first few problems of a file, with their lines, in the order of the lines."""
    ordered = sorted(problems, key=lambda problem: problem.offset)
    told = _told(text, ordered[0])
    for problem in ordered[1:SHOWN]:
        told = Message("{first}; {second}", first=told, second=_told(text, problem))
    more = len(ordered) - SHOWN
    if more > 0:
        told = Message(
            "{first}; and {count} more problem", "{first}; and {count} more problems", first=told, count=more
        )
    return UserError(Message("“{name}” cannot be read: {problems}.", name=name, problems=told))


def shortened(said: object) -> str:
    """Return words of a file as they are told in a sentence: at most 40 characters of them."""
    string = str(said)
    return string if len(string) <= _LONGEST else string[: _LONGEST - 1] + "…"


_LONGEST: Final = 40


def _told(text: str, problem: Problem) -> Message:
    line = text.count("\n", 0, problem.offset) + 1
    if not problem.path:
        return Message("line {line}: {reason}", line=line, reason=problem.reason)
    return Message("line {line}, {path}: {reason}", line=line, path=_written(problem.path), reason=problem.reason)


def _written(path: Path) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{shortened(part)}" for part in path).lstrip(".")
