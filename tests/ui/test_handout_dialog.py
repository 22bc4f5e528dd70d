"""The handout dialog, printing and pictures, driven as a user drives them."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from debatemap.export.handout.options import HandoutOptions, Orientation, Paper, Part
from debatemap.export.handout.plan import plan
from debatemap.export.pdf import handout_pdf
from debatemap.export.png import rendered
from debatemap.services import handouts
from debatemap.services.presets import presets
from debatemap.ui.bar import Bar
from debatemap.ui.commands.export import HostPresets, copy_picture, export_picture, write
from debatemap.ui.dialogs.handout import HandoutDialog
from debatemap.ui.dialogs.picture import PictureDialog
from debatemap.ui.printing import preview, print_sheets
from debatemap.ui.prompts.name import NameDialog
from debatemap.ui.running import Running
from debatemap.ui.window import MainWindow
from tests.ui.answering import Answers
from tests.ui.looking import shown as seen


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


def test_the_tab_key_goes_through_the_form_as_it_is_read(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(sample, qtbot)
    form = dialog.form
    read = (form.preset.kinds, form.preset.more, *form.choices.values(), *form.switches.values(), form.parts.list)
    chain, one = [], form.preset.kinds.nextInFocusChain()
    while one is not None and one is not form.preset.kinds:
        chain.append(one)
        one = one.nextInFocusChain()

    places = [chain.index(widget) for widget in (*read[1:], dialog.preview.back, *dialog.buttons.values())]
    assert places == sorted(places)


def test_what_was_chosen_last_is_remembered() -> None:
    chosen = HandoutOptions(language="both", parts=(Part.OUTLINE, Part.MAP), mono=False, facing=True)

    assert handouts.remembered(handouts.written(chosen)) == chosen
    for broken in ("", "[]", "{", '{"parts": ["nowhere"]}', '{"paper": 3}', '{"parts": 7}', "3"):
        assert handouts.remembered(broken) == HandoutOptions()


def test_a_handout_is_written_and_said(sample: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"

    write(sample, sample.workspace.debate, path, HandoutOptions(map=sample.workspace.map))

    qtbot.waitUntil(path.exists, timeout=20_000)
    assert len(PdfReader(path).pages) > 1


@pytest.mark.parametrize("former", [b"", b"an older handout"])
def test_a_handout_that_is_stopped_leaves_what_was_there_and_says_so(
    sample: MainWindow, qtbot: QtBot, tmp_path: Path, former: bytes
) -> None:
    path = tmp_path / "out.pdf"
    if former:
        path.write_bytes(former)

    write(sample, sample.workspace.debate, path, HandoutOptions(map=sample.workspace.map))
    (running,) = sample.findChildren(Running)
    running.reject()

    qtbot.waitUntil(lambda: "Stopped; nothing has changed." in said(sample), timeout=20_000)
    assert [one.read_bytes() for one in tmp_path.glob("out*")] == ([former] if former else [])


def said(window: MainWindow) -> list[str]:
    return [bar.accessibleName() for bar in seen(window, Bar)]


@pytest.mark.parametrize("turned", [Orientation.PORTRAIT, Orientation.LANDSCAPE])
def test_what_is_printed_looks_like_the_file(sample: MainWindow, tmp_path: Path, turned: Orientation) -> None:
    debate, options = sample.workspace.debate, HandoutOptions(language="both", mono=False, orientation=turned)
    path, handout = tmp_path / "printed.pdf", handout_pdf(debate, options)

    planned = plan(debate, options)
    print_sheets(printer_to(path), planned.sheets(), planned.sizes[0])

    assert [len(page.images) for page in PdfReader(path).pages] == [0] * handout.pages
    for pages in zip(*(rendered(file, 0.5) for file in (path.read_bytes(), handout.content)), strict=True):
        assert_alike(*pages)


def test_a_sheet_that_lies_across_is_turned_to_fit_the_paper(sample: MainWindow, tmp_path: Path) -> None:
    path, debate = tmp_path / "printed.pdf", sample.workspace.debate
    upright, across = (HandoutOptions(orientation=one) for one in (Orientation.PORTRAIT, Orientation.LANDSCAPE))
    mixed = [next(plan(debate, options).sheets()) for options in (upright, across)]

    print_sheets(printer_to(path), mixed, mixed[0].size)

    first, second = rendered(path.read_bytes(), 0.5)
    (meant,) = rendered(handout_pdf(debate, across).content, 0.5, range(1))
    assert first.size == second.size
    assert_alike(second.rotate(-90, expand=True), meant)


def assert_alike(*pages: Image.Image) -> None:
    """Compare pages but for their sheets' numbers, as one sees them from afar."""
    one, other = (page.convert("L").crop((0, 0, page.width, page.height - 30)) for page in pages)
    blur = ImageFilter.BoxBlur(3)
    assert one.size == other.size
    assert max(ImageChops.difference(one.filter(blur), other.filter(blur)).tobytes()) < 40


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(path))
    return printer


def test_closing_the_preview_warns_of_nothing(sample: MainWindow) -> None:
    QTimer.singleShot(300, sample, close_preview)

    preview(plan(sample.workspace.debate, HandoutOptions(parts=(Part.TITLE, Part.MAP))), sample)


def close_preview() -> None:
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, QPrintPreviewDialog)
    shown.close()


def test_the_map_is_copied_as_a_picture(sample: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()

    copy_picture(sample)

    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=20_000)
    assert QGuiApplication.clipboard().image().width() > 1000


def picture_dialog(window: MainWindow, qtbot: QtBot) -> PictureDialog:
    dialog = PictureDialog(window.workspace.debate, HandoutOptions(mono=False), window.program.tasks, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.picture.isNull(), timeout=20_000)
    return dialog


def choose_value(dialog: PictureDialog, name: str, words: str) -> None:
    editor = dialog.choices[name]
    editor.setCurrentIndex(editor.findText(words))
    editor.activated.emit(editor.currentIndex())


def test_a_picture_is_shown_with_its_size_before_it_is_made(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = picture_dialog(sample, qtbot)
    told = dialog.size_told.text()
    assert told.endswith("pixels")

    choose_value(dialog, "scale", "Four times as fine")

    width = int(dialog.size_told.text().split()[0])
    assert width == pytest.approx(2 * int(told.split()[0]), abs=2)
    assert dialog.options.scale == 4


def test_an_absurd_picture_is_refused_before_it_is_made(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = picture_dialog(sample, qtbot)

    choose_value(dialog, "scale", "Eight times as fine")
    assert "is too large" in dialog.size_told.text()
    assert not dialog.buttons["save"].isEnabled()

    choose_value(dialog, "suffix", "SVG")
    assert dialog.buttons["save"].isEnabled()
    assert not dialog.choices["scale"].isEnabled()


def test_a_picture_is_written_as_it_was_asked_for(sample: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    given = Answers("save", tmp_path / "map")

    export_picture(sample)

    qtbot.waitUntil((tmp_path / "map.png").exists, timeout=20_000)
    assert given.all_given
