"""The right dock: the details of what is selected."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabBar, QVBoxLayout, QWidget

from debatemap.i18n import Message, say, tr
from debatemap.ui.host import Host
from debatemap.ui.inspector.inspector import Inspector
from debatemap.ui.panes import as_dock
from debatemap.ui.speech import Speech, named
from debatemap.ui.words import KINDS
from debatemap.ui.workspace import Workspace


class RightDock(QWidget):
    """Panes about the selection, named by it."""

    def __init__(self, workspace: Workspace, host: Host, parent: QWidget) -> None:
        super().__init__(parent)
        as_dock(self, "right")
        self._workspace = workspace
        self._speech = Speech(self)
        self._tabs = QTabBar(self)
        self._tabs.setProperty("role", "panes")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a single tab has nothing to do with the keyboard
        self._tabs.addTab("")
        named(self._speech, self._tabs, Message("Details"), Message("What belongs to the selection."))
        self.inspector = Inspector(workspace, host, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self.inspector, 1)
        workspace.selection.changed.connect(self._name)
        workspace.edited.connect(self._name)
        workspace.map_shown.connect(self._name)
        self._name()

    def begin(self) -> None:
        """Give the keyboard to the first field, its words selected."""
        fields = (
            one for one in self.inspector.page.findChildren(QWidget) if isinstance(one, QLineEdit | QPlainTextEdit)
        )
        for field in [one for one in fields if one.isVisibleTo(self) and one.isEnabled()][:1]:
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()

    def finish_editing(self) -> None:
        """Commit what is typed in any field."""
        self.inspector.finish()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        ids = self._workspace.selection.ids
        if len(ids) > 1:
            title = tr("{count} selected", "{count} selected", count=len(ids))
        elif ids and (record := self._workspace.debate.find(ids[0])) is not None:
            number = self._workspace.numbers.get(ids[0], "")
            title = " ".join(filter(None, (say(KINDS.get(type(record), Message("Details"))), number)))
        else:
            title = tr("Map and debate")
        self._tabs.setTabText(0, title)
