"""A text in several languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

UNKNOWN = "und"


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in each language (BCP 47 tag, string; sorted by tag), the tag it was first said in, and the tags still unchecked."""

    said: tuple[tuple[str, str], ...] = ()
    first: str = UNKNOWN
    unchecked: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(string for _, string in self.said)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the tags that have a string."""
        return tuple(tag for tag, string in self.said if string)

    def has(self, language: str) -> bool:
        """Tell whether there is a string for a language's script ("zh" stands for any Chinese)."""
        return bool(self._near(language))

    def shown(self, language: str) -> str:
        """Return the string nearest to a language: its own, a sister script's, the first said, any."""
        return self._near(language) or self._own(self.first) or next((string for _, string in self.said if string), "")

    def shown_tag(self, language: str) -> str:
        """Return the tag of the string that ``shown`` returns."""
        shown = self.shown(language)
        return next((tag for tag in (language, self.first) if self._own(tag) == shown), self._tag_of(shown))

    def reworded(self, language: str, string: str) -> "Text":
        """Return the text with one language changed; the others become unchecked when there was something to check against."""
        said = {**dict(self.said), language: string}
        first = self.first if self.first != UNKNOWN and dict(said).get(self.first) else language
        others = {tag for tag, other in said.items() if other and tag != language}
        return text(
            said, first=first, unchecked=(others | set(self.unchecked)) - {language} if string else self.unchecked
        )

    def checked(self, language: str) -> "Text":
        """Return the text with one language marked as checked."""
        return Text(self.said, self.first, tuple(tag for tag in self.unchecked if tag != language))

    def _own(self, language: str) -> str:
        return next((string for tag, string in self.said if tag == language), "")

    def _near(self, language: str) -> str:
        main = language.split("-")[0]
        sisters = (string for tag, string in self.said if tag.split("-")[0] == main and string)
        return self._own(language) or next(sisters, "")

    def _tag_of(self, string: str) -> str:
        return next((tag for tag, said in self.said if said == string), UNKNOWN)


def text(said: Mapping[str, str], first: str | None = None, unchecked: Iterable[str] = ()) -> Text:
    """Return a text from strings by language tag, empty strings left out, the first tag being the first said unless told."""
    kept = {tag: string for tag, string in said.items() if string}
    if not kept:
        return Text()
    told = first if first is not None else next(iter(kept), UNKNOWN)
    return Text(tuple(sorted(kept.items())), told, tuple(sorted(tag for tag in set(unchecked) if tag in kept)))


def plain(string: str, language: str = UNKNOWN) -> Text:
    """Return a text in one language."""
    return text({language: string}, first=language)
