"""What no bundled font has."""

from collections.abc import Iterable

from debatemap.figure.metrics import PLACEHOLDER, missing
from debatemap.figure.primitives import Primitive, TextRun


def unprinted(marks: Iterable[Primitive]) -> tuple[str, ...]:
    """Return the characters among drawn texts for which a placeholder stands, each once, as they first occur."""
    odd = (one for one in marks if isinstance(one, TextRun) and any(PLACEHOLDER in run.text for run in one.runs))
    return tuple(dict.fromkeys(character for one in odd for character in missing(one.text, one.language)))
