"""A new, empty debate."""

from debatemap.domain.debate import Debate
from debatemap.domain.model import About, Map, new_id
from debatemap.domain.text import Text


def new_debate(title: Text) -> Debate:
    """Return a debate with a title block and one empty map of the same title."""
    return Debate([About(id=new_id(), title=title), Map(id=new_id(), title=title)])
