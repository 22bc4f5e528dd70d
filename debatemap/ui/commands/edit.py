"""Commands of the Edit menu."""

from dataclasses import replace

from debatemap.domain.branches import shows
from debatemap.domain.edits.fields import set_field
from debatemap.domain.edits.moving import detach
from debatemap.domain.edits.removal import delete, maps_left, remove_from_map
from debatemap.domain.model import Claim, Map, Premise, Question
from debatemap.domain.relations import items_on
from debatemap.i18n import Message, say, tr
from debatemap.ui.action import Action, Where
from debatemap.ui.aloud import announce
from debatemap.ui.host import Host
from debatemap.ui.places import premise_at, used_again
from debatemap.ui.plain import isolated
from debatemap.ui.situation import Situation, has_debate, has_map


def _undo(host: Host) -> None:
    name = host.workspace.document.undo_name
    host.workspace.undo()
    host.canvas.reveal(*host.workspace.selection.ids)
    if name is not None:
        announce(host.canvas, tr("Undone: {name}", name=say(name)))


def _redo(host: Host) -> None:
    name = host.workspace.document.redo_name
    host.workspace.redo()
    host.canvas.reveal(*host.workspace.selection.ids)
    if name is not None:
        announce(host.canvas, tr("Done again: {name}", name=say(name)))


def _history(host: Host) -> None:
    from debatemap.ui.dialogs.history import HistoryDialog

    host.finish_editing()
    HistoryDialog(host, host.window_widget()).run()


def _undo_title(situation: Situation) -> Message:
    if situation.typing:
        return Message("Undo: {name}", name=Message("Typing"))
    if situation.undo is None:
        return Message("Undo")
    if situation.undo_map:
        return Message("Undo: {name} ({map})", name=situation.undo, map=isolated(situation.undo_map))
    return Message("Undo: {name}", name=situation.undo)


def _redo_title(situation: Situation) -> Message:
    if situation.redo is None:
        return Message("Redo")
    if situation.redo_map:
        return Message("Redo: {name} ({map})", name=situation.redo, map=isolated(situation.redo_map))
    return Message("Redo: {name}", name=situation.redo)


def _edit_text(host: Host) -> None:
    one, map = host.situation.one, host.workspace.map
    if isinstance(one, Claim | Question) and shows(host.workspace.debate, map, one.id):
        host.canvas.edit_text(one.id)
    else:
        host.notice(Message("This is on no box of the map: its words stand in the details."))


def _premise(situation: Situation) -> Premise | None:
    return premise_at(situation)


def _is_implicit(situation: Situation) -> bool:
    premise = _premise(situation)
    return premise is not None and premise.implicit


def _toggle_implicit(host: Host) -> None:
    premise = _premise(host.situation)
    if premise is not None:
        changed = set_field(host.workspace.debate, premise.id, host.workspace.map, implicit=not premise.implicit)
        host.commit(replace(changed, name=Message("Change implicit premise")))


def _remove(host: Host) -> None:
    map, use = host.workspace.map, used_again(host.situation)
    if map is not None and use is not None:
        if host.commit(detach(host.workspace.debate, map, use.id)):
            host.notice(Message("Taken out of this argument; the claim stays where else it is used."), undo=True)
    elif map is not None and host.commit(remove_from_map(host.workspace.debate, map, _chosen(host.situation))):
        host.notice(Message("Taken off this map; it stays in the debate."), undo=True)


def _delete(host: Host) -> None:
    debate, chosen = host.workspace.debate, _chosen(host.situation)
    left = maps_left(debate, chosen)
    if not host.commit(delete(debate, chosen)):
        return
    titles = [isolated(one.title.shown(host.workspace.language)) for one in left]
    if len(titles) > 1:
        host.notice(Message("Deleted from the debate and from these maps: {maps}.", maps=", ".join(titles)), undo=True)
    else:
        host.notice(Message("Deleted from the debate."), undo=True)


def _find_and_replace(host: Host) -> None:
    from debatemap.ui.dialogs.replacing import ReplaceDialog

    host.finish_editing()
    ReplaceDialog(host, host.window_widget()).run()


def _chosen(situation: Situation) -> list[str]:
    return [record.claim if isinstance(record, Premise) else record.id for record in situation.chosen]


def _select_all(host: Host) -> None:
    map = host.workspace.map
    if map is not None:
        host.workspace.selection.choose(*(item.id for item in items_on(host.workspace.debate, map)))


