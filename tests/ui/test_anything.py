"""Any sequence of enabled actions keeps window, outline and debate in step, and never raises."""

import random

import pytest
from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from debatemap.domain.debate import Debate, dangling
from debatemap.domain.model import Claim, Question
from debatemap.ui.outline.branches import rows, tree
from debatemap.ui.outline.model import Role
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.window import MainWindow
from tests.ui.looking import shown

LEAVING = {"close", "quit", "new", "welcome", "full-screen", "print"}
"""Actions after which the window shows another debate or none, and printing; tested elsewhere."""


@pytest.mark.parametrize("seed", range(3))
def test_random_actions_keep_everything_in_step(sample: MainWindow, soaking: bool, seed: int) -> None:
    chance = random.Random(seed)
    (outline,) = shown(sample, OutlineView)
    refusing = refuse_dialogs(sample)

    for _ in range(3400 if soaking else 60):
        choose(sample, chance)
        possible = [id for id in sample.dispatcher.table if id not in LEAVING and sample.dispatcher[id].isEnabled()]
        sample.run(chance.choice(possible))
        QApplication.processEvents()

        work = sample.workspace
        assert list(dangling(work.debate)) == []
        assert set(work.selection.ids) <= ids(work.debate)
        assert in_outline(outline) == [row.id for row in rows(tree(work.debate, work.map))]
    refusing.stop()


def refuse_dialogs(window: MainWindow) -> QTimer:
    """Answer every dialog with Esc as soon as it is there."""

    def refuse() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()

    timer = QTimer(window, interval=5)
    timer.timeout.connect(refuse)
    timer.start()
    return timer


def choose(window: MainWindow, chance: random.Random) -> None:
    """Select a few claims, questions or nothing, and sometimes type into the editor that is open."""
    work = window.workspace
    items = [one.id for kind in (Claim, Question) for one in work.debate[kind]]
    if window.canvas.is_editing and chance.random() < 0.5:
        window.finish_editing()
    elif items:
        work.show(*chance.sample(items, min(len(items), chance.choice((0, 1, 1, 1, 2)))))


def ids(debate: Debate) -> set[str]:
    return {record.id for record in debate}


def in_outline(view: OutlineView) -> list[str | None]:
    model, found = view.model(), []

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append(index.data(Role.ID))
            walk(index)

    walk(QModelIndex())
    return found
