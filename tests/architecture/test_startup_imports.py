"""What the window needs before its first paint leaves slow libraries alone: their import takes longer than all else."""

import subprocess
import sys

import pytest

SLOW = {"sqlmodel", "sqlalchemy", "networkx", "reportlab", "numpy", "pydantic"}


@pytest.mark.parametrize("package", ["debatemap.domain", "debatemap.figure"])
def test_no_module_of_the_lower_layers_imports_a_slow_library(package: str) -> None:
    program = f"""
import importlib, pkgutil, sys
package = importlib.import_module({package!r})
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print(*sys.modules)
"""
    assert _modules_after(program) & SLOW == set()


def _modules_after(program: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())
