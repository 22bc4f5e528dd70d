"""What the user has chosen for the whole program; the fields below are the settings dialog.

They are needed before the first paint, where ``import pydantic`` would cost 75 ms, and each is one of a few words, a
yes or no, or a text: the plain check below is all that a value needs.
"""

from collections.abc import Mapping
from dataclasses import Field, asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from debatemap import paths
from debatemap.domain.strings import sound
from debatemap.i18n import N_
from debatemap.services.private_json import read_object, write_object

NAME: Final = "settings.json"

Keys = tuple[tuple[str, tuple[str, ...]], ...]
"""Pairs of an action and the keys that the user has chosen for it."""


def _choice(title: str, names: Mapping[str, str]) -> Any:
    """Declare a setting that is one of a few words, the first unless chosen, each with the name that is shown."""
    return field(default=next(iter(names)), metadata={"title": title, "names": names})


def _switch(title: str, default: bool) -> Any:
    return field(default=default, metadata={"title": title})


def _text(title: str) -> Any:
    return field(default="", metadata={"title": title})


def _kept(default: str = "") -> Any:
    """Declare a value that the program keeps for itself and the dialog does not show."""
    return field(default=default)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The user's choices; the metadata of a field has its title and, for a choice, the name of every value."""

    interface_language: str = _choice(
        N_("Language of menus and dialogs"),
        {"system": N_("As the system"), "en": "English", "zh-Hans": "简体中文"},
    )
    text_language: str = _choice(
        N_("Language of the texts on a map"),
        {"en": "English", "zh-Hans": "简体中文", "both": N_("Both")},
    )
    theme: str = _choice(
        N_("Colours"),
        {
            "system": N_("As the system"),
            "light": N_("Light"),
            "dark": N_("Dark"),
            "hc_light": N_("High contrast, light"),
            "hc_dark": N_("High contrast, dark"),
        },
    )
    motion: str = _choice(
        N_("Movement"),
        {"system": N_("As the system"), "on": N_("Glide to what changed"), "off": N_("Jump to what changed")},
    )
    said: bool = _switch(N_("Show who said what"), default=True)
    reconstructed: bool = _switch(N_("Show what the map-maker added"), default=True)
    judged: bool = _switch(N_("Show positions and comments"), default=True)
    author: str = _text(N_("Your name in comments"))
    handout: str = _kept()
    window_shape: str = _kept()
    keys: Keys = ()


def load_settings(folder: Path | None = None) -> Settings:
    """Return the stored settings; a value that does not fit is the default, a broken file is put aside."""
    try:
        path = _path(folder)
        stored = read_object(path)
    except OSError:
        return Settings()
    fitting = {one.name: stored[one.name] for one in fields(Settings) if _fits(one, stored.get(one.name))}
    return Settings(**fitting, keys=_keys(stored.get("keys")))


def save_settings(settings: Settings, folder: Path | None = None) -> None:
    """Store the settings, whole or not at all; UserError when that is impossible."""
    write_object(_path(folder), asdict(settings))


def _path(folder: Path | None) -> Path:
    return (folder or paths.private_settings()) / NAME


def _fits(one: "Field[Any]", value: object) -> bool:
    names = one.metadata.get("names")
    if names or isinstance(value, str):
        return isinstance(value, str) and (value in names if names else one.type is str and sound(value))
    return type(value) is one.type


def _keys(stored: object) -> Keys:
    """Return the pairs that are sound."""
    pairs = stored if isinstance(stored, list) else []
    return tuple((pair[0], tuple(pair[1])) for pair in pairs if _is_pair(pair))


def _is_pair(stored: object) -> bool:
    match stored:
        case [str(id), [*keys]]:
            return sound(id) and all(isinstance(key, str) and sound(key) for key in keys)
    return False
