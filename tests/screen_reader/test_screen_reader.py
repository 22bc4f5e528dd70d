"""A screen reader on a real desktop hears every claim of every sample, and where the keyboard is."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from ctypes.util import find_library
from itertools import pairwise
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Answer, Argument, Claim, Map
from debatemap.domain.relations import arguments_for, arguments_on, is_on, items_on, maps, premises_of, uses_of
from debatemap.services.samples.catalogue import sample, samples

ROOT = Path(__file__).parents[2]
TOOLS = ("xvfb-run", "dbus-run-session", "xdotool", "openbox")
SESSION = 'openbox 2>/dev/null & exec "$0" -m tests.screen_reader.listening "$@"'
FEW = ("animals-or-ghosts", "tesla-or-waymo")
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")

Heard = dict[str, Any]

pytestmark = [
    pytest.mark.timeout(900),  # all samples, in the soak
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is how screen readers hear on Linux"),
    pytest.mark.skipif(
        not all(which(tool) for tool in TOOLS) or find_library("atspi") is None or not SERVICE.exists(),
        reason="needs at-spi2-core, D-Bus, xdotool, openbox and a virtual display",
    ),
]


@pytest.fixture(scope="module")
def heard(soaking: bool, tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """Return what is heard of some samples, or of all."""
    home = tmp_path_factory.mktemp("home")
    places = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    environment = {**os.environ, **places, "PYTHONPATH": str(ROOT)}
    ids = [one.id for one in samples()] if soaking else FEW
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "sh", "-c", SESSION, sys.executable, *ids]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, timeout=900, check=False)
    assert done.returncode == 0, done.stderr.decode()
    told: Heard = json.loads(done.stdout.decode().splitlines()[-1])
    return told


def drawn(heard: Heard) -> Iterator[tuple[Debate, Map, list[dict[str, Any]]]]:
    """Yield each map that was walked, with what was said on it."""
    for key in heard:
        id, _, place = key.partition(" ")
        if place:
            debate = sample(id)
            yield debate, maps(debate)[int(place)], heard[key]


def said_of(words: str, names: list[str]) -> list[str]:
    """Return the names that hold a claim's words, its own and not those of one that quotes it."""
    return [name for name in names if re.search(rf"(^|, ){re.escape(words)}($|, )", name)]


def relations(debate: Debate, map: Map, claim: Claim) -> Iterator[str]:
    """Yield how a claim's name may say what it hangs on, as patterns: one for each of its uses, drawn or a line."""
    arguments = (debate[Argument][use.argument] for use in uses_of(debate, claim.id))
    used = [one for one in arguments if is_on(debate, map.id, one)]
    for argument in used:
        beside = [one for one in arguments_for(debate, argument.target) if is_on(debate, map.id, one)]
        together = len(premises_of(debate, argument.id))
        among = together if together > 1 else len(beside)
        yield rf"\b{_word(argument, debate)} .*" + (rf"\b\d+ of {among}\b" if among > 1 else "")
    if claim.id == map.contention:
        yield "(^|, )contention, "
    elif not used:
        yield "answer" if debate[Answer].referring("claim", claim.id) else "loose claim"


def _word(argument: Argument, debate: Debate) -> str:
    if argument.polarity is Polarity.SUPPORT:
        return "reason for"
    return "undercut of" if argument.target in debate[Argument] else "(objection to|rebuttal of)"


def test_every_claim_is_named_with_its_relation_and_its_place_among_its_siblings(heard: Heard) -> None:
    for debate, map, said in drawn(heard):
        names = [one["name"] for one in said]
        for claim in items_on(debate, map.id):
            if isinstance(claim, Claim):
                found = said_of(claim.text.shown("en"), names)
                wanted = list(relations(debate, map, claim))
                assert any(re.search(one, name) for one in wanted for name in found), (wanted, found)


def test_every_argument_is_named(heard: Heard) -> None:
    for debate, map, said in drawn(heard):
        named = sum(", argument, " in one["name"] for one in said)
        assert named == sum(1 for _ in arguments_on(debate, map.id))


def test_no_two_things_of_a_map_are_called_alike_and_one_has_the_keyboard(heard: Heard) -> None:
    for _, _, said in drawn(heard):
        assert [name for name, count in Counter(one["name"] for one in said).items() if count > 1] == []
        assert {one["role"] for one in said} == {"list item"}
        assert sum(one["focused"] for one in said) <= 1
        assert any(one["expandable"] for one in said)


def test_each_step_of_the_keyboard_is_said_with_the_claim_it_comes_to(heard: Heard) -> None:
    *moves, folded, unfolded = heard["journey"]["steps"]
    names = [one["name"] for one in next(drawn(heard))[2]]

    reached = [said[-1] for said in moves]
    assert all(role == "list item" and name in names for role, name in reached), reached
    assert all(one != other for one, other in pairwise(reached))
    assert "folded away" in folded[-1][1]
    assert unfolded[-1] == ["renamed", reached[-1][1]]


def test_writing_is_said_and_so_is_what_came_of_it(heard: Heard) -> None:
    journey = heard["journey"]

    assert journey["editor"][-1][0] == "text"
    assert re.match(r"Text, .*\breason for", journey["editor"][-1][1])
    role, name = journey["written"][-1]
    assert role == "list item"
    assert re.search(r"reason for .*\bbecause\b", name)
    assert name in journey["with it"]


def test_undoing_is_said_and_what_is_gone_is_gone(heard: Heard) -> None:
    journey = heard["journey"]

    assert any(kind == "said" and words.startswith("Undone: ") for kind, words in journey["undone"])
    assert not any("because, " in name or name.endswith("because") for name in journey["without it"])


def test_f6_goes_through_the_panes_and_each_says_its_name_and_what_is_chosen_there(heard: Heard) -> None:
    panes = heard["journey"]["panes"]

    assert all(name for said in panes for _, name in said)
    roles = [said[-1][0] for said in panes]
    assert {"page tab list", "push button", "table cell", "list item"} <= set(roles), panes


def test_the_program_ends_well_with_somebody_listening(heard: Heard) -> None:
    assert heard["code"] == 0
