"""Bring the private copy of an older file to the newest format; the file itself stays as it is until it is saved."""

import sqlite3

from debatemap.storage.formats import Formats


def migrate(connection: sqlite3.Connection, version: int, formats: Formats) -> None:
    """Take every step from a version to the newest one; sqlite3.Error when the content does not allow it."""
    connection.execute("PRAGMA query_only=OFF")
    for older in range(version, formats.newest):
        formats.steps[older](connection)
    connection.execute("PRAGMA query_only=ON")