def _on_text(situation: Situation) -> bool:
    return situation.writable and isinstance(situation.one, Claim | Question)


def _on_placed(situation: Situation) -> bool:
    debate, map = situation.debate, situation.map
    if debate is None or map is None or not situation.writable:
        return False
    return any(shows(debate, map, id) for id in _chosen(situation))


def _on_deletable(situation: Situation) -> bool:
    return situation.writable and bool(situation.chosen) and not any(isinstance(one, Map) for one in situation.chosen)


HISTORY = (
    Action(
        id="undo",
        text=Message("Undo"),
        tip=Message("Take the last change back, also from before the program was closed."),
        run=_undo,
        keys=("Ctrl+Z",),
        icon="undo-2",
        when=lambda situation: situation.undo is not None or situation.writing or situation.typing,
        title=_undo_title,
    ),
    Action(
        id="redo",
        text=Message("Redo"),
        tip=Message("Make the change again that was taken back."),
        run=_redo,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo-2",
        when=lambda situation: situation.redo is not None,
        title=_redo_title,
    ),
    Action(
        id="history",
        text=Message("History…"),
        tip=Message("Go back to any step, or forward again."),
        run=_history,
        keys=("Ctrl+Shift+H",),
        icon="history",
        when=lambda situation: situation.undo is not None or situation.redo is not None,
    ),
)

CHANGING = (
    Action(
        id="edit-text",
        text=Message("Edit the text"),
        tip=Message("Write in the selected box."),
        run=_edit_text,
        keys=("F2",),
        where=Where.PANES,
        icon="square-pen",
        needs=Message("Select one claim or question first."),
        when=_on_text,
    ),
    Action(
        id="implicit",
        text=Message("Implicit premise"),
        tip=Message("Mark the premise as meant but not said."),
        run=_toggle_implicit,
        keys=("Ctrl+I",),
        icon="square-dashed",
        needs=Message("Select a claim that is a premise of something."),
        when=lambda situation: situation.writable and _premise(situation) is not None,
        on=_is_implicit,
    ),
    Action(
        id="remove",
        text=Message("Take off this map"),
        tip=Message("Take the selection and its branch off this map; it stays in the debate."),
        run=_remove,
        keys=("Del",),
        where=Where.PANES,
        icon="x",
        needs=Message("Select what is to go from this map."),
        when=_on_placed,
    ),
    Action(
        id="delete",
        text=Message("Delete from the debate"),
        tip=Message("Delete the selection and its branch everywhere."),
        run=_delete,
        keys=("Shift+Del",),
        where=Where.PANES,
        icon="trash-2",
        needs=Message("Select what is to be deleted."),
        when=_on_deletable,
    ),
)

FINDING = (
    Action(
        id="find",
        text=Message("Find…"),
        tip=Message("Find words in the claims and questions, light them and go from one to the next."),
        run=lambda host: host.find_words(),
        keys=("Ctrl+F",),
        icon="search",
        when=has_map,
    ),
    Action(
        id="find-next",
        text=Message("Find next"),
        tip=Message("Go to the next place of the words that are sought."),
        run=lambda host: host.find_words(1),
        keys=("F3",),
        when=has_map,
    ),
    Action(
        id="find-previous",
        text=Message("Find previous"),
        tip=Message("Go to the place before this one of the words that are sought."),
        run=lambda host: host.find_words(-1),
        keys=("Shift+F3",),
        when=has_map,
    ),
    Action(
        id="find-replace",
        text=Message("Find and replace…"),
        tip=Message("Find words on this map or in the debate, and put others in their place."),
        run=_find_and_replace,
        keys=("Ctrl+H",),
        when=has_map,
    ),
    Action(
        id="select-all",
        text=Message("Select all"),
        tip=Message("Select everything on this map."),
        run=_select_all,
        keys=("Ctrl+A",),
        where=Where.PANES,
        when=lambda situation: has_debate(situation) and situation.map is not None,
    ),
    Action(
        id="palette",
        text=Message("Find or run a command"),
        tip=Message("Find a claim or a map, or run any command by its name."),
        run=lambda host: host.show_palette(),
        keys=("Ctrl+K",),
        icon="search",
    ),
)

ACTIONS: tuple[Action, ...] = (*HISTORY, *CHANGING, *FINDING)
"""The actions of the Edit menu."""
