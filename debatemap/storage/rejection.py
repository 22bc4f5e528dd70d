"""Why a file is not opened."""

from debatemap.domain.errors import UserError
from debatemap.i18n import Message


class DocumentRejected(UserError):
    """Say why a file is not opened; it has not been changed. The detail is for the log, without words of the file."""

    def __init__(self, message: Message, advice: Message | None = None, detail: str = "") -> None:
        super().__init__(message, advice)
        self.detail = detail


def damaged(detail: str) -> DocumentRejected:
    """Return the rejection of a file that is not whole."""
    return DocumentRejected(Message("This file is damaged and cannot be opened."), _EARLIER, detail)


def empty() -> DocumentRejected:
    """Return the rejection of a file without content."""
    return DocumentRejected(Message("This file is empty; perhaps copying or synchronising it failed."), _EARLIER)


def newer(detail: str) -> DocumentRejected:
    """Return the rejection of a file of a later format that cannot even be shown."""
    return DocumentRejected(
        Message("This file was made by a newer Debatemap and cannot be read by this one."),
        Message("Nothing in it has been changed."),
        detail,
    )


_EARLIER = Message("Nothing in it has been changed; an earlier version of it may be kept.")
