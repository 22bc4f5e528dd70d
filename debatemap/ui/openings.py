"""The menus that are filled when they open: recent files, samples, saved views."""

from functools import partial

from PySide6.QtWidgets import QMenu

from debatemap.i18n import Message, language, say
from debatemap.services.templates import templates
from debatemap.ui.host import Host
from debatemap.ui.menubar import Filler
from debatemap.ui.menus import RECENT, SAMPLES, TEMPLATES, VIEWS, Menu
from debatemap.ui.plain import isolated, menu_text, one_line, visible


def opening_menus(host: Host) -> dict[str, tuple[Menu, Filler]]:
    """Return the menus that list what can be opened or looked at."""
    return {
        RECENT: (Menu(Message("Open recent"), ()), partial(_fill_recent, host)),
        TEMPLATES: (Menu(Message("New from…"), ()), partial(_fill_templates, host)),
        SAMPLES: (Menu(Message("Open a sample"), ()), partial(_fill_samples, host)),
        VIEWS: (Menu(Message("Show a view"), ()), partial(_fill_views, host)),
    }


def _fill_recent(host: Host, menu: QMenu) -> None:
    for one in host.program.recent():
        title, name = isolated(one_line(one.title, 50)), isolated(one_line(one.path.name, 40))
        action = menu.addAction(menu_text(f"{title} – {name}"))
        action.setEnabled(not one.missing)
        action.setStatusTip(visible(str(one.path)))
        action.triggered.connect(lambda _=False, path=one.path: host.program.open(path, host))
    if menu.isEmpty():
        menu.addAction(say(Message("Nothing opened yet"))).setEnabled(False)


def _fill_templates(host: Host, menu: QMenu) -> None:
    for one in templates():
        action = menu.addAction(menu_text(one.title.shown(language())))
        action.setStatusTip(one.note.shown(language()))
        action.triggered.connect(lambda _=False, one=one: host.program.new_from(one, host))


def _fill_samples(host: Host, menu: QMenu) -> None:
    from debatemap.ui.shelf import shelf

    for sample in shelf():
        action = menu.addAction(menu_text(one_line(sample.question.shown(language()), 80)))
        action.triggered.connect(lambda _=False, id=sample.id: host.program.open_sample(id, host))


def _fill_views(host: Host, menu: QMenu) -> None:
    from debatemap.ui.viewmenu import fill_views

    fill_views(host, menu)
