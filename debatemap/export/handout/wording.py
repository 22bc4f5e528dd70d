"""Sentences that several parts of a handout share."""

from debatemap.domain.model import Source
from debatemap.export.handout.desk import Desk
from debatemap.i18n import N_

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def day(desk: Desk, date: str) -> str:
    """Return a date as its readers write it: 17 October 2025, 2025年10月17日; as precise as it is known."""
    parts = [int(part) for part in date.split("-")] if date else []
    if not parts:
        return ""
    if len(parts) == 1:
        return desk.words("{year}", year=parts[0])
    month = desk.words(MONTHS[parts[1] - 1])
    if len(parts) == 2:
        return desk.words("{month} {year}", month=month, year=parts[0])
    return desk.words("{day} {month} {year}", day=parts[2], month=month, year=parts[0])


def source_line(desk: Desk, source: Source) -> str:
    """Return a source in one line: title, medium, date, duration."""
    people = desk.words(", ").join(desk.people[one].name for one in source.people)
    told = [people, desk.line(source.title), source.medium, day(desk, source.date), duration(desk, source.duration)]
    return desk.words(". ").join(filter(None, told))


def duration(desk: Desk, seconds: int) -> str:
    """Return a length of time in hours and minutes; nothing for none."""
    if not seconds:
        return ""
    hours, minutes = divmod(round(seconds / 60), 60)
    return (
        desk.words("{hours} h {minutes} min", hours=hours, minutes=minutes)
        if hours
        else desk.words("{minutes} min", minutes=minutes)
    )
