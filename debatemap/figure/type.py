"""Sizes, line heights and weights of every text in a picture, as the look's table gives them."""

from dataclasses import dataclass, replace

REGULAR = 400
SEMIBOLD = 600


def is_chinese(language: str) -> bool:
    """Return whether a language tag means Chinese."""
    return language.startswith("zh")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Hold a text's size, line height and weight; sizes and heights in device-independent pixels."""

    size: float
    line_height: float
    han_line_height: float
    weight: int
    han_size: float

    def size_in(self, language: str) -> float:
        """Return the font size in pixels for a text in that language."""
        return self.han_size if is_chinese(language) else self.size

    def line_height_in(self, language: str) -> float:
        """Return the distance of baselines in pixels for a text in that language."""
        return self.han_line_height if is_chinese(language) else self.line_height

    @property
    def bold(self) -> "TextStyle":
        """Return the style in the heavier weight."""
        return replace(self, weight=SEMIBOLD)


CLAIM = TextStyle(13, 18, 20, REGULAR, 13)
CONTENTION = TextStyle(14, 20, 22, SEMIBOLD, 14)
QUESTION = TextStyle(13, 18, 20, SEMIBOLD, 13)
SECONDARY = TextStyle(12, 17, 19, REGULAR, 12)
NUMBER = TextStyle(11, 15, 17, SEMIBOLD, 11)
JOINT = TextStyle(11, 15, 17, SEMIBOLD, 11)
HEADER = TextStyle(11, 16, 17, REGULAR, 11)
LABEL = TextStyle(11, 16, 17, SEMIBOLD, 11)
MONOGRAM = TextStyle(8, 11, 12, SEMIBOLD, 9.5)
INTERFACE = TextStyle(12, 20, 20, REGULAR, 12)
INTERFACE_ON = TextStyle(12, 20, 20, SEMIBOLD, 12)
FIELD = TextStyle(13, 20, 21, REGULAR, 13)
DISTANT_LABEL = TextStyle(12, 16, 17, SEMIBOLD, 12)
PAPER_TITLE = TextStyle(24, 32, 34, SEMIBOLD, 24)
PAPER_HEADING = TextStyle(16, 22, 24, SEMIBOLD, 16)
PAPER_TEXT = TextStyle(38 / 3, 19, 62 / 3, REGULAR, 38 / 3)
PAPER_SMALL = TextStyle(32 / 3, 15, 16, REGULAR, 34 / 3)
