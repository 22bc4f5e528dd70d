"""What is on the screen: tiles are what a direct painting gives, whatever was edited and wherever one looks."""

from random import Random

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.arguments import add_objection, add_reason
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Claim
from debatemap.figure.picture import Box
from debatemap.figure.theme import theme
from debatemap.ui.canvas.painter import paint, pointed
from debatemap.ui.canvas.plate import Plate
from debatemap.ui.canvas.tiles import CAP, Tiles
from tests.figure.fixtures import ghosts, tangle
from tests.ui.canvas.board import Board
from tests.ui.canvas.conftest import Open

SOFT_EDGE = 64
"""By how much the edge of a shape may differ that is antialiased within a tile or within the whole view."""


def shown(board: Board) -> QImage:
    """Return what the canvas shows."""
    return board.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def direct(board: Board) -> QImage:
    """Return the same view painted afresh, without tiles."""
    canvas = board.canvas
    plate = Plate(canvas.picture, theme("light")).seen_at(canvas.zoom)
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme("light").canvas))
    painter = QPainter(image)
    pointed(painter, canvas.camera)
    plate.paint(painter, plate.seen_in(canvas.camera.seen(canvas.width(), canvas.height())))
    paint(painter, plate.labels)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """Return the largest difference of any channel of any pixel."""
    a, b = bytes(one.constBits()), bytes(other.constBits())
    return 0 if a == b else max(abs(x - y) for x, y in zip(a, b, strict=True))


@pytest.mark.parametrize("seed", range(3))
def test_after_random_edits_and_zooms_tiles_are_what_a_direct_painting_gives(
    open_board: Open, qtbot: QtBot, seed: int
) -> None:
    random = Random(seed)
    board = open_board(ghosts())
    board.canvas.toggle_minimap()
    board.canvas.resize(640, 480)
    for _ in range(6):
        claim = random.choice([one.id for one in board.document.debate[Claim]])
        random.choice((_reword, _support, _attack))(board, claim)
        board.canvas.zoom_to(random.choice((0.2, 0.4, 0.7, 0.87, 1.0, 1.3)))
        board.canvas.reveal(claim)
        board.selection.clear()
        qtbot.waitUntil(lambda: difference(shown(board), direct(board)) <= SOFT_EDGE, timeout=10_000)


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


def test_a_large_scale_factor_is_painted_with_as_many_pixels(open_board: Open) -> None:
    board = open_board(ghosts())
    tiles, plate = Tiles(), Plate(board.canvas.picture, theme("light"))
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    tiles.paint(painter, plate, board.canvas.camera.sharp(2), (400, 300), 2)
    painter.end()

    afresh = QImage(800, 600, QImage.Format.Format_RGB32)
    afresh.setDevicePixelRatio(2)
    afresh.fill(QColor(theme("light").canvas))
    painter = QPainter(afresh)
    pointed(painter, board.canvas.camera.sharp(2))
    paint(painter, plate.seen_in(board.canvas.camera.seen(400, 300)))
    painter.end()
    assert difference(image, afresh) <= SOFT_EDGE


def test_what_is_not_lit_is_dimmed_and_what_is_found_is_marked(board: Board) -> None:
    before = shown(board)
    board.canvas.set_emphasis("read", frozenset({"r1", "a1", "c"}))

    after = shown(board)

    assert difference(before, after) > 50
    board.canvas.set_emphasis("", None)
    assert difference(before, shown(board)) == 0


def _paint(tiles: Tiles, image: QImage, plate: Plate, camera: object, size: tuple[int, int]) -> None:
    painter = QPainter(image)
    while not tiles.paint(painter, plate, camera, size, 1):  # type: ignore[arg-type]
        pass
    painter.end()


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
