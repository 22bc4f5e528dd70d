"""The pane of details: a page for what is selected, refreshed with every edit."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from debatemap.domain.model import Record
from debatemap.ui.firstpaint import AfterFirstPaint
from debatemap.ui.host import Host
from debatemap.ui.inspector.pages import Page, shown_kind
from debatemap.ui.workspace import Workspace


class Inspector(QScrollArea):
    """Shows the selected records of one kind; with nothing selected, the map and the debate.

    A page is made when its kind is first selected: making one takes twenty times as long as showing another record. The
    first one is made once the pane was seen, or asked for.
    """

    typing = Signal()
    """Whether words are typed that are not committed has changed."""

    def __init__(self, workspace: Workspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._host = workspace, host
        self._pages: dict[tuple[type[Record] | None, bool], Page] = {}
        self._finishing = self._typing = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard, it would be a stop nobody sees
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = QWidget(self)
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._page: Page | None = None
        self.setWidget(self._sheet)
        AfterFirstPaint(self._sheet, (self.renew,))
        workspace.selection.changed.connect(self._show_selection)
        workspace.map_shown.connect(self.renew)
        workspace.edited.connect(self.renew)
        workspace.look_changed.connect(self.renew)

    @property
    def page(self) -> Page:
        """Return the page that is shown."""
        if self._page is None:
            self._page = self._page_now()
        return self._page

    def finish(self) -> None:
        """Commit what is typed in any field."""
        if not self._finishing and self._page is not None:
            self._finishing = True
            try:
                self._page.finish()
            finally:
                self._finishing = False
            self.renew()

    def renew(self) -> None:
        """Show what is selected as it is now; what is typed about something else is committed before."""
        if self._finishing:
            return
        before, page = self._page, self._page_now()
        if page is not before:
            if before is not None:
                before.hide()
            page.show()
            self._page = page
        page.renew()
        self._note_typing()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()

    @property
    def is_typing(self) -> bool:
        """Tell whether a field holds words that are not committed."""
        return self._page is not None and self._page.is_typed

    def _note_typing(self) -> None:
        if self.is_typing != self._typing:
            self._typing = self.is_typing
            self.typing.emit()

    def _show_selection(self) -> None:
        self.finish()
        self.verticalScrollBar().setValue(0)

    def _page_now(self) -> Page:
        found = (self._workspace.debate.find(id) for id in self._workspace.selection.ids)
        chosen = [record for record in found if record is not None]
        key = shown_kind(chosen), len(chosen) > 1
        if key not in self._pages:
            self._pages[key] = Page(self._workspace, self._host, self._note_typing, *key)
            self._column.addWidget(self._pages[key])
        return self._pages[key]
