"""A small debate to try edits on, built by the edits themselves."""

from debatemap.domain import edits
from debatemap.domain.changes import Edit, records_after
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Map, Premise, Question, Record
from debatemap.domain.relations import arguments_on, items_on, maps, placement_of
from debatemap.domain.text import plain


class Workbench:
    """A debate with one map; claims are named by their words, an argument by the words of its first premise."""

    def __init__(self) -> None:
        self.debate: Debate = new_debate(plain("Test", "en"))
        self.map = maps(self.debate)[0].id

    def do(self, edit: Edit) -> Edit:
        """Make an edit as the program does, and see that it can be taken back."""
        before = {record.id: record for record in self.debate}
        self.debate.check(edit)
        self.debate.apply(edit)
        after = self.debate.snapshot()
        self.debate.check(edit.inverted())
        after.apply(edit.inverted())
        assert {record.id: record for record in after} == before
        return edit

    def contention(self, words: str) -> str:
        return made(self.do(edits.add_contention(self.debate, self.map, words, "en")), Claim)

    def loose(self, words: str) -> str:
        return made(self.do(edits.add_claim(self.debate, self.map, words, "en")), Claim)

    def reason(self, target: str, words: str) -> str:
        return made(self.do(edits.add_reason(self.debate, self.map, target, words, "en")), Claim)

    def objection(self, target: str, words: str) -> str:
        return made(self.do(edits.add_objection(self.debate, self.map, target, words, "en")), Claim)

    def co_premise(self, beside: str, words: str) -> str:
        return made(self.do(edits.add_co_premise(self.debate, self.map, self.argument(beside), words, "en")), Claim)

    def undercut(self, argument_of: str, words: str) -> str:
        return made(self.do(edits.add_undercut(self.debate, self.map, self.argument(argument_of), words, "en")), Claim)

    def question(self, words: str) -> str:
        return made(self.do(edits.ask(self.debate, self.map, words, "en")), Question)

    def second_map(self, *items: str) -> str:
        map = made(self.do(edits.add_map(self.debate, "Second", "en")), Map)
        if items:
            self.do(edits.place(self.debate, map, items))
        return map

    def connect(self, claim: str, target: str, polarity: Polarity = Polarity.SUPPORT, map: str | None = None) -> str:
        edit = edits.connect(self.debate, map or self.map, claim, target, polarity)
        return made(self.do(edit), Argument)

    def premise(self, claim: str) -> str:
        """Return the id of the one premise that uses a claim."""
        (premise,) = self.debate[Premise].referring("claim", claim)
        return premise.id

    def argument(self, claim: str) -> str:
        """Return the id of the one argument that uses a claim."""
        return self.debate[Premise][self.premise(claim)].argument

    def shown(self, map: str | None = None) -> set[str]:
        """Return the words of what is placed on a map."""
        return {item.text.shown("en") for item in items_on(self.debate, map or self.map)}

    def drawn(self, map: str | None = None) -> list[str]:
        """Return the arguments on a map as sentences of premises, sign and target, in drawn order."""
        return [self._sentence(argument) for argument in arguments_on(self.debate, map or self.map)]

    def roots(self, map: str | None = None) -> list[str]:
        """Return the words of a map's contention and of its other roots; no words for no contention."""
        sheet = self.debate[Map][map or self.map]
        return [self._words(id) for id in (sheet.contention, *sheet.roots)]

    def is_placed(self, item: str, map: str | None = None) -> bool:
        return placement_of(self.debate, map or self.map, item) is not None

    def _sentence(self, argument: Argument) -> str:
        premises = sorted(self.debate[Premise].referring("argument", argument.id), key=lambda one: one.order)
        sign = "+" if argument.polarity is Polarity.SUPPORT else "-"
        return f"{' & '.join(self._words(one.claim) for one in premises)} {sign} {self._words(argument.target)}"

    def _words(self, id: str | None) -> str:
        record = self.debate.find(id)
        if isinstance(record, Argument):
            return f"({self._sentence(record)})"
        return record.text.shown("en") if isinstance(record, Claim | Question) else ""


def made(edit: Edit, kind: type[Record]) -> str:
    """Return the id of the first record of a kind that an edit adds."""
    before = {change.id for change in edit.changes if change.before is not None}
    return next(one.id for one in records_after(edit.changes) if isinstance(one, kind) and one.id not in before)
