"""Two ways to work on a map as users do: the mouse at the real zoom, and the keyboard alone."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from debatemap.domain.model import Claim, Question
from debatemap.domain.relations import uses_of
from debatemap.figure.picture import Picture
from debatemap.i18n import say
from debatemap.ui.canvas.steps import Way, next_towards
from debatemap.ui.plain import menu_text
from debatemap.ui.prompts.frame import Frame
from debatemap.ui.window import MainWindow
from tests.ui.keyboard import pressed

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ARROWS = {Way.UP: Qt.Key.Key_Up, Way.DOWN: Qt.Key.Key_Down, Way.LEFT: Qt.Key.Key_Left, Way.RIGHT: Qt.Key.Key_Right}
BEFORE, ON_LEFT, ON_RIGHT, AFTER = 0.05, 0.4, 0.6, 0.95
"""Where across a box something is let go."""


class Hands:
    """Finds things on the map by their words."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def item(self, words: str) -> str:
        """Return the id of the claim or question with some words; of an inference for those behind an arrow."""
        debate = self.window.workspace.debate
        wanted = words.removeprefix("→ ")
        items = (*debate[Claim], *debate[Question])
        (found,) = [one.id for one in items if wanted in one.text.shown("en")]
        return found if wanted == words else uses_of(debate, found)[0].argument

    def do(self, action: str, *words: str) -> None:
        """Choose things, and run an action on them."""
        raise NotImplementedError

    def _words(self, action: str) -> str:
        actions = self.window.dispatcher
        return menu_text(say(actions.table[action].words(self.window.situation)))


class Mouse(Hands):
    """Drags, clicks and opens menus; words are only ever typed into what asks for them."""

    def point(self, words: str, across: float = 0.5, down: float = 0.5) -> QPoint:
        """Return where in the view a box or joint is."""
        canvas, id = self.window.canvas, self.item(words)
        rect = canvas.camera.rect_to_view(canvas.picture.by_id[id].rect)
        return QPoint(round(rect.x + across * rect.width), round(rect.y + down * rect.height))

    def click(self, words: str, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.window.canvas, LEFT, held, self.point(words))

    def drag(self, words: str, onto: str | None, across: float, says: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Carry a box onto another, or onto free ground; what is announced is read before it is let go."""
        canvas = self.window.canvas
        canvas.fit()
        start, end = self.point(words), self._free() if onto is None else self.point(onto, across)
        QTest.mousePress(canvas, LEFT, NONE, start)
        self.carry((start + end) / 2, held)
        self.carry(end, held)
        assert self.announced == says, self.announced
        QTest.mouseRelease(canvas, LEFT, held, end)

    @property
    def announced(self) -> str:
        """Return the sentence at the pointer."""
        carried = self.window.canvas._surface.marked.carried
        return say(carried.drop.words) if carried is not None and carried.drop is not None else ""

    def do(self, action: str, *words: str) -> None:
        self.window.canvas.fit()
        for number, one in enumerate(words):
            self.click(one, CONTROL if number else NONE)
        canvas, place = self.window.canvas, self.point(words[-1]) if words else self._free()
        QTimer.singleShot(0, canvas, lambda: self._choose(self._words(action)))
        QTest.mousePress(canvas, RIGHT, NONE, place)
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, canvas.mapToGlobal(place))
        QApplication.sendEvent(canvas, menu)
        QTest.mouseRelease(canvas, RIGHT, NONE, place)

    def carry(self, to: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Move with the left button down."""
        canvas, at = self.window.canvas, QPointF(to)
        moved = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, held)
        QApplication.sendEvent(canvas, moved)

    def _free(self) -> QPoint:
        """Return a place of the view with nothing under it."""
        canvas = self.window.canvas
        places = (QPoint(x, y) for y in range(40, canvas.height() - 40, 20) for x in range(40, canvas.width() - 40, 20))
        return next(place for place in places if canvas._scene.under(QPointF(place)) is None)

    def _choose(self, words: str) -> None:
        """Click an entry of the menu that is open, or of a menu in it."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        try:
            self._click_entry(menu, words)
        finally:
            menu.close()

    def _click_entry(self, menu: QMenu, words: str) -> None:
        for entry in menu.actions():
            below = entry.menu()
            if isinstance(below, QMenu) and words in [one.text() for one in below.actions()]:
                menu.setActiveAction(entry)
                menu = below
        (found,) = [one for one in menu.actions() if one.text() == words]
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(found).center())


class Keyboard(Hands):
    """Presses keys: arrows to go to a box, then the key of the action."""

    def press(self, name: str) -> None:
        QTest.keyClick(self._focus(), *pressed(name))

    def type(self, words: str) -> None:
        QTest.keyClicks(self._focus(), words)

    def go(self, words: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Go to a box or joint with the arrow keys, by the shortest way; with Shift everything on it is selected."""
        canvas = self.window.canvas
        for way in shortest(canvas.picture, self.window.workspace.selection.current or "", self.item(words)):
            QTest.keyClick(canvas, ARROWS[way], held)

    def do(self, action: str, *words: str) -> None:
        for number, one in enumerate(words):
            if number:
                self.press("Ctrl+Shift+K")
            self.go(one)
        self.press(key_of(self.window, action))

    def _focus(self) -> QWidget:
        """Return what has the keyboard; no window manager gives it back to the window after a dialog here."""
        front = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is not front:
            front.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or front


def key_of(window: MainWindow, action: str) -> str:
    """Return the first key of an action, as the table writes it."""
    return window.dispatcher.table[action].keys[0].replace("Return", "Enter")


def shortest(picture: Picture, start: str, end: str) -> tuple[Way, ...]:
    """Return the fewest steps from one box to another."""
    ways: dict[str, tuple[Way, ...]] = {start: ()}
    waiting = deque([start])
    while end not in ways:
        here = waiting.popleft()
        for way in Way:
            there = next_towards(picture, here, way)
            if there is not None and there not in ways:
                ways[there] = (*ways[here], way)
                waiting.append(there)
    return ways[end]


@contextmanager
def in_dialog(do: Callable[[Frame], object]) -> Iterator[None]:
    """Do something in the dialog that opens meanwhile, and see that it is closed by that."""
    left_open = list[bool]()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Frame) and not left_open:
            left_open.append(True)
            try:
                do(dialog)
                left_open[0] = dialog.isVisible()
            finally:
                dialog.close()

    timer = QTimer(QApplication.instance(), interval=5)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.deleteLater()
    assert left_open == [False]
