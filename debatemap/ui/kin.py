"""Where one goes along the argument: to what something hangs on, to what hangs on it, to what is beside it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debatemap.figure.outline import Outline


def above(outline: "Outline", id: str) -> str | None:
    """Return the claim, question or, of an undercut, the joint that a spot or joint hangs on; None for a root."""
    up = outline.above(id)
    return outline.joints[up].target if up is not None and up in outline.joints and id in outline.spots else up


def below(outline: "Outline", id: str) -> str | None:
    """Return the first of what hangs on a spot or joint, or where the line of a joint leads; a joint only where it has
    no premise of its own.
    """
    return next(iter(_hanging(outline, id)), None)


def beside(outline: "Outline", id: str, step: int) -> str | None:
    """Return what stands so many steps later or, below 0, earlier beside a spot or joint; None beyond the ends."""
    up = outline.above(id)
    if up is None:
        others = outline.roots
    elif id in outline.joints:
        others = tuple(one for one in outline.below(up) if one in outline.joints)
    elif up in outline.joints and outline.joints[up].target in outline.joints:
        others = outline.joints[up].spots
    else:
        others = _hanging(outline, above(outline, id) or up)
    place = others.index(id) + step if id in others else -1
    return others[place] if 0 <= place < len(others) else None


def _hanging(outline: "Outline", id: str) -> tuple[str, ...]:
    joint = outline.joints.get(id)
    if joint is not None:
        return (*joint.spots, *((joint.link,) if joint.link is not None else ()), *joint.undercuts)
    found: list[str] = []
    for one in outline.below(id):
        found += outline.joints[one].spots or (one,) if one in outline.joints else (one,)
    return tuple(found)
