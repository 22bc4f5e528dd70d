"""The file: tables, safe open, save, migrations; the private journal; versions and backups."""
