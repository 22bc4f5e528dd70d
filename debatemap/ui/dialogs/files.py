"""Asking for files to open and to write."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from debatemap.i18n import tr


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


def ask_to_write(parent: QWidget, title: str, name: str, kind: str, suffix: str) -> Path | None:
    """Return a file to write, with the suffix, or None; the system's dialog asks before replacing one."""
    dialog = QFileDialog(parent, title, name, f"{kind} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    if dialog.exec() != QFileDialog.DialogCode.Accepted:
        return None
    return Path(dialog.selectedFiles()[0])


def file_name(title: str) -> str:
    """Return a title as the name of a file that every system takes."""
    kept = "".join(character if character.isalnum() or character in " -_.,()" else "-" for character in title)
    return " ".join(kept.split()).strip(" .-")[:80] or tr("Debate")
