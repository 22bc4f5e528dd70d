"""Opening a file and its journal imports nothing that is slow to import."""

import os
import subprocess
import sys
from pathlib import Path

from tests.storage.small import small_file

ROOT = Path(__file__).parents[2]
OPENING = """
import sys
from pathlib import Path
from debatemap.storage import journals, open, recovery, save, versions
opened = open.open_debate(Path(sys.argv[1]))
journals.Journals(Path(sys.argv[2])).attach(Path(sys.argv[1]), opened.digest)
slow = {"sqlmodel", "sqlalchemy", "pydantic", "networkx", "reportlab", "numpy", "PySide6"}
sys.exit(" ".join(sorted(slow & set(sys.modules))) or None)
"""


def test_opening_a_file_imports_nothing_slow(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENING, str(small_file(tmp_path)), str(tmp_path / "journals")],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (0, "")
