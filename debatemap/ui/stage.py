"""Everything that shows one open debate: docks, tabs, map and what is said above and over it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.model import Map
from debatemap.domain.relations import arguments_on, items_on, uses_of
from debatemap.i18n import Message, say
from debatemap.ui.alike import alike, use_instead
from debatemap.ui.bar import Bar
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.canvas.view import Canvas
from debatemap.ui.crumbs import Crumbs
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.filtering.bar import FilterBar
from debatemap.ui.finding import FindBar
from debatemap.ui.foldbar import FoldBar
from debatemap.ui.gestures import Gestures
from debatemap.ui.host import Host
from debatemap.ui.leftdock import LeftDock
from debatemap.ui.menubar import context_menu
from debatemap.ui.menus import CONTEXT, GROUND
from debatemap.ui.panes import Panes
from debatemap.ui.plain import label, one_line
from debatemap.ui.rightdock import RightDock
from debatemap.ui.situation import Situation
from debatemap.ui.speech import Speech, named
from debatemap.ui.tabs import TabStrip
from debatemap.ui.trail import Place
from debatemap.ui.workspace import Workspace


class Banner(QFrame):
    """A sentence over the map that stays as long as it is true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._words = label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.addWidget(self._words)
        self.hide()

    def show_words(self, message: Message | None) -> None:
        """Show a sentence, or nothing."""
        self.setVisible(message is not None)
        if message is not None:
            self._words.setText(say(message))


