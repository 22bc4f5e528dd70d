"""Text as attack: it prints as itself, wherever it stands, and nothing in the file runs or reads anything."""

from pathlib import Path
from xml.etree import ElementTree

import page
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from debatemap.domain.debate import Debate
from debatemap.domain.model import (
    About,
    Argument,
    Attribution,
    Citation,
    Claim,
    Excerpt,
    Map,
    Participant,
    Placement,
    Premise,
    Source,
    Term,
)
from debatemap.domain.text import plain
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.mapimage import map_image
from debatemap.export.svg import svg
from tests.export.paper import exported, extracted

PAYLOADS = {
    "local image": '<img src="file:///srv/canary.png">',
    "remote image": '<img src="http://127.0.0.1:8977/c.png">',
    "share": '<img src="//127.0.0.1/share/c.png">',
    "style": "<style>*{color:red}</style>",
    "link": '<a href="file:///etc/passwd">ok</a>',
    "script link": '<a href="javascript:alert(1)">x</a>',
    "entities": "&lt;b&gt; &amp; &#0; &#x110000;",
    "doctype": "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "unclosed": "<b>unclosed </para> <seq/> <onDraw name='x'/>",
    "code": "<font color=\"[].__class__.__mro__[1]\">1</font> <font name='nosuch'>",
    "templates": "%1 %s {0} {} {name} $x ' \" ; -- `",
    "sql": "');DROP TABLE node;--",
    "pdf": ") Tj ET (x) >> /JavaScript /Launch endstream endobj \\",
    "cdata": "]]> <![CDATA[ --> <!-- ?> <?xml",
    "accelerator": "Tom & Jerry &File",
    "mathematics": "∀x(Fx→Gx) ⊢ ¬∃y",
}
PLACES = ("claim", "title", "name", "source", "term")


def debate_with(**said: str) -> Debate:
    text = {name: plain(said.get(name, f"A {name}"), "en") for name in PLACES}
    return Debate(
        [
            About(id="about", title=text["title"], description=text["title"], course=text["title"]),
            Map(id="m", title=text["title"], contention="c"),
            Claim(id="c", text=text["claim"]),
            Claim(id="r", text=plain("A reason", "en"), short=text["claim"]),
            Argument(id="a", target="c", title=text["title"]),
            Premise(id="p", argument="a", claim="r"),
            Placement(id="mc", map="m", item="c"),
            Placement(id="mr", map="m", item="r"),
            Participant(id="who", name=text["name"]),
            Source(id="s", title=text["source"], address=said.get("source", ""), medium=said.get("source", "")),
            Excerpt(id="e", source="s", locator=text["source"], quote=said.get("source", "")),
            Attribution(id="x", item="c", participant="who", excerpt="e"),
            Citation(id="y", item="c", excerpt="e"),
            Term(id="t", name=text["term"], definition=text["term"]),
        ]
    )


IN_TURN = [
    pytest.param(name, place, marks=() if (number + where) % len(PLACES) == 0 else pytest.mark.soak)
    for number, name in enumerate(PAYLOADS)
    for where, place in enumerate(PLACES)
]
"""Each payload in one place, in all of them in the soak."""


@pytest.mark.parametrize(("name", "place"), IN_TURN)
def test_text_prints_as_itself(name: str, place: str, tmp_path: Path) -> None:
    payload = PAYLOADS[name]
    path = exported(debate_with(**{place: payload}), tmp_path)

    found = extracted(path)
    assert [word for word in payload.split() if word not in found] == []
    assert list(actions(path)) == []


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_with_hostile_text_everywhere_the_file_still_conforms(payload: str, tmp_path: Path) -> None:
    path = exported(debate_with(**dict.fromkeys(PLACES, payload)), tmp_path)

    assert page.is_pdf_compliant(str(path), profile="ua1")
    assert page.is_pdf_compliant(str(path), profile="2a")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_picture_holds_hostile_text_as_text(payload: str) -> None:
    root = ElementTree.fromstring(svg(map_image(debate_with(claim=payload, title=payload), HandoutOptions())))

    said = "".join("".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text"))
    assert [word for word in payload.split() if word not in "".join(said.split())] == []
    tags = {one.tag.rpartition("}")[2] for one in root.iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "path", "polygon", "circle", "text"}
    assert not any(name.rpartition("}")[2] in ("href", "onload") for one in root.iter() for name in one.attrib)


@pytest.mark.parametrize(
    "odd",
    ["\ud800 lone", "\x00 null", "\x1b[31m escape", "\ufffe none", "Z" + "\u0300" * 2000, "\u202etxt.exe", "", "   "],
    ids=["surrogate", "null", "escape", "none", "marks", "override", "empty", "spaces"],
)
def test_characters_that_are_none_do_no_harm(odd: str, tmp_path: Path) -> None:
    debate = debate_with(**dict.fromkeys(PLACES, odd))
    path = exported(debate, tmp_path)

    assert page.is_pdf_compliant(str(path), profile="ua1")
    assert page.is_pdf_compliant(str(path), profile="2a")
    ElementTree.fromstring(svg(map_image(debate, HandoutOptions())))


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("mailto:a@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("//host/share", False),
        ("https://example.org/\njavascript:alert(1)", False),
        ("", False),
    ],
)
def test_only_web_and_mail_addresses_are_links(address: str, linked: bool, tmp_path: Path) -> None:
    path = exported(debate_with(source=address), tmp_path)

    assert list(actions(path)) == ([("/URI", address)] if linked else [])


def actions(path: Path) -> list[tuple[str, str]]:
    """Return every action in a PDF, whatever it hangs on."""
    reader = PdfReader(path)
    found = []
    for number in range(1, len(reader.xref[0]) if 0 in reader.xref else 1):
        one = reader.get_object(number)
        if isinstance(one, DictionaryObject):
            action = one.get("/A", one)
            if isinstance(action, DictionaryObject) and action.get("/S") in ("/URI", "/JavaScript", "/Launch"):
                found.append((str(action["/S"]), str(action.get("/URI", ""))))
    return found
