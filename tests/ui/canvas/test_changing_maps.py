"""What is seen when another map is shown."""

from itertools import count

from debatemap.domain.model import Map
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.journeys.exhibit import exhibit


def test_nothing_of_the_map_before_is_seen_even_when_there_is_no_time(program: Program, window: MainWindow) -> None:
    program.show(program.desk.copy(exhibit()), window)
    canvas, (first, second, *_) = window.canvas, window.workspace.debate[Map]
    window.workspace.show_map(first.id)
    canvas.zoom_to(0.87)
    canvas.grab()

    canvas._surface._tiles._clock = count(0.0, 10.0).__next__
    window.workspace.show_map(second.id)
    canvas.zoom_to(0.74)
    at_once = canvas.grab().toImage()

    canvas._surface.repaint_all()
    assert canvas.grab().toImage() == at_once
