"""Keep the catalogues of translations: one per area, `resources/translations/zh_Hans/<area>.po` with its `.mo`.

An area is a package or module right below `debatemap`. `translations.py [AREA ...]` brings catalogues up to the source,
names the sentences that lack a translation and compiles the rest. `--forget` also drops translations whose sentence is
gone. `--check` changes nothing and fails when a translation is missing, has other placeholders than its sentence,
differs between areas, or is not compiled.
"""

import argparse
import ast
import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "debatemap"
LANGUAGE = "zh_Hans"
CATALOGUES = ROOT / "resources" / "translations" / LANGUAGE
MARKERS = {"tr", "words", "Message", "N_"}


class Sentence(NamedTuple):
    """A sentence of the source and, when it counts something, its plural."""

    text: str
    many: str
    path: str
    line: int

    @property
    def id(self) -> str | tuple[str, str]:
        """Return what gettext knows it by."""
        return (self.text, self.many) if self.many else self.text


class _Catalogue(Catalog):
    """A catalogue whose header never changes by itself, so that files differ only when words do."""

    mime_headers = [  # noqa: RUF012
        ("Language", LANGUAGE),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", "nplurals=1; plural=0;\n"),
    ]


def sentences(module: Path) -> Iterator[Sentence]:
    """Yield a module's marked sentences; exits when one is put together before it could be translated."""
    path = module.relative_to(ROOT).as_posix()
    for node in ast.walk(ast.parse(module.read_text("utf-8"), path)):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in MARKERS:
            if isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
                sys.exit(f"{path}:{node.lineno}: a sentence must be one plain string with named placeholders")
            for text in _literals(node.args[0]):
                yield Sentence(text, _plural(node), path, node.lineno)


def areas() -> dict[str, list[Sentence]]:
    """Return the sentences of every area that has any."""
    found: dict[str, list[Sentence]] = {}
    for module in sorted(SOURCE.rglob("*.py")):
        area = module.relative_to(SOURCE).parts[0].removesuffix(".py").strip("_")
        found.setdefault(area, []).extend(sentences(module))
    return {area: marked for area, marked in found.items() if marked}


def update(area: str, marked: list[Sentence], forget: bool) -> None:
    """Write an area's catalogue anew; translations of sentences that are gone stay at its end unless told to forget."""
    known = _translations(area)
    catalogue = _Catalogue(locale=LANGUAGE, header_comment="# Debatemap in simplified Chinese.", fuzzy=False)
    for sentence in marked:
        old = known.get(sentence.text)
        kept = old.string if old is not None and old.pluralizable == bool(sentence.many) else None
        catalogue.add(sentence.id, kept, locations=[(sentence.path, sentence.line)])
    if not forget:
        catalogue.obsolete.update({text: message for text, message in known.items() if text not in catalogue})
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    with (CATALOGUES / f"{area}.po").open("wb") as file:
        write_po(file, catalogue, width=0, include_lineno=False, sort_by_file=True)
    (CATALOGUES / f"{area}.mo").write_bytes(_compiled(_read(area)))


def faults(found: dict[str, list[Sentence]]) -> list[str]:
    """Return a line for everything that is wrong with the catalogues as they are on disk."""
    return [
        *(fault for area, marked in found.items() for fault in _faults_of_area(area, marked)),
        *_disagreements(found),
    ]


def _faults_of_area(area: str, marked: list[Sentence]) -> Iterator[str]:
    known = {_text(message): message for message in _read(area)}
    for sentence in dict.fromkeys(marked):
        where = f"{sentence.path}:{sentence.line}: {sentence.text!r}"
        translation = _first(known.get(sentence.text))
        if not translation:
            yield f"{where} has no translation"
        elif _fields(translation) != _fields(sentence.text) | _fields(sentence.many):
            yield f"{where} has other placeholders than {translation!r}"
    compiled = CATALOGUES / f"{area}.mo"
    if not compiled.exists() or compiled.read_bytes() != _compiled(_read(area)):
        yield f"{compiled.name}: not compiled from {area}.po; run packaging/translations.py {area}"


def strays(found: dict[str, list[Sentence]]) -> list[str]:
    """Return a line for every catalogue of an area that has no sentences."""
    return [
        f"{path.name}: no sentence belongs to it"
        for path in sorted(CATALOGUES.glob("*.[pm]o"))
        if path.stem not in found
    ]


def _disagreements(found: dict[str, list[Sentence]]) -> Iterator[str]:
    said: dict[str, tuple[str, str]] = {}
    for area in found:
        for message in _read(area):
            text, translation = _text(message), _first(message)
            other, first = said.setdefault(text, (area, translation)) if text and translation else (area, translation)
            if translation != first:
                yield f"{text!r} is {first!r} in {other} and {translation!r} in {area}"


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _literals(argument: ast.expr) -> list[str]:
    match argument:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_literals(body), *_literals(orelse)]
        case _:
            return []


def _plural(call: ast.Call) -> str:
    many = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "many")]
    return next((text for argument in many for text in _literals(argument)), "")


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def _read(area: str) -> Catalog:
    path = CATALOGUES / f"{area}.po"
    catalogue = _Catalogue(locale=LANGUAGE)
    if path.exists():
        with path.open("rb") as file:
            read = read_po(file, locale=LANGUAGE)
        for message in read:
            if message.id:
                catalogue[message.id] = message
        catalogue.obsolete = read.obsolete
    return catalogue


def _translations(area: str) -> dict[str, Message]:
    catalogue = _read(area)
    return {_text(message): message for message in [*catalogue.obsolete.values(), *catalogue] if _first(message)}


def _text(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _first(message: Message | None) -> str:
    if message is None or not message.id:
        return ""
    return message.string if isinstance(message.string, str) else "".join(message.string or ())


def _compiled(catalogue: Catalog) -> bytes:
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def main() -> int:
    """Update the areas named, or all; or check them; return 1 when something is wrong."""
    parser = argparse.ArgumentParser(description="Keep the catalogues of translations.")
    parser.add_argument("areas", nargs="*", metavar="AREA")
    parser.add_argument("--check", action="store_true", help="change nothing, only say what is wrong")
    parser.add_argument("--forget", action="store_true", help="drop translations whose sentence is gone")
    wanted = parser.parse_args()
    everything = areas()
    found = {area: marked for area, marked in everything.items() if area in wanted.areas or not wanted.areas}
    if not wanted.check:
        for area, marked in found.items():
            update(area, marked, wanted.forget)
    wrong = strays(everything) + faults(found)
    print("\n".join(wrong) or "Every sentence is translated.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
