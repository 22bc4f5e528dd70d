"""The versions that were kept of a debate: to compare with it as it is now, and to open beside it."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from debatemap.domain.difference import differences
from debatemap.i18n import Message, tr
from debatemap.storage.version import Version
from debatemap.ui.dialogs.sentences import comparison
from debatemap.ui.host import Host
from debatemap.ui.plain import isolated, one_line
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named
from debatemap.ui.told import told


class VersionsDialog(Frame):
    """Lists the versions, the newest first; opening one opens a copy and leaves the debate as it is."""

    def __init__(self, host: Host, versions: tuple[Version, ...], parent: QWidget | None = None) -> None:
        verbs = (
            Verb("", Message("Close"), safe=True),
            Verb("compare", Message("Compare")),
            Verb("open", Message("Open a copy"), main=True),
        )
        super().__init__(Message("Versions of this debate"), verbs, parent)
        self._host, self._versions = host, versions
        self.setMinimumWidth(WIDEST)
        self.rows = QListWidget(self)
        self.rows.setMinimumHeight(220)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self.speech, self.rows, Message("Versions, the newest first"))
        self._fill()
        compare = self.buttons["compare"]
        compare.clicked.disconnect()
        compare.clicked.connect(self.compare)

    def run(self) -> None:
        """Ask, and open the chosen version."""
        if self.ask() == "open":
            version = self._chosen()
            self._host.try_to(lambda: self._open(version))

    def compare(self) -> None:
        """Tell what leads from the chosen version to the debate as it is now."""
        self._host.try_to(lambda: self.compared().ask())

    def compared(self) -> Frame:
        """Return the dialog that tells it; UserError when the version is damaged."""
        from debatemap.storage.open import open_debate

        work, version = self._host.workspace, self._chosen()
        sentences = told(differences(open_debate(version.file).debate, work.debate), work.language)
        return comparison(Message("What has changed since that version?"), sentences, self)

    def _open(self, version: Version) -> None:
        from debatemap.storage.open import open_debate

        program = self._host.program
        program.show(program.desk.copy(open_debate(version.file).debate), self._host)

    def _chosen(self) -> Version:
        return self._versions[self.rows.currentRow()]

    def _fill(self) -> None:
        for version in self._versions:
            self.rows.addItem(QListWidgetItem(line_of(version)))
        if self._versions:
            self.content.addWidget(self.rows)
            self.rows.setCurrentRow(0)
            return
        self.rows.hide()
        self.say(
            Message("None yet. “Name this version” keeps one, and Debatemap keeps one by itself every ten minutes.")
        )
        for answer in ("compare", "open"):
            self.buttons[answer].setEnabled(False)


def line_of(version: Version) -> str:
    """Return what a version is called in a list: when it was kept, and its name."""
    kept = datetime.fromisoformat(version.made).astimezone().strftime("%Y-%m-%d %H:%M")
    name = isolated(one_line(version.name, 60)) if version.name else tr("kept by itself")
    return tr("{time} · {name}", time=kept, name=name)
