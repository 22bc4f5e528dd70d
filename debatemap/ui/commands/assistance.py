"""Commands of the Help menu."""

from debatemap.i18n import Message
from debatemap.ui.action import Action
from debatemap.ui.host import Host


def _about(host: Host) -> None:
    from debatemap.ui.dialogs.about import about_dialog

    about_dialog(host.window_widget()).ask()


ACTIONS: tuple[Action, ...] = (
    Action(
        id="welcome",
        text=Message("Welcome page"),
        tip=Message("Samples, recent debates and empty forms, in a window of their own."),
        run=lambda host: host.program.show_welcome(),
    ),
    Action(
        id="keys",
        text=Message("Keys"),
        tip=Message("Every command with its keys."),
        run=lambda host: host.show_keys(),
        keys=("F1",),
        icon="keyboard",
    ),
    Action(
        id="about",
        text=Message("About Debatemap"),
        tip=Message("Version, licence and fonts."),
        run=_about,
        icon="circle-help",
    ),
)
"""The actions of the Help menu."""
