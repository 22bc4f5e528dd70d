"""A user who edits without pause, says what each step will lead to before it, and that it did after it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final
from uuid import UUID

from debatemap.domain import edits
from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Claim, Map
from debatemap.services.desk import Desk
from debatemap.services.opening import OpenDebate
from debatemap.services.save_state import SaveKind
from tests.crash.event_loop import EventLoop

FILE: Final = "debate.debatemap"
PRIVATE: Final = "private"
EDITOR: Final = "claim/text/en"


class User:
    """One run of the program; what was said is in the file descriptor that is given."""

    def __init__(self, folder: Path, seed: int, said: int) -> None:
        self._random, self._said, self._loop = Random(seed), said, EventLoop()
        opening = Desk(folder / PRIVATE, self._loop.timing).open(folder / FILE)
        self._open: OpenDebate = opening.accept()
        self._typed = {draft.key: draft.text for draft in self._open.typed}
        self._say("did")

    def work(self, steps: int) -> None:
        """Take a number of steps, saving all the while."""
        habits = {self._edit: 9, self._undo: 2, self._redo: 2, self._type: 4, self._stop: 1, self._save: 2}
        for _ in range(steps):
            self._random.choices(tuple(habits), tuple(habits.values()))[0]()
            self._loop.turn()

    def leave(self) -> None:
        """End the program properly."""
        self._stop()
        self._save(patient=True)
        self._open.close()
        self._say("left")

    def _save(self, patient: bool | None = None) -> None:
        """Ask for a save, and half of the time wait for it."""
        settled: list[SaveKind] = []
        self._open.saver.flush(lambda state: settled.append(state.kind))
        if self._random.random() < 0.5 if patient is None else patient:
            self._loop.turn_until(lambda: bool(settled))

    def _edit(self) -> None:
        debate = self._open.document.debate
        edit = self._some_edit(debate)
        self._step(lambda: self._open.document.commit(edit), debate.digest_after(edit))

    def _undo(self) -> None:
        last = self._open.document.history.last
        if last is not None:
            self._step(self._open.document.undo, self._open.document.debate.digest_after(last.inverted()))

    def _redo(self) -> None:
        following = self._open.document.history.next
        if following is not None:
            self._step(self._open.document.redo, self._open.document.debate.digest_after(following))

    def _type(self) -> None:
        self._typed = {EDITOR: f"half a sentence {self._random.random()}"}
        self._open.drafts.note_draft(EDITOR, self._typed[EDITOR])
        self._step(self._open.drafts.write)

    def _stop(self) -> None:
        self._typed = {}
        self._step(lambda: self._open.drafts.drop_draft(EDITOR))

    def _some_edit(self, debate: Debate) -> Edit:
        map = next(iter(debate[Map])).id
        claims = [claim.id for claim in debate[Claim]]
        words = (f"Claim {self._random.random()}", "en")
        makers: list[Callable[[], Edit]] = [
            lambda: edits.add_claim(debate, map, *words, new=self._id),
            lambda: edits.add_reason(debate, map, self._random.choice(claims), *words, new=self._id),
            lambda: edits.add_objection(debate, map, self._random.choice(claims), *words, new=self._id),
            lambda: edits.reword(debate, self._random.choice(claims), "en", words[0]),
            lambda: edits.delete(debate, [self._random.choice(claims)]),
        ]
        try:
            return self._random.choice(makers if claims else makers[:1])()
        except EditRefused:
            return makers[0]()

    def _id(self) -> str:
        return str(UUID(int=self._random.getrandbits(128)))

    def _step(self, do: Callable[[], object], digest: str = "") -> None:
        self._say("will", digest or self._open.document.debate.digest)
        do()
        self._say("did")

    def _say(self, what: str, digest: str = "") -> None:
        line = [what, digest or self._open.document.debate.digest, self._typed]
        os.write(self._said, (json.dumps(line) + "\n").encode())
