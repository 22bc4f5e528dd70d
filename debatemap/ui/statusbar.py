"""The foot of the window: whether the work is safe, how much there is, and the zoom."""

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStatusBar, QToolButton, QWidget

from debatemap.i18n import Message, say, tr
from debatemap.ui.aloud import announce
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.icons import pixmap
from debatemap.ui.plain import label, tooltip
from debatemap.ui.speech import Speech, named

if TYPE_CHECKING:
    from debatemap.figure.outline import Outline
    from debatemap.ui.saved import Shown
    from debatemap.ui.workspace import Workspace

STEP = 1.2
"""One step of the zoom."""
NEAREST, FARTHEST = 8, -13
"""Steps from 100 % to the largest and the smallest zoom, 400 % and 10 %."""


@dataclass(frozen=True, slots=True)
class There:
    """What is on the map on screen, and the outline with which that changes."""

    outline: "Outline | None"
    claims: frozenset[str]
    arguments: int


class StatusBar(QStatusBar):
    """Shows what window and canvas tell it; the slider asks for a zoom.

    All parts are permanent, since a status tip hides others; it has a part of its own beside the state of the file.
    """

    zoom_asked = Signal(float)

    def __init__(self, actions: Dispatcher, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._speech = Speech(self)
        self._sign, self._state, self._counts, self._tip = label(), label(), label(), label()
        for part in (self._sign, self._state, self._counts):
            self.addPermanentWidget(part)
        self.addPermanentWidget(self._tip, 1)
        self.messageChanged.connect(self._tip.setText)
        self._there: There | None = None
        self._percent = label()
        self._slider = self._zoom_slider()
        self._zoom_part, self._room = self._zoom(actions), QWidget(self)
        self.addPermanentWidget(self._room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the zoom have the whole height: what the bar itself places has five pixels less, too few for targets."""
        width = self._zoom_part.sizeHint().width()
        self._room.setFixedWidth(width)
        super().resizeEvent(event)
        self._zoom_part.setGeometry(self.width() - width, 1, width, self.height() - 1)

    def show_state(self, shown: "Shown", colour: str) -> None:
        """Show whether the work is in the file."""
        self._sign.setPixmap(pixmap(shown.icon, colour, 12, self.devicePixelRatioF()))
        self._state.setText(say(shown.words))
        self._state.setToolTip(tooltip(say(shown.details or shown.words)))
        self._state.setAccessibleName(say(shown.words))
        if shown.kind == "failed" != self._state.property("state"):
            announce(self._state, say(shown.details or shown.words))
        self._state.setProperty("state", shown.kind)
        self._state.style().polish(self._state)

    def show_counts(self, work: "Workspace") -> None:
        """Show how much is on the map and passes the filter, and in the tooltip in the whole debate."""
        from debatemap.domain.model import Argument, Claim

        debate = work.debate
        self._there = _there(work, self._there)
        claims = self._there.claims
        there = counted(len(claims), self._there.arguments)
        if work.reading.is_active:
            there = tr("{read} of {counts}", read=len(claims & work.reading.passing), counts=there)
        self._counts.setText(there)
        whole = counted(len(debate[Claim]), len(debate[Argument]))
        self._counts.setToolTip(tooltip(tr("In the whole debate: {counts}", counts=whole)))

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom of the map."""
        self._percent.setText(tr("{percent} %", percent=round(zoom * 100)))
        self._slider.blockSignals(True)
        self._slider.setValue(round(log(zoom) / log(STEP)))
        self._slider.blockSignals(False)

    def show_debate(self, shown: bool) -> None:
        """Show or hide everything that speaks of a debate."""
        self.setVisible(shown)

    def _zoom(self, actions: Dispatcher) -> QWidget:
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(2)
        for widget in (_button(actions, "zoom-out"), self._slider, _button(actions, "zoom-in"), self._percent):
            row.addWidget(widget)
        self._percent.setMinimumWidth(48)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return part

    def _zoom_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setProperty("role", "zoom")
        slider.setRange(FARTHEST, NEAREST)
        slider.setFixedWidth(110)
        named(self._speech, slider, Message("Zoom"), Message("Show the map larger or smaller."))
        slider.valueChanged.connect(lambda step: self.zoom_asked.emit(STEP**step))
        return slider


def counted(claims: int, arguments: int) -> str:
    """Return how many claims and arguments there are, in words."""
    return " · ".join(
        (
            tr("{count} claim", "{count} claims", count=claims),
            tr("{count} argument", "{count} arguments", count=arguments),
        )
    )


def _button(actions: Dispatcher, id: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[id])
    button.setMinimumSize(24, 24)
    return button


def _there(work: "Workspace", before: There | None) -> There:
    """Return what is on the map on screen, the same as before where nothing of it has changed."""
    outline = work.whole.outline if work.whole is not None else None
    if before is not None and before.outline is outline:
        return before
    if outline is None:
        return There(None, frozenset(), 0)
    claims = frozenset(spot.item for spot in outline.spots.values() if not spot.question)
    return There(outline, claims, len(outline.joints))
