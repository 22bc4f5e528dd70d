"""Words on widgets, said again when the interface speaks another language."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from debatemap import i18n
from debatemap.i18n import Message, say

Said = Callable[[str], object]


class Speech(QObject):
    """The words of one widget and its parts: each setter with the message it shows."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._said: dict[object, tuple[Said, Message]] = {}

    def __call__(self, setter: Said, message: Message) -> None:
        """Set words now, and again after each change of language; a setter has one message."""
        self._said[setter] = (setter, message)
        setter(say(message))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.repeat()
        return super().event(event)

    def repeat(self) -> None:
        """Set all words in the present language."""
        for setter, message in self._said.values():
            setter(say(message))


def named(speech: Speech, widget: QWidget, name: Message, tip: Message | None = None) -> None:
    """Give a widget an accessible name and a status tip that follow the language."""
    speech(widget.setAccessibleName, name)
    speech(widget.setStatusTip, tip or name)


def speak(language: str) -> None:
    """Make a language that of the whole interface and tell every widget."""
    i18n.use(language)
    application = QCoreApplication.instance()
    if application is not None:
        QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))
