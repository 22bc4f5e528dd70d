"""Words twice as long as the English ones, as other languages have them, are cut nowhere."""

from collections.abc import Iterator

import pytest

from debatemap import i18n
from debatemap.ui.program import Program
from debatemap.ui.speech import speak
from debatemap.ui.window import MainWindow
from tests.ui.dialogs import DIALOGS
from tests.ui.widget_faults import check


class Doubled(i18n.Words):
    """Says everything twice."""

    def say(self, message: i18n.Message) -> str:
        said = super().say(message)
        return f"{said} {said}" if any(letter.isalpha() for letter in message.text) else said


@pytest.fixture
def doubled(program: Program) -> Iterator[Program]:
    """Return the program speaking twice as many words."""
    ordinary = i18n._Current.words
    i18n._Current.words = Doubled("en")
    yield program
    i18n._Current.words = ordinary


@pytest.mark.usefixtures("doubled")
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_has_room_for_words_twice_as_long(sample: MainWindow, name: str) -> None:
    dialog = DIALOGS[name](sample)
    dialog.show()

    check(dialog)

    dialog.close()


def test_the_doubled_language_doubles(doubled: Program) -> None:
    assert doubled is not None
    assert i18n.tr("Undo") == "Undo Undo"
    speak("en")
    assert i18n.tr("Undo") == "Undo"
