"""A Qt binding that loses references to None is refused, and the one in use does not."""

import subprocess
import sys

import pytest

from debatemap.domain.errors import UserError
from debatemap.ui import binding

VOID_CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for turn in range(50_000):
    thing.setObjectName("a" if turn % 2 else "b")
print(sys.getrefcount(None) - before > -1_000)
"""


@pytest.mark.parametrize(
    ("qt", "python", "fine"),
    [
        ((6, 8), (3, 11), True),
        ((6, 11), (3, 11), True),
        ((6, 12), (3, 11), False),
        ((6, 13), (3, 11), False),
        ((7, 0), (3, 11), False),
        ((6, 12), (3, 12), True),
        ((6, 12), (3, 13), True),
    ],
)
def test_a_binding_from_6_12_on_needs_a_python_whose_none_is_immortal(
    qt: tuple[int, int], python: tuple[int, int], fine: bool
) -> None:
    assert binding.survives(qt, python) is fine


def test_a_faulty_binding_is_refused_with_one_sentence() -> None:
    with pytest.raises(UserError) as refusal:
        binding.check("6.12.0", (3, 11))

    assert str(refusal.value) == ("PySide6 6.12.0 ends the program on Python 3.11: use PySide6 6.11 or Python 3.12.")


def test_the_installed_binding_is_accepted_before_its_classes_are_imported() -> None:
    program = """
import sys
from debatemap.ui import binding
binding.check_installed()
print([name for name in sys.modules if name.startswith("PySide6.Qt")])
"""
    assert _output(program) == "[]"


def test_the_sources_of_imported_modules_are_neither_read_nor_kept() -> None:
    kept = """
import linecache, sys
import PySide6.QtCore
from debatemap.ui import binding
if {quiet}:
    binding.leave_imports_alone()
import PySide6.QtWidgets, colorsys
print(any("colorsys" in name for name in linecache.cache))
"""
    assert [_output(kept.format(quiet=quiet)) for quiet in (False, True)] == ["True", "False"]


def test_fifty_thousand_void_qt_calls_survive() -> None:
    assert _output(VOID_CALLS) == "True"


def _output(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()
