"""Handing out: what the handout is to be, beside its pages as they will look."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from debatemap.domain.debate import Debate
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.pdf import Document, handout_pdf
from debatemap.export.unprinted import not_printed
from debatemap.i18n import Message
from debatemap.ui.dialogs.handout_form import HandoutForm
from debatemap.ui.dialogs.page_preview import PagePreview
from debatemap.ui.dialogs.preset_row import Presets
from debatemap.ui.plain import label
from debatemap.ui.prompts.frame import Frame, Verb
from debatemap.ui.tasks import Progress, Stopped, Tasks

FRAME = QSize(24, 48)
"""What the window's own frame may take of the screen."""
REST = 300
"""How long the form must rest before the pages are made anew, in milliseconds."""


class HandoutDialog(Frame):
    """Asks what to hand out; ``answer`` is ``save``, ``print`` or empty, ``options`` what was chosen."""

    def __init__(
        self, debate: Debate, options: HandoutOptions, presets: Presets, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        verbs = (
            Verb("", Message("Cancel")),
            Verb("print", Message("Print…")),
            Verb("save", Message("Save as PDF…"), safe=True, main=True),
        )
        super().__init__(Message("What do you hand out?"), verbs, parent)
        self.setMaximumWidth(16777215)
        self._debate, self._tasks = debate, tasks
        self._making = Progress()
        self.form = HandoutForm(options, presets, self)
        self.preview = PagePreview(tasks, self)
        self.missing = label("", self, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.form)
        row.addWidget(self.preview, 1)
        self.content.addLayout(row)
        self.content.addWidget(self.missing)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._make)
        self.form.told.connect(self._changed)
        self.finished.connect(lambda _: self._end())
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() - FRAME))
        self._make()

    @property
    def options(self) -> HandoutOptions:
        """Return what is chosen."""
        return self.form.options

    def _changed(self) -> None:
        for answer in ("save", "print"):
            self.buttons[answer].setEnabled(bool(self.options.parts))
        self._rest.start()

    def _make(self) -> None:
        self._stop()
        if not self.options.parts:
            return
        self._making = progress = Progress()
        self.preview.wait()
        options = self.options
        self._tasks.background(
            lambda: handout_pdf(self._debate, options, progress),
            lambda document: self._show(progress, document),
            lambda error: self._failed(progress, error),
        )

    def _show(self, progress: Progress, document: Document) -> None:
        if progress is self._making and not progress.stopped:
            self.preview.show_document(document)
            told = not_printed(document.unprinted)
            self.missing.setVisible(told is not None)
            if told is not None:
                self.speech(self.missing.setText, told)

    def _failed(self, progress: Progress, error: BaseException) -> None:
        """Hand on what is no wish of the user's."""
        if progress is self._making and not isinstance(error, Stopped):
            raise error

    def _end(self) -> None:
        """Let pages that are still being made find nobody."""
        self._stop()
        self.preview.document = None

    def _stop(self) -> None:
        self._rest.stop()
        self._making.stop()
