"""The logical structure of a page for people who cannot see it: PDF 1.7 (ISO 32000-1), 14.7 and 14.8."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class Node:
    """One element of the structure tree: a standard structure type (``H1``, ``P`` …) and its children in reading order.

    ``alternative`` speaks for what is drawn, ``language`` is a tag where it differs from the parent's,
    ``scope`` belongs to table headers.
    """

    tag: str
    language: str = ""
    alternative: str = ""
    scope: str = ""
    children: list["Node"] = field(default_factory=list)

    def add(self, tag: str, language: str = "", alternative: str = "", scope: str = "") -> "Node":
        """Append a child and return it."""
        child = Node(tag, language, alternative, scope)
        self.children.append(child)
        return child

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all below it in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))
