"""The floating editor over a box: plain text, its own undo, input methods, nothing typed is ever lost."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from debatemap.figure.type import SEMIBOLD, TextStyle, is_chinese
from debatemap.i18n import tr
from debatemap.ui.canvas.painter import face_font

_EXITS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier): "reason",
    (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier): "objection",
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier): "sibling",
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.NoModifier): "sibling",
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier): "sibling",
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier): "co-premise",
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier): "co-premise",
}
"""The keys that end the editing, and the action that goes on from there."""


class Editor(QPlainTextEdit):
    """Edits one text of one record in one language; ``left`` tells the action to go on with, or nothing."""

    left = Signal(str)
    typed = Signal(str)

    def __init__(self, id: str, language: str, text: str, style: TextStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.id, self.text_language, self.before = id, language, text
        self._style = style
        self.setObjectName("map-editor")
        self.setAccessibleName(tr("Text of the box"))
        self.setStatusTip(tr("Enter goes on beside, Tab below, Esc stops; Shift+Enter breaks the line."))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.textChanged.connect(lambda: self.typed.emit(self.words))

    @property
    def words(self) -> str:
        """Return what is typed."""
        return self.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Tell whether something was typed that the record does not hold yet."""
        return self.words != self.before

    def set_zoom(self, zoom: float) -> None:
        """Set the type as large as the box's."""
        size = self._style.size_in(self.text_language) * zoom
        face = "sc" if is_chinese(self.text_language) else "sans"
        made = QFont(face_font(face if self._style.weight < SEMIBOLD else f"{face}-600", max(round(size), 6)))
        made.setFamilies(["Noto Sans SC", "Noto Sans"] if face == "sc" else ["Noto Sans", "Noto Sans SC"])
        self.setFont(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        action = _EXITS.get((key, event.modifiers()))
        if key == Qt.Key.Key_Escape:
            self.left.emit("")
        elif action is not None:
            self.left.emit(action)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit("")

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())
