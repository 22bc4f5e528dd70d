"""What a canvas shows: one map of a document in a look and a theme, drawn anew after every change."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Map
from debatemap.figure.look import BOTH, Look
from debatemap.figure.outline import Outline
from debatemap.figure.picture import Box, JointBox, Picture, picture
from debatemap.figure.states import States
from debatemap.figure.theme import Theme
from debatemap.services.document import Document
from debatemap.ui.canvas.plate import Plate

_DESCENT = 4
_NOTHING = Picture((), (), (), (), Outline((), {}, {}, (), (), ()), "en")


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that are being typed into a text of a claim or question and are not in the document yet."""

    id: str
    language: str
    words: str


class Drawing(QObject):
    """Keeps the picture of a map in step with its document; what was never asked for is not drawn."""

    redrawn = Signal(object, object)
    """The picture before, or None when another map or look makes them incomparable, and the one now."""

    emphasized = Signal()
    """Nothing has moved, but some of it looks otherwise."""

    def __init__(self, document: Document, map: str, look: Look, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.document, self.map, self.look, self.theme = document, map, look, theme
        self._draft: Draft | None = None
        self._drawn: Draft | None = None
        self._carried = frozenset[str]()
        self._query = ""
        self._lit: frozenset[str] | None = None
        self._plate: Plate | None = None
        self._unsubscribe = document.subscribe(self._follow)

    @property
    def debate(self) -> Debate:
        """Return the debate with what is being typed in it."""
        debate, draft = self.document.debate, self._draft
        if draft is None or draft.id not in debate:
            return debate
        scratch = debate.draft()
        scratch.apply(reword(debate, draft.id, draft.language, draft.words))
        return scratch

    @property
    def picture(self) -> Picture:
        """Return the map as it is drawn."""
        return self.plate().picture

    def plate(self, zoom: float | None = None) -> Plate:
        """Return the picture ready to be painted at a zoom, by default at the one it was last asked for."""
        if self._plate is None:
            made = self._made(self.document.expected(self.map))
            self._plate = Plate(made, self.theme, states=self._states(made))
        if zoom is not None:
            self._plate = self._plate.seen_at(zoom)
        return self._plate

    def box_of(self, item: str) -> Box | None:
        """Return the box of a claim or question: its own, else a copy."""
        one = self.picture.by_id.get(item)
        return one if isinstance(one, Box) else next(self.picture.uses_of(item), None)

    def shown(self, id: str) -> Box | JointBox | None:
        """Return the box of a claim or question, or the joint of an argument."""
        return self.box_of(id) or self.picture.by_id.get(id)

    def language_of(self, box: Box) -> str:
        """Return the language that an edit of a box goes to: the shown one, else the first on it."""
        return self.look.language if self.look.language != BOTH else box.content.texts[0][0]

    def language_at(self, box: Box, y: float) -> str:
        """Return the language of the line of a box at a height of the map, where two are shown."""
        lines = [line for line in box.content.lines if box.rect.y + line.baseline + _DESCENT >= y]
        if self.look.language != BOTH or not box.content.lines:
            return self.language_of(box)
        return (lines or box.content.lines[-1:])[0].language

    def set_look(self, look: Look) -> None:
        """Draw the map in another look."""
        self.look = look
        self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw the map in other colours."""
        self.theme = theme
        if self._plate is not None:
            self._plate = Plate(self._plate.picture, theme, states=self._plate.states).seen_at(self._plate.zoom)
            self.redrawn.emit(None, self._plate.picture)

    def set_map(self, map: str, look: Look) -> None:
        """Draw another map in a look."""
        self.map, self.look = map, look
        self._plate = None
        self.redrawn.emit(None, self.picture)

    def set_draft(self, draft: Draft | None) -> None:
        """Draw the map with words that are being typed, or without."""
        self._draft = draft
        if draft != self._drawn:
            self._redraw()

    def forget_draft(self) -> None:
        """Leave out what was being typed from the next drawing on: an edit follows at once."""
        self._draft = None

    def set_carried(self, ids: frozenset[str]) -> None:
        """Draw ghosts in the places of what is carried away."""
        self._carried = ids
        self._set_states()

    def set_emphasis(self, query: str, lit: frozenset[str] | None) -> None:
        """Mark words that are searched for; dim all but some items and arguments, or nothing for None."""
        self._query, self._lit = query, lit
        self._set_states()

    def close(self) -> None:
        """Stop following the document."""
        self._unsubscribe()

    def _follow(self, _edit: Edit) -> None:
        self._redraw()

    def _redraw(self) -> None:
        if self._plate is not None:
            before = self._plate.picture
            after = self._made(self.document.expected(self.map) or before)
            self._plate = self._plate.followed_by(after, self._states(after))
            self.redrawn.emit(before, after)

    def _set_states(self) -> None:
        if self._plate is not None:
            states = self._states(self._plate.picture)
            if states != self._plate.states:
                self._plate = self._plate.with_states(states)
                self.emphasized.emit()

    def _states(self, picture: Picture) -> States:
        return States(dragged=self._carried, query=self._query, dimmed=_dimmed(picture, self._lit))

    def _made(self, before: Picture | None = None) -> Picture:
        self._drawn = self._draft
        debate = self.debate
        if self.map not in debate[Map]:
            return _NOTHING
        return picture(debate, self.map, self.look, before, self.document.wholes)


def _dimmed(picture: Picture, lit: frozenset[str] | None) -> frozenset[str]:
    if lit is None:
        return frozenset()
    boxes = (box.id for box in picture.boxes if box.item not in lit)
    return frozenset(boxes).union(joint.id for joint in picture.joints if joint.id not in lit)
