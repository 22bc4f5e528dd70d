"""Writing in boxes: text lies where it lay, nothing typed is ever lost."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.arguments import add_reason
from debatemap.domain.edits.removal import delete
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim
from debatemap.figure.look import Look
from debatemap.figure.picture import Box
from debatemap.i18n import Message
from tests.figure.fixtures import Writer, ghosts
from tests.ui.canvas.board import Board
from tests.ui.canvas.conftest import Open, small

Key = Qt.Key
ELSEWHERE = Message("This file is open in another window.")


def write(qtbot: QtBot, board: Board, words: str) -> None:
    qtbot.keyClicks(board.editor, words)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("zoom", [1.0, 0.87, 1.5])
def test_opening_the_editor_moves_no_line(open_board: Open, language: str, zoom: float) -> None:
    board = open_board(ghosts(), Look(language=language))
    board.canvas.zoom_to(zoom)

    for box in board.canvas.picture.boxes:
        board.canvas.edit_text(box.item)
        editor = board.editor
        assert editor.lines == tuple(line.text for line in box.content.lines)
        seen = board.canvas.camera.to_view((box.rect.x, box.rect.y + box.content.lines[0].baseline))
        assert abs(editor.y() + editor.first_baseline - seen[1]) <= 1
        board.canvas.drop_editing()


def test_the_editor_shows_its_first_line_however_much_is_typed(board: Board, qtbot: QtBot) -> None:
    board.canvas.edit_text("r1")

    write(qtbot, board, " More and more words make the box grow downwards, line by line." * 3)

    assert board.editor.cursorForPosition(QPoint(2, 2)).position() < 20
    assert board.editor.height() >= board.editor.document().size().height()
    assert board.editor.verticalScrollBar().value() == 0


def test_a_new_empty_box_is_wide_enough_to_write_in(open_board: Open) -> None:
    writer = Writer(contention="c")
    writer.claim("c", " ")
    board = open_board(writer.debate())

    board.canvas.edit_text("c")

    assert board.editor.width() >= 150


def test_escape_commits_and_gives_the_keyboard_back(board: Board, qtbot: QtBot) -> None:
    board.canvas.edit_text("r1", seed="!")

    qtbot.keyClick(board.editor, Key.Key_Escape)

    assert board.words("r1") == "Most people have time to read on Sundays.!"
    assert not board.canvas.is_editing
    assert board.canvas.hasFocus()


@pytest.mark.parametrize(
    ("key", "held", "action"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, "sibling"),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "reason"),
        (Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, "objection"),
        (Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "co-premise"),
    ],
)
def test_a_key_that_goes_on_commits_first(
    board: Board, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, action: str
) -> None:
    board.canvas.edit_text("r1", seed=" Really")

    qtbot.keyClick(board.editor, key, held)

    assert board.words("r1").endswith(" Really")
    assert board.acted == [action]


def test_shift_enter_breaks_the_line(board: Board, qtbot: QtBot) -> None:
    board.canvas.edit_text("r1")

    qtbot.keyClick(board.editor, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    write(qtbot, board, "and")
    board.canvas.finish_editing()

    assert board.words("r1").endswith("Sundays.\nand")


def test_home_end_and_arrows_stay_in_the_editor(board: Board, qtbot: QtBot) -> None:
    board.selection.choose("r1")
    board.canvas.edit_text("r1")

    for key in (Key.Key_Home, Key.Key_End, Key.Key_Up, Key.Key_Down, Key.Key_Left):
        qtbot.keyClick(board.editor, key)

    assert board.canvas.is_editing
    assert board.selection.ids == ("r1",)
    write(qtbot, board, "?")
    assert board.editor.words == "Most people have time to read on Sundays?."


def test_undo_in_the_editor_is_not_undo_of_the_document(board: Board, qtbot: QtBot) -> None:
    board.document.commit(add_reason(board.document.debate, "map", "o", "It is dull.", "en"))
    before = board.document.undo_name
    board.canvas.edit_text("r1")
    write(qtbot, board, "x")

    qtbot.keyClick(board.editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(board.editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert board.editor.words == "Most people have time to read on Sundays."
    assert board.document.undo_name == before


def test_losing_the_keyboard_commits(board: Board) -> None:
    other = QLineEdit(board.canvas)
    other.show()
    board.canvas.edit_text("r1", seed=" A")

    other.setFocus()

    assert board.words("r1").endswith(" A")
    assert not board.canvas.is_editing


def test_another_map_another_look_and_another_box_commit_what_is_typed(board: Board) -> None:
    board.canvas.edit_text("r1", seed=" A")
    board.canvas.set_look(Look(language="zh-Hans"))
    assert board.words("r1").endswith(" A")

    board.canvas.edit_text("r1", seed="甲")
    board.canvas.edit_text("r2", seed="乙")
    assert board.words("r1", "zh-Hans").endswith("甲")

    board.canvas.show_map("map", Look(language="zh-Hans"))
    assert board.words("r2", "zh-Hans").endswith("乙")


def test_every_keystroke_is_kept_as_a_draft_until_it_is_committed(board: Board, qtbot: QtBot) -> None:
    board.canvas.edit_text("r1")
    write(qtbot, board, "ab")
    assert board.drafts == {("r1", "en"): "Most people have time to read on Sundays.ab"}

    board.canvas.finish_editing()

    assert board.drafts == {}


def test_text_of_a_claim_that_goes_away_meanwhile_stays_a_draft(board: Board) -> None:
    board.canvas.edit_text("o", seed=" A")

    board.document.commit(delete(board.document.debate, ["o"], "map"))

    assert not board.canvas.is_editing
    assert board.drafts == {("o", "en"): "Nobody would like to work there. A"}


def test_words_that_cannot_be_committed_stay_in_the_open_editor(board: Board) -> None:
    board.canvas.edit_text("o", seed=" A")
    board.document.read_only = ELSEWHERE

    board.canvas.finish_editing()

    assert board.canvas.is_editing
    assert board.editor.words.endswith(" A")
    assert len(board.refused) == 1


def test_a_read_only_document_opens_no_editor(board: Board) -> None:
    board.document.read_only = ELSEWHERE

    board.canvas.edit_text("r1")

    assert not board.canvas.is_editing


def test_closing_the_view_keeps_what_is_typed_as_a_draft(board: Board) -> None:
    board.canvas.edit_text("r1", seed=" A")

    board.canvas.close_view()

    assert board.drafts == {("r1", "en"): "Most people have time to read on Sundays. A"}


def test_neighbours_give_way_after_a_pause_while_somebody_writes(board: Board, qtbot: QtBot) -> None:
    below = board.one("a4").rect.y
    board.canvas.edit_text("r1", seed=" And more words, line by line, until the box is taller." * 3)
    assert board.one("a4").rect.y == below

    qtbot.waitUntil(lambda: board.one("a4").rect.y > below)

    assert board.words("r1") == "Most people have time to read on Sundays."
    board.canvas.drop_editing()
    assert board.one("a4").rect.y == below


def test_writing_in_a_copy_rewords_the_claim(open_board: Open, qtbot: QtBot) -> None:
    writer = Writer(contention="c")
    for id in ("c", "a", "b", "d"):
        writer.claim(id)
    writer.argue("c", "a", id="a1")
    writer.argue("c", "b", id="a2")
    writer.argue("a", "d", id="a3")
    writer.argue("b", "d", id="a4")
    board = open_board(writer.debate(), Look(folded=frozenset({"a"})))
    copies = [box for box in board.canvas.picture.boxes if box.id != box.item]
    assert copies

    qtbot.mouseDClick(board.canvas, Qt.MouseButton.LeftButton, pos=board.place(copies[0].id).toPoint())
    assert board.editor.spot == copies[0].id
    board.editor.insertPlainText("!")
    board.canvas.finish_editing()

    assert board.words(copies[0].item).endswith("!")


@pytest.mark.parametrize(
    ("sign", "target", "polarity"),
    [("-", "r2", Polarity.ATTACK), ("_", "a2", Polarity.ATTACK)],
)
def test_a_sign_at_the_start_of_a_new_box_says_what_it_is(
    board: Board, qtbot: QtBot, sign: str, target: str, polarity: Polarity
) -> None:
    claim, argument = _new_reason(board, "r2")
    board.canvas.edit_text(claim)

    write(qtbot, board, sign)

    recast = board.document.debate[Argument][argument]
    assert (recast.target, recast.polarity) == (target, polarity)
    assert board.editor.words == ""
    write(qtbot, board, "+")
    back = board.document.debate[Argument][argument]
    assert (back.target, back.polarity) == ("r2", Polarity.SUPPORT)


def test_a_sign_in_a_text_is_text(board: Board, qtbot: QtBot) -> None:
    board.canvas.edit_text("r2")

    write(qtbot, board, "-")

    assert board.editor.words.endswith("results.-")


def test_a_sign_that_says_nothing_new_is_text(board: Board, qtbot: QtBot) -> None:
    claim, _ = _new_reason(board, "r2")
    board.canvas.edit_text(claim)

    write(qtbot, board, "+")

    assert board.editor.words == "+"


def test_pasting_takes_plain_text_only(board: Board) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("plain")
    board.canvas.edit_text("r1")
    board.editor.selectAll()

    board.editor.insertFromMimeData(rich)

    assert board.editor.words == "plain"
    assert "<b" not in board.editor.toHtml().lower().replace("<body", "")


def test_a_click_on_the_line_of_a_language_edits_that_language(open_board: Open, qtbot: QtBot) -> None:
    board = open_board(small(), Look(language="both"))
    box = board.one("r1")
    assert isinstance(box, Box)
    chinese = next(line for line in box.content.lines if line.language == "zh-Hans")
    place = board.place("r1", 0.5, (chinese.baseline - 3) / box.rect.height)

    qtbot.mouseDClick(board.canvas, Qt.MouseButton.LeftButton, pos=place.toPoint())

    assert board.editor.words == "多数人星期天才有时间读书。"


def _new_reason(board: Board, target: str) -> tuple[str, str]:
    edit = add_reason(board.document.debate, "map", target, "", "en")
    board.document.commit(edit)
    new = {type(change.after): change.id for change in edit.changes if change.before is None}
    return new[Claim], new[Argument]
