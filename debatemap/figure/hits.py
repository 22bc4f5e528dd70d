"""The text of a box as runs, with what is searched for marked, also where it goes over a line's end."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from debatemap.domain import folding
from debatemap.figure.geometry import Rect
from debatemap.figure.header import Label, Role
from debatemap.figure.ink import round_box, text_run
from debatemap.figure.primitives import Primitive, TextRun
from debatemap.figure.theme import Theme
from debatemap.figure.type import SEMIBOLD

Span = tuple[int, int]


def hit_runs(lines: tuple[Label, ...], x: float, y: float, query: str, theme: Theme) -> Iterator[Primitive]:
    """Yield the lines of a box at its place; matches stand on the passage colour in the heavier weight."""
    spans = found(lines, query)
    for place, line in enumerate(lines):
        colour = theme.text2 if line.role is Role.SECOND else theme.text
        if place in spans:
            yield from _marked(line, x, y, spans[place], colour, theme)
        else:
            yield text_run(line.text, x + line.x, y + line.baseline, line.style, line.language, colour)


def found(lines: tuple[Label, ...], query: str) -> dict[int, list[Span]]:
    """Return by line where the parts of a query stand, also over line ends; what search finds is what is marked."""
    wanted = folding.parts(query)
    if not wanted:
        return {}
    places: list[tuple[int, int] | None] = []
    whole = ""
    for place, line in enumerate(lines):
        gap = "" if whole.endswith("-") else " "
        whole += gap + line.text
        places += [None] * len(gap) + [(place, index) for index in range(len(line.text))]
    spans: dict[int, list[Span]] = {}
    for start, end in folding.spans(whole, wanted):
        for at in filter(None, places[start:end]):
            _add(spans.setdefault(at[0], []), at[1])
    return spans


def is_found(texts: Iterable[tuple[str, str]], query: str) -> bool:
    """Tell whether one of some texts, each after its language, has a part of the query."""
    wanted = folding.parts(query)
    return any(part in folded for folded in [folding.folded(string) for _, string in texts] for part in wanted)


def _add(spans: list[Span], index: int) -> None:
    if spans and index <= spans[-1][1] + 1:
        spans[-1] = spans[-1][0], index + 1
    else:
        spans.append((index, index + 1))


def _marked(line: Label, x: float, y: float, spans: list[Span], colour: str, theme: Theme) -> Iterator[Primitive]:
    left, last = x + line.x, 0
    heavy = replace(line.style, weight=max(SEMIBOLD, line.style.weight))
    for start, end in [*spans, (len(line.text), len(line.text))]:
        for text, style, hit in ((line.text[last:start], line.style, False), (line.text[start:end], heavy, True)):
            if text:
                run = text_run(text, left, y + line.baseline, style, line.language, colour)
                if hit:
                    yield _passage(run, theme)
                yield run
                left += run.width
        last = end


def _passage(run: TextRun, theme: Theme) -> Primitive:
    return round_box(Rect(run.x - 1, run.baseline - run.size, run.width + 2, run.size * 1.3), 2, theme.passage, None)
