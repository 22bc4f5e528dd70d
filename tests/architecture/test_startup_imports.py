"""What the window needs before its first paint leaves slow libraries alone: their import takes longer than all else."""

import subprocess
import sys

import pytest

SLOW = {"sqlmodel", "sqlalchemy", "networkx", "reportlab", "numpy", "pydantic", "pypdfium2"}
MOST_BEFORE_THE_WINDOW = 48
"""How many of the program's 300 modules the words of the welcome page may need."""

EVERY_MODULE = """
import importlib, pkgutil, sys
package = importlib.import_module({name!r})
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print(*sys.modules)
"""


@pytest.mark.parametrize("package", ["debatemap.domain", "debatemap.figure"])
def test_no_module_of_the_lower_layers_imports_a_slow_library(package: str) -> None:
    assert _modules_after(EVERY_MODULE.format(name=package)) & SLOW == set()


@pytest.mark.parametrize("module", ["debatemap.__main__", "debatemap.ui.app", "debatemap.ui.program"])
def test_the_way_to_the_first_paint_imports_no_slow_library(module: str) -> None:
    assert _modules_after(f"import sys, {module}; print(*sys.modules)") & SLOW == set()


def test_a_window_is_on_screen_before_most_of_the_program_is_imported() -> None:
    program = "import os, sys; from debatemap.ui.app import start; start(None); print(*sys.modules, flush=True)"
    shown = _modules_after(f"{program}; os._exit(0)")

    own = {name for name in shown if name.startswith("debatemap")}
    assert len(own) <= MOST_BEFORE_THE_WINDOW, sorted(own)
    assert shown & SLOW == set()


def test_the_command_line_needs_no_qt() -> None:
    assert "PySide6" not in _modules_after("import sys, debatemap.__main__; print(*sys.modules)")


def _modules_after(program: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())
