"""Commands for saved views of a map."""

from debatemap.domain import edits
from debatemap.domain.model import View
from debatemap.i18n import Message
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.situation import Situation, has_map


def _save_view(host: Host) -> None:
    from debatemap.ui.prompts.name import ask_name
    from debatemap.ui.views import captured

    name = ask_name(Message("Save this view"), Message("Name of the view"), host.window_widget(), Message("Save"))
    if name:
        view = captured(host.workspace, name)
        if host.attempt(lambda: edits.add(host.workspace.debate, view, at=view.map)):
            host.workspace.reading.view = view.id


def _rename_view(host: Host) -> None:
    from debatemap.ui.prompts.name import ask_name

    view = host.workspace.debate[View].find(host.workspace.reading.view)
    if view is None:
        return
    name = ask_name(Message("Rename this view"), Message("Name of the view"), host.window_widget(), Message("Rename"))
    if name:
        text = view.name.reworded(host.workspace.language, name)
        host.attempt(lambda: edits.set_field(host.workspace.debate, view.id, at=view.map, name=text))


def _update_view(host: Host) -> None:
    from debatemap.ui.views import captured

    work = host.workspace
    view = work.debate[View].find(work.reading.view)
    if view is None:
        return
    now = captured(work, "")
    kept = {name: getattr(now, name) for name in ("folded", "filters", "focus", "depth", "languages")}
    if host.attempt(lambda: edits.set_field(work.debate, view.id, at=view.map, **kept)):
        host.notice(Message("The view is kept as it is now."), undo=True)


def _delete_view(host: Host) -> None:
    view = host.workspace.debate[View].find(host.workspace.reading.view)
    if view is not None and host.attempt(lambda: edits.delete(host.workspace.debate, [view.id], view.map)):
        host.notice(Message("The view is deleted."), undo=True)


def _on_view(situation: Situation) -> bool:
    return situation.writable and situation.debate is not None and situation.view in situation.debate[View]


ACTIONS: tuple[Action, ...] = (
    Action(
        id="save-view",
        text=Message("Save this view…"),
        tip=Message("Keep what is folded, filtered and focused on under a name, in the file."),
        run=_save_view,
        keys=("Ctrl+Shift+D",),
        icon="save",
        when=lambda situation: has_map(situation) and situation.writable,
    ),
    Action(
        id="update-view",
        text=Message("Update this view"),
        tip=Message("Keep what is folded, filtered and focused on now under the name of the view that was shown last."),
        run=_update_view,
        when=_on_view,
    ),
    Action(
        id="rename-view",
        text=Message("Rename this view…"),
        tip=Message("Give the view that was shown last another name."),
        run=_rename_view,
        when=_on_view,
    ),
    Action(
        id="delete-view",
        text=Message("Delete this view"),
        tip=Message("Delete the view that was shown last."),
        run=_delete_view,
        icon="trash-2",
        when=_on_view,
    ),
)
"""The actions for saved views."""
