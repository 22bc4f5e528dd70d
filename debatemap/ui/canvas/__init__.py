"""The map: one widget that paints the display list."""
