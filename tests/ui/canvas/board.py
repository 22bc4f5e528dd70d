"""A canvas on a real document for tests, with doors that do what the window's do, and hands to work on it."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.figure.look import Look
from debatemap.figure.picture import Box, JointBox
from debatemap.figure.theme import theme
from debatemap.i18n import say
from debatemap.services.document import Document
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.gestures import Gestures
from debatemap.ui.selection import Selection

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Board:
    """The canvas with what it was given."""

    document: Document
    look: Look = field(default_factory=Look)
    map: str = "map"
    acted: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        gestures = Gestures(
            self._act, self._commit, self.folded.append, lambda _place: None, self._draft, self._undraft
        )
        self.selection = Selection()
        self.canvas = Canvas(self.document, self.map, self.look, theme("light"), self.selection, gestures)
        self.canvas.resize(1200, 900)

    @classmethod
    def of(cls, debate: Debate, look: Look | None = None) -> "Board":
        """Return a canvas on a debate."""
        return cls(Document(debate), look or Look())

    @property
    def editor(self) -> Editor:
        """Return the open editor."""
        (found,) = [one for one in self.canvas.findChildren(Editor) if not one.isHidden()]
        return found

    def words(self, id: str, language: str = "en") -> str:
        """Return what a claim says in the document."""
        return self.document.debate[Claim][id].text.shown(language)

    def place(self, id: str, across: float = 0.5, down: float = 0.5) -> QPointF:
        """Return a point of a box or joint in the view."""
        rect = self.canvas.camera.rect_to_view(self.one(id).rect)
        return QPointF(rect.x + across * rect.width, rect.y + down * rect.height)

    def one(self, id: str) -> Box | JointBox:
        """Return a box or joint."""
        return self.canvas.picture.by_id[id]

    def press(self, at: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
        """Press the left button."""
        self._mouse(QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, held)

    def carry(self, to: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
        """Move with the left button down."""
        self._mouse(QEvent.Type.MouseMove, to, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, held)

    def release(self, at: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
        """Release the left button."""
        self._mouse(QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, held)

    def drag(self, start: QPointF, end: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
        """Drag from one point to another by way of the middle, with keys held from when it moves."""
        self.press(start)
        self.carry((start + end) / 2, held)
        self.carry(end, held)
        self.release(end, held)

    def click(self, at: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
        """Press and release."""
        self.press(at, held)
        self.release(at, held)

    def hover(self, at: QPointF) -> None:
        """Move with no button down."""
        self._mouse(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NONE)

    def compose(self, preedit: str, commit: str = "") -> None:
        """Take a step of an input method, as Qt hands it to what has the keyboard."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        focus = self.canvas.focusWidget() or self.canvas
        QApplication.sendEvent(focus, event)

    def _mouse(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
        held: Qt.KeyboardModifier,
    ) -> None:
        place = QPointF(self.canvas.mapToGlobal(QPoint(round(at.x()), round(at.y()))))
        QApplication.sendEvent(self.canvas, QMouseEvent(kind, at, place, button, buttons, held))

    def _act(self, action: str) -> bool:
        self.acted.append(action)
        return True

    def _commit(self, edit: Edit) -> bool:
        try:
            self.document.commit(edit)
        except UserError as error:
            self.refused.append(say(error.message))
            return False
        return True

    def _draft(self, id: str, language: str, words: str) -> None:
        self.drafts[id, language] = words

    def _undraft(self, id: str, language: str) -> None:
        self.drafts.pop((id, language), None)
