"""What holds for every widget of the window, of the welcome page and of every dialog, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from debatemap.ui.leaving import untitled_question
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.dialogs import DIALOGS
from tests.ui.looking import claim

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTabBar, QAbstractItemView, QAbstractSlider)
INSIDE = (QScrollBar,)
LEAST = 24
LARGER = {"handout": (1000, 760)}
"""Dialogs that are larger than the others: this one shows pages, as large as there is room on the screen."""


def seen(parent: QWidget) -> Iterator[QWidget]:
    """Yield a widget's visible parts, but not what Qt keeps inside its own controls."""
    for one in parent.findChildren(QWidget):
        inner = one.objectName().startswith("qt_") or isinstance(one.parent(), QComboBox | QAbstractItemView)
        if one.isVisibleTo(parent) and not inner and not isinstance(one, INSIDE):
            yield one


def told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or text!r}"


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def check(parent: QWidget) -> None:
    QApplication.processEvents()
    parts = list(seen(parent))
    controls = [one for one in parts if isinstance(one, INTERACTIVE)]
    labels = [one for one in parts if isinstance(one, QLabel) and one.text()]
    assert [told(one) for one in labels if one.textFormat() is not Qt.TextFormat.PlainText] == []
    assert [told(one) for one in controls if not name_of(one)] == []
    assert [told(one) for one in controls if min(one.width(), one.height()) < LEAST] == []
    assert [told(one) for one in labels if is_cut(one)] == []
    assert [told(one) for one in controls if isinstance(one, QAbstractButton) and is_squeezed(one)] == []


def is_cut(one: QLabel) -> bool:
    needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
    return one.height() < needed - 1 or (not one.wordWrap() and one.width() < one.sizeHint().width() - 1)


def is_squeezed(one: QAbstractButton) -> bool:
    return bool(one.text()) and one.layout() is None and one.width() < one.minimumSizeHint().width()


@pytest.fixture(params=["en", "zh-Hans"])
def spoken(request: pytest.FixtureRequest, program: Program) -> str:
    program.change_settings(interface_language=request.param)
    return str(request.param)


@pytest.mark.usefixtures("spoken")
def test_every_part_of_the_welcome_page_is_named_whole_and_large_enough(window: MainWindow) -> None:
    check(window.pages)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", [(1600, 1000), (1400, 900), (1160, 800), (1024, 600)])
def test_every_part_of_the_window_is_named_whole_and_large_enough(sample: MainWindow, size: tuple[int, int]) -> None:
    sample.resize(*size)
    sample.workspace.show(claim(sample, "zebra").id)

    check(sample)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("kind", ["participants", "sources", "terms", "nothing", "several"])
def test_the_details_of_every_kind_are_named_whole_and_large_enough(sample: MainWindow, kind: str) -> None:
    chosen = {
        "participants": ["Person"],
        "sources": ["Source"],
        "terms": ["Term"],
        "nothing": [],
        "several": ["Claim", "Claim"],
    }[kind]
    sample.workspace.selection.choose(*list(_first(sample, chosen)))

    check(sample)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_named_whole_and_large_enough(sample: MainWindow, name: str) -> None:
    dialog = DIALOGS[name](sample)
    dialog.show()

    check(dialog)

    width, height = LARGER.get(name, (480, 570))
    assert dialog.width() <= width
    assert dialog.height() <= height
    dialog.close()


def test_a_dialog_follows_a_change_of_language(sample: MainWindow, program: Program) -> None:
    dialog = untitled_question(sample)
    dialog.show()

    program.change_settings(interface_language="zh-Hans")
    QApplication.processEvents()

    assert {button.text() for button in dialog.buttons.values()} == {"丢弃", "保留在“未保存”", "保存…"}
    dialog.close()


def _first(window: MainWindow, kinds: list[str]) -> Iterator[str]:
    from debatemap.domain.model import Claim, Participant, Source, Term

    tables = {"Person": Participant, "Source": Source, "Term": Term, "Claim": Claim}
    for place, kind in enumerate(kinds):
        yield list(window.workspace.debate[tables[kind]])[place].id
