"""The handout that was asked for last, kept as one line of text among the settings."""

import json
from dataclasses import asdict
from typing import Any

from debatemap.export.handout.options import HandoutOptions, Orientation, Paper, Part

_LANGUAGES = ("en", "zh-Hans", "both")
_SWITCHES = ("mono", "dense", "anonymous", "facing")


def written(options: HandoutOptions) -> str:
    """Return options as text; the map is left out, for it belongs to one debate."""
    told = asdict(options)
    del told["map"]
    return json.dumps(told)


def remembered(text: str) -> HandoutOptions:
    """Return the options in a text; the usual ones for a text that tells none."""
    try:
        told: dict[str, Any] = json.loads(text or "{}")
        parts = tuple(dict.fromkeys(Part(part) for part in told.get("parts", tuple(Part))))
        paper, turned = Paper(told.get("paper", Paper.A4)), Orientation(told.get("orientation", Orientation.AUTO))
        switches: dict[str, Any] = {name: bool(told[name]) for name in _SWITCHES if name in told}
    except (ValueError, TypeError, AttributeError):
        return HandoutOptions()
    language = told.get("language")
    known = language if language in _LANGUAGES else "en"
    return HandoutOptions(language=known, parts=parts, paper=paper, orientation=turned, **switches)
