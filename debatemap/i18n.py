"""Words of the interface in the user's language.

English is the language of the source text. A sentence that is shown at once is written ``tr("Saved {time}", time=…)``;
one that is made now and shown later, perhaps in another language (the name of an edit, an error), is a
``Message("Reword {number}", number=…)``. Exports speak their own language: ``words = Words("zh-Hans")`` and then
``words("Contents")``. ``N_`` only marks a sentence for translators. Catalogues are
``resources/translations/<language>/<area>.mo``; ``packaging/translations.py`` keeps them.
"""

import gettext
from functools import cache
from typing import Final, NamedTuple

from debatemap.paths import resources

LANGUAGES: Final = ("en", "zh-Hans")


def N_(text: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a sentence for translation and return it unchanged."""
    return text


class Message:
    """A sentence that is translated when it is shown; two are equal when text and values are."""

    __slots__ = ("many", "text", "values")

    def __init__(self, text: str, many: str | None = None, **values: object) -> None:
        self.text, self.many, self.values = text, many, values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((self.text, self.many, tuple(sorted(self.values))))

    def __repr__(self) -> str:
        return f"Message({self.text!r}, {self.values!r})"

    def __str__(self) -> str:
        return Words("en").say(self)

    def _parts(self) -> tuple[str, str | None, dict[str, object]]:
        return self.text, self.many, self.values


class Words(NamedTuple):
    """The words of one language; ``count`` among the values chooses between one and many."""

    language: str

    def __call__(self, text: str, many: str | None = None, **values: object) -> str:
        """Return a sentence in this language."""
        return self.say(Message(text, many, **values))

    def say(self, message: Message) -> str:
        """Return the message in this language, its own messages among the values included."""
        catalogue = _catalogue(self.language)
        if message.many is None:
            sentence = catalogue.gettext(message.text)
        else:
            count = message.values["count"]
            assert isinstance(count, int)
            sentence = catalogue.ngettext(message.text, message.many, count)
        shown = {
            name: self.say(value) if isinstance(value, Message) else value for name, value in message.values.items()
        }
        return sentence.format_map(shown) if shown else sentence


class _Current:
    words = Words("en")


def use(language: str) -> None:
    """Make a language the one that ``tr`` speaks; the interface's one piece of process-wide state, as gettext's own."""
    _Current.words = Words(best(language))


def language() -> str:
    """Return the tag of the language that ``tr`` speaks."""
    return _Current.words.language


def tr(text: str, many: str | None = None, **values: object) -> str:
    """Return a sentence in the interface's present language."""
    return _Current.words(text, many, **values)


def say(message: Message) -> str:
    """Return a message in the interface's present language."""
    return _Current.words.say(message)


def best(wanted: str) -> str:
    """Return the supported language nearest to a tag such as ``zh_CN.UTF-8`` or ``en-GB``."""
    return "zh-Hans" if wanted.lower().startswith("zh") else "en"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    merged = gettext.NullTranslations()
    folder = resources() / "translations" / language.replace("-", "_")
    for path in sorted(folder.glob("*.mo")):
        with path.open("rb") as file:
            area = gettext.GNUTranslations(file)
        area.add_fallback(merged)
        merged = area
    return merged
