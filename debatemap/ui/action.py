"""What an action is: everything menus, toolbar, palette and shortcut sheet show of it, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from debatemap.i18n import Message
from debatemap.ui.host import Host
from debatemap.ui.situation import Situation


class Where(Enum):
    """Where an action's keys are heard."""

    WINDOW = "window"
    PANES = "panes"
    """On canvas and outline only, so that a text field keeps its own keys."""


def always(_: Situation) -> bool:
    """Tell that an action is always possible."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a user can do, named by an id that settings and tests may hold on to."""

    id: str
    text: Message
    tip: Message
    run: Callable[[Host], object]
    keys: tuple[str, ...] = ()
    where: Where = Where.WINDOW
    icon: str = ""
    when: Callable[[Situation], bool] = always
    on: Callable[[Situation], bool] | None = None
    """Tells whether a switch is on; None for what is no switch."""
    ends_editing: bool = True
    """Whether what is typed is committed before it runs, rather than by it."""
    title: Callable[[Situation], Message] | None = None
    """Gives the words where they depend on the situation, such as what would be undone."""
    needs: Message | None = None
    """Says what to select where the action is not possible."""
    short: Message | None = None
    """The word on the toolbar."""

    def words(self, situation: Situation) -> Message:
        """Return the words to show now."""
        return self.title(situation) if self.title else self.text
