"""A small debate with every sort of value in it, in a file."""

from pathlib import Path

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Moment
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import (
    About,
    Annotator,
    Argument,
    Attribution,
    Claim,
    Comment,
    Group,
    Map,
    Participant,
    Placement,
    Premise,
    Receipt,
)
from debatemap.domain.text import text
from debatemap.storage.save import save


def small_debate() -> Debate:
    """Return a debate of two claims, an argument and a remark."""
    said = text({"en": "Animals learn by doing.", "zh-Hans": "动物从实践中学习。"}, unchecked=["zh-Hans"])
    return Debate(
        [
            About(id="about", title=text({"en": "Animals or ghosts?"}), languages=("en", "zh-Hans")),
            Map(id="map", title=text({"en": "Overview"}), contention="one", roots=("one",)),
            Claim(id="one", text=said, links=("https://example.org/a",)),
            Claim(id="two", text=text({"en": "Children do not learn by imitation."})),
            Argument(id="argument", target="one", polarity=Polarity.SUPPORT, strict=True),
            Premise(id="premise", argument="argument", claim="two"),
            Placement(id="place one", map="map", item="one", dx=-0.0, dy=12.5, pinned=True),
            Placement(id="place two", map="map", item="two"),
            Group(id="outer", map="map"),
            Group(id="inner", map="map", parent="outer"),
            Participant(id="somebody", name=text({"en": "Student 1"})),
            Attribution(id="attribution", item="one", participant="somebody", sequence=1),
            Annotator(id="leader", name="Leader"),
            Comment(id="remark", annotator="leader", target="one", made=Moment("2025-10-17T09:30:00Z")),
            Receipt(id="receipt", annotator="leader", made=Moment("9999-12-31T23:59:59Z")),
        ]
    )


def small_file(folder: Path) -> Path:
    """Save the small debate into a folder and return its path."""
    path = folder / "small.debatemap"
    save(small_debate(), path)
    return path
