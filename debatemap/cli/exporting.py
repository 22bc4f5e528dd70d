"""The export command: a debate as a handout, as a picture of a map, or in another form."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from debatemap.cli.parsing import Argument, Misused
from debatemap.cli.terminal import complain
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Map
from debatemap.domain.relations import maps
from debatemap.export.handout.options import ALL_PARTS, HandoutOptions, Orientation, Paper, Part
from debatemap.export.unprinted import not_printed
from debatemap.i18n import Message, language, tr
from debatemap.services import formats

USAGE: Final = (
    "debatemap export FILE OUT [--map TITLE] [--language en|zh|both] [--parts PART,…] [--page a4|letter] "
    "[--orientation auto|portrait|landscape] [--mono|--colour] [--dense] [--facing] [--anonymous] [--scale N] [--force]"
)
_LANGUAGES: Final = {"en": "en", "zh": "zh-Hans", "both": "both"}
_SWITCH: Final = {"action": "store_true"}
OPTIONS: Final = (
    Argument(("--map",), {"metavar": "TITLE"}),
    Argument(("--language",), {"choices": tuple(_LANGUAGES)}),
    Argument(("--parts",), {"metavar": "PARTS"}),
    Argument(("--page",), {"choices": tuple(one.value for one in Paper), "default": "a4"}),
    Argument(("--orientation",), {"choices": tuple(one.value for one in Orientation), "default": "auto"}),
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
    parts, scale = _parts(given.parts), _scale(given.scale)
    if given.mono and given.colour:
        raise Misused(Message("--mono and --colour do not go together."))
    debate = formats.read(given.file)
    options = HandoutOptions(
        map=_map_titled(debate, given.map),
        language=_LANGUAGES.get(given.language, language()),
        paper=Paper(given.page),
        orientation=Orientation(given.orientation),
        parts=parts,
        mono=given.mono or (not given.colour and not _is_picture(given.out)),
        dense=given.dense,
        anonymous=given.anonymous,
        facing=given.facing,
        scale=scale,
    )
    told = not_printed(formats.write(debate, given.out, options, force=given.force))
    if told is not None:
        complain(tr(told.text, told.many, **told.values))
    return 0


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in (".svg", ".png")


def _parts(told: str | None) -> tuple[Part, ...]:
    if told is None:
        return ALL_PARTS
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
