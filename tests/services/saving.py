"""A debate in a file, opened, with its saver, and everything the saver showed."""

from dataclasses import replace
from pathlib import Path

from debatemap.domain.changes import Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, new_id
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.document import Document
from debatemap.services.protection import Protection
from debatemap.services.save_state import SaveKind
from debatemap.services.saver import Saver
from debatemap.services.target import Target
from debatemap.storage.journals import Journals
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.services.clockwork import Clockwork

SAVED, SAVING, UNSAVED, FAILED, CONFLICT = SaveKind


def add_claim(document: Document, string: str = "Language models are ghosts.") -> Claim:
    claim = Claim(id=new_id(), text=plain(string))
    document.commit(Edit(Message("Add claim"), added(claim)))
    return claim


def made(debate: Debate) -> tuple[Edit, str]:
    return Edit(Message("New debate"), added(*debate)), debate.digest


class Desk:
    """A debate in a file, opened, with its saver, and everything the saver showed."""

    def __init__(self, folder: Path, clock: Clockwork, path: Path | None) -> None:
        debate = new_debate(plain("Animals or ghosts"))
        self.clock, self.path = clock, path
        target = None if path is None else Target(path, save(debate, path).stamp, debate.digest)
        self.journals = Journals(folder / "private")
        journal = self.journals.attach(path, debate.digest).journal if path else self.journals.create(*made(debate))
        self.document = Document(
            debate, path=path, protection=Protection(self.journals, journal, named=path is not None)
        )
        self.bugs: list[BaseException] = []
        self.saver = Saver(self.document, replace(clock.timing, on_bug=self.bugs.append), target)
        self.shown: list[SaveKind] = []
        self.saver.subscribe(lambda state: self.shown.append(state.kind))

    @property
    def kind(self) -> SaveKind:
        return self.saver.state.kind

    def in_file(self) -> Debate:
        assert self.document.path is not None
        return open_debate(self.document.path).debate

    def is_in_file(self) -> bool:
        return list(self.in_file()) == list(self.document.debate)


def somebody_else_writes(path: Path) -> Debate:
    theirs = new_debate(plain("Theirs"))
    save(theirs, path)
    return theirs
