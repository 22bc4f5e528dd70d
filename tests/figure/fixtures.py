"""A debate of nineteen claims in both languages, and a short way to write debates for tests."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Order
from debatemap.domain.kinds import ClaimType, Polarity, Stance
from debatemap.domain.model import (
    About,
    Annotator,
    Answer,
    Argument,
    Attribution,
    Citation,
    Claim,
    Comment,
    Contradiction,
    Excerpt,
    Map,
    Participant,
    Placement,
    Position,
    Premise,
    Question,
    Record,
    Round,
    Source,
)
from debatemap.domain.order import spread
from debatemap.domain.text import Text, text

ORDERS = spread(5000)
MAP = "map"


@dataclass
class Writer:
    """Collects records; ids are the short names that tests use, orders follow the order of writing."""

    records: list[Record] = field(default_factory=list)
    written: int = 0
    contention: str | None = None
    roots: tuple[str, ...] = ()

    def order(self) -> Order:
        """Return the next order key."""
        self.written += 1
        return Order(ORDERS[self.written - 1])

    def claim(
        self, id: str, english: str = "", chinese: str = "", *, map: str | None = MAP, prediction: bool = False
    ) -> str:
        """Write a claim and place it."""
        kind = ClaimType.PREDICTION if prediction else ClaimType.FACT
        self.records.append(Claim(id=id, text=said(english or f"Claim {id} is so.", chinese), type=kind))
        if map is not None:
            self.place(id, map)
        return id

    def place(self, item: str, map: str = MAP) -> None:
        """Place a claim or question on a map."""
        self.records.append(Placement(id=f"{map}/{item}", map=map, item=item))

    def argue(
        self,
        target: str,
        *claims: str,
        attack: bool = False,
        id: str = "",
        implicit: Sequence[str] = (),
        scheme: str = "",
    ) -> str:
        """Write an argument from claims, as a reason or an attack."""
        id = id or f"{target}<{'+'.join(claims)}"
        polarity = Polarity.ATTACK if attack else Polarity.SUPPORT
        self.records.append(Argument(id=id, target=target, polarity=polarity, order=self.order(), scheme=scheme))
        for claim in claims:
            hidden = claim in implicit
            self.records.append(
                Premise(id=f"{id}:{claim}", argument=id, claim=claim, order=self.order(), implicit=hidden)
            )
        return id

    def question(self, id: str, english: str, chinese: str = "", answers: Sequence[str] = ()) -> str:
        """Write a question, place it and answer it with claims."""
        self.records.append(Question(id=id, text=said(english, chinese)))
        self.place(id)
        for claim in answers:
            self.records.append(Answer(id=f"{id}?{claim}", question=id, claim=claim, order=self.order()))
        return id

    def debate(self) -> Debate:
        """Return what has been written as a debate with one map."""
        about = About(id="about", title=said("A debate", "一场辩论"))
        sheet = Map(id=MAP, title=said("A map", "一张图"), contention=self.contention, roots=self.roots)
        return Debate([about, sheet, *self.records])


def said(english: str, chinese: str = "") -> Text:
    """Return a text in one or two languages, first said in English."""
    return text({"en": english, "zh-Hans": chinese}, first="en")


_CLAIMS = {
    "c": (
        "Today’s language models are closer to summoned ghosts than to animals we have built.",
        "如今的语言模型更像被召来的幽灵，而不是我们造出的动物。",
    ),
    "1a": ("What kind of mind results depends on the process that shaped it.", "心智属于哪一类，取决于塑造它的过程。"),
    "1b": (
        "Animals and models come out of quite different optimisation processes.",
        "动物与模型出自截然不同的优化过程。",
    ),
    "1b.1": (
        "Animals are born with much machinery that evolution has already built in.",
        "动物天生就带着进化早已装好的大量构造。",
    ),
    "1b.1.1": (
        "A newborn zebra stands and runs after its mother within minutes.",
        "小斑马落地几分钟就能站起来跟着母亲跑。",
    ),
    "1b.1.1u": (
        "One early-walking species tells us little about animals at large.",
        "单凭一个早熟物种，说明不了动物整体。",
    ),
    "1b.1.2": (
        "DNA somehow packs the weights of a nervous system into its letters.",
        "DNA 以某种方式把神经系统的权重压进了碱基。",
    ),
    "1b.1.2.1": ("A genome has far too little room to list billions of weights.", "基因组太小，列不下几十亿个权重。"),
    "1b.1.2.1.1": ("It need only hold the recipe by which the network grows.", "它只需写下网络如何长成的配方。"),
    "1b.2": ("Models learn by imitating what people have put on the internet.", "模型靠模仿人们放到网上的东西来学习。"),
    "2": ("Models set out from another point in the space of minds.", "在心智的空间里，模型从另一点出发。"),
    "2.1": ("They are wholly digital and have no body of their own.", "它们完全是数字的，没有自己的身体。"),
    "3": ("Pre-training is a poor man’s evolution.", "预训练是穷人版的进化。"),
    "3.1": ("It yields a start from which reinforcement learning can go on.", "它给出一个起点，强化学习可由此继续。"),
    "4": (
        "Animals are the right model: they learn from their own experience.",
        "动物才是正确的榜样：它们从亲身经验中学习。",
    ),
    "4.1": ("Learning by reward needs no human examples to copy.", "凭奖励学习，不需要人类范例可抄。"),
    "4.2": ("People seem to use reward learning mostly for motor skills.", "人似乎主要在运动技能上用到奖励学习。"),
    "5": ("Over time they can be made more like animals.", "久而久之，可以让它们更像动物。"),
    "5.1": ("Growing alike later does not change where they came from.", "后来变得相像，并不改变它们的来处。"),
}
_SPEAKERS = {
    "karpathy": ("Andrej Karpathy", "安德烈·卡帕西"),
    "sutton": ("Richard Sutton", "理查德·萨顿"),
    "student1": ("Student 1", "学生 1"),
    "student2": ("Student 2", "学生 2"),
    "student3": ("Student 3", "学生 3"),
}
_BY = {
    "1b.1.1u": "student1",
    "1b.1.2.1": "student2",
    "1b.1.2.1.1": "student3",
    "5.1": "student1",
    "4": "sutton",
    "4.1": "sutton",
}
_SOURCES = {
    "c": 2,
    "1b": 1,
    "1b.1": 1,
    "1b.1.1": 1,
    "1b.1.2": 1,
    "1b.2": 2,
    "2": 1,
    "2.1": 1,
    "3": 1,
    "3.1": 1,
    "4.2": 1,
    "5": 1,
}
_COMMENTS = {"c": 4, "1b.1.1u": 2, "1b.1.2.1": 1, "3": 1, "4": 3}


def ghosts() -> Debate:
    """Return the debate on animals and ghosts: frames, stacks, objections, rebuttals, an undercut, people, sources,
    positions.
    """
    writer = Writer(contention="c")
    for id, (english, chinese) in _CLAIMS.items():
        writer.claim(id, english, chinese, prediction=id == "5")
    writer.question("q", "Are we building animals or summoning ghosts?", "我们是在造动物，还是在召唤幽灵？", ["c"])
    writer.argue("c", "1a", "1b", id="a1", implicit=["1a"])
    writer.argue("1b", "1b.1", id="a1b.1")
    writer.argue("1b.1", "1b.1.1", id="a1b.1.1")
    writer.argue("a1b.1.1", "1b.1.1u", attack=True, id="a1b.1.1u")
    writer.argue("1b.1", "1b.1.2", id="a1b.1.2")
    writer.argue("1b.1.2", "1b.1.2.1", attack=True, id="a1b.1.2.1")
    writer.argue("1b.1.2.1", "1b.1.2.1.1", attack=True, id="a1b.1.2.1.1")
    writer.argue("1b", "1b.2", id="a1b.2")
    for target, claim in (("c", "2"), ("2", "2.1"), ("c", "3"), ("3", "3.1")):
        writer.argue(target, claim, id=f"a{claim}")
    for target, claim in (("c", "4"), ("4", "4.2"), ("c", "5"), ("5", "5.1")):
        writer.argue(target, claim, attack=True, id=f"a{claim}")
    writer.argue("4", "4.1", id="a4.1")
    writer.records += [*_people(), *_sources(), *_judgements()]
    return writer.debate()


def _people() -> list[Record]:
    people = [Participant(id=id, name=said(*names)) for id, names in _SPEAKERS.items()]
    students = [Annotator(id=f"annotator{number}", name=f"Student {number}") for number in range(1, 23)]
    attributions = [
        Attribution(
            id=f"said/{id}",
            item=id,
            participant=_BY.get(id, "karpathy"),
            excerpt=f"{id}/0" if id in _SOURCES else None,
        )
        for id in _CLAIMS
    ]
    return [*people, *students, *attributions]


def _sources() -> list[Record]:
    excerpts = [Excerpt(id=f"{id}/{place}", source="s") for id, count in _SOURCES.items() for place in range(count)]
    further = [Citation(id=f"cited/{one.id}", item=one.id.split("/")[0], excerpt=one.id) for one in excerpts]
    return [Source(id="s", title=said("An interview", "一次访谈")), *excerpts, *further]


def _judgements() -> list[Record]:
    comments = [
        Comment(id=f"comment/{id}/{place}", annotator="annotator1", target=id)
        for id, count in _COMMENTS.items()
        for place in range(count)
    ]
    positions = [
        Position(
            id=f"position/{id}/{number}",
            holder=f"annotator{number}",
            target=id,
            stance=_stance((number * 7 + place * 3) % 22),
            round="round1",
        )
        for place, id in enumerate(_CLAIMS)
        for number in range(1, 23)
    ]
    return [Round(id="round1", title=said("Round 1", "第一轮")), *comments, *positions]


def _stance(number: int) -> Stance:
    return tuple(Stance)[sum(number >= step for step in (7, 14, 18, 21))]


def tangle(seed: int, size: int) -> Debate:
    """Return a random debate: frames, undercuts of undercuts, shared claims, cycles, several roots, empty arguments."""
    random = Random(seed)
    writer = Writer(contention="c0")
    claims = [writer.claim(f"c{number}", _words(random), _signs(random)) for number in range(size)]
    arguments: list[str] = []
    for number, claim in enumerate(claims[1:], 1):
        if random.random() < 0.9:
            _hang(writer, random, claims[:number], claim, arguments)
    for number in range(size // 10):
        target, *premises = random.sample(claims, random.choice([1, 2, 2, 3]) if size > 2 else 1)
        writer.argue(target, *premises, attack=random.random() < 0.5, id=f"extra{number}")
    answers = random.sample(claims, min(2, size))
    writer.question("q0", "What about it?", "怎么样？", answers)
    writer.question("q1", "And what else?")
    if size > 3:
        writer.records.append(Contradiction(id="against", a=claims[-1], b=claims[-2]))
    return writer.debate()


def _hang(writer: Writer, random: Random, above: list[str], claim: str, arguments: list[str]) -> None:
    target = random.choice(above[-12:])
    if arguments and random.random() < 0.12:
        target = random.choice(arguments)
    attack = random.random() < 0.4
    premises = [claim]
    if random.random() < 0.2:
        premises.append(writer.claim(f"{claim}b", _words(random), _signs(random)))
    arguments.append(writer.argue(target, *premises, attack=attack, scheme="analogy" if random.random() < 0.1 else ""))


def _words(random: Random) -> str:
    return " ".join(random.choice(_VOCABULARY) for _ in range(random.randint(1, 24))).capitalize() + "."


def _signs(random: Random) -> str:
    return (
        "".join(
            random.choice("动物与模型出自截然不同的优化过程，心智取决于塑造它的") for _ in range(random.randint(2, 40))
        )
        + "。"
    )


_VOCABULARY = (
    "the",
    "model",
    "learns",
    "from",
    "people",
    "and",
    "evolution",
    "built",
    "much",
    "that",
    "nothing",
    "follows",
)
