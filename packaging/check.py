"""Run every check of the project after setting up whatever is missing.

`--soak` tries properties, kills and faults at full size; every other argument goes to pytest.
"""

from __future__ import annotations

import subprocess
import sys

import environment

CHECKS = {
    "style": ["-m", "ruff", "check", "--quiet"],
    "format": ["-m", "ruff", "format", "--check", "--quiet"],
    "types": ["-m", "mypy"],
    "imports": ["-c", "import sys, importlinter.cli as cli; sys.exit(cli.lint_imports(no_logo=True))"],
    "translations": ["packaging/translations.py", "--check"],
}


def main(arguments: list[str]) -> int:
    """Run the checks, then the tests; return 0 only when all of them passed."""
    soak = "--soak" in arguments
    environment.prepare()
    failed = [name for name, command in CHECKS.items() if not _passes(name, command)]
    if _tests([argument for argument in arguments if argument != "--soak"], soak) != 0:
        failed.append("tests")
    if failed:
        print("Failed: " + ", ".join(failed))
    return 1 if failed else 0


def _passes(name: str, command: list[str]) -> bool:
    done = subprocess.run(
        [str(environment.PYTHON), *command],
        check=False,
        cwd=environment.ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    print(f"{name:<14}{'ok' if done.returncode == 0 else 'FAILED'}", flush=True)
    if done.returncode != 0:
        print(done.stdout)
    return done.returncode == 0


def _tests(arguments: list[str], soak: bool) -> int:
    if soak:
        return environment.run("-m", "pytest", "--timeout=7200", *arguments, DEBATEMAP_SOAK="1")
    return environment.run("-m", "pytest", *arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
