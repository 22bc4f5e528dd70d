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
from debatemap.ui.outline.branches import Tree
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
    undone = Message("Typing") if window.situation.typing else document.undo_name
    names = {"undo": undone, "redo": document.redo_name}
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
    """Compare the rows that were made with those of a tree made now."""
    work = window.workspace
    (view,) = window.findChildren(OutlineView)
    numbered = numbers(work.debate, work.map) if work.map else {}
    fresh = Tree(work.debate, forest(work.debate, work.map) if work.map else None)
    listed: set[str | None] = set()
    waiting = [(QModelIndex(), fresh.below(None))]
    while waiting:
        index, branches = waiting.pop()
        rows = _rows_below(view, index)
        told = [
            (row.id, _row_words(row.text, work.language), row.sign, numbered.get(row.id or "", "")) for row in branches
        ]
        if _is_made(view, index) and [_told(row) for row in rows] != told:
            return False
        if view.model().hasChildren(index) != bool(branches):
            return False
        listed.update(row.data(Role.ID) for row in rows)
        waiting += [(row, fresh.below(branch.key)) for row, branch in zip(rows, branches, strict=False)]
    chosen = {index.data(Role.ID) for index in view.selectedIndexes()}
    return chosen == listed.intersection(work.selection.ids)


def _row_words(text: Text | Message, language: str) -> str:
    if isinstance(text, Message) or not text:
        return say(text if isinstance(text, Message) else Message("(no text yet)"))
    return one_line(text.shown(language), 200)


def _rows_below(view: OutlineView, index: QModelIndex) -> list[QModelIndex]:
    return [view.model().index(row, 0, index) for row in range(view.model().rowCount(index))]


def _is_made(view: OutlineView, index: QModelIndex) -> bool:
    return not view.model().canFetchMore(index)


def _told(index: QModelIndex) -> tuple[str | None, str, str, str]:
    return index.data(Role.ID), index.data(), index.data(Role.SIGN), index.data(Role.NUMBER)


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
