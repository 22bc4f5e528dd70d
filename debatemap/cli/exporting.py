"""The export command: a debate as a handout, as a picture of a map, or in another form."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from debatemap.cli.parsing import Argument, Misused
from debatemap.cli.terminal import complain
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Map
from debatemap.domain.relations import maps
from debatemap.export.handout.options import HandoutOptions, Orientation, Paper, Part
from debatemap.export.unprinted import not_printed
from debatemap.i18n import Message, language, tr
from debatemap.services import formats
from debatemap.services.presets import preset

USAGE: Final = (
    "debatemap export FILE OUT [--map TITLE] [--preset NAME] [--language en|zh|both] [--parts PART,…] "
    "[--page a4|letter] [--orientation auto|portrait|landscape] [--mono|--colour] [--dense] [--facing] [--anonymous] "
    "[--scale N] [--force]"
)
_LANGUAGES: Final = {"en": "en", "zh": "zh-Hans", "both": "both"}
_SWITCH: Final = {"action": "store_true"}
OPTIONS: Final = (
    Argument(("--map",), {"metavar": "TITLE"}),
    Argument(("--preset",), {"metavar": "NAME"}),
    Argument(("--language",), {"choices": tuple(_LANGUAGES)}),
    Argument(("--parts",), {"metavar": "PARTS"}),
    Argument(("--page",), {"choices": tuple(one.value for one in Paper)}),
    Argument(("--orientation",), {"choices": tuple(one.value for one in Orientation)}),
    Argument(("--mono",), _SWITCH),
    Argument(("--colour",), _SWITCH),
    Argument(("--dense",), _SWITCH),
    Argument(("--facing",), _SWITCH),
    Argument(("--anonymous",), _SWITCH),
    Argument(("--scale",), {"metavar": "N"}),
)
"""The options of the command beside its files."""


def export(given: Namespace) -> int:
    """Write a debate in another form and say on standard error what no font could print."""
    asked, scale = _asked(given), _scale(given.scale)
    if given.mono and given.colour:
        raise Misused(Message("--mono and --colour do not go together."))
    debate = formats.read(given.file)
    usual = preset(debate, given.preset) if given.preset is not None else _usual(given.out)
    options = replace(usual, map=_map_titled(debate, given.map), scale=scale, **asked)
    told = not_printed(formats.write(debate, given.out, options, force=given.force))
    if told is not None:
        complain(tr(told.text, told.many, **told.values))
    return 0


def _usual(out: Path) -> HandoutOptions:
    """Return what is made where nothing is asked for: pictures in colour, paper in black and white."""
    return HandoutOptions(language=language(), mono=out.suffix.lower() not in (".svg", ".png"))


def _asked(given: Namespace) -> dict[str, Any]:
    """Return the options that are asked for, which stand above those of a preset."""
    asked: dict[str, Any] = {name: True for name in ("dense", "facing", "anonymous") if getattr(given, name)}
    if given.language is not None:
        asked["language"] = _LANGUAGES[given.language]
    if given.page is not None:
        asked["paper"] = Paper(given.page)
    if given.orientation is not None:
        asked["orientation"] = Orientation(given.orientation)
    if given.mono or given.colour:
        asked["mono"] = given.mono
    if given.parts is not None:
        asked["parts"] = _parts(given.parts)
    return asked


def _parts(told: str) -> tuple[Part, ...]:
    known = {part.value: part for part in Part}
    names = [name.strip() for name in told.split(",")]
    unknown = next((name for name in names if name not in known), None)
    if unknown is not None or len(set(names)) != len(names):
        raise Misused(Message("--parts is a list of {known}, each once, joined by commas.", known=", ".join(known)))
    return tuple(known[name] for name in names)


def _scale(told: str | None) -> float:
    try:
        scale = float(told or "2")
    except ValueError:
        scale = 0.0
    if not 0.1 <= scale <= 20:
        raise Misused(Message("--scale is a number from 0.1 to 20."))
    return scale


def _map_titled(debate: Debate, title: str | None) -> str | None:
    if title is None:
        return None
    found = [map for map in maps(debate) if title.casefold() in _titles(map)]
    if not found:
        known = ", ".join(map.title.shown(language()) for map in maps(debate))
        raise UserError(Message("There is no map “{title}”; there are {known}.", title=title, known=known))
    return found[0].id


def _titles(map: Map) -> set[str]:
    return {string.casefold() for _, string in map.title.said}
