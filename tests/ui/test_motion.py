"""Changes glide into place, unless the user or the system wants less motion."""

import pytest
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from debatemap.ui.program import Program
from debatemap.ui.stage import Stage
from debatemap.ui.window import MainWindow

ANIMATION = QStyle.StyleHint.SH_Widget_Animation_Duration


class System(QProxyStyle):
    """The system's style, which lets widgets take some milliseconds to move."""

    def __init__(self, milliseconds: int) -> None:
        super().__init__()
        self._milliseconds = milliseconds

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        return self._milliseconds if hint is ANIMATION else super().styleHint(hint, option, widget, returned)


@pytest.mark.parametrize(
    ("motion", "milliseconds", "glides"),
    [("system", 0, False), ("system", 200, True), ("on", 0, True), ("off", 200, False)],
)
def test_the_view_flies_as_the_user_chose_else_as_the_system_asks(
    program: Program, sample: MainWindow, motion: str, milliseconds: int, glides: bool
) -> None:
    (stage,) = sample.findChildren(Stage)
    style = System(milliseconds)
    stage.setStyle(style)
    program.change_settings(motion=motion)
    sample.canvas.zoom_to(3)
    before = sample.canvas.camera

    sample.canvas.fit()

    assert (sample.canvas.camera == before) is glides
    stage.setStyle(None)  # type: ignore[arg-type]  # the style goes before the widget
