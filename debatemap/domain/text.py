"""A text in several languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

UNKNOWN = "und"


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in each language: strings by BCP 47 tag, sorted, none of them empty.

    Told besides: the tag it was first said in, and the tags whose translation is still unchecked.
    """

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
        return self.told(language)[0]

    def told(self, language: str) -> tuple[str, str]:
        """Return the string that ``shown`` returns, after its tag."""
        for tag, string in self.said:
            if tag == language and string:
                return tag, string
        shown = self.shown(language)
        return next((tag for tag in (language, self.first) if self._own(tag) == shown), self._tag_of(shown)), shown

    def reworded(self, language: str, string: str) -> "Text":
        """Return the text with one language changed; what was a translation of its old words becomes unchecked.

        Words in an unknown language that stood in for this one are replaced.
        """
        if string == self._own(language):
            return self
        kept = {tag: other for tag, other in self.said if tag not in (language, self._stand_in(language))}
        stale = set(kept) if string and self._own(language) else set()
        first = self.first if self.first in kept else language if string else next(iter(kept), UNKNOWN)
        return text({**kept, language: string}, first, stale | set(self.unchecked) - {language})

    def checked(self, language: str) -> "Text":
        """Return the text with one language marked as checked."""
        return Text(self.said, self.first, tuple(tag for tag in self.unchecked if tag != language))

    def _stand_in(self, language: str) -> str | None:
        return UNKNOWN if self.shown_tag(language) == UNKNOWN else None

    def _own(self, language: str) -> str:
        return next((string for tag, string in self.said if tag == language), "")

    def _near(self, language: str) -> str:
        main = language.split("-", maxsplit=1)[0]
        sisters = (string for tag, string in self.said if tag.split("-")[0] == main and string)
        return self._own(language) or next(sisters, "")

    def _tag_of(self, string: str) -> str:
        return next((tag for tag, said in self.said if said == string), UNKNOWN)


def text(said: Mapping[str, str], first: str | None = None, unchecked: Iterable[str] = ()) -> Text:
    """Return a text from strings by language tag, empty ones left out; the first tag is the first said unless told."""
    kept = {tag: string for tag, string in said.items() if string}
    if not kept:
        return Text()
    told = first if first is not None else next(iter(kept), UNKNOWN)
    return Text(tuple(sorted(kept.items())), told, tuple(sorted(tag for tag in set(unchecked) if tag in kept)))


def plain(string: str, language: str = UNKNOWN) -> Text:
    """Return a text in one language."""
    return text({language: string}, first=language)
