"""The menu of the saved views of the map on screen."""

from functools import partial

from PySide6.QtWidgets import QMenu

from debatemap.domain.model import View
from debatemap.i18n import Message, say
from debatemap.ui.host import Host
from debatemap.ui.plain import menu_text, one_line
from debatemap.ui.views import show_view, views_of


def fill_views(host: Host, menu: QMenu) -> None:
    """List the views, the one shown last marked."""
    for view in () if host.is_empty else views_of(host.workspace):
        _add(host, view, menu)
    if menu.isEmpty():
        menu.addAction(say(Message("No saved views of this map"))).setEnabled(False)


def _add(host: Host, view: View, menu: QMenu) -> None:
    action = menu.addAction(menu_text(one_line(view.name.shown(host.workspace.language), 60)))
    action.setCheckable(True)
    action.setChecked(host.workspace.reading.view == view.id)
    action.triggered.connect(partial(_show, host, view))


def _show(host: Host, view: View, _checked: bool = False) -> None:
    show_view(host, view)
