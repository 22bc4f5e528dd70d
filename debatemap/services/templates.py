"""Forms to begin a debate with: who speaks, what is asked, and prompts for what is to be written.

Each is a file of ``resources/templates``, in the order of the names; ``beginning`` says what is in them.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from debatemap.domain.text import Text, text
from debatemap.paths import resources

FIRST: Final = "en"
"""The language in which the forms are said first."""


@dataclass(frozen=True, slots=True)
class Template:
    """A form: its file, its sign, its name, what it is for, and whether a text is to be given with it."""

    path: Path
    icon: str
    title: Text
    note: Text
    asks_for_text: bool

    @property
    def id(self) -> str:
        """Return the name of the file without the number before it and the suffix."""
        return self.path.stem.split("-", maxsplit=1)[1]


def templates() -> tuple[Template, ...]:
    """Return all templates in their order."""
    return tuple(_template(path) for path in sorted((resources() / "templates").glob("*.json")))


def template(id: str) -> Template:
    """Return the template of an id; KeyError where there is none."""
    return {one.id: one for one in templates()}[id]


def form_of(path: Path) -> dict[str, Any]:
    """Return what a template's file holds."""
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def said(words: dict[str, str]) -> Text:
    """Return words of a form as a text."""
    return text(words, FIRST)


def _template(path: Path) -> Template:
    form = form_of(path)
    return Template(path, form["icon"], said(form["title"]), said(form["note"]), bool(form.get("asks_for_text")))
