"""The debate of the look's pictures, and three more maps beside it, as in the look's window."""

from collections.abc import Iterator
from dataclasses import replace

from debatemap.domain.debate import Debate
from debatemap.domain.model import About, Attribution, Excerpt, Map, Participant, Record, Source
from debatemap.services.samples import sample
from tests.figure.fixtures import ghosts, said

OTHERS = ("key-growth-curve", "key-tesla-or-waymo", "control-or-understanding")


def exhibit() -> Debate:
    """Return nineteen claims on animals and ghosts, with a passage of the source, and three of the samples' maps."""
    others = {record.id: record for one in OTHERS for record in sample(one) if not isinstance(record, About)}
    people = {one.name: one.id for one in others.values() if isinstance(one, Participant)}
    own = ghosts()
    twice = {one.id: people[one.name] for one in own[Participant] if one.name in people}
    return Debate([*(one for one in _dressed(own, twice) if one.id not in twice), *others.values()])


def _dressed(debate: Debate, twice: dict[str, str]) -> Iterator[Record]:
    """Yield the records with the words of the look; what people said whom the samples know, these say."""
    for record in debate:
        match record:
            case About():
                yield replace(record, title=said("Karpathy debates", "卡帕西辩论集"))
            case Map():
                yield replace(record, title=said("Animals or ghosts?", "动物还是幽灵？"))
            case Excerpt(id="1b.1.1/0"):
                quote = "几分钟后就能奔跑……这不是强化学习"
                yield replace(record, quote=quote, locator=said("Section 4", "第 4 节"))
            case Source():
                yield replace(record, title=said("What animals bring along", "动物的独特之处"))
            case Attribution():
                yield replace(record, participant=twice.get(record.participant, record.participant))
            case _:
                yield record
