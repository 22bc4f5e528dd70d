"""The map as squares of pixels that are painted once and then only copied, a few milliseconds' worth a frame.

A tile remembers the parts it was painted from. After an edit it is good as long as those are the parts that belong
there, so that nothing has to be told what an edit spoils, and nothing stale is ever shown for longer than a frame.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from math import inf
from time import perf_counter
from typing import NamedTuple
from weakref import ref

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from debatemap.figure.geometry import Rect
from debatemap.figure.primitives import Part
from debatemap.figure.theme import Theme
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.canvas.plate import Detail, Plate

SIDE = 256
"""The side of a tile, in pixels of the device."""
_BYTES = 4 * SIDE * SIDE
CAP = 48 * 1024 * 1024 // _BYTES
"""How many tiles are kept."""
PATIENCE = 0.005
"""Seconds a frame spends on tiles that were not seen before while others can be shown stretched, and the map moves."""
REST_PATIENCE = 0.025
"""Seconds it spends on them when nothing moves."""
CARDS_PATIENCE = 0.008
"""Seconds it spends on tiles in whose place nothing can be shown, on maps seen from afar, where one holds hundreds of
cards; from near it takes what it takes."""
CARDS_HASTE = 0.060
"""Seconds it spends there on tiles that an edit changed: old and new side by side would be a picture of neither."""
_WHOLE = QRectF(0, 0, SIDE, SIDE)


class Key(NamedTuple):
    """Which square of the map, at which zoom and on a device of how many pixels to one."""

    zoom: float
    ratio: float
    column: int
    row: int

    @property
    def rect(self) -> Rect:
        """Return the square, in pixels of the map."""
        side = SIDE / self.zoom / self.ratio
        return Rect(self.column * side, self.row * side, side, side)


class _Tile(NamedTuple):
    """The pixels, the parts they show, and the plate for which that is known; none is kept alive by its tiles."""

    picture: QPixmap
    parts: tuple[Part, ...]
    theme: Theme
    plate: "ref[Plate]"


class _Watch:
    """Tells how many seconds of a frame are spent."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began = clock()

    @property
    def spent(self) -> float:
        return self._clock() - self._began


class Tiles:
    """Keeps the tiles of one canvas, those used last; the clock tells seconds."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._kept: OrderedDict[Key, _Tile] = OrderedDict()
        self._camera: Camera | None = None

    def paint(self, painter: QPainter, plate: Plate, camera: Camera, size: tuple[int, int], ratio: float) -> bool:
        """Paint what the camera sees as far as time allows; tell whether nothing is left to paint."""
        keys = list(_needed(camera, size, ratio))
        far = plate.detail is Detail.CARDS
        watch = _Watch(self._clock)
        missing = [key for key in keys if not self._is_good(key, plate, watch, CARDS_HASTE if far else inf)]
        covered = self._covered(missing, camera.zoom)
        stretched = PATIENCE if camera != self._camera else REST_PATIENCE
        empty = CARDS_PATIENCE if far else inf
        self._camera = camera
        late = [key for key in missing if not self._make(key, plate, watch, stretched if key in covered else empty)]
        if late:
            self._paint_others(painter, late, camera)
        for key in keys:
            tile = self._kept.get(key)
            if tile is not None:
                painter.drawPixmap(_place(key, camera), tile.picture, _WHOLE)
        self._trim()
        return not late

    def clear(self) -> None:
        """Forget all tiles, after a change of colours."""
        self._kept.clear()

    def __len__(self) -> int:
        return len(self._kept)

    def _is_good(self, key: Key, plate: Plate, watch: _Watch, most: float) -> bool:
        """Tell whether a tile can be shown; one that an edit changed is painted again."""
        tile = self._kept.get(key)
        if tile is None:
            return False
        self._kept.move_to_end(key)
        if tile.plate() is not plate and watch.spent < most:
            parts = plate.seen_in(key.rect)
            same = tile.parts == parts and tile.theme is plate.theme
            kept = tile._replace(plate=ref(plate)) if same else self._painted(key, parts, plate, tile.picture)
            self._kept[key] = kept
        return self._kept[key].plate() is plate

    def _covered(self, missing: list[Key], zoom: float) -> set[Key]:
        """Return the missing tiles in whose place tiles of another zoom can be shown."""
        if not missing:
            return set()
        others = [key.rect for key in self._kept if key.zoom != zoom]
        wanted = [(key, key.rect) for key in missing]
        return {key for key, rect in wanted if any(other.overlaps(rect) for other in others)}

    def _make(self, key: Key, plate: Plate, watch: _Watch, most: float) -> bool:
        if watch.spent >= most:
            return False
        picture = QPixmap(SIDE, SIDE)
        self._kept[key] = self._painted(key, plate.seen_in(key.rect), plate, picture)
        return True

    def _painted(self, key: Key, parts: tuple[Part, ...], plate: Plate, picture: QPixmap) -> _Tile:
        picture.setDevicePixelRatio(key.ratio)
        picture.fill(QColor(plate.theme.canvas))
        with QPainter(picture) as painter:
            painter.translate(-key.column * SIDE / key.ratio, -key.row * SIDE / key.ratio)
            painter.scale(key.zoom, key.zoom)
            plate.paint(painter, parts)
        return _Tile(picture, parts, plate.theme, ref(plate))

    def _paint_others(self, painter: QPainter, late: Iterable[Key], camera: Camera) -> None:
        """Paint what is late from tiles of other scales, stretched, until it is sharp."""
        wanted = [key.rect for key in late]
        for key, tile in self._kept.items():
            place = key.rect
            if any(place.overlaps(rect) for rect in wanted):
                painter.drawPixmap(_place(key, camera), tile.picture, _WHOLE)

    def _trim(self) -> None:
        while len(self._kept) > CAP:
            self._kept.popitem(last=False)


def _needed(camera: Camera, size: tuple[int, int], ratio: float) -> Iterator[Key]:
    """Yield the tiles under a view, from its middle outwards."""
    scale = camera.zoom * ratio
    left, top = round(camera.x * scale), round(camera.y * scale)
    columns = range(left // SIDE, (left + int(size[0] * ratio)) // SIDE + 1)
    rows = range(top // SIDE, (top + int(size[1] * ratio)) // SIDE + 1)
    middle = (columns[0] + columns[-1]) / 2, (rows[0] + rows[-1]) / 2
    found = (Key(camera.zoom, ratio, column, row) for column in columns for row in rows)
    yield from sorted(found, key=lambda key: abs(key.column - middle[0]) + abs(key.row - middle[1]))


def _place(key: Key, camera: Camera) -> QRectF:
    """Return where in the view a tile is seen."""
    x, y = camera.to_view((key.rect.x, key.rect.y))
    side = key.rect.width * camera.zoom
    return QRectF(x, y, side, side)
