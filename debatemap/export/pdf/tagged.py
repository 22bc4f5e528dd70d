"""A reportlab canvas that writes tagged, archival PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

reportlab draws but does not tag; everything that it lacks or gets wrong for this is here and nowhere else, and has a
test against the pinned version.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO
from unicodedata import normalize

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString
from reportlab.pdfgen.canvas import Canvas

from debatemap.export.pdf.profile import output_intent, xmp
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


@dataclass(slots=True)
class Content:
    """What a structure node holds on paper: marked contents by page and number, and link annotations."""

    marks: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Draw pages whose every mark belongs to a structure node or is an artifact."""

    def __init__(self, file: BinaryIO, size: tuple[float, float], properties: Properties, font: str) -> None:
        super().__init__(
            file,
            size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=font,
            lang=properties.language,
        )
        self.properties = properties
        self.content: dict[Node, Content] = {}
        self.page_parents: list[list[Node]] = [[]]
        self.link_parents: list[Node] = []
        self._describe()

    @property
    def document(self) -> pdfdoc.PDFDocument:
        """Return reportlab's document."""
        return self._doc

    def bookmark(self, title: str, destination: str, level: int) -> None:
        """Add an entry to the document's outline."""
        self.addOutlineEntry(printable(title), destination, level)

    @contextmanager
    def marked(self, node: Node) -> Iterator[None]:
        """Say that what is drawn inside belongs to a structure node."""
        parents = self.page_parents[-1]
        self.content.setdefault(node, Content()).marks.append((self.getPageNumber(), len(parents)))
        self._code.append(f"/{node.tag} <</MCID {len(parents)}>> BDC")
        parents.append(node)
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
        self._link(node, rect, says, Dest=self._bookmarkReference(destination))

    def link_to_address(self, node: Node, rect: Rect, address: str, says: str) -> None:
        """Lay a link to a web or mail address over a rectangle; ``says`` is its description."""
        action = PDFDictionary({"S": PDFName("URI"), "URI": _string(address)})
        self._link(node, rect, says, A=action)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page and begin the next one."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self.page_parents) - 1, PDFName("S")
        self.page_parents.append([])

    def finish(self, root: Node) -> None:
        """Write the file with the structure tree under ``root``, where every marked node hangs."""
        self.page_parents.pop()
        _StructureTree(self, root).attach()
        self.save()

    def _describe(self) -> None:
        said = self.properties
        self._doc.info = _Information(said)
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = xmp(*map(printable, (said.title, said.author, said.subject, said.language, said.created)))
        catalog.OutputIntents = PDFArray([output_intent(self._doc)])
        self.setViewerPreference("DisplayDocTitle", "true")

    def _link(self, node: Node, rect: Rect, says: str, **target: object) -> None:
        name = f"link{len(self.link_parents)}"
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray(rect),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,
                "Contents": _string(says),
                "StructParent": -1 - len(self.link_parents),
                **target,
            }
        )
        self.content.setdefault(node, Content()).links.append((self.getPageNumber(), name))
        self.link_parents.append(node)
        self._addAnnotation(annotation, name)


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


class _StructureTree:
    """Turns nodes and what they hold into the PDF objects of the structure tree."""

    def __init__(self, canvas: TaggedCanvas, root: Node) -> None:
        self.canvas, self.document, self.root = canvas, canvas.document, root
        self.nodes = list(root.walk())
        self.names = {node: f"StructElem{number}" for number, node in enumerate(self.nodes)}

    def attach(self) -> None:
        """Add the tree to the document's catalog."""
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot"), "K": self._reference(self.root)})
        self._add(tree, "StructTreeRoot")
        parents = {id(child): node for node in self.nodes for child in node.children}
        for node in self.nodes:
            above = parents.get(id(node))
            up = self._reference(above) if above else PDFObjectReference("StructTreeRoot")
            self._add(self._element(node, up), self.names[node])
        tree["ParentTree"] = self._add(self._parent_tree(), "ParentTree")
        tree["ParentTreeNextKey"] = len(self.canvas.page_parents) + len(self.canvas.link_parents)
        self.document.Catalog.StructTreeRoot = tree

    def _add(self, value: object, name: str) -> PDFObjectReference:
        return self.document.Reference(value, name)

    def _reference(self, node: Node) -> PDFObjectReference:
        return PDFObjectReference(self.names[node])

    def _element(self, node: Node, parent: PDFObjectReference) -> PDFDictionary:
        element = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(node.tag), "P": parent})
        element["K"] = PDFArray([*self._held(node), *(self._reference(child) for child in node.children)])
        if node.language:
            element["Lang"] = _string(node.language)
        if node.alternative:
            element["Alt"] = _string(node.alternative)
        for attribute in _attributes(node):
            element["A"] = attribute
        return element

    def _held(self, node: Node) -> Iterator[PDFDictionary]:
        content = self.canvas.content.get(node, Content())
        for page, number in content.marks:
            yield PDFDictionary({"Type": PDFName("MCR"), "Pg": PDFObjectReference(f"Page{page}"), "MCID": number})
        for page, name in content.links:
            place = {"Pg": PDFObjectReference(f"Page{page}"), "Obj": self.document.refAnnotation(name)}
            yield PDFDictionary({"Type": PDFName("OBJR"), **place})

    def _parent_tree(self) -> PDFDictionary:
        numbers: list[object] = []
        for key, parents in enumerate(self.canvas.page_parents):
            numbers += [key, PDFArray([self._reference(node) for node in parents])]
        first = len(self.canvas.page_parents)
        for index, node in enumerate(self.canvas.link_parents):
            annotation = self.document.idToObject[self.document.annotationName(f"link{index}")]
            annotation["StructParent"] = first + index
            numbers += [first + index, self._reference(node)]
        return PDFDictionary({"Nums": PDFArray(numbers)})


def _string(text: str) -> PDFString:
    return PDFString(printable(text))


def _attributes(node: Node) -> Iterator[PDFDictionary]:
    if node.tag == "TH":
        yield PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(node.scope or "Column")})
    if node.tag == "L":
        yield PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName("None")})


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
