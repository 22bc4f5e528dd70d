"""What was open last, and what was never saved."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from debatemap.i18n import Message, language, say, tr
from debatemap.ui.host import Host, Program
from debatemap.ui.plain import label, one_line, tooltip
from debatemap.ui.welcome.buttons import Entry
from debatemap.ui.when import when

if TYPE_CHECKING:
    from debatemap.services.recent import Recent
    from debatemap.services.unsaved import Unsaved

MOST: Final = 5
"""How many files of each list are shown."""
LONGEST: Final = 72
"""Characters of a title."""


class RecentList(QWidget):
    """Recent files, missing ones marked, and below them the debates that live in the journal only."""

    def __init__(self, program: Program, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program, self._host = program, host
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[Entry] = []

    def refresh(self) -> None:
        """Show the files as they are now."""
        self._clear()
        recent, unsaved = list(self._recent()), list(self._unsaved())
        self._show(Message("Recent"), recent or [_sentence(Message("Files that you open or save are listed here."))])
        if unsaved:
            self._column.addSpacing(16)
            self._show(Message("Unsaved"), unsaved)
        self._rows = [*recent, *unsaved]
        self.tint()

    def tint(self) -> None:
        """Draw in the colours of the theme."""
        for row in self._rows:
            row.tint(self._program.appearance.theme.text2)

    def _recent(self) -> Iterator[Entry]:
        shown = self._program.recent()[:MOST]
        titles = Counter(_title(one) for one in shown)
        for one in shown:
            changed = one.changed
            note = tr("not found") if changed is None else _day(datetime.fromtimestamp(changed, UTC))
            words = tr("{when} · {folder}", when=note, folder=one_line(one.path.parent.name, 24))
            row = self._row(_title(one), words if titles[_title(one)] > 1 else note, str(one.path))
            row.setEnabled(changed is not None)
            row.clicked.connect(partial(self._open, one.path))
            yield row

    def _unsaved(self) -> Iterator[Entry]:
        for one in self._program.unsaved()[:MOST]:
            title = one.title.shown(language())
            row = self._row(title, _day(datetime.fromisoformat(one.edited)), title)
            row.clicked.connect(partial(self._open_unsaved, one))
            yield row

    def _open(self, path: Path, _checked: bool = False) -> None:
        self._program.open(path, self._host)

    def _open_unsaved(self, one: "Unsaved", _checked: bool = False) -> None:
        self._program.open_unsaved(one, self._host)

    def _row(self, title: str, note: str, whole: str) -> Entry:
        row = Entry("network", ("body", "secondary"), "recent", (2, 3), 9)
        row.show_words(one_line(title, LONGEST), note)
        row.setToolTip(tooltip(whole))
        return row

    def _show(self, title: Message, parts: Sequence[QWidget]) -> None:
        heading = label("section", self)
        heading.setText(say(title))
        heading.setMinimumHeight(30)
        for part in (heading, *parts):
            self._column.addWidget(part)
            part.show()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _sentence(words: Message) -> QLabel:
    made = label("note", wrap=True)
    made.setText(say(words))
    return made


def _title(one: "Recent") -> str:
    return one.title or one.path.stem


def _day(moment: datetime) -> str:
    return when(moment, datetime.now(UTC))
