"""Where the program's own files and the user's private files lie."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resources() -> Path:
    """Return the folder of fonts, icons, translations, help and templates."""
    return _shipped("resources")


def samples() -> Path:
    """Return the folder of the sample debates in text form."""
    return _shipped("samples")


def private_data() -> Path:
    """Return the user's private data folder (journals, versions, unsaved debates); made on first use, mode 0700."""
    from platformdirs import user_data_path

    return _private(user_data_path("debatemap", appauthor=False))


def private_settings() -> Path:
    """Return the user's private settings folder; made on first use, mode 0700."""
    from platformdirs import user_config_path

    return _private(user_config_path("debatemap", appauthor=False))


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
