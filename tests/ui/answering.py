"""Answering the dialogs that wait for a user."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit

from debatemap.ui.prompts.frame import Frame

TICK = 10


class Answers:
    """Answers the next dialogs in order, each when it is on screen, and remembers their titles."""

    def __init__(self, *answers: "str | Path") -> None:
        self._left = list(answers)
        self.titles: list[str] = []
        self._timer = QTimer(QApplication.instance(), interval=TICK)
        self._timer.timeout.connect(lambda: self._answer())  # noqa: PLW0108 - keeps the answers alive
        self._timer.start()

    @property
    def all_given(self) -> bool:
        """Tell whether every dialog came."""
        return not self._left

    def _answer(self) -> None:
        if not self._left:
            self._timer.deleteLater()
            return
        dialog = QApplication.activeModalWidget()
        answer = self._left[0]
        if isinstance(dialog, Frame) and isinstance(answer, str):
            self._left.pop(0)
            self.titles.append(dialog.accessibleName())
            dialog.buttons[answer].click() if answer else dialog.reject()
        elif isinstance(dialog, QFileDialog) and isinstance(answer, Path):
            self._left.pop(0)
            _name(dialog, answer)


def _name(dialog: QFileDialog, path: Path) -> None:
    field, buttons = dialog.findChild(QLineEdit, "fileNameEdit"), dialog.findChild(QDialogButtonBox)
    assert isinstance(field, QLineEdit)
    assert isinstance(buttons, QDialogButtonBox)
    field.setText(str(path))
    standard = QDialogButtonBox.StandardButton
    press: Callable[[], object] = next(
        found.click for one in (standard.Save, standard.Open) if (found := buttons.button(one)) is not None
    )
    press()
