"""Each edit by itself: it is drawn, leaves the debate sound, and is taken back exactly."""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import CodeType, ModuleType
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, Phase, assume, find, given, reject, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from debatemap.domain import edits
from debatemap.domain.branches import below, roots_of
from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate, dangling
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Argument, Claim, Map
from debatemap.domain.relations import arguments_on, maps_with, uses_of
from debatemap.domain.validity import faults
from tests.properties.edits import MAKERS, Hand
from tests.properties.strategies import debates

EXAMPLES = 4


def names_in(code: CodeType) -> Iterator[str]:
    """Yield the attributes that a function asks for, in what it holds too."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from names_in(constant)


def maker_name(make: Callable[[Hand], Edit]) -> str:
    asked = [name for name in names_in(make.__code__) if name in edits.__all__]
    return asked[0] if asked else make.__name__


def modules() -> list[ModuleType]:
    return [import_module(f"{edits.__name__}.{one.name}") for one in iter_modules(edits.__path__)]


def is_edit(function: object, module: ModuleType) -> bool:
    public = inspect.isfunction(function) and not function.__name__.startswith("_")
    return public and function.__module__ == module.__name__ and get_type_hints(function).get("return") is Edit


def all_edits() -> set[str]:
    """Return the names of the functions that return an edit, in every module of the package."""
    inner = {"settled"}  # completes the edits of the others and makes none of its own
    made = {name for module in modules() for name, one in vars(module).items() if is_edit(one, module)}
    return made - inner


def test_every_edit_can_be_imported_from_one_place() -> None:
    assert all_edits() <= set(edits.__all__)


def test_every_edit_is_among_those_that_are_drawn() -> None:
    drawn = {name for make in MAKERS for name in names_in(make.__code__)}

    assert sorted(all_edits() - drawn) == []


def shares_a_claim(debate: Debate) -> bool:
    return any(len(maps_with(debate, one.id)) > 1 and len(uses_of(debate, one.id)) > 1 for one in debate[Claim])


def has_a_cycle(debate: Debate) -> bool:
    return any(comes_back(debate, one.id) for one in debate[Claim])


def comes_back(debate: Debate, start: str) -> bool:
    seen, waiting = set[str](), [*below(debate, None, start)]
    while waiting:
        id = waiting.pop()
        if id not in seen:
            seen.add(id)
            waiting += below(debate, None, id)
    return start in seen


def undercuts_an_undercut(debate: Debate) -> bool:
    inferences = debate[Argument]
    return any(
        one.target in inferences and inferences[one.target].target in inferences
        for map in debate[Map]
        for one in arguments_on(debate, map.id)
    )


def has_several_roots(debate: Debate) -> bool:
    return any(len(roots_of(map)) > 1 for map in debate[Map])


@pytest.mark.parametrize("shape", [shares_a_claim, has_a_cycle, undercuts_an_undercut, has_several_roots])
def test_every_shape_that_is_hard_is_among_the_debates_that_are_drawn(shape: Callable[[Debate], bool]) -> None:
    assert shape(find(debates(), shape, settings=settings(phases=[Phase.generate], max_examples=1000, database=None)))


@st.composite
def made_by(draw: DrawFn, make: Callable[[Hand], Edit]) -> tuple[Debate, Edit]:
    """Draw a debate in which an edit changes something, and the edit."""
    debate = draw(debates())
    try:
        edit = make(Hand(draw, debate))
    except EditRefused:
        reject()
    assume(edit)
    return debate, edit


@pytest.mark.parametrize("make", MAKERS, ids=maker_name)
def test_an_edit_keeps_the_debate_sound_and_is_taken_back_exactly(make: Callable[[Hand], Edit], soaking: bool) -> None:
    @settings(
        max_examples=100 if soaking else EXAMPLES,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    )
    @given(made_by(make))
    def holds(made: tuple[Debate, Edit]) -> None:
        debate, edit = made
        before, digest = {one.id: one for one in debate}, debate.digest
        debate.check(edit)
        debate.apply(edit)
        assert not list(dangling(debate))
        assert [fault for one in edit.changes if one.after is not None for fault in faults(one.after)] == []
        debate.check(edit.inverted())
        debate.apply(edit.inverted())
        assert ({one.id: one for one in debate}, debate.digest) == (before, digest)

    holds()
