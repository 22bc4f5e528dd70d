"""How long the layout of a map takes, beside Graphviz's ``dot`` on the same boxes and lines."""

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from debatemap.domain.debate import Debate
from debatemap.domain.edits import reword
from debatemap.figure.boxes import contents
from debatemap.figure.forest import forest
from debatemap.figure.look import Look
from debatemap.figure.numbers import numbered
from debatemap.figure.outline import Outline
from debatemap.figure.picture import picture
from debatemap.figure.pills import pills
from debatemap.figure.places import placed
from debatemap.figure.routes import tree_routes
from tests.benchmarks.debates import MAP, debate
from tests.benchmarks.harness import Benchmark, Pair, Probe, cpu, program

_POINTS = 72


def _against_dot(size: int) -> Pair:
    made = debate(size)
    outline, look = forest(made, MAP), Look()
    content = contents(made, MAP, outline, numbered(outline, {}), look)
    sizes = {id: (one.width, one.height) for id, one in content.items()}
    widths = {id: pill.width for id, pill in pills(made, outline, look).items()}
    source = Path(mkdtemp(prefix="debatemap-benchmark-")) / "map.dot"
    source.write_text("\n".join(_graph(outline, sizes, widths)), "utf-8")

    def lay_out() -> int:
        places = placed(outline, sizes, widths, 16 / 10)
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


def _after_an_edit(size: int) -> Pair:
    made = debate(size)
    picture(made, MAP)
    return Pair(_reworded(made))


def _reworded(made: Debate) -> Probe:
    fresh = count()

    def change() -> None:
        made.apply(reword(made, "c2", "en", f"Reworded for the {next(fresh)}th time, at much the same length as ever."))

    def probe() -> float:
        change()
        return cpu(lambda: picture(made, MAP))()

    return probe


BENCHMARKS = (
    Benchmark("layout ÷ Graphviz dot", _against_dot, {1_000: 0.1}),
    Benchmark("layout ÷ Graphviz dot, largest", _against_dot, {10_000: 0.005}, rounds=1, slow=True),
    Benchmark("a whole picture", _whole, {1_000: 150.0, 10_000: 1_500.0}, rounds=5),
    Benchmark("picture after an edit", _after_an_edit, {1_000: 16.7, 10_000: 50.0}, rounds=5),
)
