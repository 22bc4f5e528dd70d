"""Handouts that a debate keeps under names: all that was asked for but the map. They travel with its file."""

from dataclasses import dataclass

from debatemap.domain import edits
from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.errors import EditRefused, UserError
from debatemap.domain.fields import Json
from debatemap.domain.model import Preset, new_id
from debatemap.export.handout.options import HandoutOptions
from debatemap.i18n import Message
from debatemap.services.handouts import remembered, written


@dataclass(frozen=True, slots=True)
class Kept:
    """A preset as it is used: its record's id, its name, and what it asks for."""

    id: str
    name: str
    options: HandoutOptions


def presets(debate: Debate) -> tuple[Kept, ...]:
    """Return the presets of a debate, by name."""
    found = (Kept(one.id, one.name, remembered(one.data)) for one in debate[Preset])
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))


def preset(debate: Debate, name: str) -> HandoutOptions:
    """Return what the preset of a name asks for; UserError where there is none."""
    named = _named(debate, name)
    if named is None:
        known = ", ".join(f"“{one.name}”" for one in presets(debate))
        raise UserError(
            Message("There is no preset “{name}”; there are {known}.", name=name, known=known)
            if known
            else Message("There is no preset “{name}”: this debate has none.", name=name)
        )
    return named.options


def keep(debate: Debate, name: str, options: HandoutOptions) -> Edit:
    """Keep options under a name, in place of what was kept under it before."""
    data, there = Json(written(options)), _named(debate, name)
    if there is not None:
        return edits.set_field(debate, there.id, data=data)
    return edits.add(debate, Preset(id=new_id(), name=name, data=data))


def rename(debate: Debate, id: str, name: str) -> Edit:
    """Give a preset another name; EditRefused where another one has it."""
    there = _named(debate, name)
    if there is not None and there.id != id:
        raise EditRefused(Message("There is already a preset “{name}”.", name=there.name))
    return edits.set_field(debate, id, name=name)


def remove(debate: Debate, id: str) -> Edit:
    """Remove a preset."""
    return edits.delete(debate, [id], None)


def _named(debate: Debate, name: str) -> Kept | None:
    return next((one for one in presets(debate) if one.name.casefold() == name.casefold()), None)
