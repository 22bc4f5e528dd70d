"""Save, keep a version or write a journal in a process of its own, so that the system can be made to fail under it.

The process reads a line "work path", forks, and lets the child wait for a byte: time to attach a tracer.
The child waits and announces by ``readv`` and ``writev``, calls that no test makes fail.
"""

import os
from pathlib import Path

from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.storage.journal import Journal
from debatemap.storage.save import save
from debatemap.storage.versions import Versions
from debatemap.storage.writer import file_content
from tests.storage.small import small_debate

EDITS = 3


def later_debate() -> Debate:
    """Return the small debate with one claim more."""
    return Debate([*small_debate(), Claim(id="new", text=plain("This is new. " * 20))])


def edit_number(number: int) -> Edit:
    """Return the edit that the journaling process makes as its nth."""
    claim = Claim(id=f"claim {number}", text=plain(f"Claim {number}. " * 300))
    return Edit(Message("Add claim {number}", number=number), added(claim))


def announce(what: str) -> None:
    """Say something to whoever started the process, at once."""
    os.writev(1, [f"{what}\n".encode()])


def saving(path: Path) -> None:
    save(later_debate(), path)


def keeping(folder: Path) -> None:
    Versions(folder).keep(later_debate(), None)


def journaling(file: Path) -> None:
    journal, debate = Journal(file), small_debate()
    if journal.sequence is None:
        journal.start(None, debate.digest)
    for number in range(EDITS):
        edit = edit_number(number)
        journal.append(edit, debate.digest_after(edit))
        debate.apply(edit)
        announce("kept")
    journal.end()


WORK = {"save": saving, "keep": keeping, "journal": journaling}


def work(name: str, path: Path) -> int:
    """Do the work and return 0, or 1 when it was reported as failed in a sentence."""
    os.readv(0, [bytearray(1)])
    try:
        WORK[name](path)
    except UserError:
        return 1
    return 0


def serve() -> None:
    """Fork a child for every line that is read, and tell how it ended."""
    file_content(small_debate())  # whatever is imported late is imported now
    announce("ready")
    while line := _line():
        name, _, path = line.partition(" ")
        child = os.fork()
        if not child:
            os._exit(_worked(name, Path(path)))
        announce(f"child {child}")
        announce(f"ended {os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}")


def _worked(name: str, path: Path) -> int:
    try:
        return work(name, path)
    except BaseException as error:  # noqa: BLE001 - a child must not go on as a server
        announce(f"crashed {error!r}")
        return 70


def _line() -> str:
    read = b""
    while (byte := os.read(0, 1)) not in (b"\n", b""):
        read += byte
    return read.decode()


if __name__ == "__main__":
    serve()
