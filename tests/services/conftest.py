"""What the tests of services share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.clockwork import Clockwork
from tests.services.room import Room
from tests.services.saving import Desk


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path)
    yield room
    room.leave()


@pytest.fixture
def clock() -> Clockwork:
    return Clockwork()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "辩论 100%.debatemap"


@pytest.fixture
def desk(tmp_path: Path, clock: Clockwork, path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, clock, path)
    yield desk
    desk.document.protection.end(clean=True)


@pytest.fixture
def untitled(tmp_path: Path, clock: Clockwork) -> Iterator[Desk]:
    desk = Desk(tmp_path, clock, None)
    yield desk
    desk.document.protection.end(clean=True)
