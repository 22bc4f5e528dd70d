"""PDF by reportlab: tagged, archival, fonts embedded."""

from pathlib import Path

from debatemap.domain.debate import Debate
from debatemap.export.handout.options import HandoutOptions


def export_pdf(debate: Debate, path: Path, options: HandoutOptions) -> tuple[str, ...]:
    """Write the handout of a map as PDF/UA-1 and PDF/A-2a and return the characters that no bundled font has.

    KeyError for an unknown map, OSError when writing fails.
    """
    from debatemap.export.handout.plan import plan
    from debatemap.export.pdf.writer import write

    handout = plan(debate, options)
    write(handout, path)
    return handout.unprinted
