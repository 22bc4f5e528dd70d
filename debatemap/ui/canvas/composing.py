"""Words composed with an input method on a selected box: the first stroke opens the editor and is part of the word.

While a composition lasts the canvas keeps the keyboard and hands everything on: a change of focus would end the
composition and leave its first letter behind as text.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from debatemap.ui.canvas.editing import Editing
from debatemap.ui.canvas.scene import Scene


class Composing:
    """Leads input methods from the canvas into the editor."""

    def __init__(self, scene: Scene, editing: Editing, open: Callable[[str, bool], None]) -> None:
        self._scene, self._editing, self._open = scene, editing, open
        self.is_going_on = False

    def compose(self, event: QInputMethodEvent) -> None:
        """Take a step of a composition; its end gives the keyboard to the editor."""
        current = self._scene.selection.current
        if current is None or not (self.is_going_on or event.preeditString() or event.commitString()):
            event.ignore()
            return
        if self._editing.editor is None:
            self._open(current, False)
        self.is_going_on = bool(event.preeditString())
        editor = self._editing.editor
        if editor is not None:
            QApplication.sendEvent(editor, event)
            if not self.is_going_on:
                editor.setFocus()

    def press(self, event: QKeyEvent) -> bool:
        """Hand a key that an input method left over to the editor; tell whether there was a composition."""
        editor = self._editing.editor
        if not self.is_going_on or editor is None:
            return False
        self.is_going_on = False
        editor.setFocus()
        QApplication.sendEvent(editor, event)
        return True

    def stop(self) -> None:
        """Keep what is composed, after the keyboard went elsewhere."""
        if self.is_going_on:
            self.is_going_on = False
            self._editing.finish()

    def query(self, query: Qt.InputMethodQuery) -> object | None:
        """Return what an input method asks of the canvas, or None where it has no own answer."""
        editor, current = self._editing.editor, self._scene.current()
        if query == Qt.InputMethodQuery.ImEnabled:
            return True
        if editor is not None and query == Qt.InputMethodQuery.ImCursorRectangle:
            return QRectF(editor.cursorRect().translated(editor.pos()))
        if editor is not None:
            answer: object = editor.inputMethodQuery(query)
            return answer
        if query == Qt.InputMethodQuery.ImCursorRectangle and current is not None:
            return QRectF(*self._scene.in_view(current))
        return None
