"""The details of what is selected."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.fields import add, set_field
from debatemap.domain.kinds import Act, ClaimType, Outcome, Stance
from debatemap.domain.model import Annotator, Claim, Comment, Participant, Position, Source, new_id
from debatemap.domain.relations import attributions_of, uses_of
from debatemap.domain.text import plain
from debatemap.ui.inspector.chips import ChipButton
from debatemap.ui.inspector.editors import Choice, Line, Lines, PlainEdit, Switch
from debatemap.ui.inspector.inspector import Inspector
from debatemap.ui.inspector.links import MenuLink
from debatemap.ui.inspector.people import PeopleButton
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown


def inspector(window: MainWindow) -> Inspector:
    (found,) = shown(window, Inspector)
    return found


def texts(window: MainWindow) -> list[str]:
    return [edit.toPlainText() for edit in shown(inspector(window), PlainEdit)]


def english_field(window: MainWindow, qtbot: QtBot) -> PlainEdit:
    """Return the first field of the details, with the keyboard."""
    field = shown(inspector(window), PlainEdit)[0]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_both_languages_stand_side_by_side(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)

    assert texts(sample)[:2] == [one.text.shown("en"), one.text.shown("zh-Hans")]


def test_leaving_a_field_rewords_the_claim_and_makes_its_translation_doubtful(sample: MainWindow, qtbot: QtBot) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    english = english_field(sample, qtbot)

    english.selectAll()
    QTest.keyClicks(english, "A foal stands up.")
    QTest.keyClick(english, Qt.Key.Key_Tab)

    now = sample.workspace.debate[Claim][one.id].text
    assert now.shown("en") == "A foal stands up."
    assert now.unchecked == ("zh-Hans",)


def test_escape_puts_the_former_words_back(sample: MainWindow, qtbot: QtBot) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    english = english_field(sample, qtbot)

    QTest.keyClicks(english, "xyz")
    QTest.keyClick(english, Qt.Key.Key_Escape)
    english.finish()

    assert english.toPlainText() == one.text.shown("en")
    assert sample.workspace.debate[Claim][one.id] == one


def test_letters_in_a_field_run_no_action(sample: MainWindow, qtbot: QtBot) -> None:
    before = sample.workspace.debate.digest
    sample.workspace.show(claim(sample, "zebra").id)
    english = english_field(sample, qtbot)

    for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Up, Qt.Key.Key_A):
        QTest.keyClick(english, key)

    assert sample.workspace.debate.digest == before


def test_ticking_says_that_a_translation_was_checked(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    tick = next(one for one in shown(inspector(sample), QCheckBox) if "checked" in one.text())

    tick.click()
    assert sample.workspace.debate[Claim][one.id].text.unchecked == ("zh-Hans",)
    tick.click()
    assert sample.workspace.debate[Claim][one.id].text.unchecked == ()


def test_a_choice_changes_several_claims_at_once(sample: MainWindow) -> None:
    chosen = [claim(sample, "zebra").id, claim(sample, "genome").id]
    sample.workspace.selection.choose(*chosen)
    kind = shown(inspector(sample), Choice)[0]

    kind.activated.emit(list(ClaimType).index(ClaimType.VALUE))

    assert {sample.workspace.debate[Claim][id].type for id in chosen} == {ClaimType.VALUE}
    sample.dispatcher.run("undo")
    kind = shown(inspector(sample), Choice)[0]
    assert kind.currentIndex() == list(ClaimType).index(ClaimType.FACT)


def test_a_choice_in_which_claims_differ_says_several_in_both_languages(program: Program, sample: MainWindow) -> None:
    chosen = [claim(sample, "zebra").id, claim(sample, "genome").id]
    sample.workspace.document.commit(set_field(sample.workspace.debate, chosen[0], type=ClaimType.VALUE))
    sample.workspace.selection.choose(*chosen)
    kind = shown(inspector(sample), Choice)[0]

    assert (kind.currentIndex(), kind.placeholderText()) == (-1, "several")
    program.change_settings(interface_language="zh-Hans")
    QApplication.processEvents()
    assert shown(inspector(sample), Choice)[0].placeholderText() == "多个值"


def test_how_somebody_says_it_can_be_changed(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    act = shown(inspector(sample), Choice)[0]

    act.told.emit(Act.CONCEDES)

    assert attributions_of(sample.workspace.debate, one.id)[0].act is Act.CONCEDES


def test_the_name_of_a_speaker_leads_to_the_person_and_back_to_what_they_say(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    (person,) = [button for button in shown(inspector(sample), QPushButton) if "Karpathy" in button.text()]

    person.click()
    assert isinstance(sample.situation.one, Participant)

    (link,) = [button for button in shown(inspector(sample), QPushButton) if "zebra" in button.accessibleName()]
    link.click()
    assert sample.workspace.selection.ids == (one.id,)


def test_a_day_that_is_none_is_refused_and_the_field_shows_the_old_one(sample: MainWindow) -> None:
    (source, *_) = sample.workspace.debate[Source]
    sample.workspace.show(source.id)
    day = next(line for line in shown(inspector(sample), Line) if line.accessibleName() == "Date")

    day.setText("tomorrow")
    day.finish()

    assert sample.workspace.debate[Source][source.id] == source
    assert day.text() == source.date


def test_an_undo_shows_in_an_open_field(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    english = shown(inspector(sample), PlainEdit)[0]
    english.setPlainText("Other words.")
    english.finish()

    sample.dispatcher.run("undo")

    assert english.toPlainText() == one.text.shown("en")


def test_several_claims_are_said_by_a_person_in_one_step_and_by_nobody_twice(sample: MainWindow) -> None:
    work = sample.workspace
    chosen = [claim(sample, "zebra").id, claim(sample, "genome").id]
    before = {id: attributions_of(work.debate, id) for id in chosen}
    work.selection.choose(*chosen)
    (adding,) = shown(inspector(sample), PeopleButton)

    assert adding.name("Student 1")

    assert all(len(attributions_of(work.debate, id)) == len(before[id]) + 1 for id in chosen)
    person = next(one.id for one in work.debate[Participant] if one.name.shown("en") == "Student 1")
    digest = work.debate.digest
    adding.choose(person)
    assert work.debate.digest == digest
    sample.run("undo")
    assert {id: attributions_of(work.debate, id) for id in chosen} == before


def test_several_premises_become_implicit_at_once(sample: MainWindow) -> None:
    chosen = [claim(sample, "zebra").id, claim(sample, "genome").id]
    sample.workspace.selection.choose(*chosen)
    (implicit,) = [one for one in shown(inspector(sample), Switch) if one.text() == "Implicit premise"]

    implicit.click()

    uses = [use for id in chosen for use in uses_of(sample.workspace.debate, id)]
    assert [use.implicit for use in uses] == [True, True]
    sample.run("undo")
    assert not any(use.implicit for id in chosen for use in uses_of(sample.workspace.debate, id))


def test_a_line_in_which_claims_differ_says_several(sample: MainWindow) -> None:
    first, second = claim(sample, "zebra").id, claim(sample, "genome").id
    sample.commit(set_field(sample.workspace.debate, first, horizon="2035"))
    sample.workspace.selection.choose(first, second)
    (line,) = [one for one in shown(inspector(sample), Line) if one.accessibleName() == "By when"]

    assert (line.text(), line.placeholderText()) == ("", "several")
    sample.workspace.selection.choose(first)
    (line,) = [one for one in shown(inspector(sample), Line) if one.accessibleName() == "By when"]
    assert (line.text(), line.placeholderText()) == ("2035", "")


def test_what_was_typed_belongs_to_the_claim_that_was_shown(sample: MainWindow, qtbot: QtBot) -> None:
    one, other = claim(sample, "zebra"), claim(sample, "genome")
    sample.workspace.show(one.id)
    english = english_field(sample, qtbot)
    english.selectAll()
    QTest.keyClicks(english, "A foal stands up.")

    sample.workspace.selection.choose(other.id)

    assert sample.workspace.debate[Claim][one.id].text.shown("en") == "A foal stands up."
    assert sample.workspace.debate[Claim][other.id] == other
    assert english.toPlainText() == other.text.shown("en")


def test_the_people_of_a_source_are_added_and_taken_away(sample: MainWindow) -> None:
    (source, *_) = sample.workspace.debate[Source]
    sample.workspace.show(source.id)
    (adding,) = shown(inspector(sample), PeopleButton)

    adding.name("Student 1")

    assert len(sample.workspace.debate[Source][source.id].people) == len(source.people) + 1
    removing = [one for one in shown(inspector(sample), QToolButton) if "Take this person" in one.accessibleName()]
    removing[-1].click()
    assert sample.workspace.debate[Source][source.id].people == source.people


def test_the_links_of_a_claim_are_lines(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    (links,) = shown(inspector(sample), Lines)

    links.setPlainText("https://example.org/a\n\n https://example.org/b ")
    links.finish()

    assert sample.workspace.debate[Claim][one.id].links == ("https://example.org/a", "https://example.org/b")


def test_a_passage_is_chosen_for_what_somebody_says_and_taken_away(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    (button,) = [one for one in shown(inspector(sample), QPushButton) if one.text() == "Passage"]
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.emit()

    menu.actions()[-1].trigger()

    assert attributions_of(sample.workspace.debate, one.id)[0].excerpt is None
    assert [one.text() for one in shown(inspector(sample), QPushButton) if "passage" in one.text()] == [
        "Choose a passage"
    ]


def test_positions_and_comments_are_read_where_they_belong(sample: MainWindow) -> None:
    one, work = claim(sample, "zebra"), sample.workspace
    student = Annotator(id=new_id(), name="Student 1")
    sample.commit(add(work.debate, student))
    sample.commit(add(work.debate, Position(id=new_id(), holder=student.id, target=one.id, stance=Stance.AGREE)))
    remark = Comment(id=new_id(), annotator=student.id, target=one.id, text=plain("Where is this shown?", "en"))
    sample.commit(add(work.debate, remark))

    work.show(one.id)

    words = " ".join(label.text() for label in shown(inspector(sample), QLabel))
    assert "Agree 1, undecided 0, disagree 0" in words
    assert "Where is this shown?" in words


def test_a_selection_of_different_kinds_says_what_can_be_done(sample: MainWindow) -> None:
    (source, *_) = sample.workspace.debate[Source]

    sample.workspace.selection.choose(claim(sample, "zebra").id, source.id)

    said = [label.text() for label in shown(inspector(sample), QLabel)]
    assert said == ["Select things of one kind to change them together."]


def test_enter_opens_the_people_of_the_debate(sample: MainWindow, qtbot: QtBot) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    (adding,) = shown(inspector(sample), PeopleButton)
    adding.setFocus()
    listed: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        listed.extend(action.text() for action in menu.actions())
        menu.close()

    QTimer.singleShot(100, look)
    QTest.keyClick(adding, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(listed))
    assert listed[-1] == "Somebody new"


def kind_of_claim(window: MainWindow) -> Choice:
    return next(one for one in shown(inspector(window), Choice) if one.accessibleName() == "Kind of claim")


def names(window: MainWindow) -> set[str]:
    return {one.accessibleName() for one in (*shown(inspector(window), Line), *shown(inspector(window), Choice))}


def test_only_predictions_ask_by_when_and_with_what_outcome(sample: MainWindow, qtbot: QtBot) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    kind = kind_of_claim(sample)
    kind.setFocus()
    qtbot.waitUntil(kind.hasFocus)
    assert not names(sample) & {"By when", "Outcome"}

    kind.activated.emit(list(ClaimType).index(ClaimType.PREDICTION))
    assert names(sample) >= {"By when", "Outcome"}
    assert kind.hasFocus()

    kind.activated.emit(list(ClaimType).index(ClaimType.FACT))
    assert not names(sample) & {"By when", "Outcome"}


def test_what_a_claim_holds_of_a_prediction_is_shown_whatever_its_kind(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.document.commit(set_field(sample.workspace.debate, one.id, outcome=Outcome.FAILED))
    sample.workspace.show(one.id)

    assert names(sample) >= {"By when", "Outcome"}


def test_of_several_claims_one_prediction_is_enough_to_ask_by_when(sample: MainWindow) -> None:
    chosen = [claim(sample, "zebra").id, claim(sample, "genome").id]
    sample.workspace.selection.choose(*chosen)
    assert not names(sample) & {"By when", "Outcome"}

    sample.workspace.document.commit(set_field(sample.workspace.debate, chosen[1], type=ClaimType.PREDICTION))
    assert names(sample) >= {"By when", "Outcome"}


def test_a_speaker_is_a_chip_with_the_short_name_and_is_called_by_the_full_one(sample: MainWindow) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    (chip,) = shown(inspector(sample), ChipButton)

    assert chip.text() == "Karpathy"
    assert "Andrej Karpathy" in chip.accessibleName()
    assert not chip.icon().isNull()
    assert chip.width() <= chip.sizeHint().width()


def test_menus_of_the_details_open_from_buttons_as_wide_as_their_words(sample: MainWindow) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    found = shown(inspector(sample), MenuLink)

    assert found
    assert all(one.width() <= one.sizeHint().width() for one in found)


def test_what_is_only_typed_can_be_undone_until_it_is_taken_back(sample: MainWindow, qtbot: QtBot) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    undo = sample.dispatcher["undo"]
    english = english_field(sample, qtbot)
    assert not undo.isEnabled()

    QTest.keyClicks(english, "x")
    assert undo.isEnabled()
    QTest.keyClick(english, Qt.Key.Key_Escape)
    assert not undo.isEnabled()

    QTest.keyClicks(english, "x")
    undo.trigger()
    assert sample.workspace.debate[Claim][one.id].text == one.text
    assert english.toPlainText() == one.text.shown("en")


def test_f6_goes_to_the_first_field_of_the_details(sample: MainWindow, qtbot: QtBot) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    sample.canvas.setFocus()
    qtbot.waitUntil(sample.canvas.hasFocus)

    sample.run("next-pane")

    assert QApplication.focusWidget() is shown(inspector(sample), PlainEdit)[0]


def test_a_long_address_is_seen_from_its_beginning(sample: MainWindow) -> None:
    sample.workspace.selection.choose(next(iter(sample.workspace.debate[Source])).id)

    addresses = (one for one in shown(inspector(sample), Line) if one.text().startswith("https://"))
    assert {one.cursorPosition() for one in addresses} == {0}
