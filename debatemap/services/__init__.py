"""Use cases without a window: the open document, its history, saving, opening, recovery, settings, files by suffix."""
