"""A canvas that is worked on for long shows what a fresh one would, and takes up no more for it."""

import gc
import tracemalloc
from dataclasses import replace
from functools import cache
from random import Random

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.edits.arguments import add_co_premise, add_objection, add_reason
from debatemap.domain.edits.maps import add_map
from debatemap.domain.edits.placing import pin, place, unpin
from debatemap.domain.edits.removal import delete
from debatemap.domain.edits.wording import reword
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Argument, Claim, Map
from debatemap.figure.look import BOTH, Look
from debatemap.figure.picture import picture
from tests.figure.fixtures import tangle
from tests.ui.canvas.board import Board
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.painted import direct, shown, torn

TEXTS = (
    "It is so.",
    "动物从经验中学习。",
    "Nothing follows from that, or so those say who built it, and much else besides.",
)
ZOOMS = (0.2, 0.5, 0.87, 1.0, 1.4)
FRAMES = 30
"""After how many frames at most everything in the view is sharp, however busy the machine."""
SLACK = 200_000
"""Bytes by which the memory after a lap may exceed that after another: a picture that is kept a step would be far
more."""
_REMEMBERING = type(cache(len))


class Worker:
    """Somebody who edits, folds, zooms and changes tabs at random."""

    def __init__(self, board: Board, seed: int) -> None:
        self.board, self.chance, self.look = board, Random(seed), board.look

    def work(self) -> None:
        """Do one thing; what cannot be done is left alone."""
        deeds = (self._edit, self._edit, self._edit, self._undo, self._fold, self._zoom, self._switch, self._look)
        try:
            self.chance.choice(deeds)()
        except EditRefused:
            return

    def put_back(self) -> None:
        """Undo every edit and look at everything as in the beginning."""
        self.board.document.go_to(0)
        self._see(Look(), "map")
        self.board.canvas.show_contention()

    def _edit(self) -> None:
        debate, chance = self.board.document.debate, self.chance
        map, text = self.board.canvas._drawing.map, self.chance.choice(TEXTS)
        claims, arguments = list(debate[Claim]), list(debate[Argument])
        if not (claims and arguments):
            self._undo()
            return
        claim, argument = chance.choice(claims).id, chance.choice(arguments).id
        makers = (
            lambda: reword(debate, claim, "en", text),
            lambda: reword(debate, claim, "en", text),
            lambda: add_reason(debate, map, claim, text, "en"),
            lambda: add_objection(debate, map, claim, text, "en"),
            lambda: add_co_premise(debate, map, argument, text, "en"),
            lambda: delete(debate, [claim], map),
            lambda: place(debate, map, [claim]),
            lambda: pin(debate, map, [claim], chance.randint(-90, 90), 40),
            lambda: unpin(debate, map, [claim]),
        )
        self.board.document.commit(chance.choice(makers)())

    def _undo(self) -> None:
        self.chance.choice((self.board.document.undo, self.board.document.redo))()

    def _fold(self) -> None:
        boxes = sorted(self.board.canvas.picture.by_id)
        self._see(replace(self.look, folded=self.look.folded ^ {self.chance.choice(boxes)}) if boxes else self.look)

    def _look(self) -> None:
        self._see(replace(self.look, language=self.chance.choice(("en", "zh-Hans", BOTH))))

    def _zoom(self) -> None:
        self.board.canvas.zoom_to(self.chance.choice(ZOOMS))

    def _switch(self) -> None:
        self._see(self.look, self.chance.choice(list(self.board.document.debate[Map])).id)

    def _see(self, look: Look, map: str | None = None) -> None:
        self.look = look
        self.board.canvas.set_look(look)
        if map is not None and map != self.board.canvas._drawing.map:
            self.board.canvas.show_map(map, look)


@pytest.fixture
def board(open_board: Open) -> Board:
    debate = tangle(3, 30)
    debate.apply(add_map(debate, "Another", "en"))
    board = open_board(debate)
    board.canvas.set_motion(False)
    board.canvas.resize(700, 500)
    return board


def test_after_any_work_the_canvas_shows_what_a_fresh_one_would(board: Board, soaking: bool) -> None:
    worker = Worker(board, 1)
    for step in range(5_000 if soaking else 24):
        worker.work()
        _painted(board)
        _assert_fresh(board)
        if step % 8 == 0:
            assert any(not torn(shown(board.canvas), direct(board.canvas)) for _ in range(FRAMES))


def test_work_that_is_undone_leaves_no_memory_behind(board: Board, soaking: bool) -> None:
    worker = Worker(board, 2)
    tracemalloc.start()
    try:
        _, first, *_, last = [_lap(worker, 500 if soaking else 15) for _ in range(10 if soaking else 4)]
    finally:
        tracemalloc.stop()
    assert last <= first + SLACK


def _lap(worker: Worker, steps: int) -> int:
    """Work for so many steps, put everything back, and return the bytes that Python then has in use."""
    worker.chance.seed(5)
    for _ in range(steps):
        worker.work()
        _painted(worker.board)
    worker.put_back()
    _painted(worker.board)
    _forget_words()
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def _forget_words() -> None:
    """Empty what remembers words that were measured and the like: each has its bound, which a lap does not reach."""
    for one in gc.get_objects():
        if isinstance(one, _REMEMBERING) and one.cache_info().maxsize is not None:
            one.cache_clear()


def _painted(board: Board) -> None:
    board.canvas.repaint()


def _assert_fresh(board: Board) -> None:
    drawing, debate = board.canvas._drawing, board.document.debate
    assert board.canvas.picture == picture(debate, drawing.map, drawing.look)
    assert board.canvas.picture == picture(Debate(debate), drawing.map, drawing.look)
