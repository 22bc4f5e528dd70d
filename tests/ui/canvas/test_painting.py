"""What is on the screen: tiles are what a direct painting gives, whatever was edited and wherever one looks."""

import os
import subprocess
import sys
from dataclasses import replace
from itertools import count, pairwise
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.arguments import add_objection, add_reason
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Claim
from debatemap.figure.picture import Box
from debatemap.figure.theme import theme
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.canvas.painter import pointed
from debatemap.ui.canvas.plate import Plate
from debatemap.ui.canvas.tiles import CAP, CARDS_PATIENCE, Tiles
from tests.figure.fixtures import ghosts, tangle
from tests.ui.canvas.board import Board
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.painted import SOFT_EDGE, difference, direct, shown, torn

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("seed", range(3))
def test_after_random_edits_and_zooms_tiles_are_what_a_direct_painting_gives(
    open_board: Open, qtbot: QtBot, seed: int
) -> None:
    random = Random(seed)
    board = open_board(ghosts())
    board.canvas.resize(640, 480)
    for _ in range(6):
        claim = random.choice([one.id for one in board.document.debate[Claim]])
        random.choice((_reword, _support, _attack))(board, claim)
        board.canvas.zoom_to(random.choice((0.2, 0.4, 0.7, 0.87, 1.0, 1.3)))
        board.canvas.reveal(claim)
        board.selection.clear()
        qtbot.waitUntil(lambda: difference(shown(board.canvas), direct(board.canvas)) <= SOFT_EDGE, timeout=10_000)


@pytest.mark.parametrize("zoom", [0.1, 0.15, 0.25, 0.34, 0.5, 0.8, 1.0, 2.0])
def test_tiles_kept_over_edits_and_folds_are_never_stale_at_any_zoom_and_scale(open_board: Open, zoom: float) -> None:
    random = Random(zoom)
    board = open_board(tangle(2, 60))
    tiles = {ratio: Tiles() for ratio in (1, 1.25, 1.5, 2)}
    for _ in range(3):
        drawn = [box.item for box in board.canvas.picture.boxes]
        claim = random.choice([id for id in drawn if id in board.document.debate[Claim]])
        random.choice((_reword, _support, _attack, _fold))(board, claim)
        for ratio, kept in tiles.items():
            plate = board.canvas._drawing.plate(zoom)
            camera = Camera(0, 0, zoom).centred(plate.picture.bounds.centre, *_SMALL).sharp(ratio)
            image, afresh = _view(ratio), _view(ratio)
            _paint(kept, image, plate, camera, _SMALL)
            _paint_directly(afresh, Plate(plate.picture, plate.theme).seen_at(zoom), camera)
            assert not torn(image, afresh)


def test_a_frame_takes_the_time_it_has_and_others_go_on_until_all_is_sharp(open_board: Open) -> None:
    board = open_board(ghosts())
    seconds = count(0, CARDS_PATIENCE / 2)
    tiles, plate = Tiles(lambda: next(seconds)), Plate(board.canvas.picture, theme("light")).seen_at(0.2)
    camera, size = board.canvas.camera._replace(zoom=0.2).sharp(1), (1600, 1200)
    image = QImage(*size, QImage.Format.Format_RGB32)

    sharp: list[bool] = []
    kept: list[int] = []
    while not sharp or not sharp[-1]:
        with QPainter(image) as painter:
            sharp.append(tiles.paint(painter, plate, camera, size, 1))
        kept.append(len(tiles))

    assert len(sharp) > 2
    assert all(later - sooner <= 2 for sooner, later in pairwise(kept))
    assert kept[-1] >= 7 * 5


def test_a_rewording_that_keeps_its_boxs_size_paints_only_the_tiles_below_it(open_board: Open) -> None:
    board = open_board(ghosts())
    tiles, camera, size = Tiles(), board.canvas.camera, (board.canvas.width(), board.canvas.height())
    image = QImage(*size, QImage.Format.Format_RGB32)
    plate = Plate(board.canvas.picture, theme("light"))
    _paint(tiles, image, plate, camera, size)
    before = {key: tile.picture.cacheKey() for key, tile in tiles._kept.items()}

    box = board.canvas.picture.by_id["2.1"]
    _reword_last_letter(board, "2.1")
    assert board.canvas.picture.by_id["2.1"].rect == box.rect
    _paint(tiles, image, plate.followed_by(board.canvas.picture), camera, size)

    painted = {key for key, tile in tiles._kept.items() if tile.picture.cacheKey() != before.get(key)}
    assert painted == {key for key in before if key.rect.overlaps(box.rect.grown(13))}
    assert len(painted) < len(before)


