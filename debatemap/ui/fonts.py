"""The bundled fonts in Qt."""

from PySide6.QtGui import QFont, QFontDatabase

from debatemap.figure.type import TextStyle
from debatemap.i18n import language
from debatemap.paths import resources

FAMILIES = (
    "Noto Sans",
    "Noto Sans SC",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Emoji",
    "Noto Sans Math",
    "Noto Sans Symbols 2",
)
"""The families in the order in which a character is looked for, for texts that are not Chinese."""

_CHINESE = (FAMILIES[1], FAMILIES[0], *FAMILIES[2:])


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; once a process."""
    for path in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def font(style: TextStyle, text_language: str | None = None) -> QFont:
    """Return the font of a text style for a language, by default the interface's; the size is in pixels."""
    spoken = text_language or language()
    made = QFont()
    made.setFamilies(_CHINESE if spoken.startswith("zh") else FAMILIES)
    made.setPixelSize(round(style.size_in(spoken)))
    made.setWeight(QFont.Weight(style.weight))
    made.setKerning(False)
    return made
