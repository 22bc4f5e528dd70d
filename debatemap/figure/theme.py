"""The colours of a picture by the names of the look's table."""

import json
from dataclasses import dataclass, fields
from functools import lru_cache

from debatemap.paths import resources

THEMES = ("light", "dark", "hc_light", "hc_dark", "print")
"""Names that `theme` knows; the two `hc_` ones are for systems that ask for more contrast."""


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Hold one colour per token, each as "#RRGGBB"; a theme equals only itself."""

    canvas: str
    panel: str
    chrome: str
    box: str
    text: str
    text2: str
    text3: str
    hairline: str
    outline: str
    grid: str
    because: str
    because_tint: str
    but: str
    but_tint: str
    however: str
    however_tint: str
    undercut: str
    undercut_tint: str
    contradiction: str
    accent: str
    accent_tint: str
    on_accent: str
    question: str
    question_tint: str
    agree: str
    agree2: str
    disagree: str
    disagree2: str
    undecided: str
    passage: str
    passage_line: str
    danger: str


@lru_cache(maxsize=len(THEMES))
def theme(name: str) -> Theme:
    """Return the theme of that name; raise KeyError for a name outside `THEMES`."""
    tokens = json.loads((resources() / "tokens.json").read_text(encoding="utf-8"))[name]
    return Theme(**{field.name: tokens[field.name] for field in fields(Theme)})
