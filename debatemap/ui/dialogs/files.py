"""Asking for files to open and to write."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from debatemap.i18n import tr
from debatemap.services import formats


def ask_to_open(parent: QWidget) -> Path | None:
    """Return a file to open, or None."""
    debates = tr("Debates ({patterns})", patterns="*.debatemap *.json")
    return _chosen(file_dialog(parent, tr("Open a debate"), debates, tr("All files ({patterns})", patterns="*")))


def ask_to_import(parent: QWidget) -> Path | None:
    """Return a file of another kind that can be read, or None."""
    patterns = " ".join(f"*{suffix}" for suffix in formats.READERS if suffix != formats.SUFFIX)
    kinds = tr("Files that can be imported ({patterns})", patterns=patterns)
    return _chosen(file_dialog(parent, tr("Import a debate"), kinds))


def ask_to_write(parent: QWidget, title: str, name: str, kind: str, *suffixes: str) -> Path | None:
    """Return a file to write, with the first suffix if it has none, or None; the system's dialog asks before replacing
    one.
    """
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    dialog = file_dialog(parent, title, f"{kind} ({patterns})")
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffixes[0].removeprefix("."))
    dialog.selectFile(name)
    return _chosen(dialog)


def file_dialog(parent: QWidget, title: str, *kinds: str) -> QFileDialog:
    """Return the system's dialog, or Qt's where it has none, with the words that Qt's catalogues lack."""
    dialog = QFileDialog(parent, title, "", ";;".join(kinds))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Kind of file:"))
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if accepted else None


def file_name(title: str) -> str:
    """Return a title as the name of a file that every system takes."""
    kept = "".join(character if character.isalnum() or character in " -_.,()" else "-" for character in title)
    return " ".join(kept.split()).strip(" .-")[:80] or tr("Debate")
