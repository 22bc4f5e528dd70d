"""Dialogs: one question each, verbs on the buttons, the safe one focused."""
