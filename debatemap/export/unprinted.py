"""What no bundled font has."""

from collections.abc import Iterable

from debatemap.figure.metrics import PLACEHOLDER, missing
from debatemap.figure.primitives import Primitive, TextRun
from debatemap.i18n import Message


def unprinted(marks: Iterable[Primitive]) -> tuple[str, ...]:
    """Return the characters among drawn texts for which a placeholder stands, each once, as they first occur."""
    odd = (one for one in marks if isinstance(one, TextRun) and any(PLACEHOLDER in run.text for run in one.runs))
    return tuple(dict.fromkeys(character for one in odd for character in missing(one.text, one.language)))


def not_printed(characters: tuple[str, ...]) -> Message | None:
    """Return a sentence that names the characters for which a placeholder stands, or None for none."""
    if not characters:
        return None
    named = ", ".join(f"U+{ord(one):04X}" for one in characters)
    return Message(
        "{count} character could not be printed: {characters}.",
        "{count} characters could not be printed: {characters}.",
        count=len(characters),
        characters=named,
    )
