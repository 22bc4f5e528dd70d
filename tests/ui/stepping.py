"""What must agree with the debate after every step; all of it is worked out anew."""

from collections import Counter

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from debatemap.domain.debate import dangling
from debatemap.domain.model import Claim
from debatemap.domain.relations import arguments_on, items_on, maps
from debatemap.domain.text import Text
from debatemap.figure.forest import forest
from debatemap.figure.numbers import numbers
from debatemap.figure.picture import picture
from debatemap.i18n import Message, say
from debatemap.ui.inspector.inspector import Inspector
from debatemap.ui.maplist import MapList
from debatemap.ui.outline.branches import rows, tree
from debatemap.ui.outline.model import Role
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.plain import menu_text, one_line
from debatemap.ui.saved import window_title
from debatemap.ui.statusbar import counted
from debatemap.ui.tabs import MapTabs
from debatemap.ui.window import MainWindow


def out_of_step(window: MainWindow) -> list[str]:
    """Return what disagrees with the debate."""
    faults = []
    for told, agrees in (
        ("debate", _debate(window)),
        ("selection", _selection(window)),
        ("title and undo", _words(window)),
        ("what is possible", _possible(window)),
        ("maps", _maps(window)),
        ("outline", _outline(window)),
        ("canvas", _canvas(window)),
    ):
        if not agrees:
            faults.append(told)
    return faults


def inspector_out_of_step(window: MainWindow) -> list[str]:
    """Return the words that the details show and details that are made now do not, and the other way round."""
    (shown,) = window.findChildren(Inspector)
    if shown.isAncestorOf(window.focusWidget() or window):
        return []
    shown.finish()
    fresh = Inspector(window.workspace, window)
    before, now = Counter(_texts(shown)), Counter(_texts(fresh))
    fresh.setParent(None)
    fresh.deleteLater()
    return sorted([*(before - now).elements(), *(now - before).elements()])


def _debate(window: MainWindow) -> bool:
    return not list(dangling(window.workspace.debate))


def _selection(window: MainWindow) -> bool:
    work = window.workspace
    chosen = work.selection
    here = all(id in work.debate for id in chosen.ids)
    return here and (chosen.current in chosen.ids if chosen.ids else chosen.current is None)


def _words(window: MainWindow) -> bool:
    document, actions = window.workspace.document, window.dispatcher
    names = {"undo": document.undo_name, "redo": document.redo_name}
    named = all(name is None or menu_text(say(name)) in actions[id].text() for id, name in names.items())
    return named and window.windowTitle() == window_title(window.workspace)


def _possible(window: MainWindow) -> bool:
    situation, actions = window.situation, window.dispatcher
    return all(
        actions[id].isEnabled() == action.when(situation)
        and actions[id].text() == menu_text(say(action.words(situation)))
        and (action.on is None or actions[id].isChecked() == action.on(situation))
        for id, action in actions.table.items()
    )


def _maps(window: MainWindow) -> bool:
    work = window.workspace
    (tabs,), (listed,) = window.findChildren(MapTabs), window.findChildren(MapList)
    titles = [one_line(one.title.shown(work.language), 120) for one in maps(work.debate)]
    model = listed.model()
    counts = [one.text() for one in window.equipment.status.findChildren(QLabel)]
    drawn = _drawn_counts(window)
    return (
        [model.index(row, 0).data() for row in range(model.rowCount())] == titles
        and tabs.tabData(tabs.currentIndex()) == work.map
        and any(counted(*drawn) in words for words in counts)
    )


def _drawn_counts(window: MainWindow) -> tuple[int, int]:
    work = window.workspace
    if work.map is None:
        return 0, 0
    claims = [one for one in items_on(work.debate, work.map) if isinstance(one, Claim)]
    return len(claims), len(list(arguments_on(work.debate, work.map)))


def _outline(window: MainWindow) -> bool:
    work = window.workspace
    (view,) = window.findChildren(OutlineView)
    numbered = numbers(work.debate, work.map) if work.map else {}
    expected = [
        (row.id, _row_words(row.text, work.language), row.sign, numbered.get(row.id or "", ""))
        for row in rows(tree(work.debate, forest(work.debate, work.map) if work.map else None))
    ]
    chosen = {index.data(Role.ID) for index in view.selectedIndexes()}
    listed = {row[0] for row in expected}
    return _rows_of(view) == expected and chosen == listed.intersection(work.selection.ids)


def _row_words(text: Text | Message, language: str) -> str:
    if isinstance(text, Message) or not text:
        return say(text if isinstance(text, Message) else Message("(no text yet)"))
    return one_line(text.shown(language), 200)


def _rows_of(view: OutlineView) -> list[tuple[str | None, str, str, str]]:
    model = view.model()
    found = []

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append((index.data(Role.ID), index.data(), index.data(Role.SIGN), index.data(Role.NUMBER)))
            walk(index)

    walk(QModelIndex())
    return found


def _canvas(window: MainWindow) -> bool:
    work = window.workspace
    if window.canvas.is_editing or work.map is None:
        return True
    return window.canvas.picture == picture(work.debate, work.map, work.look)


def _texts(inspector: Inspector) -> list[str]:
    page = inspector.page
    return [words for widget in page.findChildren(QWidget) if widget.isVisibleTo(page) and (words := _text(widget))]


def _text(widget: QWidget) -> str:
    match widget:
        case QPlainTextEdit():
            return f"editor {widget.toPlainText()}"
        case QLineEdit() | QLabel() | QAbstractButton():
            return f"{type(widget).__name__} {widget.text()}"
        case QComboBox():
            return f"choice {widget.currentText()}"
    return ""
