"""The handout dialog, printing and pictures, driven as a user drives them."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from debatemap.export.handout.options import HandoutOptions, Paper, Part
from debatemap.export.pdf import handout_pdf
from debatemap.services import handouts
from debatemap.services.presets import presets
from debatemap.ui.commands.export import HostPresets, copy_picture, write_handout
from debatemap.ui.dialogs.handout import HandoutDialog
from debatemap.ui.printing import pages_of, print_pages
from debatemap.ui.prompts.name import NameDialog
from debatemap.ui.window import MainWindow


def dialog_of(window: MainWindow, qtbot: QtBot, **options: object) -> HandoutDialog:
    asked = HandoutOptions(**options)  # type: ignore[arg-type]
    dialog = HandoutDialog(window.workspace.debate, asked, HostPresets(window), window.program.tasks, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(dialog: HandoutDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: dialog.preview.document is not None and not dialog.preview.picture.isNull(), timeout=20_000)
    return dialog.preview.place.text()


def test_the_dialog_shows_the_pages_that_it_will_make(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)

    assert shown(dialog, qtbot).startswith("Page 1 of ")
    QTest.mouseClick(dialog.preview.on, Qt.MouseButton.LeftButton)
    assert dialog.preview.place.text().startswith("Page 2 of ")


def test_a_part_taken_out_with_the_space_bar_is_gone_from_the_pages(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)
    shown(dialog, qtbot)
    before = dialog.preview.document

    dialog.form.parts.list.setCurrentRow(list(Part).index(Part.GLOSSARY))
    QTest.keyClick(dialog.form.parts.list, Qt.Key.Key_Space)

    assert Part.GLOSSARY not in dialog.options.parts
    qtbot.waitUntil(lambda: dialog.preview.document not in (None, before), timeout=20_000)


def test_a_part_is_moved_by_keys(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)

    dialog.form.parts.list.setCurrentRow(2)
    QTest.keyClick(dialog.form.parts.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert dialog.options.parts[:3] == (Part.TITLE, Part.OUTLINE, Part.MAP)


def test_a_kind_of_handout_sets_its_parts(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)

    choose(dialog, "The map alone")

    assert dialog.options.parts == (Part.MAP,)


def choose(dialog: HandoutDialog, kind: str) -> None:
    kinds = dialog.form.preset.kinds
    kinds.setCurrentIndex(kinds.findText(kind))
    kinds.activated.emit(kinds.currentIndex())


def test_a_handout_is_kept_under_a_name_and_asked_for_again(sample: MainWindow, qtbot: QtBot) -> None:
    asked = {
        "language": "both",
        "facing": True,
        "mono": False,
        "parts": (Part.OUTLINE, Part.MAP),
        "paper": Paper.LETTER,
    }
    dialog = dialog_of(sample, qtbot, map=sample.workspace.map, **asked)

    trigger_and_name(dialog, "keep", "For class")
    choose(dialog, "Everything")
    choose(dialog, "For class")

    assert dialog.options == HandoutOptions(map=sample.workspace.map, **asked)  # type: ignore[arg-type]


def test_a_kept_handout_is_renamed_and_removed_and_the_removal_undone(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot, parts=(Part.GLOSSARY,))
    trigger_and_name(dialog, "keep", "Terms only")
    trigger_and_name(dialog, "rename", "Words")
    assert [one.name for one in presets(sample.workspace.debate)] == ["Words"]
    assert dialog.form.preset.kinds.currentText() == "Words"

    dialog.form.preset.actions_by_name["remove"].trigger()

    assert presets(sample.workspace.debate) == ()
    assert dialog.form.preset.kinds.currentIndex() == -1
    sample.run("undo")
    assert [one.name for one in presets(sample.workspace.debate)] == ["Words"]


def test_only_a_kept_handout_can_be_renamed_and_removed(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)

    enabled = {name for name, action in dialog.form.preset.actions_by_name.items() if action.isEnabled()}

    assert enabled == {"keep"}


def trigger_and_name(dialog: HandoutDialog, action: str, name: str) -> None:
    QTimer.singleShot(0, dialog, lambda: type_name(name))
    dialog.form.preset.actions_by_name[action].trigger()


def type_name(name: str) -> None:
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, NameDialog)
    QTest.keyClicks(asked.line, name)
    asked.buttons["name"].click()


def test_without_parts_nothing_can_be_handed_out(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot, parts=(Part.MAP,))

    dialog.form.parts.list.setCurrentRow(0)
    QTest.keyClick(dialog.form.parts.list, Qt.Key.Key_Space)

    assert not dialog.buttons["save"].isEnabled()
    assert not dialog.buttons["print"].isEnabled()


def test_pages_that_come_after_the_dialog_is_gone_are_dropped(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)
    shown(dialog, qtbot)

    dialog.preview.turn(1)
    dialog.reject()
    sample.program.tasks.background(lambda: None, lambda _: dialog.setObjectName("all done"))

    qtbot.waitUntil(lambda: dialog.objectName() == "all done", timeout=20_000)
    assert dialog.preview.document is None


def test_every_control_has_a_name_in_both_languages(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)

    for language in ("en", "zh-Hans"):
        sample.program.change_settings(interface_language=language)
        for widget in dialog.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "text", lambda: "")(), widget


@pytest.mark.parametrize("theme", ["light", "hc_dark"])
def test_the_dialog_has_room_on_a_small_screen(sample: MainWindow, qtbot: QtBot, theme: str) -> None:
    for language in ("en", "zh-Hans"):
        sample.program.change_settings(interface_language=language, theme=theme)
        dialog = dialog_of(sample, qtbot)
        needed = dialog.minimumSizeHint()

        assert needed.width() < 1000, language
        assert needed.height() < 552, language
        assert not dialog.form.parts.list.verticalScrollBar().isVisible()


def test_what_was_chosen_last_is_remembered() -> None:
    chosen = HandoutOptions(language="both", parts=(Part.OUTLINE, Part.MAP), mono=False, facing=True)

    assert handouts.remembered(handouts.written(chosen)) == chosen
    for broken in ("", "[]", "{", '{"parts": ["nowhere"]}', '{"paper": 3}', '{"parts": 7}', "3"):
        assert handouts.remembered(broken) == HandoutOptions()


def test_a_handout_is_written_and_said(sample: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"

    write_handout(sample, path, HandoutOptions(map=sample.workspace.map))

    qtbot.waitUntil(path.exists, timeout=20_000)
    assert len(PdfReader(path).pages) > 1


def test_pages_are_printed_each_turned_as_it_is(sample: MainWindow, tmp_path: Path) -> None:
    document = handout_pdf(sample.workspace.debate, HandoutOptions(parts=(Part.MAP,)))
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    print_pages(printer, pages_of(document), document.sizes)

    printed = PdfReader(tmp_path / "printed.pdf").pages
    assert [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in printed] == [
        (round(width), round(height)) for width, height in document.sizes
    ]


def test_the_map_is_copied_as_a_picture(sample: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()

    copy_picture(sample)

    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=20_000)
    assert QGuiApplication.clipboard().image().width() > 1000
