"""Open a debate in the real window and look at everything that shows its words: tips, lists, dialogs, menus."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from debatemap.domain.errors import UserError
from debatemap.domain.model import Argument, Claim, Map, Participant, Question, Source
from debatemap.i18n import Message
from debatemap.ui.app import start
from debatemap.ui.program import Program
from debatemap.ui.prompts.bug import BugDialog
from debatemap.ui.window import MainWindow


def look(window: MainWindow) -> None:
    """Select one thing after another and read every tip on the way."""
    work = window.workspace
    for kind in (Claim, Question, Argument, Participant, Source, Map):
        for record in list(work.debate[kind]):
            work.show(record.id)
            rest()
            read_tips(window)


def read_tips(window: MainWindow) -> None:
    """Show the tips of all widgets, and those of what is drawn on the map."""
    for tip in {widget.toolTip() for widget in window.findChildren(QWidget)} - {""}:
        QToolTip.showText(QPoint(50, 50), tip, window)
        rest()
    for box in window.canvas.picture.boxes:
        place = QPoint(round(box.rect.x), round(box.rect.y))
        event = QHelpEvent(QEvent.Type.ToolTip, place, window.canvas.mapToGlobal(place))
        QApplication.sendEvent(window.canvas, event)
        rest()


def find(window: MainWindow, words: str) -> None:
    """Type the words into the palette."""
    window.run("palette")
    focused = QApplication.focusWidget()
    if focused is not None:
        QTest.keyClicks(focused, words[:20])
    rest()
    window.palette_float.leave()


def open_menus(window: MainWindow) -> None:
    """Let every menu fill itself and be painted."""
    for menu in window.findChildren(QMenu):
        menu.popup(QPoint(10, 10))
        rest()
        menu.close()


def ask(window: MainWindow, words: str) -> None:
    """Show the words in the dialogs for what went wrong, and the status bar."""
    QTimer.singleShot(100, window, close_question)
    window.program.show_fault(UserError(said(words), said(words)), window)
    bug = BugDialog(words, window)
    bug.show()
    rest()
    bug.close()
    window.statusBar().showMessage(words)
    window.notice(said(words))
    rest()


def close_question() -> None:
    """Close the dialog that waits."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()


def said(words: str) -> Message:
    """Return the words as they stand in a sentence."""
    return Message("{name} is full.", name=words)


def rest() -> None:
    """Let the window paint."""
    QApplication.processEvents()


def main(path: Path, words: str) -> int:
    """Look at everything in a file; return 0 when it was seen."""
    application, program = start(path)
    sys.excepthook = sys.__excepthook__
    QTest.qWait(100)
    window = opened(program)
    for do in (look, open_menus):
        do(window)
    find(window, words)
    ask(window, words)
    for choice in ("zh-Hans", "en"):
        program.change_settings(interface_language=choice, text_language=choice)
        look(window)
    window.give_up()
    program.tasks.close()
    application.clipboard().clear()
    return 0


def opened(program: Program) -> MainWindow:
    """Return the window when its file is open."""
    (window,) = program.windows
    while window.is_empty:
        QTest.qWait(10)
    return window


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
