"""Words are replaced, and steps are found again."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from debatemap.domain.edits.claims import add_claim
from debatemap.domain.edits.maps import add_map
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Claim, Map
from debatemap.ui.dialogs.history import HistoryDialog
from debatemap.ui.dialogs.replacing import ReplaceDialog
from debatemap.ui.prompts.frame import Frame
from debatemap.ui.window import MainWindow
from tests.ui.hands import in_dialog
from tests.ui.looking import claim


def test_words_are_replaced_on_the_map_as_one_step(sample: MainWindow) -> None:
    before = [one for one in sample.workspace.debate[Claim] if "models" in one.text.shown("en").lower()]
    rows: list[str] = []

    def replace(dialog: Frame) -> None:
        assert isinstance(dialog, ReplaceDialog)
        dialog.sought.setText("models")
        dialog.by.setText("machines")
        rows.extend(dialog.rows.item(row).text().split("\n")[0] for row in range(dialog.rows.count()))
        dialog.buttons["replace"].click()

    with in_dialog(replace):
        assert sample.run("find-replace")

    now = {one.id: one.text.shown("en") for one in sample.workspace.debate[Claim]}
    assert [now[one.id] for one in before] == rows
    assert all("machines" in row or row.startswith("Machines") for row in rows)
    assert len(sample.workspace.document.history.names) == 1


def test_each_place_says_its_number_its_map_and_its_language(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    rows: list[str] = []

    def look(dialog: Frame) -> None:
        assert isinstance(dialog, ReplaceDialog)
        dialog.both.setChecked(True)
        for words in ("zebra", "斑马"):
            dialog.sought.setText(words)
            rows.extend(dialog.rows.item(row).text().split("\n")[1] for row in range(dialog.rows.count()))
        dialog.reject()

    with in_dialog(look):
        sample.run("find-replace")

    number = sample.workspace.numbers[one.id]
    assert rows == [f"{number} · Animals or ghosts? · English", f"{number} · Animals or ghosts? · 中文"]


def test_a_place_that_was_found_is_gone_to(sample: MainWindow) -> None:
    def show(dialog: Frame) -> None:
        assert isinstance(dialog, ReplaceDialog)
        dialog.sought.setText("zebra")
        dialog.buttons["show"].click()

    with in_dialog(show):
        sample.run("find-replace")

    assert sample.workspace.selection.ids == (claim(sample, "zebra").id,)
    assert not sample.workspace.document.history.names


def test_undo_says_on_which_map_it_acts_when_that_is_another(sample: MainWindow) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    sample.run("implicit")
    title = sample.dispatcher["undo"].text()

    other = sample.workspace.map
    sample.run("map")
    sample.workspace.undo()
    sample.workspace.redo()
    sample.workspace.undo()

    assert sample.workspace.map == other
    assert sample.dispatcher["undo"].text() == title
    assert sample.dispatcher["redo"].text() == "Redo: Add map"


def test_the_history_leads_back_to_any_step_and_forward_again(sample: MainWindow) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    digests = [sample.workspace.debate.digest]
    for _ in range(3):
        sample.run("flip")
        sample.run("implicit")
        digests.append(sample.workspace.debate.digest)

    def go(position: int) -> Callable[[Frame], object]:
        def found(dialog: Frame) -> None:
            assert isinstance(dialog, HistoryDialog)
            rows = [dialog.rows.item(row) for row in range(dialog.rows.count())]
            wanted = next(row for row in rows if row.data(Qt.ItemDataRole.UserRole) == position)
            dialog.rows.setCurrentItem(wanted)
            dialog.buttons["go"].click()

        return found

    for position, digest in ((2, digests[1]), (0, digests[0]), (6, digests[3])):
        with in_dialog(go(position)):
            assert sample.run("history")
        assert sample.workspace.debate.digest == digest


def test_a_jump_in_the_history_goes_to_the_map_and_shows_the_place(sample: MainWindow) -> None:
    work, one = sample.workspace, claim(sample, "zebra")
    here = work.map or ""
    sample.commit(reword(work.debate, one.id, "en", "A zebra foal runs within minutes.", map=here))
    sample.commit(add_map(work.debate, "Elsewhere", "en"))
    other = next(sheet.id for sheet in work.debate[Map] if sheet.id != here)
    sample.commit(add_claim(work.debate, other, "Quokkas smile.", "en"))
    work.show_map(other)
    rows: list[str] = []

    def jump(dialog: Frame) -> None:
        assert isinstance(dialog, HistoryDialog)
        rows.extend(dialog.rows.item(row).text() for row in range(dialog.rows.count()))
        dialog.rows.setCurrentRow(dialog.rows.count() - 1)
        dialog.buttons["go"].click()

    with in_dialog(jump):
        sample.run("history")

    assert "Elsewhere" in rows[0]
    assert work.map == here
    assert work.selection.ids == (one.id,)
    assert work.debate[Claim][one.id] == one
