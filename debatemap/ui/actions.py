"""The table of all actions: menus, toolbar, palette and the sheet of keys are made from it."""

from typing import Final

from debatemap.ui.action import Action
from debatemap.ui.commands import (
    arrange,
    assistance,
    clipboard,
    edit,
    file,
    insert,
    keeping,
    linking,
    reading,
    reshape,
    stepping,
    touring,
    view,
    views,
)

ACTIONS: Final[tuple[Action, ...]] = (
    *file.ACTIONS,
    *keeping.ACTIONS,
    *edit.ACTIONS,
    *clipboard.ACTIONS,
    *view.ACTIONS,
    *reading.ACTIONS,
    *touring.ACTIONS,
    *stepping.ACTIONS,
    *views.ACTIONS,
    *insert.ACTIONS,
    *reshape.ACTIONS,
    *linking.ACTIONS,
    *arrange.ACTIONS,
    *assistance.ACTIONS,
)
"""Every action, in the order of the menus."""
