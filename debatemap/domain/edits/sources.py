"""Sources, their texts, the passages that claims rest on, and citations."""

from hashlib import sha256
from typing import Final

from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.parts import NewId
from debatemap.domain.edits.refusals import found, one_of
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import SourceKind
from debatemap.domain.model import Citation, Excerpt, Source, SourceText, new_id
from debatemap.domain.text import Text, plain
from debatemap.i18n import Message

SURROUNDINGS: Final = 32
"""How many characters before and after a passage are kept to find it again."""
LONGEST_ADDRESS: Final = 2_000


def add_source(
    debate: Debate, title: str, language: str, kind: SourceKind = SourceKind.OTHER, new: NewId = new_id
) -> Edit:
    """Add a source, to be completed with ``set_field``."""
    if any(title in dict(one.title.said).values() for one in debate[Source]):
        raise EditRefused(Message("There is already a source of this title."))
    return Edit(Message("Add source"), added(Source(id=new(), title=plain(title, language), kind=kind)))


def add_source_text(debate: Debate, source: str, text: str, language: str, new: NewId = new_id) -> Edit:
    """Add the words of a source in one language."""
    one_of(debate, Source, source)
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    record = SourceText(id=new(), source=source, language=language, text=text, digest=digest)
    return Edit(Message("Add source text"), added(record))


def add_excerpt(debate: Debate, source: str, locator: Text, quote: str = "", new: NewId = new_id) -> Edit:
    """Add a passage that is known by its locator (a heading, a page, a time) and a few words."""
    one_of(debate, Source, source)
    return Edit(Message("Add excerpt"), added(Excerpt(id=new(), source=source, locator=locator, quote=quote)))


def mark_passage(debate: Debate, source_text: str, start: int, end: int, new: NewId = new_id) -> Edit:
    """Add the passage between two positions of a source text, in characters, with its words and their surroundings."""
    record = one_of(debate, SourceText, source_text)
    words = record.text
    if not 0 <= start < end <= len(words):
        raise EditRefused(Message("A passage needs at least one character of the text."))
    excerpt = Excerpt(
        id=new(),
        source=record.source,
        source_text=source_text,
        quote=words[start:end],
        prefix=words[max(0, start - SURROUNDINGS) : start],
        suffix=words[end : end + SURROUNDINGS],
        start=start,
        end=end,
    )
    return Edit(Message("Mark passage"), added(excerpt))


def is_address(string: str) -> bool:
    """Tell whether a string is an address of the web, and nothing else."""
    return (
        string.startswith(("https://", "http://"))
        and len(string) <= LONGEST_ADDRESS
        and string.isprintable()
        and (" " not in string and "." in string)
    )


def cite_address(debate: Debate, item: str, address: str, map: str | None = None, new: NewId = new_id) -> Edit:
    """State that a web page bears on an item; the page becomes a source where there is none of this address."""
    if not is_address(address):
        raise EditRefused(Message("This is no address of a web page."))
    found(debate, item)
    there = next((one for one in debate[Source] if one.address == address), None)
    title = address.split("://", maxsplit=1)[1].rstrip("/")
    page = there or Source(id=new(), title=plain(title), kind=SourceKind.WEB, address=address)
    whole = next((one for one in debate[Excerpt].referring("source", page.id) if not (one.quote or one.locator)), None)
    excerpt = whole or Excerpt(id=new(), source=page.id)
    made = added(*([] if there else [page]), *([] if whole else [excerpt]))
    cited = cite(debate.draft(made), item, excerpt.id, map=map, new=new)
    return Edit(Message("Cite web page"), (*made, *cited.changes), map)


def cite(debate: Debate, item: str, excerpt: str, role: str = "", map: str | None = None, new: NewId = new_id) -> Edit:
    """State that a passage bears on an item."""
    found(debate, item)
    one_of(debate, Excerpt, excerpt)
    if any(one.excerpt == excerpt for one in debate[Citation].referring("item", item)):
        raise EditRefused(Message("This passage is already cited there."))
    return Edit(Message("Cite passage"), added(Citation(id=new(), item=item, excerpt=excerpt, role=role)), map)
