"""Who takes part, and who said what."""

from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.parts import NewId
from debatemap.domain.edits.refusals import found, one_of
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Act, ParticipantKind
from debatemap.domain.model import Argument, Attribution, Claim, Participant, new_id
from debatemap.domain.relations import attributions_of
from debatemap.domain.text import plain
from debatemap.i18n import Message


def name_participant(
    debate: Debate, name: str, language: str, kind: ParticipantKind = ParticipantKind.PERSON, new: NewId = new_id
) -> Edit:
    """Add a speaker or author; raise EditRefused where one has that name."""
    if any(name in dict(one.name.said).values() for one in debate[Participant]):
        raise EditRefused(Message("There is already a participant of this name."))
    participant = Participant(id=new(), name=plain(name, language), kind=kind)
    return Edit(Message("Add participant"), added(participant))


def attribute(
    debate: Debate,
    item: str,
    participant: str,
    act: Act = Act.ASSERTS,
    excerpt: str | None = None,
    map: str | None = None,
    new: NewId = new_id,
) -> Edit:
    """State that a participant asserts, denies … a claim or an argument, after whatever is attributed there."""
    if not isinstance(found(debate, item), Claim | Argument):
        raise EditRefused(Message("Only claims and arguments are said by somebody."))
    one_of(debate, Participant, participant)
    earlier = attributions_of(debate, item)
    if any((one.participant, one.act, one.excerpt) == (participant, act, excerpt) for one in earlier):
        raise EditRefused(Message("This is already attributed to this participant."))
    sequence = max((one.sequence for one in earlier), default=-1) + 1
    said = Attribution(id=new(), item=item, participant=participant, act=act, excerpt=excerpt, sequence=sequence)
    return Edit(Message("Attribute to a participant"), added(said), map)
