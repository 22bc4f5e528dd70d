"""A textbook argument is typed as fast as it is spoken: few keys besides its words, and the shape it should have."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from debatemap.domain.fragments import fragment
from debatemap.domain.model import Claim
from debatemap.interop.outline_writing import write_outline
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier

ARGUMENT: Final = """\
Zoos should be closed
    + Zoos keep animals captive
        + A cage is captivity
        + Animals cannot leave
        - Some animals roam freely
            - Fences stay around them
    & Captivity harms animals
        + Caged animals pace
        + Caged animals die younger
            + Elephants live half as long
    + Zoos are for amusement
        + Visitors come to be amused
            + Surveys say so
        - Zoos teach visitors
            - Visitors hardly read the signs
                + They stay a minute per cage
    + Keepers get hurt
        + Bears attack keepers
    - Zoos save species
        + Zoos breed rare animals
        & Breeding saves species
            - Few animals are set free
                + Release costs much
        - Parks save species better
            + Parks keep whole habitats
    - Children love zoos
        - Children love farms too
            + Farms have animals
        - Love is no licence
    - Zoos fund research
"""
_KEYS: Final = {
    "+": (Key.Key_Tab, Modifier.NoModifier),
    "-": (Key.Key_Backtab, Modifier.ShiftModifier),
    "&": (Key.Key_Return, Modifier.ControlModifier),
}


class Typist:
    """Presses keys wherever the keyboard is, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.pressed = window, 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.pressed += 1
        QTest.keyClick(QApplication.focusWidget() or self.window.canvas, key, modifiers)

    def type(self, words: str) -> None:
        self.pressed += len(words)
        QTest.keyClicks(QApplication.focusWidget() or self.window.canvas, words)

    def point(self, id: str) -> None:
        """Stop writing and choose a box, which counts as two keys: Esc and a click."""
        self.press(Key.Key_Escape, Modifier.NoModifier)
        self.window.workspace.selection.choose(id)
        self.pressed += 1


def _lines() -> list[tuple[int, str, str]]:
    found = []
    for row in ARGUMENT.splitlines():
        body = row.lstrip()
        depth = (len(row) - len(body)) // 4
        found.append((depth, "", body) if depth == 0 else (depth, body[0], body[2:]))
    return found


def test_thirty_claims_are_typed_with_three_keys_each_besides_their_words(program: Program, window: MainWindow) -> None:
    program.change_settings(text_language="en")
    program.new(window)
    typist, lines = Typist(window), _lines()
    work, ids = window.workspace, list[str]()
    assert len(lines) == 30
    for number, (_, sign, words) in enumerate(lines):
        if number:
            above = _above(lines, number)
            if work.selection.current != ids[above]:
                typist.point(ids[above])
            typist.press(*_KEYS[sign])
        typist.type(words)
        ids.append(work.selection.current or "")

    window.finish_editing()
    assert work.map is not None
    assert write_outline(fragment(work.debate, work.map, [ids[0]]), "en") == ARGUMENT
    assert typist.pressed <= sum(len(words) + 3 for *_, words in lines)
    assert len(work.debate[Claim]) == 30


def _above(lines: list[tuple[int, str, str]], number: int) -> int:
    depth, sign, _ = lines[number]
    wanted = depth if sign == "&" else depth - 1
    return next(at for at in reversed(range(number)) if lines[at][0] == wanted)
