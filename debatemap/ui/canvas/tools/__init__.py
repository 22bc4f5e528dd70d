"""Gestures: objects that live from a press to a release."""
