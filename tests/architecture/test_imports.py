"""Imports point down only, and every library has one home; the contracts are in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_import_keeps_the_contracts() -> None:
    program = "import sys, importlinter.cli as cli; sys.exit(cli.lint_imports(no_logo=True))"

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )

    assert done.returncode == 0, done.stdout
