"""What was open last, and what was never saved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debatemap.i18n import Message, language, tr
from debatemap.ui.host import Host, Program
from debatemap.ui.icons import pixmap
from debatemap.ui.plain import isolated, label, one_line, tooltip
from debatemap.ui.speech import Speech

MOST = 5
"""How many files of each list are shown."""


class RecentList(QWidget):
    """Recent files, missing ones marked, and below them the debates that live in the journal only."""

    def __init__(self, program: Program, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program, self._host = program, host
        self._speech = Speech(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._rows: list[QWidget] = []

    def refresh(self) -> None:
        """Show the files as they are now."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = [*self._recent(), *self._unsaved()]
        for row in self._rows:
            self._column.addWidget(row)
        self._column.addStretch(1)

    def tint(self) -> None:
        """Draw in the colours of the theme."""
        self.refresh()

    def _recent(self) -> list[QWidget]:
        rows: list[QWidget] = []
        for one in self._program.recent()[:MOST]:
            note = tr("not found") if one.missing else one_line(str(one.path.parent), 36)
            row = self._row(one.title or one.path.stem, note, str(one.path))
            row.setEnabled(not one.missing)
            row.clicked.connect(lambda _=False, path=one.path: self._program.open(path, self._host))
            rows.append(row)
        return [self._title(Message("Recent")), *rows] if rows else []

    def _unsaved(self) -> list[QWidget]:
        rows: list[QWidget] = []
        for one in self._program.unsaved()[:MOST]:
            title = one.title.shown(language())
            row = self._row(title, tr("in no file yet"), title)
            row.clicked.connect(lambda _=False, one=one: self._program.open_unsaved(one, self._host))
            rows.append(row)
        return [self._title(Message("Unsaved")), *rows] if rows else []

    def _title(self, words: Message) -> QWidget:
        made = label("heading", self)
        made.setText(tr(words.text))
        made.setMinimumHeight(28)
        return made

    def _row(self, title: str, note: str, whole: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "row")
        button.setMinimumHeight(42)
        button.setToolTip(tooltip(whole))
        button.setAccessibleName(f"{isolated(title)}, {note}")
        row = QHBoxLayout(button)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(9)
        sign, column = label(parent=button), QVBoxLayout()
        sign.setPixmap(pixmap("network", self._program.appearance.theme.text2, 16, self.devicePixelRatioF()))
        column.setSpacing(0)
        for words, role in ((title, "body"), (note, "secondary")):
            line = label(role, button)
            line.setText(one_line(words, 36))
            column.addWidget(line)
        row.addWidget(sign)
        row.addLayout(column, 1)
        for part in (sign, *button.findChildren(QWidget)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return button
