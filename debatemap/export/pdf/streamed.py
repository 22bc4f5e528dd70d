"""A PDF document that is written object by object: what is complete goes to the file at once and is forgotten.

reportlab keeps every page, drawing instructions and all, until it puts the whole file together in memory.
"""

from array import array
from collections.abc import Iterator
from typing import Any, BinaryIO

from reportlab.pdfbase import pdfdoc

_XREF_PER_WRITE = 1_000


class StreamedDocument(pdfdoc.PDFDocument):  # type: ignore[misc]
    """Write objects to a file as they are put; numbers may be reserved for what comes later."""

    def __init__(self, file: BinaryIO, **options: Any) -> None:
        super().__init__(**options)
        self._file, self._at = file, 0
        self._offsets = array("Q", [0])
        self._write(b"".join(pdfdoc.PDFFile(self._pdfVersion).strings))

    def reserved(self, count: int) -> range:
        """Return numbers for so many objects to come."""
        first = self.objectcounter + 1
        self.objectcounter += count
        return range(first, first + count)

    def put(self, number: int, body: bytes) -> None:
        """Write an object that has a number."""
        missing = number + 1 - len(self._offsets)
        if missing > 0:
            self._offsets.extend(array("Q", bytes(8 * missing)))
        self._offsets[number] = self._at
        self._write(b"%d 0 obj\n%b%bendobj\n" % (number, body, b"" if body.endswith(b"\n") else b"\n"))

    def release(self, name: str) -> int:
        """Write one of reportlab's objects and return its number, by which others go on to refer to it."""
        value, self.idToObject[name] = self.idToObject[name], None
        number: int = self.idToObjectNumberAndVersion[name][0]
        self.put(number, pdfdoc.format(value, self, toplevel=1))
        return number

    def close(self, canvas: object) -> None:
        """Write what is left, and where everything is."""
        for font in self.delayedFonts:
            font.addObjects(self)
        self.info.digest(self.signature)
        catalog, information = self.Reference(self.Catalog), self.Reference(self.info)
        self.Outlines.prepare(self, canvas)
        if self.Outlines.ready < 0:
            self.Catalog.Outlines = None
        for name in self._unwritten():
            self.release(name)
        start = self._at
        self._write_places()
        trailer = pdfdoc.PDFTrailer(start, Size=len(self._offsets), Root=catalog, Info=information, ID=self.ID())
        self._write(trailer.format(self))

    def _unwritten(self) -> Iterator[str]:
        """Yield the names of objects that are not written, those included that come up meanwhile."""
        number = 0
        while number < self.objectcounter:
            number += 1
            name = self.numberToId.get(number)
            if name is not None and self.idToObject[name] is not None:
                yield name

    def _write_places(self) -> None:
        """Write the table of where objects begin."""
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % len(self._offsets))
        for first in range(1, len(self._offsets), _XREF_PER_WRITE):
            part = self._offsets[first : first + _XREF_PER_WRITE]
            self._write(b"".join([b"%010d 00000 n \n" % offset for offset in part]))

    def _write(self, content: bytes) -> None:
        self._file.write(content)
        self._at += len(content)
