"""One open debate on screen: the document with what is selected and how it is looked at."""

import json
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Claim, Map, Placement, Question
from debatemap.domain.relations import maps, maps_with
from debatemap.figure.look import Look
from debatemap.services.opening import OpenDebate
from debatemap.services.save_state import SaveState
from debatemap.services.search import Search
from debatemap.ui.selection import Selection
from debatemap.ui.trail import Trail


class Workspace(QObject):
    """The debate of one window; every part of the window listens here."""

    edited = Signal(object)
    map_shown = Signal(str)
    look_changed = Signal()
    state_changed = Signal()

    def __init__(self, opened: OpenDebate, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened, self.look = opened, look
        self.document, self.saver = opened.document, opened.saver
        self.selection = Selection(self)
        self.search = Search(self.document)
        self._trail = _start(self.debate)
        self._unsubscribe = self.document.subscribe(self._follow), self.saver.subscribe(self._tell_state)

    @property
    def debate(self) -> Debate:
        """Return the debate as it is now."""
        return self.document.debate

    @property
    def map(self) -> str | None:
        """Return the id of the map on screen, or None in a debate without maps."""
        return self._trail.present

    @property
    def title(self) -> str:
        """Return the debate's title in the language of texts."""
        return self.debate.about.title.shown(self.language)

    @property
    def trail(self) -> Trail:
        """Return the way by which the view came here."""
        return self._trail

    @property
    def language(self) -> str:
        """Return the language that new texts are written in."""
        return self.debate.about.languages[0] if self.look.language == "both" else self.look.language

    def note_draft(self, id: str, language: str, words: str) -> None:
        """Keep the text of an open editor safe from a crash."""
        self.opened.drafts.note_draft(draft_key(id, language), words)

    def drop_draft(self, id: str, language: str) -> None:
        """Forget the text of an editor that is closed."""
        self.opened.drafts.drop_draft(draft_key(id, language))

    def show_map(self, map: str) -> None:
        """Look at a map."""
        self._go(self._trail.to(map))

    def back(self) -> None:
        """Look at the map before this one."""
        self._go(self._trail.back())

    def forward(self) -> None:
        """Look at the map from which the view went back."""
        self._go(self._trail.forward())

    def show(self, *ids: str) -> None:
        """Select records, on this map if they are on it, else on the first map that has the last of them."""
        item = self.debate.find(ids[-1]) if ids else None
        if isinstance(item, Claim | Question):
            found = maps_with(self.debate, item.id)
            if found and self.map not in {one.id for one in found}:
                self.show_map(found[0].id)
        self.selection.choose(*ids)

    def choose_contention(self) -> None:
        """Select the contention of the map on screen, so that the next key has something to act on."""
        found = self.debate[Map].find(self.map)
        if found is not None and found.contention is not None:
            self.selection.choose(found.contention)

    def change_look(self, **values: object) -> None:
        """Look at the maps in another way."""
        self.look = replace(self.look, **values)  # type: ignore[arg-type]
        self.look_changed.emit()

    def undo(self) -> Edit | None:
        """Take the last edit back and look where it acted."""
        return self._shown(self.document.undo())

    def redo(self) -> Edit | None:
        """Make the last undone edit again and look where it acted."""
        return self._shown(self.document.redo())

    def close(self) -> None:
        """Stop listening."""
        self.search.close()
        for unsubscribe in self._unsubscribe:
            unsubscribe()

    def _shown(self, edit: Edit | None) -> Edit | None:
        if edit is not None:
            if edit.map is not None and edit.map in self.debate:
                self.show_map(edit.map)
            self.selection.choose(*_touched(self.debate, edit))
        return edit

    def _go(self, trail: Trail) -> None:
        if trail != self._trail:
            self._trail = trail
            self.selection.clear()
            self.map_shown.emit(self.map or "")

    def _tell_state(self, _state: SaveState) -> None:
        self.state_changed.emit()

    def _follow(self, edit: Edit) -> None:
        gone = [change.id for change in edit.changes if change.after is None]
        for id in gone:
            self._trail = self._trail.without(id)
        if self._trail.present in gone:
            self._trail = _start(self.debate)
            self.map_shown.emit(self.map or "")
        self.selection.forget(gone)
        self.edited.emit(edit)


def draft_key(id: str, language: str, field: str = "text") -> str:
    """Return the name of an editor's text among the drafts."""
    return json.dumps([id, field, language], ensure_ascii=False)


def draft_place(key: str) -> tuple[str, str, str]:
    """Return record, field and language of a draft's name; ValueError for a name that is none."""
    id, field, language = json.loads(key)
    return str(id), str(field), str(language)


def _start(debate: Debate) -> Trail:
    return next((Trail().to(one.id) for one in maps(debate)), Trail())


def _touched(debate: Debate, edit: Edit) -> tuple[str, ...]:
    """Return the claims and questions that an edit changed or placed, else those that lost or gained an argument."""
    for find in (_item, _target):
        found = dict.fromkeys(find(change) for change in edit.changes)
        there = tuple(id for id in found if id is not None and id in debate)
        if there:
            return there
    return ()


def _target(change: Change) -> str | None:
    return change.record.target if isinstance(change.record, Argument) else None


def _item(change: Change) -> str | None:
    record = change.record
    if isinstance(record, Claim | Question):
        return record.id
    return record.item if isinstance(record, Placement) else None
