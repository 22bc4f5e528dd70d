"""Every edit has a name for the list of undo that says what it does, in Chinese too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from debatemap.domain import edits
from debatemap.domain.debate import Debate
from debatemap.domain.edits.hanging import hang
from debatemap.domain.edits.maps import group
from debatemap.domain.edits.placing import pin, place, unpin
from debatemap.domain.edits.removal import delete, remove_from_map
from debatemap.domain.model import About, Claim, Map, Placement, Question
from debatemap.i18n import Message, Words

HAN = re.compile("[\u4e00-\u9fff]")


def _names() -> Iterator[tuple[str, str]]:
    """Yield the names of edits in their modules: sentences without a full stop."""
    for module in sorted(Path(edits.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message":
                text = node.args[0]
                if isinstance(text, ast.Constant) and not str(text.value).endswith("."):
                    yield module.stem, str(text.value)


@pytest.mark.parametrize(("module", "name"), sorted(set(_names())))
def test_a_name_begins_with_a_verb_and_is_said_in_chinese(module: str, name: str) -> None:
    values: dict[str, object] = {field: 2 if field == "count" else "" for field in re.findall(r"\{(\w+)\}", name)}
    chinese = Words("zh-Hans").say(Message(name, None, **values))

    assert name[0].isupper(), module
    assert HAN.search(chinese)
    assert not re.search("[A-Za-z]", chinese)


def _debate() -> Debate:
    claims = [Claim(id=id) for id in "abc"]
    placed = [Placement(id=f"on {id}", map="map", item=id) for id in "abq"]
    sheets = [Map(id="map", contention="a", roots=("b", "q")), Map(id="other")]
    return Debate([About(id="about"), *sheets, *claims, Question(id="q"), *placed])


CASES = [
    (lambda debate: delete(debate, ["b", "c"]), "Delete 2 claims", "删除：2 个论点"),
    (lambda debate: delete(debate, ["b"]), "Delete claim", "删除：论点"),
    (lambda debate: delete(debate, ["b", "q"]), "Delete 2 items", "删除：2 项"),
    (lambda debate: remove_from_map(debate, "map", ["b", "q"]), "Take 2 items off the map", "从图上拿走：2 项"),
    (lambda debate: hang(debate, "map", ["b"], "a"), "Move claim", "移动：论点"),
    (lambda debate: group(debate, "map", ["a", "b"], "G", "en"), "Group 2 claims", "编为一组：2 个论点"),
    (lambda debate: place(debate, "map", ["c"]), "Place claim on the map", "放到图上：论点"),
    (lambda debate: pin(debate, "map", ["a", "b"], 5, 5), "Move 2 claims by hand", "手动移动：2 个论点"),
    (lambda debate: unpin(debate, "map", ["q"]), "Unpin question", "取消固定：问题"),
]


@pytest.mark.parametrize(("make", "english", "chinese"), CASES, ids=[english for _, english, _ in CASES])
def test_a_name_counts_what_it_is_about(make, english: str, chinese: str) -> None:  # type: ignore[no-untyped-def]
    name = make(_debate()).name

    assert Words("en").say(name) == english
    assert Words("zh-Hans").say(name) == chinese
