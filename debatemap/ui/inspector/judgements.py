"""How the selected claim or argument is judged: who agrees, and what was remarked on it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from debatemap.domain.kinds import CommentState
from debatemap.domain.model import Annotator, Comment
from debatemap.figure.positions import stand_on
from debatemap.i18n import Message, tr
from debatemap.ui.headings import heading
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.plain import isolated, label
from debatemap.ui.speech import Speech


class Judgements(QWidget):
    """Positions as numbers and comments as words, to read; hidden where there are none or the layer is off."""

    def __init__(self, subject: Subject, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject = subject
        self._speech = Speech(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._shown: tuple[str, ...] = ()
        self._lines: list[QLabel] = []
        self._column.addWidget(heading(Message("Positions and comments"), self._speech, self))
        self.refresh()

    def refresh(self) -> None:
        """Show how it is judged now."""
        told = tuple(self._told()) if self._subject.workspace.look.judged else ()
        self.setVisible(bool(told))
        if told != self._shown:
            self._shown = told
            self._rebuild()

    def finish(self) -> None:
        """Commit nothing: this is only read."""

    def _told(self) -> Iterator[str]:
        for record in self._subject.records:
            yield from self._stand(record.id)
            yield from self._comments(record.id)

    def _stand(self, id: str) -> Iterator[str]:
        stand = stand_on(self._subject.debate, id, self._subject.workspace.look)
        if stand is not None:
            strongly, mildly, undecided, against, strongly_against = stand.counts
            yield tr(
                "Agree {agree}, undecided {undecided}, disagree {disagree}",
                agree=strongly + mildly,
                undecided=undecided,
                disagree=against + strongly_against,
            )

    def _comments(self, id: str) -> Iterator[str]:
        language = self._subject.workspace.language
        for one in self._subject.debate[Comment].referring("target", id):
            name = isolated(self._subject.debate[Annotator][one.annotator].name)
            words = isolated(one.text.shown(language))
            if one.state is CommentState.OPEN:
                yield tr("{name}: {words}", name=name, words=words)
            else:
                yield tr("{name}, resolved: {words}", name=name, words=words)

    def _rebuild(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(words) for words in self._shown]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()

    def _line(self, words: str) -> QLabel:
        made = label("body", self, wrap=True)
        made.setText(words)
        return made
