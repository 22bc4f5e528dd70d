"""Words that only say what belongs in a box, until somebody writes it there."""

from typing import Final

from debatemap.domain.text import Text, text

SIGN: Final = "…"
"""What a prompt begins with, in any language."""


def is_prompt(string: str) -> bool:
    """Tell whether a string says what is to be written rather than something."""
    return string.startswith(SIGN)


def answered(words: Text, language: str) -> Text:
    """Return a text whose prompts in other languages have gone, once something is said in one."""
    said = dict(words.said)
    if is_prompt(said.get(language, SIGN)):
        return words
    kept = {tag: string for tag, string in said.items() if not is_prompt(string)}
    first = words.first if words.first in kept else language
    return words if kept == said else text(kept, first, {*words.unchecked} & kept.keys())
