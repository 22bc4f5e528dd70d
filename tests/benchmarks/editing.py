"""What a rewording costs from the key to the screen: checked, journalled, made, laid out, drawn."""

from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from PySide6.QtWidgets import QApplication

from debatemap.domain.edits import reword
from debatemap.figure.look import Look
from debatemap.figure.theme import theme
from debatemap.services.document import Document
from debatemap.services.protection import Protection
from debatemap.storage.journals import Journals
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.selection import Selection
from tests.benchmarks.debates import MAP, debate
from tests.benchmarks.harness import Benchmark, Pair, Probe, cpu
from tests.benchmarks.moving import application, without_doors

EDITS: Final = 20
_CLAIM: Final = "c0"


def _drawn(size: int) -> Pair:
    return Pair(_rewording(size), _rewording(100))


def _rewording(size: int) -> Probe:
    """Return a probe of rewording the contention in view, its box as high as before, on the screen each time."""
    application()
    made = debate(size)
    journals = Journals(Path(mkdtemp(prefix="debatemap-benchmark-")))
    document = Document(made, protection=Protection(journal=journals.attach(Path("none"), made.digest).journal))
    canvas = Canvas(document, MAP, Look(), theme("light"), Selection(), without_doors())
    canvas.resize(1600, 900)
    canvas.show()
    canvas.show_contention()
    fresh = count()

    def reword_some() -> None:
        for _ in range(EDITS):
            document.commit(reword(made, _CLAIM, "en", f"Reworded for the {next(fresh) % 90 + 10}th time."))
            canvas.repaint()
            QApplication.processEvents()

    reword_some()
    return cpu(reword_some)


BENCHMARKS = (
    Benchmark(f"{EDITS} rewordings, durable and drawn ÷ the same at 100", _drawn, {1_000: 1.5, 10_000: 1.5}, rounds=5),
)
