"""Commands about what is kept of a debate beside its file, and about what comes from elsewhere."""

from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.storage.version import Version
from debatemap.ui.action import Action
from debatemap.ui.host import Host
from debatemap.ui.plain import isolated
from debatemap.ui.situation import has_debate


def _import(host: Host) -> None:
    from debatemap.ui.dialogs.files import ask_to_import

    path = ask_to_import(host.window_widget())
    if path is not None:
        host.program.open(path, host)


def _name_version(host: Host) -> None:
    from debatemap.ui.prompts.name import ask_name

    title, field = Message("What shall this version be called?"), Message("Name of the version")
    name = ask_name(title, field, host.window_widget(), Message("Keep it"))
    if name:
        keep_version(host, name)


def keep_version(host: Host, name: str) -> None:
    """Keep the debate as it is now under a name, and say so."""

    def kept(outcome: Version | UserError) -> None:
        if isinstance(outcome, UserError):
            host.fault(outcome)
        else:
            host.notice(Message("Version “{name}” is kept.", name=isolated(name)))

    host.workspace.opened.backups.name_version(name, kept)


def _versions(host: Host) -> None:
    from debatemap.ui.dialogs.versions import VersionsDialog

    versions = host.program.desk.versions.of(host.workspace.debate.about.id)
    VersionsDialog(host, versions, host.window_widget()).run()


def _recover(host: Host) -> None:
    from debatemap.ui.dialogs.lost import LostDialog

    LostDialog(host, host.program.desk.lost(), host.window_widget()).run()


ACTIONS: tuple[Action, ...] = (
    Action(
        id="import",
        text=Message("Import…"),
        tip=Message("Make a debate from a file of another kind."),
        run=_import,
        icon="import",
    ),
    Action(
        id="name-version",
        text=Message("Name this version…"),
        tip=Message("Keep the debate as it is now under a name, to come back to."),
        run=_name_version,
        keys=("Ctrl+Alt+S",),
        icon="save",
        when=has_debate,
    ),
    Action(
        id="versions",
        text=Message("Versions…"),
        tip=Message("See the versions that are kept, compare them with the debate, or open one."),
        run=_versions,
        icon="git-compare",
        when=has_debate,
    ),
    Action(
        id="recover",
        text=Message("Recover…"),
        tip=Message("Bring back changes that a crash kept, though their file is gone."),
        run=_recover,
        icon="history",
    ),
)
"""The actions of the File menu about what is kept."""
