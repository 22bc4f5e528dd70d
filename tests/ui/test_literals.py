"""Every word that the window shows goes through translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit

from debatemap.ui.dialogs.files import file_dialog
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow

ROOT = Path(__file__).parents[2] / "debatemap" / "ui"
SHOWING = {
    "QAction",
    "QCheckBox",
    "QGroupBox",
    "QLabel",
    "QMenu",
    "QPushButton",
    "QRadioButton",
    "Verb",
    "addAction",
    "addButton",
    "addItem",
    "addItems",
    "addMenu",
    "addRow",
    "addTab",
    "insertItem",
    "menu_text",
    "setAccessibleDescription",
    "setAccessibleName",
    "setHeaderLabels",
    "setIconText",
    "setLabelText",
    "setPlaceholderText",
    "setPrefix",
    "setStatusTip",
    "setSuffix",
    "setTabText",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "showMessage",
    "showText",
    "tooltip",
}
"""Calls whose strings a user reads."""
NAME = "Debatemap"
SAYING = {"Message", "tr", "say", "N_"}
"""Calls whose strings are translated."""


def spoken(node: ast.AST) -> Iterator[str]:
    """Yield the letters of strings in an expression that no translation has passed."""
    if isinstance(node, ast.Call) and _called(node) in SAYING:
        return
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value != NAME
        and any(one.isalpha() for one in node.value)
    ):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        yield from (word for part in node.values if isinstance(part, ast.Constant) for word in spoken(part))
    elif isinstance(node, ast.IfExp):
        yield from (word for part in (node.body, node.orelse) for word in spoken(part))
    elif isinstance(node, ast.BinOp | ast.BoolOp):
        yield from (word for part in ast.iter_child_nodes(node) for word in spoken(part))


def untranslated(source: str) -> list[str]:
    """Return the strings that are shown as they are written."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and _called(node) in SHOWING)
    return [f"{call.lineno}: {word}" for call in calls for part in _shown(call) for word in spoken(part)]


def test_no_string_of_the_window_escapes_translation() -> None:
    found = {path.relative_to(ROOT): untranslated(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))}

    assert {str(path): words for path, words in found.items() if words} == {}


def test_a_literal_is_found_wherever_it_hides() -> None:
    assert untranslated("label.setText('Saved')") == ["1: Saved"]
    assert untranslated("label.setText(f'Saved {x}' if y else tr('Saved'))") == ["1: Saved "]
    assert untranslated("QPushButton(parent, text='Save' + name)") == ["1: Save"]
    assert untranslated("menu.addAction(tr('Save'))") == []
    assert untranslated("label.setText(f'{one} – {two}')") == []


def test_what_qt_says_in_menus_of_fields_and_in_its_dialog_of_files_is_chinese_where_the_rest_is(
    program: Program, window: MainWindow
) -> None:
    program.change_settings(interface_language="zh-Hans")

    fields = (QLineEdit("a", window), QPlainTextEdit("a", window), QTextEdit("a", window))
    menus = [action.text() for field in fields for action in field.createStandardContextMenu().actions()]
    dialog = file_dialog(window, "", "")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    buttons = [button.text() for button in dialog.findChildren(QPushButton)]
    labels = [label.text() for label in dialog.findChildren(QLabel)]

    said = [words.partition("\t")[0] for words in (*menus, *buttons, *labels)]
    assert len(said) > 25
    assert [words for words in said if re.search("[a-z]{2}", words)] == []


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _shown(call: ast.Call) -> Iterator[ast.expr]:
    """Yield the arguments that are words; the first of a verb is its answer."""
    yield from call.args[1:] if _called(call) == "Verb" else call.args
    yield from (keyword.value for keyword in call.keywords if keyword.arg not in ("role", "parent"))
