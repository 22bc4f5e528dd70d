"""The states of boxes and joints, each brought about by hand in a real window, on one sheet with captions."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.fields import Day
from debatemap.domain.kinds import Outcome
from debatemap.domain.model import Claim, Map, Placement
from debatemap.figure.theme import theme
from debatemap.i18n import Message
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.filtering.bar import FilterBar
from debatemap.ui.finding import FindBar
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.figure.fixtures import ghosts, said
from tests.ui.hands import CONTROL, LEFT, NONE, Mouse

ALT = Qt.KeyboardModifier.AltModifier
MODELS, SIBLING, IMPLICIT, QUESTION = "Models learn by", "Animals are born with", "What kind of mind", "Are we building"
WHOLLY, PREDICTED, REBUTTED, PACKED = "They are wholly", "Over time they", "It need only hold", "DNA somehow"
WINDOW = 2560, 1600
CELL, PICTURE, GAP, MARGIN, HEAD = (374, 226), (352, 166), 16, 28, 56
ACROSS = 4


@dataclass(frozen=True, slots=True)
class State:
    """A caption, what the picture has in its middle or so many pixels beside it, what is done before it is taken, and
    what is left out of the map unless it leads there or to some other things.
    """

    title: str
    subtitle: str
    middle: str = MODELS
    do: Callable[[Mouse], object] = lambda _: None
    beside: tuple[str, ...] | None = ()
    languages: str = "en"
    judged: bool = False
    aside: int = 0


def wait(milliseconds: int) -> None:
    """Let the window go on for a while, and workers, too, which crawl while a test's own wait sleeps."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _press(hands: Mouse, *words: str) -> None:
    for number, one in enumerate(words):
        hands.click(one, CONTROL if number else NONE)


def _hover(hands: Mouse) -> None:
    canvas, at = hands.window.canvas, QPointF(hands.point(MODELS))
    no = Qt.MouseButton.NoButton
    QApplication.sendEvent(canvas, QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), no, no, NONE))


def _edit(hands: Mouse) -> None:
    QTest.mouseDClick(hands.window.canvas, LEFT, NONE, hands.point(MODELS))
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_End, CONTROL)
    for _ in range(len("the internet.")):
        QTest.keyClick(focus, Qt.Key.Key_Backspace)
    QTest.keyClicks(focus, "line")


