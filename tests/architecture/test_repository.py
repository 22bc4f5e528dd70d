"""The repository is tidy: known entries, short modules, nothing of the machine it was written on."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

ROOT = Path(__file__).parents[2]
ENTRIES = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "debatemap",
    "packaging",
    "pyproject.toml",
    "resources",
    "samples",
    "tests",
}
PACKAGE_HOSTS = re.compile(r"\b(pypi|pythonhosted|npmjs|debian|ubuntu|crates|anaconda|golang)\.(org|com|io)\b")
MACHINE_PATHS = re.compile(r"(?<![\w.~])/(root|work|home)/\w|[A-Z]:\\Users\\")
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "base", "misc", "common"}
QT_NAMES = {
    name
    for module in (QtCore, QtGui, QtWidgets)
    for kind in dir(module)
    for name in dir(getattr(module, kind))  # not vars(module): its classes come to be when they are asked for
}
Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _tracked() -> list[Path]:
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


TRACKED = _tracked()
MODULES = [path for path in TRACKED if path.suffix == ".py"]
PROGRAM = [path for path in MODULES if path.relative_to(ROOT).parts[0] in {"debatemap", "packaging"}]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_top_level_holds_exactly_the_known_entries() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in TRACKED} == ENTRIES


def test_no_file_names_a_package_host_or_a_path_of_some_machine() -> None:
    found = [
        f"{_name(path)}: {match.group()}"
        for path in TRACKED
        if path.suffix not in {".ttf", ".png", ".mo", ".bin", ".debatemap"}
        for pattern in (PACKAGE_HOSTS, MACHINE_PATHS)
        for match in pattern.finditer(path.read_text("utf-8"))
    ]
    assert found == []


def test_constraints_are_plain_versions_of_named_packages() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pin = re.compile(r"[\w.-]+==[\w.]+(; sys_platform == \"\w+\")?")

    assert [line for line in lines if not line.startswith("#") and not pin.fullmatch(line)] == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_short_and_has_a_telling_name(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 400
    assert path.stem not in VAGUE_NAMES


@pytest.mark.parametrize("path", PROGRAM, ids=_name)
def test_every_public_thing_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    assert [name for name, node in _public(tree, _name(path)) if ast.get_docstring(node) is None] == []


def _public(node: Documented, name: str) -> Iterator[tuple[str, Documented]]:
    yield name, node
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        for child in node.body:
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and _is_public(child):
                yield from _public(child, f"{name}: {child.name}")


def _is_public(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether a name is open to others and ours to explain: Qt explains its virtuals, a getter its setter."""
    of_qt = not isinstance(node, ast.ClassDef) and node.name in QT_NAMES
    setter = any(ast.unparse(decorator).endswith(".setter") for decorator in node.decorator_list)
    return not (node.name.startswith("_") or of_qt or setter)
