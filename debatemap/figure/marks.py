"""What a box tells about its claim besides the text: speakers, sources, prediction, pin, other maps, comments,
checks.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Act, ClaimType, Outcome
from debatemap.domain.model import Claim, Comment, Placement
from debatemap.domain.relations import attributions_of, passages_of
from debatemap.figure.look import Look
from debatemap.figure.outline import Spot
from debatemap.figure.speakers import Speaker
from debatemap.i18n import Words


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign in a header: a lucide icon and the words or count after it, which may be empty."""

    icon: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything a header can show for a claim with all layers on; ``implicit`` is the word itself, empty for a claim
    that was said.
    """

    number: str = ""
    speakers: tuple[Speaker, ...] = ()
    implicit: str = ""
    comments: Mark | None = None
    sources: Mark | None = None
    prediction: Mark | None = None
    link: Mark | None = None
    pin: Mark | None = None
    check: Mark | None = None

    def __bool__(self) -> bool:
        return self != _NONE


_NONE = Marks()


def marks_of(
    debate: Debate, spot: Spot, number: str, people: Mapping[str, Speaker], look: Look, words: Words, map: str
) -> Marks:
    """Return the marks of a claim's box on a map, all layers on."""
    claim = debate[Claim][spot.item]
    placements = debate[Placement].referring("item", claim.id)
    pinned = look.pins and not spot.copy and any(one.pinned for one in placements if one.map == map)
    comments = len(debate[Comment].referring("target", claim.id))
    sources = len(passages_of(debate, claim.id))
    return Marks(
        number,
        _speakers(debate, claim.id, people),
        words("implicit") if spot.implicit else "",
        Mark("message-square", str(comments)) if comments else None,
        Mark("text-quote", str(sources)) if sources else None,
        _prediction(claim, words),
        Mark("link") if spot.copy or len(placements) > 1 else None,
        Mark("pin") if pinned else None,
        Mark("circle-alert") if claim.id in look.flagged else None,
    )


def _speakers(debate: Debate, claim: str, people: Mapping[str, Speaker]) -> tuple[Speaker, ...]:
    said = [one.participant for one in attributions_of(debate, claim) if one.act is not Act.DENIES]
    return tuple([people[id] for id in dict.fromkeys(said)])


def _prediction(claim: Claim, words: Words) -> Mark | None:
    if claim.type is not ClaimType.PREDICTION:
        return None
    year = claim.horizon[:4]
    if claim.outcome is Outcome.OPEN:
        return Mark("hourglass", words("by {year}", year=year)) if year else Mark("circle", words("open"))
    came_true = claim.outcome is Outcome.CAME_TRUE
    icon, word = ("circle-check", words("came true")) if came_true else ("circle-x", words("failed"))
    return Mark(icon, f"{word}, {year}" if year else word)
