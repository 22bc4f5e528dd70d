"""Debates of odd shapes, as people and programs make them."""

from collections.abc import Callable, Mapping
from random import Random

from debatemap.domain.debate import Debate
from tests.figure.fixtures import Writer, tangle

SENTENCE = "Claim {} is a full sentence of some length, as claims in real debates are."


def deep() -> Debate:
    """Return a chain of twelve levels."""
    writer = _begun()
    above = "c"
    for level in range(12):
        writer.argue(above, writer.claim(f"d{level}", SENTENCE.format(level)), attack=level % 3 == 2)
        above = f"d{level}"
    return writer.debate()


def wide() -> Debate:
    """Return forty reasons and objections for one claim."""
    writer = _begun()
    for place in range(40):
        writer.argue("c", writer.claim(f"r{place}", SENTENCE.format(place)), attack=place > 25)
        if place % 5 == 0:
            writer.argue(f"r{place}", writer.claim(f"r{place}x", "One more."))
    return writer.debate()


def empty() -> Debate:
    """Return a map with nothing on it."""
    return Writer().debate()


def only_a_question() -> Debate:
    """Return a map with a question alone."""
    writer = Writer()
    writer.roots = (writer.question("q", "What is this debate about?", "这场辩论争的是什么？"),)
    return writer.debate()


def several() -> Debate:
    """Return three contentions and nine loose claims."""
    writer, roots = Writer(), []
    for name in "ABC":
        roots.append(writer.claim(name, SENTENCE.format(name)))
        for place in range(3):
            writer.argue(name, writer.claim(f"{name}{place}", SENTENCE.format(place)), attack=place == 2)
    roots += [writer.claim(f"loose{place}", SENTENCE.format(place)) for place in range(9)]
    writer.contention, writer.roots = "A", tuple(roots[1:])
    return writer.debate()


def undercut_undercuts() -> Debate:
    """Return an undercut of an undercut of an undercut."""
    writer = _begun()
    target = writer.argue("c", writer.claim("a", SENTENCE.format("a")))
    for place in range(4):
        target = writer.argue(target, writer.claim(f"u{place}", SENTENCE.format(place)), attack=True)
    return writer.debate()


def very_long() -> Debate:
    """Return very long texts: words, one word, Chinese, many lines."""
    writer = _begun()
    texts = ("word " * 4000, "x" * 9000, "机器学习的是人写下的东西。" * 300, "line\n" * 200)
    for place, text in enumerate(texts):
        writer.argue("c", writer.claim(f"t{place}", text, text))
    return writer.debate()


def conjunction() -> Debate:
    """Return twelve premises that hold only together, most with a reason, some with an objection."""
    writer = _begun()
    premises = [writer.claim(f"p{place}", SENTENCE.format(place)) for place in range(12)]
    writer.argue("c", *premises, id="all")
    for place, premise in enumerate(premises):
        for id, attack in ((f"r{place}", False), (f"o{place}", True)):
            if place % (4 if attack else 3):
                writer.argue(premise, writer.claim(id, SENTENCE.format(id)), attack=attack)
    return writer.debate()


def tree(size: int, seed: int = 1) -> Debate:
    """Return a tree of some size with two to four arguments for a claim."""
    random, writer, ids = Random(seed), _begun(), ["c"]
    for target in ids:
        for _ in range(random.choice((2, 3, 4))):
            if len(ids) >= size:
                return writer.debate()
            id = writer.claim(f"n{len(ids)}", SENTENCE.format(len(ids)), "机器学习的是人们多年来写下的东西。")
            ids.append(id)
            writer.argue(target, id, attack=random.random() < 0.4)
    return writer.debate()


def _begun() -> Writer:
    writer = Writer()
    writer.contention = writer.claim("c", "The contention is what everything else hangs on.", "其余一切都系于主论点。")
    return writer


def tangled() -> Debate:
    """Return arguments about arguments, cross links, contradictions."""
    return tangle(3, 40)


ODD: Mapping[str, Callable[[], Debate]] = {
    one.__name__: one
    for one in (deep, wide, empty, only_a_question, several, undercut_undercuts, very_long, tangled, conjunction)
}
