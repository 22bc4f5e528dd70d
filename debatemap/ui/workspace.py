"""One open debate on screen: the document with what is selected and how it is looked at."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from debatemap.domain.branches import branch_of, roots_of, shows
from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.model import Answer, Argument, Claim, Map, Placement, Premise, Question
from debatemap.domain.relations import maps, premises_of, uses_of
from debatemap.figure.folds import Beginning
from debatemap.figure.look import Look
from debatemap.figure.whole import Whole
from debatemap.services.likeness import Likeness
from debatemap.services.opening import OpenDebate
from debatemap.services.save_state import SaveState
from debatemap.services.search import Search
from debatemap.ui.folding import Folding
from debatemap.ui.marked import Mark, Marked
from debatemap.ui.reading import Reading
from debatemap.ui.selection import Selection
from debatemap.ui.trail import Place, Trail


class Workspace(QObject):
    """The debate of one window; every part of the window listens here."""

    edited = Signal(object)
    map_shown = Signal(str)
    look_changed = Signal()
    state_changed = Signal()
    placed = Signal(object)
    """The view has come to a place of the trail."""

    def __init__(self, opened: OpenDebate, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened, self.look = opened, look
        self.document, self.saver = opened.document, opened.saver
        self.selection = Selection(self)
        self.marked = Marked(self)
        self.search = Search(self.document)
        self.likeness = Likeness(self.document)
        self.reading = Reading(lambda: self.debate, lambda: self.map, self.search, self)
        self.view: Callable[[], object] = lambda: None
        """Tells from where the map is seen; the canvas's own business."""
        self._folding = Folding(lambda: self.whole)
        self._trail = _start(self.debate)
        self.look = self._folding.begin(look)
        self.selection.changed.connect(self._open_way)
        self._unsubscribe = self.document.subscribe(self._follow), self.saver.subscribe(self._tell_state)

    @property
    def debate(self) -> Debate:
        """Return the debate as it is now."""
        return self.document.debate

    @property
    def map(self) -> str | None:
        """Return the id of the map on screen, or None in a debate without maps."""
        return self._trail.present.map if self._trail.present else None

    @property
    def whole(self) -> Whole | None:
        """Return outline and numbers of the map on screen, nothing folded; made anew where an edit changed them."""
        return self.document.wholes.of(self.debate, self.map) if self.map is not None else None

    @property
    def numbers(self) -> Mapping[str, str]:
        """Return the numbers by which the map on screen names its claims and arguments."""
        whole = self.whole
        return whole.numbers if whole is not None else {}

    @property
    def folded(self) -> frozenset[str]:
        """Return what is folded of the map on screen."""
        return self._folding.folded(self.look)

    @property
    def begun(self) -> Beginning | None:
        """Return how the map on screen was folded when it was first looked at, as long as it still is."""
        return self._folding.begun(self.look)

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
        if map != self.map:
            self._go(self._left().to(Place(map)))

    def back(self) -> None:
        """Look at the place before this one."""
        self._go(self._left().back())

    def forward(self) -> None:
        """Look at the place from which the view went back."""
        self._go(self._left().forward())

    def show(self, *ids: str) -> None:
        """Go to records, on this map if they are on it, else on the first map that has the last of them."""
        map = self._map_of(ids[-1]) if ids else None
        if map is None:
            self.selection.choose(*ids)
            return
        self._go(self._left().to(Place(map, ids)))

    def choose_contention(self) -> None:
        """Select the contention of the map on screen, else its first root: the next key needs something to act on."""
        found = self.debate[Map].find(self.map)
        if found is not None:
            self.selection.choose(*roots_of(found)[:1])

    def change_look(self, **values: object) -> None:
        """Look at the maps in another way."""
        self.look = replace(self.look, **values)  # type: ignore[arg-type]
        self.look_changed.emit()

    def look_with(self, folded: frozenset[str]) -> Look:
        """Return the look in which only these claims, questions and arguments of this map are folded."""
        return replace(self.look, folded=self.look.folded - self.folded | folded)

    def fold(self, folded: frozenset[str]) -> None:
        """Fold some claims, questions and arguments of this map and no other; where that hides what is selected, select
        what hides it.
        """
        self.change_look(folded=self.look_with(folded).folded)
        current = self.selection.current
        hiding = self._folding.hiding(self.look, current) if current is not None else None
        if hiding is not None:
            self.selection.choose(hiding)

    def undo(self) -> Edit | None:
        """Take the last edit back and look where it acted."""
        return self._shown(self.document.undo())

    def redo(self) -> Edit | None:
        """Make the last undone edit again and look where it acted."""
        return self._shown(self.document.redo())

    def go_to(self, position: int) -> Edit | None:
        """Undo or redo until so many steps lie behind the present, and look where the last one acted."""
        return self._shown(self.document.go_to(position))

    @property
    def waiting(self) -> frozenset[str]:
        """Return what on this map is marked to be linked, or was cut, with all that comes along with it."""
        map, marked = self.map, self.marked
        if map is None or map != marked.map or marked.mark is Mark.NOTHING:
            return frozenset()
        if marked.mark is Mark.LINK:
            return frozenset(marked.ids)
        taken = frozenset(branch_of(self.debate, map, marked.ids))
        uses = (use.argument for id in taken for use in uses_of(self.debate, id))
        return taken.union(id for id in uses if all(one.claim in taken for one in premises_of(self.debate, id)))

    def close(self) -> None:
        """Stop listening."""
        self.search.close()
        self.likeness.close()
        for unsubscribe in self._unsubscribe:
            unsubscribe()

    def _shown(self, edit: Edit | None) -> Edit | None:
        if edit is not None:
            if edit.map is not None and edit.map in self.debate:
                self.show_map(edit.map)
            self.selection.choose(*_touched(self.debate, edit))
        return edit

    def _left(self) -> Trail:
        return self._trail.left_as(self.selection.ids, self.view())

    def _go(self, trail: Trail) -> None:
        before, self._trail = self.map, trail
        place = trail.present
        if place is None:
            return
        if place.map == before:
            self._unfold(place.ids)
        else:
            self.look = self._folding.opened(self._folding.begin(self.look), place.ids)
            self.selection.clear()
            self.reading.read(self.reading.filter, None, self.reading.hides)
            self.map_shown.emit(place.map)
            self.reading.renew()
        ids = tuple(id for id in place.ids if id in self.debate)
        self.reading.allow(ids)
        self.selection.choose(*ids)
        self.placed.emit(place)

    def _map_of(self, id: str) -> str | None:
        """Return the map that shows a claim, question or argument, the one on screen if it does."""
        if not isinstance(self.debate.find(id), Claim | Question | Argument):
            return None
        others = (one.id for one in maps(self.debate))
        return next((map for map in (self.map, *others) if map is not None and shows(self.debate, map, id)), None)

    def _open_way(self) -> None:
        """See to it that what has the keyboard is drawn: by its own box, or by the one that was chosen."""
        chosen = self.selection.spot or self.selection.current
        if chosen is not None:
            self._unfold((chosen,))

    def _unfold(self, ids: Iterable[str]) -> None:
        look = self._folding.opened(self.look, ids)
        if look != self.look:
            self.look = look
            self.look_changed.emit()

    def _tell_state(self, _state: SaveState) -> None:
        self.state_changed.emit()

    def _follow(self, edit: Edit) -> None:
        gone = [change.id for change in edit.changes if change.after is None]
        for id in gone:
            self._trail = self._trail.without(id)
        if self.map in gone:
            self._trail = _start(self.debate)
            self.look = self._folding.begin(self.look)
            self.map_shown.emit(self.map or "")
        self.selection.forget(gone)
        self.marked.forget(gone)
        if self.reading.is_active:
            self.reading.renew()
        self.edited.emit(edit)


