"""Asking for files to open and to write."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from debatemap.i18n import tr
from debatemap.services import formats


def ask_to_open(parent: QWidget) -> Path | None:
    """Return a file to open, or None."""
    kinds = ";;".join(
        (
            tr("Debates ({patterns})", patterns="*.debatemap *.json"),
            tr("All files ({patterns})", patterns="*"),
        )
    )
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open a debate"), "", kinds)
    return Path(chosen) if chosen else None


def ask_to_import(parent: QWidget) -> Path | None:
    """Return a file of another kind that can be read, or None."""
    patterns = " ".join(f"*{suffix}" for suffix in formats.READERS if suffix != formats.SUFFIX)
    kinds = tr("Files that can be imported ({patterns})", patterns=patterns)
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Import a debate"), "", kinds)
    return Path(chosen) if chosen else None


def ask_to_write(parent: QWidget, title: str, name: str, kind: str, *suffixes: str) -> Path | None:
    """Return a file to write, with the first suffix if it has none, or None; the system's dialog asks before replacing
    one.
    """
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    dialog = QFileDialog(parent, title, name, f"{kind} ({patterns})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffixes[0].removeprefix("."))
    if dialog.exec() != QFileDialog.DialogCode.Accepted:
        return None
    return Path(dialog.selectedFiles()[0])


def file_name(title: str) -> str:
    """Return a title as the name of a file that every system takes."""
    kept = "".join(character if character.isalnum() or character in " -_.,()" else "-" for character in title)
    return " ".join(kept.split()).strip(" .-")[:80] or tr("Debate")
