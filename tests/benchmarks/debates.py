"""Debates of any size, always the same: a tree with two to four children, one claim in twenty used twice, half of the
claims in Chinese.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Order
from debatemap.domain.kinds import ParticipantKind, Polarity
from debatemap.domain.model import About, Argument, Attribution, Claim, Map, Participant, Placement, Premise, Record
from debatemap.domain.order import spread
from debatemap.domain.text import Text, plain, text
from debatemap.storage.save import save

MAP: Final = "map"
_ENGLISH: Final = (
    "animals ghosts learn imitate experience reward model data world text children evolution goals because without "
    "every would never only some more than from their that this growth curve cars cameras cities scale people work "
)
_CHINESE: Final = (
    "动物幽灵学习模仿经验奖励模型数据世界文字孩子进化目标因为没有每个可能从不只有一些更多他们增长曲线汽车城市规模人工作"
)


def debate(size: int, seed: int = 1) -> Debate:
    """Return a debate with one map and so many claims."""
    return Debate(_records(size, Random(seed)))


@cache
def file(size: int) -> Path:
    """Return a document with such a debate, made when first asked for."""
    path = Path(mkdtemp(prefix="debatemap-benchmark-")) / f"{size}.debatemap"
    save(debate(size), path)
    return path


def _records(size: int, random: Random) -> Iterator[Record]:
    yield About(id="about", title=text({"en": "A debate to measure", "zh-Hans": "用来测量的辩论"}))
    yield Map(id=MAP, title=plain("Everything", "en"), contention="c0")
    for number in range(8):
        yield Participant(id=f"p{number}", name=plain(f"Student {number + 1}", "en"), kind=ParticipantKind.PERSON)
    for number in range(size):
        yield Claim(id=f"c{number}", text=_words(random, number))
        yield Placement(id=f"l{number}", map=MAP, item=f"c{number}")
        if number % 3 == 0:
            yield Attribution(id=f"s{number}", item=f"c{number}", participant=f"p{random.randrange(8)}")
    yield from _tree(size, random)


def _tree(size: int, random: Random) -> Iterator[Record]:
    target, number = 0, 1
    while number < size:
        for order in spread(random.randint(2, 4)):
            if number == size:
                return
            argument = f"a{number}"
            polarity = Polarity.ATTACK if random.random() < 0.3 else Polarity.SUPPORT
            yield Argument(id=argument, target=f"c{target}", polarity=polarity, order=Order(order))
            yield Premise(id=f"m{number}", argument=argument, claim=f"c{number}")
            if random.random() < 0.05 and number > 3:
                yield Premise(id=f"x{number}", argument=argument, claim=f"c{random.randrange(1, number - 1)}")
            number += 1
        target += 1


def _words(random: Random, number: int) -> Text:
    if number % 2:
        return plain("".join(random.choices(_CHINESE, k=random.randint(19, 58))) + "。", "zh-Hans")
    return plain(" ".join(random.choices(_ENGLISH.split(), k=random.randint(12, 30))).capitalize() + ".", "en")
