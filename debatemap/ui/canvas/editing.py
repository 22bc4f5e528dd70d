"""Opening, following and ending the floating editor of a canvas."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from debatemap.domain.edits.wording import reword
from debatemap.domain.relations import item_of
from debatemap.figure.boxes import BoxKind
from debatemap.figure.geometry import Rect
from debatemap.figure.picture import Box
from debatemap.figure.type import CLAIM, CONTENTION, QUESTION, TextStyle
from debatemap.services.document import Document
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.gestures import Gestures

_STYLES: dict[BoxKind, TextStyle] = {
    BoxKind.CONTENTION: CONTENTION,
    BoxKind.QUESTION: QUESTION,
    BoxKind.CLAIM: CLAIM,
    BoxKind.COPY: CLAIM,
}
_PADDING = 10


class Place(Protocol):
    """What an editor needs to know of the canvas it floats over."""

    camera: Camera

    def box_of(self, item: str) -> Box | None:
        """Return the box of a claim or question."""


class Editing(QObject):
    """At most one editor at a time; leaving it in any way commits what was typed."""

    def __init__(
        self, canvas: QWidget, place: Place, document: Document, gestures: Gestures, map: Callable[[], str]
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._place, self._document = canvas, place, document
        self._gestures, self._map = gestures, map
        self.editor: Editor | None = None

    def open(self, id: str, language: str, seed: str = "") -> None:
        """Open the editor on a claim or question in a language, a first typed letter replacing nothing."""
        box = self._place.box_of(id)
        if box is None:
            return
        self.finish()
        item = item_of(self._document.debate, id)
        text = dict(item.text.said).get(language, "")
        self.editor = Editor(id, language, text, _STYLES[box.content.kind], self._canvas)
        self.editor.left.connect(self.leave)
        self.editor.typed.connect(self._follow)
        self.place()
        self.editor.show()
        self.editor.setFocus()
        if seed:
            self.editor.insertPlainText(seed)

    def place(self) -> None:
        """Put the editor over its box, as large as the text needs."""
        editor = self.editor
        box = self._place.box_of(editor.id) if editor is not None else None
        if editor is None or box is None:
            return
        zoom = self._place.camera.zoom
        editor.set_zoom(zoom)
        seen = self._place.camera.rect_to_view(_text_area(box))
        lines = editor.document().size().height() * editor.fontMetrics().lineSpacing()
        height = max(seen.height, lines + 4)
        editor.setGeometry(QRect(round(seen.x), round(seen.y), round(seen.width), round(height)))

    def finish(self) -> None:
        """Commit what is typed and close the editor."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        editor.blockSignals(True)
        if editor.is_changed and editor.id in self._document.debate:
            self._commit(editor)
        self._gestures.undraft(editor.id, editor.text_language)
        self._close(editor)

    def drop(self) -> None:
        """Close the editor and forget what is typed."""
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.blockSignals(True)
            self._gestures.undraft(editor.id, editor.text_language)
            self._close(editor)

    def leave(self, action: str) -> None:
        """Commit, and go on with an action."""
        self.finish()
        if action:
            self._gestures.act(action)

    def _commit(self, editor: Editor) -> None:
        debate = self._document.debate
        self._gestures.commit(reword(debate, editor.id, editor.text_language, editor.words, map=self._map() or None))

    def _follow(self, words: str) -> None:
        if self.editor is not None:
            self._gestures.draft(self.editor.id, self.editor.text_language, words)
            self.place()

    def _close(self, editor: Editor) -> None:
        if editor.hasFocus():
            self._canvas.setFocus()
        editor.hide()
        editor.deleteLater()


def _text_area(box: Box) -> Rect:
    """Return the part of a box below its header, in pixels of the map."""
    lines = box.content.lines
    top = lines[0].baseline - lines[0].style.size_in(lines[0].language) - 2 if lines else box.rect.height / 2
    rect = box.rect
    return Rect(rect.x + _PADDING, rect.y + top, rect.width - 2 * _PADDING, rect.height - top - 4)
