"""What is kept of a debate beside its file: versions, and what a crash left without a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from debatemap.domain.difference import differences
from debatemap.domain.edits.claims import add_claim
from debatemap.domain.edits.wording import reword
from debatemap.services.save_state import SaveKind
from debatemap.storage.save import save
from debatemap.storage.version import Version
from debatemap.ui.commands.keeping import keep_version
from debatemap.ui.conflicts import conflict_question
from debatemap.ui.dialogs.lost import LostDialog
from debatemap.ui.dialogs.versions import VersionsDialog, line_of
from debatemap.ui.program import Program
from debatemap.ui.told import told
from debatemap.ui.window import MainWindow
from tests.ui.answering import Answers
from tests.ui.looking import claim


@pytest.fixture
def path(sample: MainWindow, tmp_path: Path, qtbot: QtBot) -> Path:
    """Return the file of the sample's copy."""
    path = tmp_path / "seminar.debatemap"
    sample.program.save_as(path, sample)
    qtbot.waitUntil(lambda: sample.workspace.saver.state.kind is SaveKind.SAVED)
    return path


def kept(window: MainWindow, name: str, qtbot: QtBot) -> Version:
    """Name a version, and return it when it is kept."""
    versions, id = window.program.desk.versions, window.workspace.debate.about.id
    keep_version(window, name)
    qtbot.waitUntil(lambda: any(one.name == name for one in versions.of(id)))
    return next(one for one in versions.of(id) if one.name == name)


def test_a_version_gets_the_name_that_was_asked_for(sample: MainWindow, qtbot: QtBot) -> None:
    version = kept(sample, "Before the seminar", qtbot)

    assert line_of(version).endswith("Before the seminar\u2069")


def test_a_version_tells_in_sentences_what_has_changed_since(sample: MainWindow, qtbot: QtBot) -> None:
    version, one = kept(sample, "Before", qtbot), claim(sample, "zebra")
    sample.commit(reword(sample.workspace.debate, one.id, "en", "A foal stands up."))
    dialog = VersionsDialog(sample, (version,), sample)

    compared = dialog.compared()

    (rows,) = compared.findChildren(QListWidget)
    words = one.text.shown("en")
    assert [rows.item(row).text() for row in range(rows.count())] == [
        f"Reworded, claim: “\u2068{words}\u2069” is now “\u2068A foal stands up.\u2069”"
    ]


def test_a_version_opens_as_a_copy_in_a_window_of_its_own(program: Program, sample: MainWindow, qtbot: QtBot) -> None:
    version, one = kept(sample, "Before", qtbot), claim(sample, "zebra")
    sample.commit(reword(sample.workspace.debate, one.id, "en", "A foal stands up."))
    answers = Answers("open")

    VersionsDialog(sample, (version,), sample).run()

    assert answers.all_given
    opened = next(window for window in program.windows if window is not sample)
    assert opened.workspace.debate.record(one.id) == one
    assert opened.workspace.document.path is None
    assert sample.workspace.debate.record(one.id) != one


def test_all_else_that_changes_is_counted_by_kind(sample: MainWindow) -> None:
    work = sample.workspace
    assert work.map is not None
    before = work.debate.snapshot()
    sample.commit(add_claim(work.debate, work.map, "Wild.", "en"))
    work.show(claim(sample, "zebra").id)
    sample.run("implicit")
    after = work.debate

    forth, back = told(differences(before, after), "en"), told(differences(after, before), "en")
    assert "Added, claim: “\u2068Wild.\u2069”" in forth
    assert "Removed, claim: “\u2068Wild.\u2069”" in back
    assert forth[-1] == back[-1] == "1 changed: premise"


def test_the_question_about_a_conflict_tells_what_differs(sample: MainWindow, path: Path, qtbot: QtBot) -> None:
    work, one = sample.workspace, claim(sample, "zebra")
    theirs = work.debate.snapshot()
    theirs.apply(reword(theirs, one.id, "en", "A foal lies down."))
    save(theirs, path)
    answers = Answers("")
    sample.commit(reword(work.debate, one.id, "en", "A foal stands up."))
    work.saver.flush()
    qtbot.waitUntil(lambda: answers.all_given)

    dialog = conflict_question(work.saver.state, sample)

    (rows,) = dialog.findChildren(QListWidget)
    assert (
        rows.item(0).text() == "Reworded, claim: “\u2068A foal lies down.\u2069” is now “\u2068A foal stands up.\u2069”"
    )
    assert set(dialog.buttons) == {"theirs", "replace", "copy"}


def test_what_a_crash_kept_from_a_file_that_is_gone_comes_back(
    program: Program, sample: MainWindow, path: Path
) -> None:
    one = claim(sample, "zebra")
    sample.commit(reword(sample.workspace.debate, one.id, "en", "A foal stands up."))
    sample.give_up()
    path.unlink()
    window = program.new_window()
    answers = Answers("open")

    LostDialog(window, program.desk.lost(), window).run()

    assert answers.all_given
    assert claim(window, "A foal stands up.").id == one.id
    assert program.desk.lost() == ()