def test_tiles_never_take_more_than_their_share_of_memory(open_board: Open) -> None:
    board = open_board(ghosts())
    tiles, size = Tiles(), (800, 600)
    image = QImage(*size, QImage.Format.Format_RGB32)
    plate = Plate(board.canvas.picture, theme("light"))
    for step in range(60):
        camera = board.canvas.camera._replace(x=step * 37.0, zoom=1 + step / 20).sharp(1)
        _paint(tiles, image, plate, camera, size)

    assert len(tiles) <= CAP


def test_plates_share_the_parts_of_what_stayed_the_same(open_board: Open) -> None:
    board = open_board(tangle(3, 40))
    plate = board.canvas._drawing.plate()
    parts = {
        part.id: part for part in plate.seen_in(board.canvas.picture.bounds) if isinstance(_box(board, part.id), Box)
    }
    changed = next(iter(board.document.debate[Claim])).id
    rects = {id: _box(board, id).rect for id in parts}

    _reword(board, changed)
    later = board.canvas._drawing.plate()

    stayed = [id for id in parts if id != changed and _box(board, id).rect == rects[id]]
    assert stayed
    assert all(later.part_of(_box(board, id)) is parts[id] for id in stayed)


@pytest.mark.skipif(sys.platform == "darwin", reason="Qt has no platform without a screen there that takes its shape")
def test_a_canvas_moved_to_a_sharper_screen_is_painted_with_its_pixels() -> None:
    command = [sys.executable, "-m", "tests.ui.canvas.two_screens"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60)

    ratios, offs = zip(*(map(float, line.split()) for line in done.stdout.splitlines()), strict=True)
    assert ratios == (1, 1.5, 1)
    assert all(off <= SOFT_EDGE for off in offs)


def test_what_is_not_lit_is_dimmed_and_what_is_found_is_marked(board: Board) -> None:
    before = shown(board.canvas)
    board.canvas.set_emphasis("read", frozenset({"r1", "a1", "c"}))

    after = shown(board.canvas)

    assert difference(before, after) > 50
    board.canvas.set_emphasis("", None)
    assert difference(before, shown(board.canvas)) == 0


_SMALL = (400, 300)


def _view(ratio: float) -> QImage:
    image = QImage(round(_SMALL[0] * ratio), round(_SMALL[1] * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme("light").canvas))
    return image


def _paint(tiles: Tiles, image: QImage, plate: Plate, camera: Camera, size: tuple[int, int]) -> None:
    with QPainter(image) as painter:
        while not tiles.paint(painter, plate, camera, size, image.devicePixelRatio()):
            pass


def _paint_directly(image: QImage, plate: Plate, camera: Camera) -> None:
    with QPainter(image) as painter:
        pointed(painter, camera)
        plate.paint(painter, plate.seen_in(camera.seen(*_SMALL)))


def _box(board: Board, id: str) -> Box:
    return board.canvas.picture.by_id.get(id)  # type: ignore[return-value]


def _reword(board: Board, claim: str) -> None:
    words = board.words(claim)
    board.document.commit(reword(board.document.debate, claim, "en", words + " Indeed."))


def _reword_last_letter(board: Board, claim: str) -> None:
    words = board.words(claim)
    board.document.commit(reword(board.document.debate, claim, "en", words[:-1] + "!"))


def _support(board: Board, claim: str) -> None:
    board.document.commit(add_reason(board.document.debate, "map", claim, "It is known.", "en"))


def _attack(board: Board, claim: str) -> None:
    board.document.commit(add_objection(board.document.debate, "map", claim, "It is not.", "en"))


def _fold(board: Board, claim: str) -> None:
    folded = board.canvas._drawing.look.folded ^ {claim}
    board.canvas.set_look(replace(board.canvas._drawing.look, folded=folded))
