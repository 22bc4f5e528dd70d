"""The floating editor in a box: plain text, its own undo, input methods; lines lie exactly where the box has them."""

from collections.abc import Callable
from math import ceil
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QKeyEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from debatemap.figure.sizing import STEP, WIDER
from debatemap.figure.type import SEMIBOLD, TextStyle, is_chinese
from debatemap.i18n import tr

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
_LEFT_FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_FAMILIES = ("Noto Sans", "Noto Sans SC", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Math")
_CHINESE = (_FAMILIES[1], _FAMILIES[0], *_FAMILIES[2:])
_INCH = 72
_SLACK = 6
"""Pixels of the map by which Qt may find a line wider than the table of advances does."""
CARET = 2
"""Room for the caret behind a full line, in pixels."""


class Offers(Protocol):
    """What may take keys of the editor before the text does."""

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key is meant for it."""

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it was meant for it."""


class Editor(QTextEdit):
    """Edits one text of one record in one language; ``left`` tells the action to go on with, or nothing."""

    left = Signal(str)
    typed = Signal()
    grown = Signal()
    asked = Signal(str)
    """An action is asked for that goes on with the open editor."""

    def __init__(self, spot: str, id: str, language: str, text: str, style: TextStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot, self.id, self.text_language, self.before = spot, id, language, text
        self.recast: Callable[[str], bool] = lambda _sign: False
        self.offers: Offers | None = None
        self._style = style
        self._zoom = 0.0
        self._narrower = 0
        self.setObjectName("map-editor")
        self.setAccessibleName(tr("Text of the box"))
        self.setStatusTip(tr("Enter goes on beside, Tab below, Esc stops; Shift+Enter breaks the line."))
        self._make_bare()
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.textChanged.connect(self.typed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.grown.emit())

    @property
    def words(self) -> str:
        """Return what is typed."""
        return self.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Tell whether something was typed that the record does not hold yet."""
        return self.words != self.before

    @property
    def position(self) -> int:
        """Return how many characters of the text stand before the caret."""
        before = QTextCursor(self.document())
        before.setPosition(self.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        return len(before.selectedText())

    @property
    def first_baseline(self) -> float:
        """Return how far below the editor's top its first line stands, in pixels of the view."""
        block = self.document().firstBlock()
        line = block.layout().lineAt(0)
        top = self.document().documentLayout().blockBoundingRect(block).y()
        return top + line.y() + line.ascent() if line.isValid() else top

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the text as it is broken."""
        return tuple(text[start:end].rstrip() for text, start, end in self._spans())

    def fit(self, zoom: float, width: float, centred: bool) -> None:
        """Set the type as large as the box's, and the width at which lines break, in pixels of the view."""
        if zoom != self._zoom:
            self._zoom = zoom
            self.setFont(self._font(zoom))
            self._space_lines(self._style.line_height_in(self.text_language) * zoom)
        self.setLineWrapColumnOrWidth(ceil(width - self._narrower * zoom) + CARET)
        across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(across)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.document().defaultTextOption().alignment() != across:
            self.document().setDefaultTextOption(option)

    def break_like(self, lines: list[str]) -> None:
        """Break lines where the box does, which spares itself short last lines and measures a little otherwise."""
        full = self.lineWrapColumnOrWidth() + ceil(self._narrower * self._zoom)
        self._narrower = 0
        for narrower in (0, *range(-_SLACK, 0), *range(1, WIDER + STEP)):
            self.setLineWrapColumnOrWidth(full - ceil(narrower * self._zoom))
            if self.lines == tuple(lines):
                self._narrower = narrower
                return
        self.setLineWrapColumnOrWidth(full)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_offered(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.offers is not None and self.offers.press(event):
            return
        action = _EXITS.get((Qt.Key(event.key()), event.modifiers()))
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit("")
        elif action is not None:
            self.left.emit(action)
        elif not self._is_recast(event.text()):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _LEFT_FOR_A_MOMENT:
            self.left.emit("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        cut = menu.addAction(tr("Split at the cursor"))
        cut.setEnabled(0 < self.position < len(self.words))
        cut.triggered.connect(lambda: self.asked.emit("split"))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Never scroll: the editor is as large as its text."""

    def _is_offered(self, event: QKeyEvent) -> bool:
        return self.offers is not None and self.offers.wants(event)

    def _is_recast(self, sign: str) -> bool:
        """Tell whether a sign at the start of a new box says what kind of argument it is."""
        return not self.before and not self.words and sign in {"+", "-", "_"} and self.recast(sign)

    def _make_bare(self) -> None:
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUseDesignMetrics(True)

    def _font(self, zoom: float) -> QFont:
        """Return the font of the map at a zoom; sizes in points may be broken, those in pixels may not."""
        made = QFont()
        made.setFamilies(_CHINESE if is_chinese(self.text_language) else _FAMILIES)
        made.setPointSizeF(self._style.size_in(self.text_language) * zoom * _INCH / self.logicalDpiY())
        made.setWeight(QFont.Weight.DemiBold if self._style.weight == SEMIBOLD else QFont.Weight.Normal)
        made.setKerning(False)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made

    def _space_lines(self, height: float) -> None:
        """Set the distance of baselines; it is no step of undo, which begins anew."""
        self.document().setUndoRedoEnabled(False)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.document().setUndoRedoEnabled(True)

    def _spans(self) -> list[tuple[str, int, int]]:
        found = []
        block = self.document().firstBlock()
        while block.isValid():
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                found.append((block.text(), line.textStart(), line.textStart() + line.textLength()))
            block = block.next()
        return found
