"""A user's computer: one clock, one private folder, and the debates that are open on it."""

from pathlib import Path

from debatemap.domain.changes import Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, new_id
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.desk import Desk
from debatemap.services.opening import OpenDebate
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.services.clockwork import Clockwork

ADD = Message("Add claim")


class Room:
    """A user's computer: one clock, one private folder, and what is open on it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, Clockwork()
        self.private = folder / "private"
        self.private.mkdir()
        self.desk = Desk(self.private, self.clock.timing)
        self.path = folder / "ghosts.debatemap"
        save(new_debate(plain("Animals or ghosts", "en")), self.path)
        self._open: list[OpenDebate] = []

    def keep(self, opened: OpenDebate) -> OpenDebate:
        self._open.append(opened)
        return opened

    def open(self, path: Path | None = None) -> OpenDebate:
        opening = self.desk.open(path or self.path)
        assert not opening.asks
        return self.keep(opening.accept())

    def leave(self) -> None:
        for opened in self._open:
            opened.document.protection.end(clean=False)


def add_claim(opened: OpenDebate, string: str = "Language models are ghosts.") -> Claim:
    claim = Claim(id=new_id(), text=plain(string))
    opened.document.commit(Edit(ADD, added(claim)))
    return claim


def crash(opened: OpenDebate) -> None:
    """Let a debate go the way a killed process does: nothing is said any more to anybody."""
    opened.document.protection.end(clean=False)


def close(opened: OpenDebate) -> None:
    opened.saver.flush()
    opened.close()


def in_file(path: Path) -> Debate:
    return open_debate(path).debate
