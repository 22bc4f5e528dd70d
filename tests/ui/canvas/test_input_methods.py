"""Composing Chinese on a selected box: the first stroke opens the editor and is not lost."""

from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from tests.ui.canvas.board import Board


def test_the_first_stroke_opens_the_editor_and_is_part_of_the_word(board: Board) -> None:
    board.selection.choose("r1")

    board.compose("n")
    assert board.editor.textCursor().block().layout().preeditAreaText() == "n"
    board.compose("ni")
    board.compose("ni hao")
    board.compose("", commit="你好")

    assert board.editor.words == "Most people have time to read on Sundays.你好"


def test_the_canvas_keeps_the_keyboard_until_the_word_is_whole(board: Board) -> None:
    board.selection.choose("r1")

    board.compose("n")
    assert board.canvas.hasFocus()
    board.compose("", commit="你")

    assert board.editor.hasFocus()
    assert board.words("r1") == "Most people have time to read on Sundays."


def test_a_composition_that_is_taken_back_leaves_the_text_alone(board: Board, qtbot: QtBot) -> None:
    board.selection.choose("r1")

    board.compose("n")
    board.compose("")

    assert not board.editor.is_changed
    qtbot.keyClick(board.editor, Qt.Key.Key_Escape)
    assert board.document.undo_name is None


def test_going_elsewhere_in_the_middle_of_a_word_keeps_what_was_committed(board: Board) -> None:
    board.selection.choose("r1")
    board.compose("n")
    board.compose("hao", commit="你")

    board.canvas.clearFocus()

    assert board.words("r1").endswith("你")
    assert not board.canvas.is_editing


def test_the_candidate_window_stands_at_the_caret(board: Board) -> None:
    board.selection.choose("r1")
    query = Qt.InputMethodQuery.ImCursorRectangle
    on_box = board.canvas.inputMethodQuery(query)
    board.compose("n")

    at_caret = board.canvas.inputMethodQuery(query)

    assert isinstance(on_box, QRectF)
    assert isinstance(at_caret, QRectF)
    assert on_box.contains(board.place("r1"))
    assert board.editor.geometry().adjusted(-1, -1, 1, 1).contains(at_caret.center().toPoint())


def test_with_nothing_selected_a_composition_goes_nowhere(board: Board) -> None:
    board.compose("n")

    assert not board.canvas.is_editing