class Stage(QWidget):
    """Puts the parts of the window around one workspace and keeps them in step."""

    def __init__(self, workspace: Workspace, actions: Dispatcher, host: Host, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._program = host.program
        self._appearance = host.program.appearance
        self.speech = Speech(self)
        gestures = self._gestures(actions, host)
        self.panes = Panes(self)
        self.left = LeftDock(workspace, gestures, actions, host, self.panes.splitter)
        middle = QWidget(self.panes.splitter)
        self.canvas = self._canvas(gestures, actions, middle)
        self.tabs = TabStrip(workspace, actions, middle)
        self.banner = Banner(middle)
        self.filters = FilterBar(workspace, lambda: self._appearance.theme, middle)
        self.finding = FindBar(workspace, middle)
        self.crumbs = Crumbs(workspace, self.canvas, middle)
        self.folds = FoldBar(workspace, lambda: actions.run("unfold-all"), middle)
        self._arrange(middle)
        self.right = RightDock(workspace, host, self.panes.splitter)
        self.panes.fill(self.left, middle, self.right)
        self._name_docks()
        self.bar = Bar(lambda: actions.run("undo"), self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._listen(workspace)
        self.finding.replacing.connect(lambda: actions.run("find-replace"))

    def places(self) -> tuple[QWidget, ...]:
        """Return what F6 goes to between toolbar and status bar."""
        shown = self.panes.shown()
        left = (self.left.outline,) if "left" in shown else ()
        right = (self.right,) if "right" in shown else ()
        strips = (strip for strip in (self.filters, self.finding) if not strip.isHidden())
        foot = () if self.folds.isHidden() else (self.folds,)
        return (*left, self.tabs.tabs, *strips, self.canvas, *foot, *right)

    def situation(self, common: Situation) -> Situation:
        """Return what can be done now, given what holds for every window."""
        work = self.workspace
        found = (work.debate.find(id) for id in work.selection.ids)
        return replace(
            common,
            debate=work.debate,
            map=work.map,
            language=work.language,
            chosen=tuple(record for record in found if record is not None),
            spot=work.selection.spot,
            under=self._under(work.selection.current),
            read_only=work.document.read_only is not None,
            undo=work.document.undo_name,
            redo=work.document.redo_name,
            undo_map=self._elsewhere(work.document.history.last),
            redo_map=self._elsewhere(work.document.history.next),
            named=work.document.path is not None,
            back=bool(work.trail.past),
            forward=bool(work.trail.future),
            panes=self.panes.shown() | ({"minimap"} if self.canvas.has_minimap else frozenset()),
            folded=work.folded,
            reads_part=work.reading.is_active,
            focused=work.reading.focus.steps if work.reading.focus else 0,
            hides=work.reading.hides,
            view=work.reading.view,
            marked=work.marked.mark,
            writing=self.canvas.is_editing,
            typing=self.right.inspector.is_typing or self.canvas.is_rewording,
        )

    def _under(self, item: str | None) -> str | None:
        """Return the argument under which a claim that several use has its own box."""
        if item is None or len(uses_of(self.workspace.debate, item)) < 2:
            return None
        spot = self.canvas.picture.outline.spots.get(item)
        return spot.above if spot is not None else None

    def _elsewhere(self, edit: Edit | None) -> str:
        """Return the title of the map on which an edit acts, empty for the one on screen."""
        work = self.workspace
        map = work.debate[Map].find(edit.map) if edit is not None and edit.map != work.map else None
        return one_line(map.title.shown(work.language), 40) if map is not None else ""

    def finish_editing(self) -> None:
        """Commit what is typed."""
        self.canvas.finish_editing()
        self.right.finish_editing()

    def show_details(self) -> None:
        """Show the details, and give the keyboard to the first field."""
        if "right" not in self.panes.shown():
            self.panes.toggle("right")
        self.right.begin()

    def close_stage(self) -> None:
        """Stop following the document."""
        self.canvas.close_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.place()

    def _gestures(self, actions: Dispatcher, host: Host) -> Gestures:
        def menu(place: QPoint) -> None:
            actions.refresh(host.situation)
            context_menu(CONTEXT if host.situation.chosen else GROUND, actions).exec(place)

        work = self.workspace
        return Gestures(
            actions.insist,
            host.commit,
            host.fold,
            menu,
            work.note_draft,
            work.drop_draft,
            partial(alike, work),
            partial(_use_instead, host),
        )

    def _canvas(self, gestures: Gestures, actions: Dispatcher, parent: QWidget) -> Canvas:
        work, theme = self.workspace, self._appearance.theme
        canvas = Canvas(work.document, work.map or "", work.look, theme, work.selection, gestures, parent)
        named(self.speech, canvas, Message("Map"), Message("The argument map; arrow keys move, Enter and Tab write."))
        actions.hear_on(canvas)
        canvas.set_motion(self._glides())
        return canvas

    def _glides(self) -> bool:
        """Tell whether changes move into place: as the user chose, else unless the system asks for less motion."""
        motion = self._program.settings.motion
        animates = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        return motion == "on" or (motion == "system" and animates)

    def _look(self) -> None:
        self.canvas.set_look(self.workspace.look)
        self.canvas.set_motion(self._glides())

    def _return(self, view: object) -> None:
        if isinstance(view, Camera):
            self.canvas.look_from(view)

    def _look_at(self, place: Place) -> None:
        if isinstance(place.view, Camera):
            self.canvas.look_from(place.view)
        else:
            self.canvas.reveal(*place.ids)

    def _emphasise(self) -> None:
        """Mark what is sought, and dim or leave out what is not read."""
        reading = self.workspace.reading
        lit = reading.lit
        drawn = lit if reading.hides else None
        if drawn != self.workspace.look.only:
            self.workspace.change_look(only=drawn)
        self.canvas.set_emphasis(reading.marked, self._bright(None if reading.hides else lit), reading.hits)

    def _bright(self, lit: frozenset[str] | None) -> frozenset[str] | None:
        """Return what stays bright of what is read while something waits to be put elsewhere."""
        work = self.workspace
        waiting = work.waiting
        if not waiting or work.map is None:
            return lit
        shown = (*items_on(work.debate, work.map), *arguments_on(work.debate, work.map))
        return (frozenset(one.id for one in shown) if lit is None else lit) - waiting

    def _write(self, letter: str) -> None:
        """Begin to write in the box of the selected row."""
        current = self.workspace.selection.current
        if current is not None and letter.isprintable():
            self.canvas.edit_text(current, letter)

    def _visit(self, map: str, item: str) -> None:
        self.workspace.show_map(map)
        self.workspace.selection.choose(item)
        self.canvas.reveal(item)

    def _listen(self, workspace: Workspace) -> None:
        self.panes.middle_wanted.connect(self.canvas.setFocus)
        workspace.map_shown.connect(lambda map: self.canvas.show_map(map, workspace.look))
        workspace.map_shown.connect(self.bar.hide)
        workspace.look_changed.connect(self._look)
        workspace.placed.connect(self._look_at)
        for changed in (workspace.reading.changed, workspace.marked.changed, workspace.map_shown):
            changed.connect(self._emphasise)
        workspace.view = lambda: self.canvas.camera
        for strip in (self.filters, self.finding, self.folds):
            strip.left.connect(self.canvas.setFocus)
        self.finding.returned.connect(self._return)
        self.canvas.visited.connect(self._visit)
        self.left.outline.typed.connect(self._write)
        self.left.outline.chosen.connect(self.canvas.reveal)
        self._appearance.changed.connect(self._tint)

    def _name_docks(self) -> None:
        named(self.speech, self.left, Message("Maps and outline"))
        named(self.speech, self.right, Message("Details"))

    def _arrange(self, middle: QWidget) -> None:
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tabs, self.banner, self.filters, self.finding, self.crumbs):
            column.addWidget(part)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.folds)
        middle.setMinimumWidth(320)

    def _tint(self) -> None:
        self.canvas.set_theme(self._appearance.theme)
        for part in (self.left, self.right):
            part.update()


def _use_instead(host: Host, claim: str, other: str) -> None:
    if host.try_to(lambda: use_instead(host.workspace, claim, other)):
        host.notice(Message("The claim that was there already is used here too."), undo=True)
