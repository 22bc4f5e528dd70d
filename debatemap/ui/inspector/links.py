"""Lists of records that lead to them: other maps, passages, what somebody says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from debatemap.i18n import Message
from debatemap.ui.headings import heading
from debatemap.ui.plain import menu_text, one_line, tooltip
from debatemap.ui.speech import Speech


@dataclass(frozen=True, slots=True)
class Link:
    """A record to go to: its id and words."""

    id: str
    words: str


class Links(QWidget):
    """A title and a link for each record; hidden where there are none."""

    def __init__(
        self, title: Message, found: Callable[[], Iterable[Link]], follow: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._found, self._follow = found, follow
        self._shown: tuple[Link, ...] = ()
        self._speech = Speech(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(heading(title, self._speech, self))
        self._buttons: list[QPushButton] = []
        self.refresh()

    def refresh(self) -> None:
        """Show the links as they are now."""
        found = tuple(self._found())
        self.setVisible(bool(found))
        if found != self._shown:
            self._shown = found
            self._rebuild()

    def finish(self) -> None:
        """Commit nothing: links are only followed."""

    def _rebuild(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(link) for link in self._shown]
        for button in self._buttons:
            self._column.addWidget(button)
            button.show()

    def _button(self, link: Link) -> QPushButton:
        return link_button(link, self._follow, self)


def link_button(link: Link, follow: Callable[[str], object], parent: QWidget) -> QPushButton:
    """Return a button that looks like a link and leads to a record."""
    button = QPushButton(menu_text(one_line(link.words, 44)), parent)
    button.setProperty("role", "link")
    button.setToolTip(tooltip(link.words))
    button.setAccessibleName(link.words)
    button.setMinimumHeight(24)
    button.clicked.connect(lambda: follow(link.id))
    return button


class MenuLink(QPushButton):
    """A button as wide as its words that looks like a link and opens a menu, with Enter, too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "link")
        self.setMinimumHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)
