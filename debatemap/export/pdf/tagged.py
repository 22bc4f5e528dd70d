"""A reportlab canvas that writes tagged, archival PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

reportlab draws but does not tag; everything that it lacks or gets wrong for this is here and nowhere else, and has a
test against the pinned version.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple
from unicodedata import normalize

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from debatemap.export.pdf.profile import output_intent, xmp
from debatemap.export.pdf.streamed import StreamedDocument
from debatemap.export.pdf.tree import Annotation, StructureTree
from debatemap.export.printable import printable
from debatemap.export.structure import Node

Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the page's lower left."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says about itself; empty strings are left out, ``created`` is a moment in UTC."""

    title: str
    language: str
    author: str = ""
    subject: str = ""
    created: str = ""


class _Link(NamedTuple):
    """A link until it is written, once it is known where everything is: its place, what it says, and where it leads."""

    annotation: Annotation
    rect: Rect
    says: str
    kind: str
    target: object

    def written(self, key: int) -> PDFDictionary:
        """Return the link as an annotation, by whose key the structure tree finds it."""
        return PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray(self.rect),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,
                "Contents": _string(self.says),
                "StructParent": key,
                self.kind: self.target,
            }
        )


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Draw pages whose every mark belongs to a structure node or is an artifact."""

    def __init__(self, file: BinaryIO, size: tuple[float, float], properties: Properties, font: str) -> None:
        super().__init__(file, size, pageCompression=1, initialFontName=font)
        self._doc = StreamedDocument(file, compression=1, invariant=1, pdfVersion=(1, 7), lang=properties.language)
        self.properties = properties
        self.marks: list[list[Node]] = [[]]
        self.links: list[_Link] = []
        self.pages: list[int] = []
        self._describe()

    def bookmark(self, title: str, destination: str, level: int) -> None:
        """Add an entry to the document's outline."""
        self.addOutlineEntry(printable(title), destination, level)

    @contextmanager
    def marked(self, node: Node) -> Iterator[None]:
        """Say that what is drawn inside belongs to a structure node."""
        marks = self.marks[-1]
        self._code.append(f"/{node.tag} <</MCID {len(marks)}>> BDC")
        marks.append(node)
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Say that what is drawn inside is ornament or running matter."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def link_to_page(self, node: Node, rect: Rect, destination: str, says: str) -> None:
        """Lay a link to a bookmarked place over a rectangle; ``says`` is its description."""
        self._link(node, rect, says, "Dest", self._bookmarkReference(destination))

    def link_to_address(self, node: Node, rect: Rect, address: str, says: str) -> None:
        """Lay a link to a web or mail address over a rectangle; ``says`` is its description."""
        self._link(node, rect, says, "A", PDFDictionary({"S": PDFName("URI"), "URI": _string(address)}))

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page, write it, and begin the next one."""
        super().showPage()
        document, page = self._doc, self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self.pages), PDFName("S")
        page.check_format(document)
        document.release(document.Reference(page.Contents).name)
        document.Pages.pages[-1] = document.Reference(page)
        self.pages.append(document.release(document.Pages.pages[-1].name))
        self.marks.append([])

    def finish(self, root: Node) -> None:
        """Write the rest of the file, with the structure tree under ``root``, where every marked node hangs."""
        self.marks.pop()
        tree = StructureTree(self._doc, root, self.pages, self.marks, [link.annotation for link in self.links])
        tree.write()
        for key, link in enumerate(self.links, len(self.marks)):
            self._doc.put(link.annotation.number, link.written(key).format(self._doc))
        self._doc.Catalog.StructTreeRoot = f"{tree.number} 0 R"
        self._doc.close(self)

    def _describe(self) -> None:
        said = self.properties
        self._doc.info = _Information(said)
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = xmp(*map(printable, (said.title, said.author, said.subject, said.language, said.created)))
        catalog.OutputIntents = PDFArray([output_intent(self._doc)])
        self.setViewerPreference("DisplayDocTitle", "true")

    def _link(self, node: Node, rect: Rect, says: str, kind: str, target: object) -> None:
        (number,) = self._doc.reserved(1)
        self._annotationrefs.append(f"{number} 0 R")
        self.links.append(_Link(Annotation(node, len(self.pages), number), rect, says, kind, target))


class _Information(pdfdoc.PDFInfo):  # type: ignore[misc]
    """The information dictionary: what the metadata says, without reportlab's stand-ins for what is not known."""

    def __init__(self, said: Properties) -> None:
        super().__init__()
        self.said = said

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the dictionary as PDF."""
        told = {"Title": self.said.title, "Author": self.said.author, "Subject": self.said.subject}
        told |= {"Creator": "Debatemap", "Producer": "Debatemap"}
        entries = {name: _string(value) for name, value in told.items() if value}
        if self.said.created:
            digits = "".join(filter(str.isdigit, self.said.created))
            entries["CreationDate"] = _string(f"D:{digits}Z")
        return PDFDictionary(entries).format(document)  # type: ignore[no-any-return]


def _string(text: str) -> PDFString:
    return PDFString(printable(text))


def unicode_map(font: str, subset: list[int]) -> str:
    """Return a ToUnicode character map without U+0000, in blocks of at most 100, UTF-16 above the basic plane.

    reportlab 5.1 maps code 0 to U+0000, writes one block of any length and five hexadecimal digits above U+FFFF
    (Adobe Technical Note 5411 allows none of these). Shapes of Arabic letters are the letters themselves.
    """
    pairs = [
        f"<{code:02X}> <{_spelt(character).encode('utf-16-be', 'replace').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    mapped = (f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return "\n".join((_MAP_HEAD.format(font=font, last=len(subset) - 1), *mapped, _MAP_FOOT))


def _spelt(character: int) -> str:
    return normalize("NFKC", chr(character)) if character in _ARABIC_SHAPES else chr(character)


_ARABIC_SHAPES = range(0xFB50, 0xFF00)
_MAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /{font} def
/CMapType 2 def
1 begincodespacerange
<00> <{last:02X}>
endcodespacerange"""
_MAP_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


def stream_with_line_end(self: pdfdoc.PDFStream, document: object) -> bytes:
    """Format a stream with a line end before ``endstream``: ISO 19005-2, 6.1.7.1 demands it, reportlab 5.1 lacks it.

    After content that ends with a carriage return it is two characters long, else the return would count as part of it.
    """
    written: bytes = _reportlab_stream(self, document).removesuffix(b"endstream\n")
    return written + (b"\r\n" if written.endswith(b"\r") else b"\n") + b"endstream\n"


_reportlab_stream = pdfdoc.PDFStream.format
rl_config.useA85 = 0  # streams as text take a quarter more room, and a tenth of the time
ttfonts.makeToUnicodeCMap = unicode_map
pdfdoc.PDFStream.format = stream_with_line_end
