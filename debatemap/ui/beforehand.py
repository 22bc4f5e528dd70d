"""What the worker does before a debate is shown, so that a large one does not hold up the window."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Placement, Premise
from debatemap.domain.relations import maps
from debatemap.figure.folds import beginning
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, picture
from debatemap.figure.whole import Wholes
from debatemap.storage.open import Opened, open_debate
from debatemap.ui.tasks import Progress

READ = 0.2
"""The share of opening that is reading the file; the rest is drawing its first map."""
_LOOKED_UP: Final = (Argument, Placement, Premise)
"""Kinds of records that every window looks up by what they refer to."""


def opened(path: Path, look: Look, progress: Progress) -> tuple[Opened, Picture | None]:
    """Return what is in a file and its first map as it looks; UserError, or Stopped when no more of it is wanted."""
    found = open_debate(path)
    for kind in _LOOKED_UP:
        found.debate[kind].prepare()
    progress(READ)
    drawn = first_picture(found.debate, look)
    progress(1)
    return found, drawn


def first_picture(debate: Debate, look: Look) -> Picture | None:
    """Return the map that a window shows first, folded as it does, or None in a debate without maps."""
    for one in maps(debate)[:1]:
        wholes = Wholes()
        begun = beginning(wholes.of(debate, one.id).outline)
        folded = begun.folded if begun is not None else frozenset()
        return picture(debate, one.id, replace(look, folded=folded), wholes=wholes)
    return None
