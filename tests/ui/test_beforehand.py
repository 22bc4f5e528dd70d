"""A file is read and its first map drawn before the window is held up."""

from pathlib import Path

import pytest

from debatemap.domain.relations import maps
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.services import formats
from debatemap.services.samples import sample as sample_debate
from debatemap.ui.beforehand import opened
from debatemap.ui.canvas.drawing import Drawing
from debatemap.ui.program import Program
from debatemap.ui.tasks import Progress, Stopped


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ghosts.debatemap"
    formats.write(sample_debate("animals-or-ghosts"), path)
    return path


def test_the_map_that_the_worker_drew_is_the_one_that_is_shown(program: Program, file: Path) -> None:
    found, drawn = opened(file, Look(), Progress())
    shown = program.desk.opening(file, found).accept()
    shown.document.expect(drawn)
    map = maps(shown.document.debate)[0].id

    drawing = Drawing(shown.document, map, Look(), program.appearance.theme, program)

    assert drawn is not None
    assert [id(box) for box in drawing.picture.boxes] == [id(box) for box in drawn.boxes]
    assert drawing.picture == picture(shown.document.debate, map, Look())
    assert shown.document.expected(map) is None
    drawing.close()
    shown.close()


def test_opening_can_be_stopped_before_the_map_is_drawn(file: Path) -> None:
    progress = Progress()
    progress.stop()

    with pytest.raises(Stopped):
        opened(file, Look(), progress)
