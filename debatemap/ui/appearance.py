"""The theme as Qt shows it: palette, style sheet, and the system's own choice of light or dark."""

import re
from dataclasses import asdict
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from debatemap.figure.theme import Theme, theme
from debatemap.figure.type import INTERFACE
from debatemap.paths import resources
from debatemap.ui.fonts import font

CHOICES: Final = ("system", "light", "dark", "hc_light", "hc_dark")
"""What a user can choose; "system" follows the system while the program runs."""

_ROLES: Final = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.Base: "box",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Button: "box",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Mid: "outline",
    QPalette.ColorRole.Dark: "outline",
    QPalette.ColorRole.Light: "hairline",
    QPalette.ColorRole.Midlight: "hairline",
    QPalette.ColorRole.Shadow: "outline",
}
_DISABLED: Final = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
_GLYPHS: Final = {
    "chevron-down": ("chevron-down", "text2", ""),
    "chevron-up": ("chevron-down", "text2", "rotate(180 12 12)"),
    "chevron-right": ("chevron-right", "text2", ""),
    "check": ("check", "text", ""),
    "check-on": ("check", "on_accent", ""),
}


class Appearance(QObject):
    """The theme in force; widgets that paint for themselves listen to ``changed``."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._glyphs = QTemporaryDir()
        self._choice = choice
        self._name = ""
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    @property
    def choice(self) -> str:
        """Return the user's choice, one of ``CHOICES``."""
        return self._choice

    @property
    def theme(self) -> Theme:
        """Return the colours in force."""
        return theme(self._name)

    @property
    def contrast(self) -> bool:
        """Tell whether outlines and lines are 2 px."""
        return self._name.startswith("hc_")

    def choose(self, choice: str) -> None:
        """Put a choice in force."""
        self._choice = choice
        self._apply(self._system() if choice == "system" else choice)

    def speak_again(self) -> None:
        """Set the interface's font anew after a change of language."""
        self._application.setFont(font(INTERFACE))

    def _follow(self) -> None:
        if self._choice == "system":
            self._apply(self._system())

    def _system(self) -> str:
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _apply(self, name: str) -> None:
        if name == self._name:
            return
        self._name = name
        self.speak_again()
        self._application.setPalette(palette(self.theme))
        folder = Path(self._glyphs.path()) / name
        _draw_glyphs(folder, self.theme)
        self._restyle(style_sheet(self.theme, self.contrast, folder))
        self.changed.emit()

    def _restyle(self, sheet: str) -> None:
        """Take the old style sheet off first: where one follows another, Qt polishes a widget once for each parent."""
        self._application.setStyleSheet("")
        self._application.setStyleSheet(sheet)


def palette(colours: Theme) -> QPalette:
    """Return the theme's colours as Qt's roles."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(getattr(colours, token)))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text3))
    return made


def style_sheet(colours: Theme, contrast: bool, glyphs: Path) -> str:
    """Return the style sheet with the theme's colours; ``glyphs`` is the folder of its small arrows and ticks."""
    sheet = (resources() / "style.qss").read_text(encoding="utf-8")
    ink, ground = (colours.on_accent, colours.accent) if contrast else (colours.text, colours.box)
    values = {**asdict(colours), "line": "2" if contrast else "1", "glyphs": glyphs.as_posix()}
    values |= {"switched": ink, "switched_ground": ground, "disabled_line": "dashed" if contrast else "solid"}
    chosen, chosen_ink = (colours.accent, colours.on_accent) if contrast else (colours.accent_tint, colours.text)
    values |= {"chosen": chosen, "chosen_ink": chosen_ink}
    return Template(sheet).substitute(values)


def _draw_glyphs(folder: Path, colours: Theme) -> None:
    """Write the few pictures that a style sheet can only name by file."""
    folder.mkdir(exist_ok=True)
    for name, (icon, token, turn) in _GLYPHS.items():
        source = (resources() / "icons" / f"{icon}.svg").read_text(encoding="utf-8")
        drawn = source.replace("currentColor", getattr(colours, token))
        turned = re.sub(r"(<svg[^>]*>)(.*)(</svg>)", rf'\1<g transform="{turn}">\2</g>\3', drawn, flags=re.DOTALL)
        (folder / f"{name}.svg").write_text(turned if turn else drawn, encoding="utf-8")
