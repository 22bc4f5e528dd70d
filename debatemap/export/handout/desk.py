"""What every part of a handout is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Act
from debatemap.domain.model import Attribution, Excerpt, Map, Participant, Source
from debatemap.domain.relations import attributions_of, item_of, maps, passages_of
from debatemap.domain.text import Text
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.handout.setting import Set
from debatemap.figure.look import BOTH, Look, main_language, shown
from debatemap.figure.outline import Outline
from debatemap.figure.pills import Pill, pills
from debatemap.figure.speakers import Speaker, speakers
from debatemap.figure.theme import Theme, theme
from debatemap.figure.type import TextStyle
from debatemap.figure.whole import Whole, whole_of
from debatemap.i18n import N_, Words

ACTS = {
    Act.DENIES: N_("{name} denies it"),
    Act.ASKS: N_("{name} asks"),
    Act.CONCEDES: N_("{name} concedes"),
    Act.REPORTS: N_("reported by {name}"),
}


@dataclass(frozen=True)
class Desk:
    """A debate, one of its maps, and what the handout is asked to be."""

    debate: Debate
    map: Map
    options: HandoutOptions

    @cached_property
    def look(self) -> Look:
        """Return how the map is shown on paper: pins, positions and comments stay on the screen."""
        return Look(language=self.options.language, judged=False, pins=False)

    @cached_property
    def language(self) -> str:
        """Return the language of the handout's own words."""
        return main_language(self.debate, self.look)

    @cached_property
    def title(self) -> str:
        """Return the title of the handout in its own language, on one line."""
        said = self.line(self.map.title) or self.line(self.debate.about.title) or self.words("Untitled debate")
        return " ".join(said.split())

    @cached_property
    def words(self) -> Words:
        """Return the words of that language."""
        return Words(self.language)

    @cached_property
    def theme(self) -> Theme:
        """Return the colours: print, or those of the light window on white."""
        return theme("print") if self.options.mono else on_white(theme("light"))

    @cached_property
    def whole(self) -> Whole:
        """Return the whole map."""
        return whole_of(self.debate, self.map.id)

    @property
    def outline(self) -> Outline:
        """Return the whole map as a forest."""
        return self.whole.outline

    @property
    def numbers(self) -> Mapping[str, str]:
        """Return the numbers of claims and arguments."""
        return self.whole.numbers

    @cached_property
    def pills(self) -> Mapping[str, Pill]:
        """Return the pills of the map's arguments."""
        return pills(self.debate, self.outline.joints.values(), self.look)

    @cached_property
    def people(self) -> Mapping[str, Speaker]:
        """Return the speakers of the debate by id."""
        return speakers(self.debate, self.language)

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """Return the ids of the map's claims in drawn order, each once."""
        spots = (self.outline.spots[id] for id in self.outline.order if id in self.outline.spots)
        return tuple(dict.fromkeys(spot.item for spot in spots if not spot.question))

    @cached_property
    def notes(self) -> Mapping[str, int]:
        """Return the endnote number of each excerpt that a claim on the map rests on, in drawn order."""
        excerpts = dict.fromkeys(excerpt for claim in self.claims for excerpt in self.excerpts_of(claim))
        return {excerpt: place for place, excerpt in enumerate(excerpts, 1)}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Return the sources of those excerpts, in the order of the notes."""
        found = dict.fromkeys(self.debate[Excerpt][excerpt].source for excerpt in self.notes)
        return tuple(self.debate[Source][source] for source in found)

    @cached_property
    def said_by(self) -> Mapping[str, tuple[str, ...]]:
        """Return for each participant the claims on the map that are theirs, in drawn order."""
        found: dict[str, dict[str, None]] = {}
        for claim in self.claims:
            for one in self.attributions(claim):
                found.setdefault(one.participant, {})[claim] = None
        return {participant: tuple(claims) for participant, claims in found.items()}

    def attributions(self, claim: str) -> tuple[Attribution, ...]:
        """Return who said a claim."""
        return attributions_of(self.debate, claim)

    def excerpts_of(self, claim: str) -> tuple[str, ...]:
        """Return the excerpts that a claim rests on, one for each place in a source."""
        return tuple(one.id for one in passages_of(self.debate, claim))

    def speakers_of(self, claim: str) -> str:
        """Return who says a claim, in a few words: names, with the act where it is not plain assertion."""
        names = dict.fromkeys(self._said(one) for one in self.attributions(claim))
        return self.words(", ").join(names)

    def shown(self, text: Text) -> tuple[tuple[str, str], ...]:
        """Return the strings of a text that the handout shows, each with its language tag."""
        return tuple((tag, string) for tag, string in shown(text, self.options.language) if string)

    def line(self, text: Text) -> str:
        """Return a text in the handout's own language."""
        return text.shown(self.language)

    def short(self, item: str) -> str:
        """Return the short title of a claim or question, or its text where it has none."""
        one = item_of(self.debate, item)
        return self.line(one.short or one.text)

    def set(self, text: str, style: TextStyle, colour: str = "", language: str = "") -> Set:
        """Return words set in a style, by default in the text colour and the handout's language."""
        return Set(text, style, language or self.language, colour or self.theme.text)

    @property
    def both(self) -> bool:
        """Tell whether every text is shown in two languages."""
        return self.options.language == BOTH

    def _said(self, one: Attribution) -> str:
        name = self.people[one.participant].short
        if one.act is Act.ASSERTS:
            return name
        return self.words(ACTS[one.act], name=name)


def participants(desk: Desk) -> tuple[Participant, ...]:
    """Return the participants who say something on the map, in the order in which they first do."""
    return tuple(desk.debate[Participant][id] for id in desk.said_by)


def the_map(debate: Debate, id: str | None) -> Map:
    """Return a map by id, or the first one; KeyError for an unknown id."""
    return debate[Map][id] if id is not None else maps(debate)[0]


def on_white(colours: Theme) -> Theme:
    """Return a theme for paper: its grounds are white."""
    return replace(colours, canvas="#FFFFFF", panel="#FFFFFF", chrome="#FFFFFF")
