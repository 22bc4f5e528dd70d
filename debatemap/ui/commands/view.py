"""Commands of the View menu: how the debate is looked at, which changes nothing in it."""

from debatemap.i18n import Message
from debatemap.ui.action import Action
from debatemap.ui.situation import has_debate

ZOOM = (
    Action(
        id="zoom-in",
        text=Message("Zoom in"),
        tip=Message("Show the map larger."),
        run=lambda host: host.canvas.zoom_by(1),
        keys=("Ctrl++", "Ctrl+="),
        icon="zoom-in",
        when=has_debate,
    ),
    Action(
        id="zoom-out",
        text=Message("Zoom out"),
        tip=Message("Show the map smaller."),
        run=lambda host: host.canvas.zoom_by(-1),
        keys=("Ctrl+-",),
        icon="zoom-out",
        when=has_debate,
    ),
    Action(
        id="zoom-100",
        text=Message("Actual size"),
        tip=Message("Show the map at 100 %."),
        run=lambda host: host.canvas.zoom_to(1.0),
        keys=("Ctrl+0",),
        when=has_debate,
    ),
    Action(
        id="fit",
        text=Message("Fit the map"),
        tip=Message("Show the whole map."),
        run=lambda host: host.canvas.fit(),
        keys=("Ctrl+1",),
        icon="scan",
        when=has_debate,
        short=Message("Fit"),
    ),
)

GOING = (
    Action(
        id="back",
        text=Message("Back"),
        tip=Message("Go back to the map you looked at before."),
        run=lambda host: host.workspace.back(),
        keys=("Alt+Left",),
        icon="arrow-left",
        when=lambda situation: situation.back,
    ),
    Action(
        id="forward",
        text=Message("Forward"),
        tip=Message("Go forward again."),
        run=lambda host: host.workspace.forward(),
        keys=("Alt+Right",),
        icon="arrow-right",
        when=lambda situation: situation.forward,
    ),
)


def _layer(name: str, text: Message, tip: Message) -> Action:
    return Action(
        id=name,
        text=text,
        tip=tip,
        run=lambda host: host.program.change_settings(**{name: name not in host.situation.layers}),
        on=lambda situation: name in situation.layers,
    )


LAYERS = (
    _layer("said", Message("Said"), Message("Show who said what and where: speakers, sources, terms.")),
    _layer(
        "reconstructed",
        Message("Reconstructed"),
        Message("Show how it was reconstructed: numbers, implicit premises, schemes."),
    ),
    _layer("judged", Message("Judged"), Message("Show how it is judged: positions, comments, checks.")),
)


def _texts(id: str, language: str, text: Message, short: Message, tip: Message) -> Action:
    return Action(
        id=id,
        text=text,
        tip=tip,
        short=short,
        run=lambda host: host.program.change_settings(text_language=language),
        on=lambda situation: situation.text_language == language,
    )


TEXTS = (
    _texts("texts-en", "en", Message("English"), Message("EN"), Message("Show texts in English.")),
    _texts("texts-zh", "zh-Hans", Message("Chinese"), Message("中"), Message("Show texts in Chinese.")),
    _texts(
        "texts-both",
        "both",
        Message("English and Chinese"),
        Message("EN + 中"),
        Message("Show each text in the language it was first said in, with the other below it."),
    ),
)


def _interface(id: str, language: str, text: Message, tip: Message) -> Action:
    return Action(
        id=id,
        text=text,
        tip=tip,
        icon="globe",
        run=lambda host: host.program.change_settings(interface_language=language),
        on=lambda situation: situation.interface_language == language,
    )


INTERFACE = (
    _interface("interface-en", "en", Message("English"), Message("Speak English in menus and dialogs.")),
    _interface("interface-zh", "zh-Hans", Message("中文"), Message("Speak Chinese in menus and dialogs.")),
    _interface("interface-system", "system", Message("As the system"), Message("Speak the system’s language.")),
)


def _theme(id: str, choice: str, icon: str, text: Message, tip: Message) -> Action:
    return Action(
        id=id,
        text=text,
        tip=tip,
        icon=icon,
        run=lambda host: host.program.change_settings(theme=choice),
        on=lambda situation: situation.theme == choice,
    )


THEMES = (
    _theme("theme-light", "light", "sun", Message("Light"), Message("Dark words on light paper.")),
    _theme("theme-dark", "dark", "moon", Message("Dark"), Message("Light words on dark paper.")),
    _theme(
        "theme-contrast-light",
        "hc_light",
        "contrast",
        Message("High contrast, light"),
        Message("Black on white with thick outlines."),
    ),
    _theme(
        "theme-contrast-dark",
        "hc_dark",
        "contrast",
        Message("High contrast, dark"),
        Message("White on black with thick outlines."),
    ),
    _theme("theme-system", "system", "monitor", Message("As the system"), Message("Follow the system’s theme.")),
)


def _dock(id: str, side: str, key: str, text: Message, tip: Message) -> Action:
    return Action(
        id=id,
        text=text,
        tip=tip,
        icon=f"panel-{side}",
        keys=(key,),
        run=lambda host: host.toggle_pane(side),
        when=has_debate,
        on=lambda situation: side in situation.panes,
    )


WINDOW = (
    _dock("left-dock", "left", "Ctrl+Shift+L", Message("Maps and outline"), Message("Show or hide maps and outline.")),
    _dock("right-dock", "right", "Ctrl+Shift+I", Message("Details"), Message("Show or hide what belongs to a claim.")),
    Action(
        id="minimap",
        text=Message("Small map"),
        tip=Message("Show the whole map small in a corner while it is larger than the view."),
        icon="map",
        run=lambda host: host.canvas.toggle_minimap(),
        when=has_debate,
        on=lambda situation: "minimap" in situation.panes,
    ),
    Action(
        id="next-pane",
        text=Message("Next part of the window"),
        tip=Message("Go on to the toolbar, the outline, the tabs, the map, the details or the status bar."),
        run=lambda host: host.next_pane(),
        keys=("F6",),
    ),
    Action(
        id="full-screen",
        text=Message("Full screen"),
        tip=Message("Use the whole screen, or a window again."),
        run=lambda host: host.toggle_full_screen(),
        keys=("F11",),
        icon="maximize",
        on=lambda situation: situation.full_screen,
    ),
)

ACTIONS: tuple[Action, ...] = (*ZOOM, *GOING, *LAYERS, *TEXTS, *INTERFACE, *THEMES, *WINDOW)
"""The actions of the View menu."""
