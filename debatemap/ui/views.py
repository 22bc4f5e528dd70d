"""Saved ways of looking at a map: what is folded, filtered and focused on, and in which languages."""

import json

from debatemap.domain.analysis.filters import from_json, to_json
from debatemap.domain.fields import Json
from debatemap.domain.model import Argument, Claim, Question, View, new_id
from debatemap.domain.text import plain
from debatemap.ui.host import Host
from debatemap.ui.reading import Focus
from debatemap.ui.workspace import Workspace

_HIDES = "hides"
_LANGUAGES = {"en": ("en",), "zh-Hans": ("zh-Hans",), "both": ("en", "zh-Hans")}


def views_of(work: Workspace) -> tuple[View, ...]:
    """Return the views of the map on screen, by name."""
    found = work.debate[View].referring("map", work.map) if work.map is not None else ()
    return tuple(sorted(found, key=lambda view: view.name.shown(work.language).casefold()))


def captured(work: Workspace, name: str) -> View:
    """Return a new view of the map as it is looked at now."""
    assert work.map is not None
    reading = work.reading
    foldable = (id for id in work.folded if isinstance(work.debate.find(id), Claim | Argument | Question))
    return View(
        id=new_id(),
        map=work.map,
        name=plain(name, work.language),
        folded=tuple(sorted(foldable)),
        filters=Json(json.dumps({**json.loads(to_json(reading.filter)), **({_HIDES: True} if reading.hides else {})})),
        focus=reading.focus.id if reading.focus else None,
        depth=reading.focus.steps if reading.focus else 0,
        languages=_LANGUAGES[work.look.language],
    )


def show_view(host: Host, view: View) -> None:
    """Look at a map the way a view does."""
    work = host.workspace
    work.show_map(view.map)
    focus = Focus(view.focus, max(view.depth, 1)) if view.focus is not None else None
    work.fold(frozenset(view.folded))
    work.reading.read(from_json(view.filters), focus, _hides(view))
    work.reading.view = view.id
    language = next((name for name, tags in _LANGUAGES.items() if tags == view.languages), None)
    if language is not None:
        host.program.change_settings(text_language=language)
    host.canvas.gather(*work.selection.ids)


def _hides(view: View) -> bool:
    try:
        found = json.loads(view.filters)
    except ValueError:
        return False
    return isinstance(found, dict) and found.get(_HIDES) is True
