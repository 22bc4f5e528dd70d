"""How long the layout of a map takes, beside Graphviz's ``dot`` on the same boxes and lines."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from time import process_time
from typing import Final

from debatemap.domain.changes import Edit
from debatemap.domain.collecting import uncollected
from debatemap.domain.debate import Debate
from debatemap.domain.edits import add_objection, reword
from debatemap.figure.boxes import desk_of
from debatemap.figure.contents import contents
from debatemap.figure.forest import forest
from debatemap.figure.look import Look
from debatemap.figure.numbers import numbered
from debatemap.figure.outline import Outline
from debatemap.figure.picture import picture
from debatemap.figure.pills import pills
from debatemap.figure.placing import Room, placed
from debatemap.figure.routes import tree_routes
from tests.benchmarks.debates import MAP, debate
from tests.benchmarks.harness import Benchmark, Pair, cpu, program

_POINTS = 72


def _against_dot(size: int) -> Pair:
    made = debate(size)
    outline, look = forest(made, MAP), Look()
    sizes = contents(desk_of(made, MAP, outline, numbered(outline, {}), look), outline).sizes
    widths = {id: pill.width for id, pill in pills(made, outline.joints.values(), look).items()}
    source = Path(mkdtemp(prefix="debatemap-benchmark-")) / "map.dot"
    source.write_text("\n".join(_graph(outline, sizes, widths)), "utf-8")

    def lay_out() -> int:
        with uncollected():
            places = placed(outline, Room(sizes, widths, 16 / 10)).places
            return len(list(tree_routes(outline, places)))

    return Pair(cpu(lay_out), program(["dot", "-Tplain", str(source), "-o", str(source.with_suffix(".plain"))]))


def _graph(outline: Outline, sizes: Mapping[str, tuple[float, float]], widths: Mapping[str, float]) -> Iterator[str]:
    yield "digraph { node [shape=box fixedsize=true]"
    for id, (width, height) in sizes.items():
        yield f'"{id}" [width={width / _POINTS} height={height / _POINTS}]'
    for id, width in widths.items():
        yield f'"{id}" [width={width / _POINTS} height=0.25]'
    for id in outline.order:
        above, link = outline.above(id), outline.joints[id].link if id in outline.joints else None
        if above is not None:
            yield f'"{above}" -> "{id}"'
        if link is not None:
            yield f'"{id}" -> "{link}"'
    yield "}"


def _whole(size: int) -> Pair:
    made = debate(size)
    return Pair(cpu(lambda: picture(made, MAP)))


def _after(change: Callable[[Debate, int], Edit], size: int) -> Pair:
    made, fresh = debate(size), count(1)
    before = picture(made, MAP)
    made.apply(change(made, 0))
    before = picture(made, MAP, before=before)

    def probe() -> float:
        nonlocal before
        made.apply(change(made, next(fresh)))
        start = process_time()
        before = picture(made, MAP, before=before)
        return process_time() - start

    return Pair(probe)


def _reworded(made: Debate, time: int) -> Edit:
    return reword(made, "c2", "en", f"Reworded for the {time}th time, at much the same length as ever.")


def _lengthened(made: Debate, time: int) -> Edit:
    return reword(made, "c2", "en", "Reworded, sometimes at length and sometimes briefly. " * (1 + time % 3))


def _objected(made: Debate, time: int) -> Edit:
    return add_objection(made, MAP, f"c{20 + time}", "But that does not follow from what was said.", "en")


_EDITED: Final = {1_000: 16.7, 10_000: 50.0}
BENCHMARKS = (
    Benchmark("layout ÷ Graphviz dot", _against_dot, {1_000: 0.1}),
    Benchmark("layout ÷ Graphviz dot, largest", _against_dot, {10_000: 0.005}, rounds=1, slow=True),
    Benchmark("a whole picture", _whole, {1_000: 150.0, 10_000: 1_500.0}, rounds=5),
    Benchmark("picture after a rewording", partial(_after, _reworded), _EDITED, rounds=15),
    Benchmark("picture after a rewording that changes the box", partial(_after, _lengthened), _EDITED, rounds=15),
    Benchmark("picture after an objection", partial(_after, _objected), _EDITED, rounds=15),
)
