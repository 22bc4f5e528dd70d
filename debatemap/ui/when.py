"""When something was, as people say it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from debatemap.i18n import language, tr


def when(moment: datetime, now: datetime) -> str:
    """Return a moment as seen from another: with its time today, else as a day, with its year in other years."""
    moment, now = moment.astimezone(), now.astimezone()
    if moment.date() == now.date():
        return tr("Today, {time}", time=moment.strftime("%H:%M"))
    if moment.date() == (now - timedelta(days=1)).date():
        return tr("Yesterday")
    form = tr("d MMMM") if moment.year == now.year else tr("d MMMM yyyy")
    return QLocale(language()).toString(QDate(moment.year, moment.month, moment.day), form)
