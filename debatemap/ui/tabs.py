"""The tabs over the map: the maps that were looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from debatemap.domain.model import Map
from debatemap.i18n import Message, say
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.headings import AddButton
from debatemap.ui.plain import menu_text, one_line, tooltip
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace


class MapTabs(QTabBar):
    """A tab for each map that was looked at; the last one cannot be closed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._speech = Speech(self)
        named(self._speech, self, Message("Open maps"), Message("The maps you have looked at."))
        self.setProperty("role", "maps")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._chosen)
        self.tabCloseRequested.connect(self._close)
        workspace.map_shown.connect(self.refresh)
        workspace.edited.connect(self.refresh)
        workspace.look_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the titles as they are, the map on screen marked."""
        self.blockSignals(True)
        self._drop_gone()
        if self._workspace.map is not None:
            self.setCurrentIndex(self._tab(self._workspace.map))
        for index in range(self.count()):
            self._name(index)
        self.setTabsClosable(self.count() > 1)
        self.blockSignals(False)

    def _drop_gone(self) -> None:
        for index in reversed(range(self.count())):
            if self.tabData(index) not in self._workspace.debate[Map]:
                self.removeTab(index)

    def _tab(self, map: str) -> int:
        found = next((index for index in range(self.count()) if self.tabData(index) == map), None)
        if found is None:
            found = self.addTab("")
            self.setTabData(found, map)
        return found

    def _name(self, index: int) -> None:
        title = self._workspace.debate[Map][self.tabData(index)].title.shown(self._workspace.language)
        self.setTabText(index, menu_text(one_line(title, 40)) or say(Message("Map without a title")))
        self.setTabToolTip(index, tooltip(title))

    def _chosen(self, index: int) -> None:
        if index >= 0:
            self._workspace.show_map(self.tabData(index))

    def _close(self, index: int) -> None:
        if self.count() > 1:
            self.removeTab(index)


class TabStrip(QWidget):
    """The tabs and the button that adds a map."""

    def __init__(self, workspace: Workspace, actions: Dispatcher, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = MapTabs(workspace, self)
        self.setFocusProxy(self.tabs)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.tabs)
        row.addWidget(AddButton(actions["map"], self), alignment=Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.setFixedHeight(34)
