"""What a crash kept from files that are gone or hold something else by now: to be brought back or forgotten."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from debatemap.i18n import Message, say, tr
from debatemap.services.lost import Lost
from debatemap.ui.host import Host
from debatemap.ui.plain import isolated, one_line
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named


class LostDialog(Frame):
    """Lists what was lost; what is brought back opens as a debate without a file, and overwrites nothing."""

    def __init__(self, host: Host, lost: tuple[Lost, ...], parent: QWidget | None = None) -> None:
        verbs = (
            Verb("", Message("Close"), safe=True),
            Verb("forget", Message("Forget it")),
            Verb("open", Message("Bring it back"), main=True),
        )
        super().__init__(Message("Bring back changes whose file is gone?"), verbs, parent)
        self._host, self._lost = host, lost
        self.setMinimumWidth(WIDEST)
        self.rows = QListWidget(self)
        self.rows.setMinimumHeight(160)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self.speech, self.rows, Message("Changes without a file"))
        self._fill()

    def run(self) -> None:
        """Ask, and bring back or forget what was chosen."""
        answer = self.ask()
        if not answer or not self._lost:
            return
        one, program = self._lost[self.rows.currentRow()], self._host.program
        if answer == "open":
            self._host.try_to(lambda: program.show(program.desk.open_lost(one), self._host))
        else:
            self._host.try_to(lambda: program.desk.discard_lost(one))

    def _fill(self) -> None:
        if not self._lost:
            self.rows.hide()
            self.say(Message("There is nothing to bring back: every change is in its file or in Unsaved."))
            for answer in ("forget", "open"):
                self.buttons[answer].setEnabled(False)
            return
        self.say(Message("Debatemap did not close properly, and these files have gone or hold something else by now."))
        self.rows.addItems([_line(one) for one in self._lost])
        self.rows.setCurrentRow(0)
        self.content.addWidget(self.rows)


def _line(one: Lost) -> str:
    name = isolated(one_line(one.path.name, 60))
    last = say(one.edits[-1].name)
    return tr("{name} · {count} change, the last: {last}", "{name} · {count} changes, the last: {last}",
              count=len(one.edits), name=name, last=last)  # fmt: skip
