"""Arabic and Hebrew on paper: a line as it is seen from left to right, with the shapes that Arabic letters take."""

import re
from functools import cache
from typing import Any

from debatemap.figure.metrics import PLACEHOLDER, Run, runs
from debatemap.figure.primitives import TextRun

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f\u3040-\u9fff]")
_OVERRIDES = str.maketrans({"\u202d": PLACEHOLDER, "\u202e": PLACEHOLDER})
_CONTROLS = dict.fromkeys((*range(0x202A, 0x202D), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C))


def runs_to_the_left(text: str) -> bool:
    """Tell whether a text has letters that are read from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def visual(text: str) -> str:
    """Return a line in the order in which it is drawn (Unicode Standard Annex 9), its Arabic letters joined.

    A line with other letters, too, is one from left to right. Controls that would turn other text around are taken out
    or shown as placeholders.
    """
    from bidi import get_display

    shaped = _reshaper().reshape(text.translate(_OVERRIDES).translate(_CONTROLS))
    return str(get_display(shaped, base_dir="L" if _LEFT_TO_RIGHT.search(text) else None))


def seen_runs(one: TextRun) -> tuple[Run, ...]:
    """Return what is drawn for a line, from left to right, and in which faces."""
    return runs(visual(one.text), one.language, one.weight) if runs_to_the_left(one.text) else one.runs


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "support_ligatures": True})
