"""What a handout is asked to be."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """A part of a handout; parts come in the order in which they are asked for."""

    TITLE = "title"
    """What the debate is, who speaks, what the handout holds; without it the title stands alone."""
    MAP = "map"
    OUTLINE = "outline"
    SOURCES = "sources"
    SPEAKERS = "speakers"
    PREDICTIONS = "predictions"
    GLOSSARY = "glossary"


class Orientation(StrEnum):
    """Which way up the map pages are; ``AUTO`` takes the one with the larger type."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Paper(StrEnum):
    """A sheet size."""

    A4 = "a4"
    LETTER = "letter"


ALL_PARTS = tuple(Part)


@dataclass(frozen=True, slots=True)
class HandoutOptions:
    """Which map (None: the first), in which language (``en``, ``zh-Hans``, ``both``), on what paper, with which parts.

    ``mono`` prints black and white; ``dense`` allows 7 pt; ``anonymous`` leaves out who made it and when; ``facing``
    sets the outline of both languages in two columns; ``scale`` is a picture's pixels to the map pixel.
    """

    map: str | None = None
    language: str = "en"
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTO
    parts: tuple[Part, ...] = ALL_PARTS
    mono: bool = True
    dense: bool = False
    anonymous: bool = False
    facing: bool = False
    scale: float = 2.0
