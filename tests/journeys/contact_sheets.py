"""Pages of all samples side by side, to be judged: ``python -m tests.journeys.contact_sheets FOLDER [SAMPLE …]``.

Each sample gets a sheet in black and white in English and in Chinese, and one in colour in both languages.
"""

import sys
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from PIL import Image

from debatemap.export.handout.options import HandoutOptions
from debatemap.export.pdf import handout_pdf
from debatemap.export.png import rendered
from debatemap.services.samples import sample, samples

KINDS = {
    "en-grey": HandoutOptions(language="en"),
    "zh-grey": HandoutOptions(language="zh-Hans"),
    "both-colour": HandoutOptions(language="both", mono=False),
}
SCALE = 0.8
"""Pixels to the point."""
ACROSS = 4
GAP, GROUND = 12, "#8A8F96"


def main(folder: Path, chosen: Sequence[str]) -> None:
    """Write the sheets of some samples, or of all."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in samples():
        if not chosen or one.id in chosen:
            for name, options in KINDS.items():
                pages = list(rendered(handout_pdf(sample(one.id), options).content, SCALE))
                sheet(pages).save(folder / f"{one.id}-{name}.png")


def sheet(pages: Sequence[Image.Image]) -> Image.Image:
    """Return pages side by side in rows."""
    width, height = (max(page.size[side] for page in pages) + GAP for side in (0, 1))
    across = min(ACROSS, len(pages))
    whole = Image.new("RGB", (across * width + GAP, ceil(len(pages) / across) * height + GAP), GROUND)
    for place, page in enumerate(pages):
        whole.paste(page, (GAP + place % across * width, GAP + place // across * height))
    return whole


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
