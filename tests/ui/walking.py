"""A user who does anything at random: runs actions, presses keys, clicks, and answers every dialog."""

import random
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from debatemap.domain.model import Argument, Claim, Map, Question
from debatemap.ui.program import Program
from debatemap.ui.prompts.bug import BugDialog
from debatemap.ui.prompts.frame import Frame
from debatemap.ui.window import MainWindow

LEAVING: Final = frozenset({"close", "quit"})
"""Actions that end the walk."""
SLOW: Final = frozenset(
    {
        "about", "copy-picture", "export-as", "export-pdf", "export-picture", "full-screen", "keys", "new", "open",
        "print", "save-as", "save-version", "settings", "welcome",
    }
)  # fmt: skip
"""Actions that write files or open windows; they come less often."""
FEWER: Final = ("undo", "delete", "remove", "merge")
"""Actions that keep the debate small."""
MOST: Final = 12
"""Claims beyond which the debate is made smaller."""

KEY: Final = Qt.Key
NONE: Final = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS: Final = (
    *((key, NONE) for key in (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End)),
    *((key, SHIFT) for key in (KEY.Key_Left, KEY.Key_Down, KEY.Key_Delete, KEY.Key_Return, KEY.Key_Backtab)),
    *((key, NONE) for key in (KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape, KEY.Key_Escape, KEY.Key_F2, KEY.Key_F6)),
    *((key, NONE) for key in (KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Space, KEY.Key_Menu)),
    *((key, CTRL) for key in (KEY.Key_Z, KEY.Key_Z, KEY.Key_Y, KEY.Key_A, KEY.Key_Return, KEY.Key_K, KEY.Key_Period)),
    *((key, CTRL) for key in (KEY.Key_U, KEY.Key_D, KEY.Key_I, KEY.Key_T, KEY.Key_C, KEY.Key_X, KEY.Key_V, KEY.Key_L)),
)
TYPED: Final = ("a", "1", " ", "&", "<b>", "%1 {0}", "(", "/", "zebra. So what?")


class Walker:
    """One window's user; ``log`` says what was done, ``bugs`` what the program confessed to."""

    def __init__(self, program: Program, window: MainWindow, seed: int, folder: Path) -> None:
        self.program, self.window, self.chance, self.folder = program, window, random.Random(seed), folder
        self.log: list[str] = []
        self.bugs: list[str] = []
        self._answering = QTimer(window, interval=1)
        self._answering.timeout.connect(self._answer_soon)
        self._answering.start()

    def step(self) -> None:
        """Do one thing, wait until its dialogs are answered, and leave no other window behind."""
        deed = self.chance.choices((self._act, self._press, self._type, self._click, self._choose), (6, 4, 1, 1, 1))[0]
        deed()
        QApplication.processEvents()
        for other in [one for one in self.program.windows if one is not self.window]:
            other.give_up()
            self.program.closed(other)
            other.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        """Commit what is typed and stop answering."""
        self.window.finish_editing()
        QApplication.processEvents()

    def _act(self) -> None:
        self._choose()
        actions = self.window.dispatcher
        actions.refresh(self.window.situation)
        ids = [id for id in actions.table if id not in LEAVING and actions[id].isEnabled()]
        grown = len(self.window.workspace.debate[Claim]) > MOST
        weights = [0.02 if id in SLOW else 12.0 if id in FEWER and grown else 1.0 for id in ids]
        (id,) = self.chance.choices(ids, weights)
        self.log.append(f"{id} on {len(self.window.workspace.selection.ids)}")
        self.window.run(id)

    def _choose(self) -> None:
        """Select a few claims, questions, arguments, or nothing."""
        debate = self.window.workspace.debate
        items = [one.id for kind in (Claim, Question, Argument, Map) for one in debate[kind]]
        count = min(len(items), self.chance.choice((0, 1, 1, 1, 1, 2, 3)))
        self.window.workspace.show(*self.chance.sample(items, count))

    def _press(self) -> None:
        key, held = self.chance.choice(KEYS)
        self.log.append(f"{held.name} {key.name} on {type(self._focus()).__name__}")
        QTest.keyClick(self._focus(), key, held)

    def _type(self) -> None:
        words = self.chance.choice(TYPED)
        self.log.append(f"“{words}” on {type(self._focus()).__name__}")
        QTest.keyClicks(self._focus(), words)

    def _click(self) -> None:
        canvas = self.window.canvas
        place = QPoint(self.chance.randrange(canvas.width()), self.chance.randrange(canvas.height()))
        held = self.chance.choice((NONE, NONE, CTRL, SHIFT))
        twice = self.chance.random() < 0.3
        self.log.append(f"{'double ' if twice else ''}click {held.name} at {place.x()}, {place.y()}")
        click = QTest.mouseDClick if twice else QTest.mouseClick
        click(canvas, Qt.MouseButton.LeftButton, held, place)

    def _focus(self) -> QWidget:
        """Return what has the keyboard; the map where nothing has."""
        focused = QApplication.focusWidget()
        if focused is None or focused.window() is not self.window:
            self.window.activateWindow()
            self.window.canvas.setFocus()
            return self.window.canvas
        return focused

    def _answer_soon(self) -> None:
        """Answer outside of the timer, which does not fire again while an answer asks a further question."""
        QTimer.singleShot(0, self.window, self._answer)

    def _answer(self) -> None:
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(modal, BugDialog):
            self.bugs.append("\n".join(one.toPlainText() for one in modal.findChildren(QPlainTextEdit)))
            modal.reject()
        elif isinstance(modal, QFileDialog) and self.chance.random() < 0.5:
            self._name_file(modal)
        elif isinstance(modal, Frame):
            self._press_any(modal)
        elif isinstance(modal, QDialog):
            modal.reject()

    def _press_any(self, dialog: Frame) -> None:
        buttons: list[QAbstractButton] = [one for one in dialog.buttons.values() if one.isEnabled()]
        self.log.append(f"answered “{dialog.accessibleName()}”")
        if buttons and self.chance.random() < 0.8:
            self.chance.choice(buttons).click()
        else:
            dialog.reject()

    def _name_file(self, dialog: QFileDialog) -> None:
        """Give a name that no file has; what is asked for to open is then not there."""
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        self.folder.mkdir(exist_ok=True)
        field.setText(str(self.folder / f"walk {len(self.log)}"))
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            dialog.accept()
        else:
            dialog.reject()
