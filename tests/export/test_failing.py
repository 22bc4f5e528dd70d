"""Exports that end early leave what was there, and nothing else."""

from pathlib import Path

import pytest

from debatemap.export.handout.options import HandoutOptions
from debatemap.export.pdf import handout_pdf
from debatemap.services import formats
from tests.export.odd import deep, tree
from tests.export.paper import planned
from tests.export.test_hostile import debate_with


class Enough(Exception):
    """Ends an export."""


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.8])
def test_an_export_that_is_stopped_leaves_the_former_file(share: float, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"the former file")

    def stop(done: float) -> None:
        if done >= share:
            raise Enough

    with pytest.raises(Enough):
        formats.write(tree(60), path, HandoutOptions(), force=True, progress=stop)

    assert path.read_bytes() == b"the former file"
    assert [one.name for one in tmp_path.iterdir()] == ["out.pdf"]


def test_progress_grows_to_the_end() -> None:
    heard: list[float] = []

    handout_pdf(tree(80), HandoutOptions(), heard.append)

    assert heard[-1] == pytest.approx(1)
    assert len(set(heard)) > 8
    assert all(0 <= share <= 1 for share in heard)


def test_characters_that_no_font_has_are_told() -> None:
    handout = handout_pdf(debate_with(claim="Runes \u16a0 and \u16a0 and \U00012000"), HandoutOptions())

    assert handout.unprinted == ("\u16a0", "\U00012000")


def test_a_deep_map_goes_on_from_page_to_page() -> None:
    handout = planned(deep())

    for place, page in enumerate(handout.pages[1:], 1):
        assert page.after is not None
        assert page.after < place
        assert page.heads[0] in handout.pages[page.after].folded
