"""Ways from a box to other maps."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from debatemap.domain.model import Map
from debatemap.domain.relations import maps_with
from debatemap.figure.look import main_language
from debatemap.figure.picture import Box
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.targets import Target
from debatemap.ui.plain import menu_text, one_line

Visit = Callable[[str, str], object]


def maps_from(scene: Scene, box: Box, target: Target) -> tuple[Map, ...]:
    """Return the other maps that a click on a box leads to: those of its hidden arguments, or all that show it."""
    debate = scene.document.debate
    if target is Target.STUB:
        stubs = scene.drawing.picture.outline.spots[box.id].stubs
        return tuple(debate[Map][stub.map] for stub in stubs if stub.map is not None)
    return tuple(one for one in maps_with(debate, box.item) if one.id != scene.drawing.map)


def jump(scene: Scene, box: Box, target: Target, place: QPoint, parent: QWidget, visit: Visit) -> None:
    """Go to the one map that a stub names, else let the user choose at a place of the screen."""
    found = maps_from(scene, box, target)
    if target is Target.STUB and len(found) == 1:
        visit(found[0].id, box.item)
    elif found:
        _menu(scene, found, box.item, parent, visit).popup(place)


def _menu(scene: Scene, maps: tuple[Map, ...], item: str, parent: QWidget, visit: Visit) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    language = main_language(scene.document.debate, scene.drawing.look)
    for one in maps:
        action = menu.addAction(menu_text(one_line(one.title.shown(language))))
        action.triggered.connect(lambda _checked=False, map=one.id: visit(map, item))
    return menu
