"""Which keys run which action: those of the table, and in their place the ones the user has chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtGui import QKeySequence

from debatemap.services.settings import Keys
from debatemap.ui.action import Action


@dataclass(frozen=True, slots=True)
class Keymap:
    """Keys in Qt's portable notation; no key runs two actions, and a chosen key goes before one of the table."""

    table: Mapping[str, tuple[str, ...]]
    chosen: Keys = ()

    def of(self, id: str) -> tuple[str, ...]:
        """Return the keys of an action."""
        chosen = dict(self.chosen)
        if id in chosen:
            return chosen[id]
        taken = {key for keys in chosen.values() for key in keys}
        return tuple(key for key in self.table[id] if key not in taken)

    def holder(self, key: str) -> str | None:
        """Return the action that a key runs, None for a free key."""
        return next((id for id in self.table if key in self.of(id)), None)

    def given(self, id: str, keys: tuple[str, ...]) -> "Keymap":
        """Give keys to an action and take them from all others; who is left with none has those of the table again."""
        others = {one: tuple(key for key in held if key not in keys) for one, held in self.chosen if one != id}
        kept = {one: held for one, held in others.items() if held}
        own = {} if keys == self.table[id] else {id: keys}
        return replace(self, chosen=tuple((kept | own).items()))

    def reset(self, id: str) -> "Keymap":
        """Give an action the keys of the table, wherever they are now."""
        return self.given(id, self.table[id])


def keymap(actions: Iterable[Action], chosen: Keys) -> Keymap:
    """Return the keys of a table of actions; what was chosen for actions that are not in it is left out."""
    table = {action.id: tuple(QKeySequence(key).toString() for key in action.keys) for action in actions}
    return Keymap(table, tuple((id, keys) for id, keys in chosen if id in table))
