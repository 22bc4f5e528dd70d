"""The one kind of error that a user can act on; every other exception is a bug."""

from debatemap.i18n import Message


class UserError(Exception):
    """Say what happened, whether the work is safe, and what to do, as sentences that are translated when shown."""

    def __init__(self, message: Message, advice: Message | None = None) -> None:
        super().__init__(message, advice)
        self.message, self.advice = message, advice

    def __str__(self) -> str:
        return str(self.message) if self.advice is None else f"{self.message} {self.advice}"


class EditRefused(UserError):
    """Say why an edit cannot be made; nothing has happened."""
