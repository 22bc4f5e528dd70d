"""Crossings are counted as they are seen."""

import pytest

from debatemap.figure.geometry import Point
from debatemap.figure.routes import Route, RouteKind
from tests.benchmarks.crossing import crossings


def line(*points: Point) -> Route:
    return Route("line", RouteKind.BECAUSE, points)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([line((0, 5), (10, 5)), line((5, 0), (5, 10))], 1),
        ([line((10, 5), (0, 5)), line((5, 10), (5, 0)), line((6, 0), (6, 10))], 2),
        ([line((0, 5), (10, 5)), line((5, 5), (5, 10))], 0),
        ([line((0, 5), (5, 5), (5, 10))], 0),
        ([line((0, 5), (10, 5)), line((0, 7), (10, 7))], 0),
        ([line((5, 0), (5, 10), (0, 10), (0, 5), (10, 5))], 1),
    ],
)
def test_lines_cross_where_the_inside_of_one_meets_the_inside_of_another(lines: list[Route], count: int) -> None:
    assert crossings(lines) == count
