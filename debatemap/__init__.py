"""Debatemap: maps of debates as editable nodes in one file, handed out as PDF."""

__version__ = "0.1.0"
