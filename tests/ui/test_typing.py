"""A textbook argument is typed as fast as it is spoken: few keys besides its words, and the shape it should have."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from debatemap.domain.fragments import fragment
from debatemap.domain.model import Argument, Claim, Question
from debatemap.interop.outline_writing import write_outline
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.hands import ARROWS, shortest
from tests.ui.textbook import ZOOS, above, lines

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TAB: Final = (Key.Key_Tab, Modifier.NoModifier)
SHIFT_TAB: Final = (Key.Key_Backtab, Modifier.ShiftModifier)
NEXT: Final = (Key.Key_Return, Modifier.NoModifier)
BESIDE: Final = (Key.Key_Return, Modifier.ControlModifier)
BELOW: Final = {"+": TAB, "-": SHIFT_TAB, "&": BESIDE, "_": TAB, "?": TAB, "": TAB}
INTO_QUESTION: Final = (Key.Key_Slash, Modifier.ControlModifier)
KEYS_FOR_A_CLAIM: Final = 3


class Typist:
    """Presses keys wherever the keyboard is, and counts them; a click of the mouse counts as one."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.pressed = window, 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        self.pressed += 1
        QTest.keyClick(self._keyboard(), key, modifiers)

    def type(self, words: str) -> None:
        self.pressed += len(words)
        QTest.keyClicks(self._keyboard(), words)

    def click(self, id: str) -> None:
        """Stop writing and click a box."""
        self.press(Key.Key_Escape)
        self.pressed += 1
        canvas = self.window.canvas
        place = canvas.camera.rect_to_view(canvas.picture.by_id[id].rect)
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*(round(one) for one in place.centre)))

    def walk(self, id: str) -> None:
        """Stop writing and go to a box with the arrow keys, by the shortest way."""
        self.press(Key.Key_Escape)
        for way in shortest(self.window.canvas.picture, self.window.workspace.selection.current or "", id):
            self.press(ARROWS[way])

    def _keyboard(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@pytest.mark.parametrize("go", [Typist.click, Typist.walk])
def test_thirty_claims_are_typed_with_three_keys_each_besides_their_words(
    program: Program, window: MainWindow, go: Callable[[Typist, str], None]
) -> None:
    program.change_settings(text_language="en")
    program.new(window)
    window.activateWindow()
    typist, outline, work = Typist(window), lines(ZOOS), window.workspace
    ids = list[str]()
    for number, line in enumerate(outline):
        if number:
            _begin(typist, ids, number, go)
        typist.type(line.words)
        if line.sign == "?":
            typist.press(*INTO_QUESTION)
        ids.append(work.selection.current or "")
    typist.press(Key.Key_Escape)

    assert work.map is not None
    assert write_outline(fragment(work.debate, work.map, [ids[0]]), "en") == ZOOS
    assert (len(work.debate[Claim]), len(work.debate[Question])) == (30, 1)
    assert sum(one.target in work.debate[Argument] for one in work.debate[Argument]) == 2
    assert typist.pressed <= sum(len(line.words) + KEYS_FOR_A_CLAIM for line in outline)


def _begin(typist: Typist, ids: list[str], number: int, go: Callable[[Typist, str], None]) -> None:
    """Begin the box of a line: from what it hangs on, or beside one of its kind where that is nearer."""
    outline = lines(ZOOS)
    sign, over = outline[number].sign, above(outline, number)
    starts = {ids[over]: BELOW[sign]}
    if sign in ("+", "-", ""):
        beside = [at for at in range(over + 1, number) if outline[at].depth == outline[over].depth + 1]
        starts |= {ids[at]: NEXT for at in beside[-1:] if outline[at].sign == sign}
    current = typist.window.workspace.selection.current or ""
    picture = typist.window.canvas.picture
    start = min(starts, key=lambda id: len(shortest(picture, current, id)))
    if start != current:
        go(typist, start)
    typist.press(*starts[start])
    if sign == "_":
        typist.type("_")
