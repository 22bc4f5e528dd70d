"""What is revealed is seen: in the view, and not under the small map in its corner."""

import pytest
from PySide6.QtCore import QRectF

from debatemap.ui.canvas.minimap import Minimap
from debatemap.ui.window import MainWindow
from tests.ui.looking import shown


@pytest.mark.parametrize("zoom", [0.5, 0.87, 1.0, 1.4])
@pytest.mark.parametrize("size", [(1600, 1000), (1024, 600)])
def test_no_revealed_box_lies_under_the_small_map(sample: MainWindow, size: tuple[int, int], zoom: float) -> None:
    sample.resize(*size)
    canvas = sample.canvas
    canvas.set_motion(False)
    canvas.zoom_to(zoom)
    hidden, beside = [], 0
    for box in canvas.picture.boxes:
        canvas.reveal(box.item)
        place = QRectF(*canvas.camera.rect_to_view(box.rect))
        assert QRectF(canvas.rect()).contains(place)
        small = shown(canvas, Minimap)
        beside += len(small)
        hidden += [box.item for one in small if place.intersects(QRectF(one.geometry()))]

    assert hidden == []
    assert beside or zoom == 0.5


def test_the_small_map_is_smaller_in_a_narrow_window_however_wide_the_view_is(sample: MainWindow) -> None:
    widths = []
    for width in (1600, 1100, 1099, 1024):
        sample.resize(width, 600)
        sample.canvas.zoom_to(1.0)
        (small,) = shown(sample.canvas, Minimap)
        widths.append(small.width())

    assert widths == [168, 168, 120, 120]
