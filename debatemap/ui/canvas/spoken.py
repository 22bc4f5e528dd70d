"""What is said of a box or joint to those who do not see it: number, relation to others, speaker, text, place."""

from collections.abc import Iterator

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Act
from debatemap.domain.model import Comment, Contradiction, Participant
from debatemap.domain.relations import attributions_of, item_of, passages_of
from debatemap.figure.boxes import BoxKind
from debatemap.figure.outline import Joint, JointKind
from debatemap.figure.picture import Box, JointBox, Picture
from debatemap.i18n import language, tr

_BEFORE_SCHEME = " · "
"""What stands in a pill between its word and the name of its scheme."""


def spoken(debate: Debate, picture: Picture, one: Box | JointBox) -> str:
    """Return one line for a box or joint, in the interface's language around the map's own words."""
    parts = _of_box(debate, picture, one) if isinstance(one, Box) else _of_joint(picture, one)
    return ", ".join(part for part in parts if part)


def described(debate: Debate, one: Box | JointBox) -> str:
    """Return what the marks of a box say, for those who want to know more."""
    return ", ".join(_marks(debate, one.item)) if isinstance(one, Box) else ""


def field(picture: Picture, box: Box) -> str:
    """Return the name of the field in which a box's text is written."""
    return tr("Text, {claim}", claim=", ".join(part for part in (box.content.number, relation(picture, box)) if part))


def tip(debate: Debate, box: Box) -> str:
    """Return what a box does not show of its claim or question: full names, what its marks say, its other texts."""
    shown = {string for _, string in box.content.texts}
    others = (string for _, string in item_of(debate, box.item).text.said if string not in shown)
    lines = (", ".join(_speakers(debate, box.item)), ", ".join(_marks(debate, box.item)), *others)
    return "\n".join(line for line in lines if line)


def _marks(debate: Debate, item: str) -> Iterator[str]:
    sources = len(passages_of(debate, item))
    if sources:
        yield tr("{count} source", "{count} sources", count=sources)
    comments = len(debate[Comment].referring("target", item))
    if comments:
        yield tr("{count} comment", "{count} comments", count=comments)


def _speakers(debate: Debate, item: str) -> tuple[str, ...]:
    """Return the full names of those who say a claim, in the interface's language."""
    said = (one.participant for one in attributions_of(debate, item) if one.act is not Act.DENIES)
    return tuple(debate[Participant][id].name.shown(language()) for id in dict.fromkeys(said))


def _of_box(debate: Debate, picture: Picture, box: Box) -> Iterator[str]:
    yield box.content.number
    yield relation(picture, box)
    yield tr("implicit") if box.content.implicit else ""
    yield ", ".join(_speakers(debate, box.item))
    yield " / ".join(string for _, string in box.content.texts)
    yield _place(picture, box.id)
    yield from _contradictions(debate, picture, box)
    yield tr("{count} claim folded away", "{count} claims folded away", count=box.hidden) if box.hidden else ""


def _of_joint(picture: Picture, joint: JointBox) -> Iterator[str]:
    yield joint.number
    yield tr("argument")
    yield _argument(picture, joint.id)
    yield joint.word.partition(_BEFORE_SCHEME)[2]
    yield _elsewhere(picture, joint.id)
    yield _place(picture, joint.id)
    yield tr("{count} claim folded away", "{count} claims folded away", count=joint.hidden) if joint.hidden else ""


def _elsewhere(picture: Picture, id: str) -> str:
    """Return where the premise stands of an argument that is drawn as a line to another place."""
    link = picture.outline.joints[id].link
    return tr("its premise is {number}", number=_name(picture, link)) if link is not None else ""


def _contradictions(debate: Debate, picture: Picture, box: Box) -> Iterator[str]:
    """Yield what on the same map contradicts a claim."""
    for this, other in (("a", "b"), ("b", "a")):
        for one in debate[Contradiction].referring(this, box.item):
            shown = picture.by_id.get(getattr(one, other))
            if isinstance(shown, Box):
                yield tr("contradicts {number}", number=_called(picture, shown))


def _called(picture: Picture, box: Box) -> str:
    """Return how a claim is named in a sentence: by its number, else by its words."""
    known = box.content.number or box.content.kind is BoxKind.CONTENTION
    return _name(picture, box.id) if known else box.content.texts[0][1]


def relation(picture: Picture, box: Box) -> str:
    """Return what a box is to what it hangs on, such as "reason for 1b"."""
    if box.content.kind is BoxKind.QUESTION:
        return tr("question")
    if box.content.kind is BoxKind.CONTENTION:
        return tr("contention")
    above = picture.outline.spots[box.id].above
    if above is None:
        return tr("loose claim")
    if above not in picture.outline.joints:
        return tr("answer")
    said = _argument(picture, above)
    return tr("co-premise, {argument}", argument=said) if len(picture.outline.joints[above].spots) > 1 else said


def _argument(picture: Picture, id: str) -> str:
    joint = picture.outline.joints[id]
    number = _name(picture, joint.target)
    match joint.kind:
        case JointKind.BECAUSE:
            return tr("reason for {number}", number=number)
        case JointKind.BUT:
            return tr("objection to {number}", number=number)
        case JointKind.HOWEVER:
            return tr("rebuttal of {number}", number=number)
        case JointKind.UNDERCUT:
            return tr("undercut of {number}", number=number)


def _name(picture: Picture, id: str) -> str:
    """Return a number, or for what has none the word for it."""
    one = picture.by_id.get(id)
    if isinstance(one, JointBox):
        return one.number or one.word
    return (one.content.number if one is not None else "") or tr("the contention")


def _place(picture: Picture, id: str) -> str:
    """Return the place among what hangs on the same, such as "2 of 3"; nothing for what is alone there."""
    outline = picture.outline
    above = outline.above(id)
    joint = outline.joints.get(above) if above is not None else None
    if above is not None and joint is not None and joint.spots == (id,):
        return _place(picture, above)
    beside = outline.roots if above is None else outline.below(above) if joint is None else _beside(joint, id)
    return tr("{place} of {count}", place=beside.index(id) + 1, count=len(beside)) if len(beside) > 1 else ""


def _beside(joint: Joint, id: str) -> tuple[str, ...]:
    return joint.undercuts if id in joint.undercuts else joint.spots
