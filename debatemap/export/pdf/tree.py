"""The structure tree of a tagged PDF: what belongs to which element, and the elements as objects of the file."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from reportlab.pdfbase import pdfdoc

from debatemap.export.pdf.streamed import StreamedDocument
from debatemap.export.printable import printable
from debatemap.export.structure import Node


class Annotation(NamedTuple):
    """A link: the node that it belongs to, the place of its page among the others, and its object's number."""

    node: Node
    page: int
    number: int


class StructureTree:
    """Writes elements for the nodes below a root, given the numbers of the pages' objects, for each page the nodes of
    its marks in order, and the links. Keys count the pages first, then the links.
    """

    def __init__(
        self,
        document: StreamedDocument,
        root: Node,
        pages: Sequence[int],
        marks: Sequence[Sequence[Node]],
        links: Sequence[Annotation],
    ) -> None:
        self.document, self.pages, self.marks, self.links = document, pages, marks, links
        self.nodes = list(root.walk())
        self.places = {node: place for place, node in enumerate(self.nodes)}
        (self.number,) = document.reserved(1)
        self.numbers = document.reserved(len(self.nodes))
        self.first = array("I", accumulate(self._counts(), initial=0))
        self.held = self._sorted_marks()

    def write(self) -> None:
        """Write the root of the tree, its elements, and what finds them by their keys."""
        put = self.document.put
        linked = self._linked()
        for number, node, parent in zip(self.numbers, self.nodes, self._parents(), strict=True):
            put(number, self._element(node, parent, linked.get(node, ())))
        (finder,) = self.document.reserved(1)
        put(finder, b"<< /Nums [ " + b"\n".join(self._found()) + b" ] >>")
        told = (self.numbers[0], finder, len(self.marks) + len(self.links))
        put(self.number, b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d >>" % told)

    def _counts(self) -> "array[int]":
        """Return the number of marks of each node."""
        counts = array("I", bytes(4 * len(self.nodes)))
        for nodes in self.marks:
            for node in nodes:
                counts[self.places[node]] += 1
        return counts

    def _sorted_marks(self) -> "array[int]":
        """Return the marks node by node: the page in the upper half of a number, the place on it in the lower."""
        held, free = array("Q", bytes(8 * self.first[-1])), array("I", self.first)
        for page, nodes in enumerate(self.marks):
            for mark, node in enumerate(nodes):
                place = self.places[node]
                held[free[place]] = page << 32 | mark
                free[place] += 1
        return held

    def _linked(self) -> dict[Node, list[Annotation]]:
        found: dict[Node, list[Annotation]] = {}
        for link in self.links:
            found.setdefault(link.node, []).append(link)
        return found

    def _parents(self) -> "array[int]":
        """Return the number of the object above each node."""
        parents = array("I", [self.number]) * len(self.nodes)
        for number, node in zip(self.numbers, self.nodes, strict=True):
            for child in node.children:
                parents[self.places[child]] = number
        return parents

    def _element(self, node: Node, parent: int, links: Iterable[Annotation]) -> bytes:
        said = ((b"Lang", node.language), (b"Alt", node.alternative))
        strings = b"".join([b"/%b %b " % (name, _string(self.document, text)) for name, text in said if text])
        kids = b" ".join([*self._held(node), *map(self._reference, links), *map(self._named, node.children)])
        told = (node.tag.encode(), parent, strings, _attributes(node), kids)
        return b"<< /Type /StructElem /S /%b /P %d 0 R %b%b/K [ %b ] >>" % told

    def _held(self, node: Node) -> Iterator[bytes]:
        place = self.places[node]
        for held in self.held[self.first[place] : self.first[place + 1]]:
            yield b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (self.pages[held >> 32], held & 0xFFFFFFFF)

    def _reference(self, link: Annotation) -> bytes:
        return b"<< /Type /OBJR /Pg %d 0 R /Obj %d 0 R >>" % (self.pages[link.page], link.number)

    def _named(self, node: Node) -> bytes:
        return b"%d 0 R" % self.numbers[self.places[node]]

    def _found(self) -> Iterator[bytes]:
        """Yield the elements of each page's marks and of each link, with their keys."""
        for key, nodes in enumerate(self.marks):
            yield b"%d [ %b ]" % (key, b" ".join(map(self._named, nodes)))
        for key, link in enumerate(self.links, len(self.marks)):
            yield b"%d %b" % (key, self._named(link.node))


def _attributes(node: Node) -> bytes:
    if node.tag == "TH":
        return b"/A << /O /Table /Scope /%b >> " % (node.scope or "Column").encode()
    return b"/A << /O /List /ListNumbering /None >> " if node.tag == "L" else b""


def _string(document: StreamedDocument, text: str) -> bytes:
    written: bytes = pdfdoc.PDFString(printable(text)).format(document)
    return written
