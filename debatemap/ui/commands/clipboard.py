"""Commands that cut, copy and paste branches."""

from debatemap.domain.branches import above, reach, shows
from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.grafting import graft
from debatemap.domain.edits.hanging import hang
from debatemap.domain.edits.removal import remove_from_map
from debatemap.domain.edits.sources import cite_address, is_address
from debatemap.domain.edits.together import together
from debatemap.domain.errors import UserError
from debatemap.domain.fragments import fragment
from debatemap.domain.model import Argument, Claim, Placement, Premise, Question
from debatemap.domain.naming import counted
from debatemap.i18n import Message
from debatemap.ui import clipboard
from debatemap.ui.action import Action, Where
from debatemap.ui.host import Host
from debatemap.ui.marked import Mark
from debatemap.ui.situation import Situation


def chosen_items(situation: Situation) -> tuple[str, ...]:
    """Return the ids of the selected claims, questions and arguments."""
    found = (one.claim if isinstance(one, Premise) else one.id for one in situation.chosen if _is_item(one))
    return tuple(dict.fromkeys(found))


def _is_item(record: object) -> bool:
    return isinstance(record, Claim | Question | Argument | Premise)


def _part(host: Host) -> Debate:
    assert host.workspace.map is not None
    return fragment(host.workspace.debate, host.workspace.map, chosen_items(host.situation))


def _copy(host: Host) -> None:
    clipboard.put(_part(host), host.workspace.language)
    host.workspace.marked.clear()


def _cut(host: Host) -> None:
    """Mark what is selected, and select what it hangs on: what is selected is never dim."""
    work, items = host.workspace, chosen_items(host.situation)
    key = clipboard.put(_part(host), work.language)
    work.marked.put(Mark.CUT, items, work.map or "", key)
    work.selection.choose(*_holding(work.debate, work.map, items[-1]))


def _holding(debate: Debate, map: str | None, id: str) -> tuple[str, ...]:
    """Return the claim or question that something hangs on, if it hangs on one."""
    seen = {id}
    while (id := next(above(debate, map, id), "")) and id not in seen:
        if id not in debate[Argument]:
            return (id,)
        seen.add(id)
    return ()


def _paste(host: Host, fresh: bool = False) -> None:
    marked = host.workspace.marked
    if marked.mark is Mark.CUT and clipboard.content() == marked.key and not fresh:
        if host.attempt(lambda: _moved(host)):
            host.workspace.selection.choose(*marked.ids)
            marked.clear()
        return
    part = clipboard.part()
    if part is not None:
        _graft(host, part, fresh)
    elif clipboard.text().strip():
        _paste_text(host, clipboard.text())
    else:
        raise UserError(Message("There is nothing on the clipboard that can be pasted here."))


def _moved(host: Host) -> Edit:
    """Return the edit that moves what was cut, from the map it was cut on."""
    work, onto = host.workspace, target_of(host.situation)
    map, marked = work.map or "", work.marked
    if map == marked.map:
        return hang(work.debate, map, marked.ids, onto)
    part = fragment(work.debate, marked.map, marked.ids)
    return together(
        work.debate,
        Message("Move {what}", what=counted([work.debate.record(id) for id in marked.ids])),
        lambda draft: remove_from_map(draft, marked.map, marked.ids),
        lambda draft: graft(draft, map, part, onto),
        map=map,
    )


def target_of(situation: Situation) -> str | None:
    """Return what is selected as the place where something is to hang, or None."""
    ids = chosen_items(situation)
    return ids[0] if len(ids) == 1 else None


def _graft(host: Host, part: Debate, fresh: bool = False) -> None:
    work, onto = host.workspace, target_of(host.situation)
    edits: list[Edit] = []

    def made() -> Edit:
        edits.append(graft(work.debate, work.map or "", part, onto, fresh))
        return edits[-1]

    if host.attempt(made):
        _select_tops(host, edits[-1])


def _select_tops(host: Host, edit: Edit) -> None:
    """Select what was pasted, without what hangs below it."""
    work = host.workspace
    placed = [one.after.item for one in edit.changes if one.before is None and isinstance(one.after, Placement)]
    arguments = [one.id for one in edit.changes if one.before is None and isinstance(one.after, Argument)]
    inner = [id for id in arguments if work.debate[Argument][id].target in placed]
    under = reach(work.debate, work.map, inner)
    tops = [id for id in placed if id not in under]
    work.selection.choose(*(tops or placed[:1]))
    host.canvas.reveal(*tops[:1])


def _paste_text(host: Host, text: str) -> None:
    work, one = host.workspace, host.situation.one
    if is_address(text.strip()) and isinstance(one, Claim):
        host.attempt(lambda: cite_address(work.debate, one.id, text.strip(), work.map))
        host.notice(Message("Cited as a source of this claim."), undo=True)
        return
    from debatemap.interop.outline_building import read_outline

    if len(text.strip().splitlines()) == 1:
        _graft(host, read_outline(text, work.language, bullets=False))
        return
    from debatemap.ui.dialogs.pasting import PasteDialog

    dialog = PasteDialog(text, work.language, host.window_widget())
    if dialog.ask():
        _graft(host, dialog.part)


def _on_items(situation: Situation) -> bool:
    return situation.map is not None and bool(chosen_items(situation))


def _on_screen(situation: Situation) -> bool:
    """Tell whether something is selected, and all of it is on the map."""
    debate, map, items = situation.debate, situation.map, chosen_items(situation)
    return bool(items) and map is not None and debate is not None and all(shows(debate, map, id) for id in items)


def _on_map(situation: Situation) -> bool:
    return situation.writable and situation.map is not None


ACTIONS: tuple[Action, ...] = (
    Action(
        id="cut",
        text=Message("Cut"),
        tip=Message("Take the selected branches along, to paste them where they belong."),
        run=_cut,
        keys=("Ctrl+X",),
        where=Where.PANES,
        icon="scissors",
        needs=Message("Select claims, questions or inferences first."),
        when=lambda situation: situation.writable and _on_screen(situation),
    ),
    Action(
        id="copy",
        text=Message("Copy"),
        tip=Message("Copy the selected branches, as an outline for other programs."),
        run=_copy,
        keys=("Ctrl+C",),
        where=Where.PANES,
        icon="copy",
        needs=Message("Select claims, questions or inferences first."),
        when=_on_items,
    ),
    Action(
        id="paste",
        text=Message("Paste"),
        tip=Message("Put branches, an outline or a web address on the selected claim, or on the map."),
        run=_paste,
        keys=("Ctrl+V",),
        where=Where.PANES,
        icon="clipboard-paste",
        when=_on_map,
    ),
    Action(
        id="paste-new",
        text=Message("Paste as new claims"),
        tip=Message("Paste copies of the claims, even where the debate has them already."),
        run=lambda host: _paste(host, fresh=True),
        keys=("Ctrl+Shift+V",),
        where=Where.PANES,
        when=_on_map,
    ),
)
"""The actions of the clipboard."""
