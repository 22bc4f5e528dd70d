"""Which action stands where in the menus."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from debatemap.i18n import Message

LINE: Final = "-"
"""A separating line."""
RECENT: Final = "recent-files"
SAMPLES: Final = "samples"
TEMPLATES: Final = "templates"
VIEWS: Final = "saved-views"
"""Places where the window puts menus that it fills when they open."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: its title and its entries, which are ids of actions, lines, names of filled menus, or menus."""

    title: Message
    entries: "tuple[str | Menu, ...]"

    def actions(self) -> Iterator[str]:
        """Yield the ids of the actions in the menu and the menus below it."""
        for entry in self.entries:
            if isinstance(entry, Menu):
                yield from entry.actions()
            elif entry not in (LINE, RECENT, SAMPLES, TEMPLATES, VIEWS):
                yield entry


FILE: Final = Menu(
    Message("&File"),
    (
        "new", TEMPLATES, "open", "import", RECENT, SAMPLES, "recover", LINE,
        "save-version", "name-version", "versions", "save-as", "revert", LINE,
        "export-pdf", "print", LINE,
        "export-picture", "copy-picture", "export-as", LINE,
        "settings", LINE,
        "close", "quit",
    ),
)  # fmt: skip
EDIT: Final = Menu(
    Message("&Edit"),
    (
        "undo", "redo", "history", LINE,
        "cut", "copy", "paste", "paste-new", LINE,
        "edit-text", "implicit", LINE,
        "remove", "delete", LINE,
        "select-all", "find", "find-next", "find-previous", "find-replace", "palette",
    ),
)  # fmt: skip
VIEW: Final = Menu(
    Message("&View"),
    (
        "zoom-in", "zoom-out", "zoom-100", "fit", LINE,
        "back", "forward", LINE,
        Menu(Message("Go to"), (
            "go-to-contention", "go-up", "go-down", "go-earlier", "go-later", "go-to-number", LINE,
            "next-unanswered", "previous-unanswered", "next-unsourced", "previous-unsourced", LINE,
            "next-passing", "previous-passing",
        )),
        Menu(Message("Read a part"), (
            "filter", "focus", "focus-wider", "focus-narrower", "hide-rest", LINE, "read-all",
        )),
        Menu(Message("Fold"), (
            "fold", "fold-to-0", "fold-to-1", "fold-to-2", "fold-to-3", "fold-others", LINE, "unfold-all",
        )),
        Menu(Message("Saved views"), (VIEWS, LINE, "save-view", "update-view", "rename-view", "delete-view")), LINE,
        Menu(Message("Layers"), ("said", "reconstructed", "judged")),
        Menu(Message("Language of texts"), ("texts-en", "texts-zh", "texts-both")),
        Menu(Message("Language of the interface"), ("interface-en", "interface-zh", "interface-system")),
        Menu(
            Message("Theme"),
            ("theme-light", "theme-dark", "theme-contrast-light", "theme-contrast-dark", "theme-system"),
        ),
        LINE,
        "left-dock", "right-dock", "minimap", "next-pane", "full-screen",
    ),
)  # fmt: skip
INSERT: Final = Menu(
    Message("&Insert"),
    (
        "sibling", "reason", "objection", "co-premise", "undercut", LINE,
        "contradiction", "claim", "question", "place-existing", "passages", LINE,
        "participant", "source", "term", LINE,
        "map",
    ),
)  # fmt: skip
ARRANGE: Final = Menu(
    Message("&Arrange"),
    (
        "flip", "relink", "insert-between", "convert", LINE,
        "merge", "split", "extract", LINE,
        "group", "ungroup", LINE,
        "move-earlier", "move-later", "move-to", "link", "unmark", LINE,
        "fold", "unfold-all", LINE,
        "lay-out", "unpin",
    ),
)  # fmt: skip
HELP: Final = Menu(Message("&Help"), ("welcome", "keys", LINE, "about"))

MENUS: Final = (FILE, EDIT, VIEW, INSERT, ARRANGE, HELP)
"""The menu bar from left to right."""

CONTEXT: Final = Menu(
    Message("Selection"),
    (
        "edit-text", LINE,
        "reason", "objection", "co-premise", "undercut", "sibling", "place-existing", LINE,
        "flip", "relink", "implicit", "convert",
        Menu(Message("Change more"), (
            "insert-between", "contradiction", LINE, "merge", "split", "extract", LINE, "group", "ungroup", LINE,
            "move-earlier", "move-later",
        )), LINE,
        "cut", "copy", "paste", "move-to", "link", LINE,
        "fold", "unpin", LINE,
        "remove", "delete",
    ),
)  # fmt: skip
"""The context menu of canvas and outline."""

GROUND: Final = Menu(
    Message("Map"),
    ("claim", "question", "place-existing", LINE, "paste", "paste-new", LINE, "fit", "lay-out", "unfold-all"),
)
"""The context menu where nothing is selected."""