def _carry(hands: Mouse, words: str, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    start = hands.point(words, 0.1, 0.1)
    QTest.mousePress(hands.window.canvas, LEFT, NONE, start)
    for place in ((start + end) / 2, end):
        hands.carry(place, held)


def _pin(hands: Mouse) -> None:
    end = hands.point(WHOLLY, 0.1, 0.1) + QPoint(24, 16)
    _carry(hands, WHOLLY, end, ALT)
    QTest.mouseRelease(hands.window.canvas, LEFT, ALT, end)
    hands.window.workspace.selection.clear()


def _fold(hands: Mouse) -> None:
    _press(hands, SIBLING)
    assert hands.window.run("fold")
    hands.window.workspace.selection.clear()


def _contradict(hands: Mouse) -> None:
    _press(hands, SIBLING, MODELS)
    assert hands.window.run("contradiction")
    hands.window.workspace.selection.clear()


def _filter(hands: Mouse) -> None:
    _type_into(hands, "filter", FilterBar, "zebra")


def _find(hands: Mouse) -> None:
    _type_into(hands, "find", FindBar, "imitating")
    hands.window.workspace.selection.clear()


def _type_into(hands: Mouse, action: str, bar: type[FilterBar | FindBar], words: str) -> None:
    assert hands.window.run(action)
    (found,) = hands.window.findChildren(bar)
    (field,) = found.findChildren(QLineEdit)
    QTest.keyClicks(field, words)


def _fail(hands: Mouse) -> None:
    claim = hands.window.workspace.debate[Claim][hands.item(PREDICTED)]
    after = replace(claim, horizon=Day("2024-12-31"), outcome=Outcome.FAILED)
    hands.window.commit(Edit(Message("Change the outcome"), (Change(claim, after),)))


def _place_elsewhere(hands: Mouse) -> None:
    other = Map(id="other", title=said("Another map"), roots=(hands.item(MODELS),))
    placed = Placement(id="there", map=other.id, item=hands.item(MODELS))
    hands.window.commit(Edit(Message("Place"), added(other, placed)))


STATES = (
    State("Rest", "1 px outline, no shadow"),
    State("Hover", "outline in text colour; + handles below (reason) and right (sibling)", do=_hover),
    State("Selected", "2 px accent ring, 2 px away", do=lambda hands: _press(hands, MODELS)),
    State(
        "Keyboard focus in a multi-selection",
        "selection ring thin, focus ring doubled",
        do=lambda hands: _press(hands, SIBLING, MODELS),
        beside=(SIBLING,),
    ),
    State("Being edited", "box grows in place; caret; no other chrome", do=_edit),
    State(
        "Drop target: below",
        "filled bar where the reason will hang, and its word",
        do=lambda hands: _carry(hands, WHOLLY, hands.point(MODELS, 0.3, 0.97)),
        beside=(WHOLLY,),
    ),
    State(
        "Drop target: beside",
        "joins the co-premise frame, or goes before or after",
        do=lambda hands: _carry(hands, WHOLLY, hands.point(MODELS, 0.03, 0.97)),
        beside=(WHOLLY,),
    ),
    State(
        "Dragged",
        "70 % opaque, its old place dotted",
        WHOLLY,
        lambda hands: _carry(hands, WHOLLY, hands.point(WHOLLY, 0.1, 0.1) + QPoint(18, 14)),
    ),
    State("Implicit", "dashed outline and the word", IMPLICIT),
    State("Folded", "+ number of hidden claims, on the lower edge", SIBLING, _fold, None),
    State("Question", "round ends, centred, tinted", QUESTION),
    State("Prediction", "horizon, then outcome: open, came true, failed", PREDICTED),
    State("Dimmed by a filter", "35 % of the contrast, still in place", do=_filter, beside=None),
    State("Search hit", "passage tint behind the words", do=_find, beside=None),
    State("Positions shown", "one 72 px scale on every box; disagree hatched", judged=True),
    State("Both languages", "first-said language first, the other 12 px in the second grey", languages="both"),
    State("Outcome known", "the sign replaces the hour-glass", PREDICTED, _fail),
    State("On another map", "its sign in the header", do=_place_elsewhere),
    State("Pinned by hand", "pin in the header; layout goes around it", WHOLLY, _pin),
    State("Contradiction", "neutral line, a diamond at each end", MODELS, _contradict, (SIBLING,)),
    State(
        "Joints: because, undercut",
        "corner shape, dash and end mark differ",
        "→ A newborn zebra",
        beside=("One early",),
        aside=72,
    ),
    State("Joints: but", "corner shape, dash and end mark differ", "→ A genome has"),
    State("Joints: however", "colour only repeats it", "→ It need only hold"),
    State(
        "Selected joint (an inference is a thing too)",
        "same ring",
        f"→ {MODELS}",
        lambda hands: _press(hands, f"→ {MODELS}"),
    ),
)


def states_sheet(program: Program) -> QPixmap:
    """Return the pictures of all states, four in a row, at the scale of 100 %."""
    rows = -(-len(STATES) // ACROSS)
    sheet = QPixmap(2 * MARGIN + ACROSS * (CELL[0] + GAP) - GAP, 2 * MARGIN + rows * (CELL[1] + GAP) - GAP)
    sheet.fill(QColor(theme("light").box))
    with QPainter(sheet) as painter:
        for number, state in enumerate(STATES):
            row, column = divmod(number, ACROSS)
            corner = QPoint(MARGIN + column * (CELL[0] + GAP), MARGIN + row * (CELL[1] + GAP))
            _draw(painter, corner, state, _picture(program, state))
    return sheet


def _picture(program: Program, state: State) -> QPixmap:
    program.change_settings(text_language=state.languages, judged=state.judged)
    window = program.new_window()
    window.resize(*WINDOW)
    wait(150)
    program.show(program.desk.copy(ghosts()), window)
    wait(150)
    taken = _taken(Mouse(window), state)
    _close(program, window)
    return taken


def _close(program: Program, window: MainWindow) -> None:
    window.give_up()
    program.closed(window)
    window.deleteLater()


def _taken(hands: Mouse, state: State) -> QPixmap:
    canvas = hands.window.canvas
    canvas.setFocus()
    hands.window.workspace.selection.clear()
    if state.beside is not None:
        left = frozenset(hands.item(words) for words in (state.middle, *state.beside))
        hands.window.workspace.change_look(only=left)
    middle = canvas.picture.by_id[hands.item(state.middle)].rect.centre
    canvas.look_from(Camera(0, 0, 1.0).centred(middle, canvas.width(), canvas.height()))
    state.do(hands)
    wait(400)
    frame = QRect(0, 0, *PICTURE)
    frame.moveCenter(hands.point(state.middle) + QPoint(state.aside, 0))
    return canvas.grab(frame)


def _draw(painter: QPainter, corner: QPoint, state: State, taken: QPixmap) -> None:
    colours = theme("light")
    painter.setPen(QColor(colours.hairline))
    painter.setBrush(QColor(colours.canvas))
    painter.drawRoundedRect(QRect(corner.x(), corner.y(), *CELL), 8, 8)
    painter.drawPixmap(corner + QPoint((CELL[0] - PICTURE[0]) // 2, HEAD), taken)
    for words, size, down, weight, colour in (
        (state.title, 12, 26, QFont.Weight.DemiBold, colours.text),
        (state.subtitle, 11, 43, QFont.Weight.Normal, colours.text2),
    ):
        font = QFont(QApplication.font())
        font.setPixelSize(size)
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(corner + QPoint(14, down), words)
