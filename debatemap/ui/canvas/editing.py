"""Opening, following and ending the floating editor of a canvas."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from debatemap.domain.edits.wording import reword
from debatemap.domain.prompts import is_prompt
from debatemap.domain.relations import item_of
from debatemap.figure.boxes import BoxKind
from debatemap.figure.geometry import Rect
from debatemap.figure.picture import Box
from debatemap.figure.sizing import FOOT, SIDE
from debatemap.figure.type import CLAIM, CONTENTION, QUESTION, TextStyle
from debatemap.ui.canvas.drawing import Draft
from debatemap.ui.canvas.editor import CARET, Editor
from debatemap.ui.canvas.offers import Offers
from debatemap.ui.canvas.recasting import recast
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.spoken import field

_STYLES: dict[BoxKind, TextStyle] = {
    BoxKind.CONTENTION: CONTENTION,
    BoxKind.QUESTION: QUESTION,
    BoxKind.CLAIM: CLAIM,
    BoxKind.COPY: CLAIM,
}
_LEAST = 176
"""The least width of a box while it is written, in pixels of the map."""
_PAUSE = 300
"""Milliseconds after which what stands beside a growing box gives way."""
_EASY = 1000
"""So many boxes can be laid out anew while somebody types."""


@dataclass(frozen=True, slots=True)
class Caret:
    """A place in a text: its record, its language, and how many characters stand before it."""

    id: str
    language: str
    position: int


class Editing(QObject):
    """At most one editor at a time; leaving it in any way commits what was typed."""

    changed = Signal()
    """An editor was opened or closed, or began or ceased to hold other words than its record."""

    def __init__(self, canvas: QWidget, scene: Scene) -> None:
        super().__init__(canvas)
        self._canvas, self._scene = canvas, scene
        self.editor: Editor | None = None
        self._rewords = False
        self._came_from: QWidget = canvas
        """Where the keyboard goes when the editor is closed: a list that asked for it, else the canvas."""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make_room)
        self._pause.timeout.connect(self._offer)
        self.offers = Offers(canvas)
        self.offers.taken.connect(self._use_instead)

    def open(self, box: Box, language: str, seed: str = "", *, focused: bool = True) -> None:
        """Open the editor in a box; a seed is typed behind the text that is there, or over a prompt."""
        spot = box.id
        self.finish()
        if self.editor is not None or not self._scene.writable or spot not in self._scene.drawing.picture.by_id:
            return
        text = dict(item_of(self._scene.document.debate, box.item).text.said).get(language, "")
        self.editor = editor = Editor(spot, box.item, language, text, _STYLES[box.content.kind], self._canvas)
        editor.recast, editor.offers = self._recast, self.offers
        self.place()
        self._break_like_box(editor)
        editor.left.connect(self.leave)
        editor.asked.connect(self._scene.gestures.act)
        editor.typed.connect(self._follow)
        editor.grown.connect(self.place)
        editor.show()
        if focused:
            self._came_from = _list_with_keyboard(self._canvas) or self._canvas
            editor.setFocus()
        if is_prompt(text):
            editor.selectAll()
        if seed:
            editor.insertPlainText(seed)
        self._canvas.update()
        self._rewords = self.rewords
        self.changed.emit()

    @property
    def rewords(self) -> bool:
        """Tell whether other words are typed for a text that has some."""
        return self.editor is not None and bool(self.editor.before) and self.editor.is_changed

    @property
    def caret(self) -> Caret | None:
        """Return where somebody writes."""
        editor = self.editor
        return Caret(editor.id, editor.text_language, editor.position) if editor is not None else None

    @property
    def edited(self) -> Box | None:
        """Return the box that is being edited as large as its text is now, without the text."""
        editor = self.editor
        box = self._scene.drawing.picture.by_id.get(editor.spot) if editor is not None else None
        if editor is None or not isinstance(box, Box):
            return None
        rect = self._grown(box, editor)
        return box._replace(rect=rect, content=box.content.without(editor.text_language))

    def place(self) -> None:
        """Put the editor where the box has its text."""
        editor = self.editor
        box = self._scene.drawing.picture.by_id.get(editor.spot) if editor is not None else None
        if editor is None or not isinstance(box, Box):
            return
        name = field(self._scene.drawing.picture, box)
        if name != editor.accessibleName():
            editor.setAccessibleName(name)
        area = self._area(box, editor)
        camera = self._scene.viewport.camera
        editor.fit(camera.zoom, area.width * camera.zoom, box.content.kind is BoxKind.QUESTION)
        x, y = camera.to_view((area.x, area.y))
        width = area.width * camera.zoom + CARET + 1
        editor.setGeometry(
            QRect(round(x), round(y - editor.first_baseline), round(width), round(editor.document().size().height()))
        )
        self.offers.place(camera.rect_to_view(self._grown(box, editor)))
        self._canvas.update()

    def finish(self) -> None:
        """Commit what is typed and close the editor; it stays open where the words cannot be kept."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        self._pause.stop()
        if not editor.is_changed:
            self._scene.drawing.set_draft(None)
        elif not self._commit(editor):
            self.editor = editor
            return
        self._scene.gestures.undraft(editor.id, editor.text_language)
        self._close(editor)

    def drop(self) -> None:
        """Close the editor and forget what is typed."""
        editor, self.editor = self.editor, None
        if editor is not None:
            self._pause.stop()
            self._scene.drawing.set_draft(None)
            self._scene.gestures.undraft(editor.id, editor.text_language)
            self._close(editor)

    def abandon(self) -> None:
        """Close the editor where nothing can be committed any more; the words stay among the drafts."""
        editor, self.editor = self.editor, None
        if editor is not None:
            self._pause.stop()
            self._close(editor)

    def leave(self, action: str) -> None:
        """Commit, and go on with an action; where that is not possible, only Enter ends the writing."""
        editor = self.editor
        self.finish()
        if editor is None or not action or self.editor is not None or self._scene.gestures.act(action):
            return
        box = self._scene.drawing.picture.by_id.get(editor.spot)
        if action != "sibling" and isinstance(box, Box):
            self.open(box, editor.text_language)

    def follow_document(self) -> None:
        """Close the editor of a text that is no longer there; its words stay among the drafts."""
        if self.editor is not None and self.editor.id not in self._scene.document.debate:
            self.abandon()
        self.place()

    def _commit(self, editor: Editor) -> bool:
        self._scene.drawing.forget_draft()
        debate = self._scene.document.debate
        map = self._scene.drawing.map or None
        return self._scene.gestures.commit(reword(debate, editor.id, editor.text_language, editor.words, map=map))

    def _recast(self, sign: str) -> bool:
        editor, drawing = self.editor, self._scene.drawing
        edit = recast(self._scene.document.debate, drawing.map, editor.id, sign) if editor is not None else None
        return edit is not None and self._scene.gestures.commit(edit)

    def _follow(self) -> None:
        editor = self.editor
        if editor is not None:
            self._scene.gestures.draft(editor.id, editor.text_language, editor.words)
            if self._rewords != self.rewords:
                self._rewords = self.rewords
                self.changed.emit()
            self._pause.start()
            self.place()

    def _make_room(self) -> None:
        editor, drawing = self.editor, self._scene.drawing
        if editor is not None and len(drawing.picture.boxes) <= _EASY:
            drawing.set_draft(Draft(editor.id, editor.text_language, editor.words))
            self._break_like_box(editor)
            self.place()

    def _offer(self) -> None:
        editor, gestures = self.editor, self._scene.gestures
        if editor is not None:
            self.offers.show_for(editor, gestures.alike(editor.id, editor.text_language, editor.words))
            self.place()

    def _use_instead(self, other: str) -> None:
        editor = self.editor
        if editor is not None:
            self.drop()
            self._scene.gestures.use_instead(editor.id, other)

    def _break_like_box(self, editor: Editor) -> None:
        box = self._scene.drawing.picture.by_id.get(editor.spot)
        if isinstance(box, Box):
            editor.break_like([line.text for line in box.content.lines if line.language == editor.text_language])

    def _area(self, box: Box, editor: Editor) -> Rect:
        """Return where the box has the text: its left edge, its first baseline, its width; in pixels of the map."""
        own = [line for line in box.content.lines if line.language == editor.text_language]
        lines = own or list(box.content.lines[:1])
        width = self._width(box, editor) - 2 * SIDE
        return Rect(box.rect.x + SIDE, box.rect.y + lines[0].baseline, width, box.rect.height)

    def _grown(self, box: Box, editor: Editor) -> Rect:
        zoom = self._scene.viewport.camera.zoom
        top = (editor.y() - self._scene.in_view(box).y) / zoom
        needed = top + editor.height() / zoom + FOOT
        return box.rect._replace(width=self._width(box, editor), height=max(box.rect.height, needed))

    def _width(self, box: Box, editor: Editor) -> float:
        """Return a box's width while it is written: its own, but a new one is not as narrow as its emptiness."""
        return box.rect.width if editor.before.strip() else max(box.rect.width, _LEAST)

    def _close(self, editor: Editor) -> None:
        self.offers.close_for(editor)
        editor.blockSignals(True)
        if editor.hasFocus():
            self._came_from.setFocus()
        editor.hide()
        editor.deleteLater()
        self._canvas.update()
        self.changed.emit()


def _list_with_keyboard(canvas: QWidget) -> QWidget | None:
    """Return the list in the canvas's window that has the keyboard, if one has."""
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, QAbstractItemView) and focus.window() is canvas.window() else None
