"""Whatever is edited, undone, saved, closed or lost in a crash: memory, file, journal and a listener's mirror agree."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.strategies import DataObject

from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.model import Record
from debatemap.domain.text import plain
from debatemap.services.desk import Desk
from debatemap.services.opening import OpenDebate, Opening
from debatemap.services.save_state import SaveKind
from debatemap.storage.open import open_debate
from tests.properties.edits import edits_of
from tests.properties.strategies import strings
from tests.services.clockwork import Clockwork


def records(debate: Debate) -> dict[str, Record]:
    return {record.id: record for record in debate}


class DocumentMachine(RuleBasedStateMachine):
    """One user with one debate.

    ``states`` are the digests that undoing and redoing lead to, by position; ``last`` has the position and the states
    when the debate last had a digest.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(prefix="debatemap-machine-")
        self.seconds = 1_000_000.0
        self.names = 0
        self.typed: dict[str, str] = {}
        self.last: dict[str, tuple[int, list[str]]] = {}
        self.desk = self._started()

    def teardown(self) -> None:
        self.opened.document.protection.end(clean=False)
        self.folder.cleanup()

    def _started(self) -> Desk:
        """Start the program: nothing of an earlier process is left but its files."""
        self.clock = Clockwork()
        self.clock.seconds = self.seconds
        return Desk(Path(self.folder.name) / "private", self.clock.timing)

    def _show(self, opened: OpenDebate) -> None:
        self.opened, self.document = opened, opened.document
        self.mirror = self.document.debate.snapshot()
        self.document.subscribe(self.mirror.apply)

    @initialize(titled=st.booleans())
    def begin(self, titled: bool) -> None:
        self._show(self.desk.copy(new_debate(plain("Animals or ghosts", "en"))))
        self.states = [self.document.debate.digest]
        if titled:
            self.save_as()

    @rule(data=st.data(), pause=st.sampled_from([0.0, 0.9, 5.0]))
    def edit(self, data: DataObject, pause: float) -> None:
        self.clock.advance(pause)
        edit = data.draw(edits_of(self.document.debate))
        self.document.commit(edit)
        if edit:
            self._note_state()

    @rule()
    def undo(self) -> None:
        position = self.document.history.position
        edit = self.document.undo()
        assert (edit is not None) == (position > 0)

    @rule()
    def redo(self) -> None:
        position = self.document.history.position
        edit = self.document.redo()
        assert (edit is not None) == (position < len(self.states) - 1)

    @rule()
    def revert(self) -> None:
        self.clock.advance(5)
        before = self.document.debate.digest
        self.document.revert_to_as_opened()
        if self.document.debate.digest != before:
            self._note_state()

    @rule(text=strings, key=st.sampled_from(["a/text/en", "b/text/zh-Hans"]))
    def type(self, key: str, text: str) -> None:
        self.opened.drafts.note_draft(key, text)
        self.clock.advance(0.6)
        self.typed[key] = text

    @rule(key=st.sampled_from(["a/text/en", "b/text/zh-Hans"]))
    def stop_typing(self, key: str) -> None:
        self.opened.drafts.drop_draft(key)
        self.typed.pop(key, None)

    @rule()
    def save(self) -> None:
        self.opened.saver.flush()
        self._check_file()

    @rule(seconds=st.floats(0.1, 20))
    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)

    @rule()
    def save_as(self) -> None:
        self.names += 1
        path = Path(self.folder.name) / f"debate {self.names}.debatemap"
        outcome: list[object] = []
        self.opened.saver.save_as(path, outcome.append)
        assert outcome == [None]
        self._check_file()

    @rule()
    def close_and_reopen(self) -> None:
        self.opened.saver.flush()
        untouched = self.document.path is None and len(self.states) == 1
        if untouched:
            return
        self.opened.close()
        self.typed.clear()
        opening = self._reopened()
        assert not opening.asks
        self._go_on(opening.accept())

    @rule(saving=st.booleans())
    def crash_and_recover(self, saving: bool) -> None:
        if self._crashed(saving):
            opening = self._reopened()
            assert opening.asks == (bool(self.typed) or bool(opening.later))
            self._go_on(opening.accept())
            assert {draft.key: draft.text for draft in self.opened.typed} == self.typed

    @precondition(lambda self: self.document.path is not None)
    @rule(saving=st.booleans())
    def crash_and_decline(self, saving: bool) -> None:
        if self._crashed(saving):
            opening = self._reopened()
            self._show(opening.decline())
            self.typed.clear()
            assert self.document.debate.digest == self._in_file().digest
            position, self.states = self.last[self.document.debate.digest]
            assert self.document.history.position == position

    @invariant()
    def everything_agrees(self) -> None:
        debate = self.document.debate
        self.last[debate.digest] = (self.document.history.position, list(self.states))
        assert records(debate) == records(self.mirror)
        assert debate.digest == Debate(debate).digest == self.states[self.document.history.position]
        assert len(self.document.history) == len(self.states) - 1
        assert self.document.protection._journal is not None
        assert self.document.protection._journal.digest == debate.digest
        assert self.document.protection.fault is None
        if self.opened.saver.state.kind is SaveKind.SAVED:
            assert self._in_file().digest == debate.digest

    def _note_state(self) -> None:
        position = self.document.history.position
        self.states[position:] = [self.document.debate.digest]

    def _in_file(self) -> Debate:
        assert self.document.path is not None
        return open_debate(self.document.path).debate

    def _check_file(self) -> None:
        if self.document.path is not None:
            assert self.opened.saver.state.kind is SaveKind.SAVED
            assert records(self._in_file()) == records(self.document.debate)

    def _crashed(self, saving: bool) -> bool:
        """Kill the process, perhaps while its worker was about to save; False where nothing would be left of it."""
        if self.document.path is None and len(self.states) == 1 and not self.typed:
            return False
        self.clock.busy = saving
        self.opened.saver.flush() if saving else None
        self.document.protection.end(clean=False)
        return True

    def _reopened(self) -> Opening:
        path, self.seconds = self.document.path, self.clock.seconds
        self.desk = self._started()
        if path is not None:
            return self.desk.open(path)
        (unsaved,) = self.desk.unsaved()
        return self.desk.open_unsaved(unsaved)

    def _go_on(self, opened: OpenDebate) -> None:
        before = (records(self.document.debate), self.document.history.position, self.document.history.names)
        self._show(opened)
        assert (records(self.document.debate), self.document.history.position, self.document.history.names) == before


TestDocument = DocumentMachine.TestCase