def draft_key(id: str, language: str, field: str = "text") -> str:
    """Return the name of an editor's text among the drafts."""
    return json.dumps([id, field, language], ensure_ascii=False)


def draft_place(key: str) -> tuple[str, str, str]:
    """Return record, field and language of a draft's name; ValueError for a name that is none."""
    id, field, language = json.loads(key)
    return str(id), str(field), str(language)


def _start(debate: Debate) -> Trail:
    return next((Trail().to(Place(one.id)) for one in maps(debate)), Trail())


def _touched(debate: Debate, edit: Edit) -> tuple[str, ...]:
    """Return the claims and questions that an edit changed or placed, else those that lost or gained an argument, else
    those that were used, else the arguments that lost or gained a premise.
    """
    for find in (_item, _target, _used, _argument):
        found = dict.fromkeys(find(change) for change in edit.changes)
        there = tuple(id for id in found if id is not None and id in debate)
        if there:
            return there
    return ()


def _target(change: Change) -> str | None:
    return change.record.target if isinstance(change.record, Argument) else None


def _used(change: Change) -> str | None:
    return change.record.claim if isinstance(change.record, Premise | Answer) else None


def _argument(change: Change) -> str | None:
    return change.record.argument if isinstance(change.record, Premise) else None


def _item(change: Change) -> str | None:
    record = change.record
    if isinstance(record, Claim | Question):
        return record.id
    return record.item if isinstance(record, Placement) else None
