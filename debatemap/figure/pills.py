"""The joint of an argument: its word and the size of its pill."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Scheme
from debatemap.figure.header import shortened
from debatemap.figure.look import Look, main_language
from debatemap.figure.metrics import width
from debatemap.figure.outline import Joint, JointKind
from debatemap.figure.type import JOINT
from debatemap.i18n import N_, Words

HEIGHT = 18
SIDE, HEXAGON_SIDE = 9, 11
_WIDEST_WORD = 220
_WORDS = {
    JointKind.BECAUSE: N_("because"),
    JointKind.BUT: N_("but"),
    JointKind.HOWEVER: N_("however"),
    JointKind.UNDERCUT: N_("undercut"),
}


@dataclass(frozen=True, slots=True)
class Pill:
    """Hold what a joint says and the width that takes, in pixels."""

    word: str
    width: int


def pills(debate: Debate, joints: Iterable[Joint], look: Look) -> dict[str, Pill]:
    """Return the pills of joints by id: its word, and its scheme after a dot; empty pills of the same
    width where what is reconstructed is hidden.
    """
    language = main_language(debate, look)
    words = {kind: Words(language)(word) for kind, word in _WORDS.items()}
    names = {scheme.key: scheme.name.shown(language) for scheme in debate[Scheme]}
    found = {}
    for joint in joints:
        key = debate[Argument][joint.id].scheme
        scheme = names.get(key, key.replace("_", " ").replace("-", " "))
        word = f"{words[joint.kind]} · {scheme}" if scheme else words[joint.kind]
        found[joint.id] = _shortened_pill(joint.kind, word, language, shown=look.reconstructed)
    return found


@lru_cache(maxsize=1 << 10)
def _shortened_pill(kind: JointKind, word: str, language: str, *, shown: bool) -> Pill:
    one = pill(kind, shortened(word, _WIDEST_WORD, JOINT, language), language)
    return one if shown else replace(one, word="")


def pill(kind: JointKind, word: str, language: str) -> Pill:
    """Return a pill for a word; its width is even, so that its middle is a whole pixel."""
    side = HEXAGON_SIDE if kind is JointKind.UNDERCUT else SIDE
    return Pill(word, 2 * ceil((width(word, JOINT, language) + 2 * side) / 2))
