"""Which module reads and writes a file, by the ending of its name; each is imported when it is needed."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.export.progress import Progress, unheard
from debatemap.i18n import Message
from debatemap.services.replacing import refuse_impossible, replacing, write_whole

if TYPE_CHECKING:
    from debatemap.export.handout.options import HandoutOptions
    from debatemap.export.mapimage import MapImage

F = TypeVar("F")

_SCALE: Final = 2.0
"""Pixels of a picture to the map pixel where nothing is asked for."""
SUFFIX: Final = ".debatemap"
"""The ending of Debatemap's own files."""


def read(path: Path) -> Debate:
    """Return the debate in a file; UserError when it is unreadable, or nothing reads files that end so."""
    reader = _of(READERS, path, Message("Debatemap does not read files that end in “{suffix}”.", suffix=path.suffix))
    return reader(path)


def write(
    debate: Debate,
    path: Path,
    options: "HandoutOptions | None" = None,
    *,
    force: bool = False,
    progress: Progress = unheard,
) -> tuple[str, ...]:
    """Write a debate whole or not at all and return the characters that could not be printed.

    UserError when that fails, or nothing writes files that end so. Without ``force`` nothing is overwritten.
    ``progress`` hears the share of a long export that is done, and may raise to end it: then nothing is written.
    """
    writer = _of(WRITERS, path, Message("Debatemap does not write files that end in “{suffix}”.", suffix=path.suffix))
    refuse_impossible(path, force=force)
    return writer(debate, path, options, progress)


def _of(table: Mapping[str, F], path: Path, unknown: Message) -> F:
    found = table.get(path.suffix.lower())
    if found is None:
        raise UserError(unknown, Message("Known endings are {known}.", known=", ".join(table)))
    return found


def _read_own(path: Path) -> Debate:
    from debatemap.storage.open import open_debate

    return open_debate(path).debate


def _read_native(path: Path) -> Debate:
    from debatemap.interop.native import read_native
    from debatemap.services.samples import sample_at
    from debatemap.storage.private_copy import read_bytes

    shipped = sample_at(path)
    if shipped is not None:
        return shipped
    content, _ = read_bytes(path)
    return read_native(content, path.name)


def _write_own(debate: Debate, path: Path, options: "HandoutOptions | None", progress: Progress) -> tuple[str, ...]:
    from debatemap.storage.save import save

    del options, progress
    save(debate, path)
    return ()


def _write_native(debate: Debate, path: Path, options: "HandoutOptions | None", progress: Progress) -> tuple[str, ...]:
    from debatemap.interop.native import write_native

    del options, progress
    write_whole(path, write_native(debate).encode("utf-8"))
    return ()


def _write_pdf(debate: Debate, path: Path, options: "HandoutOptions | None", progress: Progress) -> tuple[str, ...]:
    from debatemap.export.handout.options import HandoutOptions
    from debatemap.export.pdf import export_pdf

    with replacing(path, force=True) as fresh:
        return export_pdf(debate, fresh, options or HandoutOptions(), progress)


def _write_svg(debate: Debate, path: Path, options: "HandoutOptions | None", progress: Progress) -> tuple[str, ...]:
    from debatemap.export.svg import svg

    image = _image(debate, options, progress)
    written = svg(image, _second_half(progress)).encode("utf-8")
    progress(1)
    write_whole(path, written)
    return image.unprinted


def _write_png(debate: Debate, path: Path, options: "HandoutOptions | None", progress: Progress) -> tuple[str, ...]:
    from debatemap.export.png import png

    image = _image(debate, options, progress)
    written = png(image, options.scale if options is not None else _SCALE, _second_half(progress))
    progress(1)
    write_whole(path, written)
    return image.unprinted


def _image(debate: Debate, options: "HandoutOptions | None", progress: Progress) -> "MapImage":
    from debatemap.export.handout.options import HandoutOptions
    from debatemap.export.mapimage import map_image

    progress(0)
    image = map_image(debate, options or HandoutOptions(mono=False))
    progress(0.5)
    return image


def _second_half(progress: Progress) -> Progress:
    return lambda share: progress((1 + share) / 2)


Writer = Callable[[Debate, Path, "HandoutOptions | None", Progress], tuple[str, ...]]

READERS: Final[Mapping[str, Callable[[Path], Debate]]] = {SUFFIX: _read_own, ".json": _read_native}
"""What can be opened and imported, by suffix."""
WRITERS: Final[Mapping[str, Writer]] = {
    SUFFIX: _write_own,
    ".json": _write_native,
    ".pdf": _write_pdf,
    ".svg": _write_svg,
    ".png": _write_png,
}
"""What can be saved and exported, by suffix."""
