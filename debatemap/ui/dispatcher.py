"""The table of actions as Qt's actions: their words, icons, keys and whether they are possible now."""

import re
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from debatemap.domain.errors import UserError
from debatemap.i18n import Message, language, say
from debatemap.services.settings import Keys
from debatemap.ui.action import Action, Where
from debatemap.ui.host import Host
from debatemap.ui.icons import JOINTS, faint, icon, joint_icon
from debatemap.ui.keymap import Keymap, keymap
from debatemap.ui.plain import menu_text, tooltip
from debatemap.ui.refusing import Refusing
from debatemap.ui.situation import Situation


class Dispatcher(QObject):
    """Makes each action of a table once for a window and runs it there."""

    def __init__(self, table: Iterable[Action], host: Host, owner: QWidget) -> None:
        super().__init__(owner)
        self._host = host
        self.table = {action.id: action for action in table}
        self._spoken: dict[str, tuple[str, Message]] = {}
        self._made = {id: self._make(action, owner) for id, action in self.table.items()}
        self.bind(host.program.settings.keys)

    def __getitem__(self, id: str) -> QAction:
        return self._made[id]

    def run(self, id: str) -> bool:
        """Run an action if it is possible now; tell whether it was."""
        self.refresh(self._host.situation)
        possible = self._made[id].isEnabled()
        if possible:
            self._made[id].trigger()
        return possible

    def insist(self, id: str) -> bool:
        """Run an action as ``run`` does; where it is not possible, say what it needs."""
        done, needs = self.run(id), self.table[id].needs
        if not done and needs is not None:
            self._host.notice(self._why(needs))
        return done

    def bind(self, chosen: Keys) -> None:
        """Run actions by the keys of the table and, in their place, the chosen ones."""
        self.keymap = keymap(self.table.values(), chosen)
        self._spoken.clear()
        for id, made in self._made.items():
            made.setShortcuts([QKeySequence(key) for key in self.keymap.of(id)])

    def choose(self, keys: Keymap) -> None:
        """Make keys the user's choice in all windows, or say why that cannot be kept."""
        self._host.try_to(lambda: self._host.program.change_settings(keys=keys.chosen))

    def hear_on(self, widget: QWidget) -> None:
        """Let a pane hear the keys that belong to panes."""
        for id, action in self.table.items():
            if action.where is Where.PANES:
                widget.addAction(self._made[id])
        Refusing(widget, self._needs, self._host.notice)

    def _needs(self, key: QKeySequence) -> Message | None:
        """Return what the action of a key needs, None for one that is possible, or that says nothing of the sort."""
        refused = (id for id, made in self._made.items() if key in made.shortcuts() and not made.isEnabled())
        needs = next((self.table[id].needs for id in refused), None)
        return self._why(needs) if needs is not None else None

    def _why(self, needs: Message) -> Message:
        """Return why nothing can be done: because the debate can only be read, else what an action needs."""
        return self._host.workspace.document.read_only or needs

    def refresh(self, situation: Situation) -> None:
        """Show what is possible now, and its words in the present language."""
        for id, action in self.table.items():
            self._refresh(self._made[id], action, situation)

    def tint(self) -> None:
        """Draw the icons in the colours of the theme in force."""
        colours = self._host.program.appearance.theme
        for id, action in self.table.items():
            if action.icon in JOINTS:
                self._made[id].setIcon(joint_icon(action.icon, colours))
            elif action.icon:
                self._made[id].setIcon(icon(action.icon, colours.text2, faint(colours)))

    def _make(self, action: Action, owner: QWidget) -> QAction:
        made = QAction(owner)
        made.setObjectName(action.id)
        made.setCheckable(action.on is not None)
        made.setIconVisibleInMenu(action.on is None)  # else it would stand where the tick belongs
        made.setMenuRole(QAction.MenuRole.NoRole)
        if action.where is Where.PANES:
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            owner.addAction(made)
        made.triggered.connect(partial(self._run, action))
        return made

    def _run(self, action: Action, _checked: bool = False) -> None:
        if action.ends_editing:
            self._host.finish_editing()
        try:
            action.run(self._host)
        except UserError as error:
            self._host.fault(error)
        self.refresh(self._host.situation)

    def _refresh(self, made: QAction, action: Action, situation: Situation) -> None:
        spoken = language(), action.words(situation)
        if self._spoken.get(action.id) != spoken:
            self._spoken[action.id] = spoken
            _speak(made, action, say(spoken[1]))
        made.setEnabled(action.when(situation))
        if action.on is not None:
            made.setChecked(action.on(situation))


def _speak(made: QAction, action: Action, words: str) -> None:
    keys = shown_keys(made)
    made.setText(menu_text(words))
    made.setIconText(say(action.short or action.text))
    made.setStatusTip(say(action.tip))
    made.setToolTip(tooltip(f"{words} ({keys})" if keys else words))


def shown_keys(action: QAction) -> str:
    """Return an action's first keys as the system writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def key_cap(action: QAction) -> str:
    """Return an action's first keys as they stand in an outline of their own: “Ctrl K”."""
    return re.sub(r"\+(?=.)", " ", shown_keys(action))
