"""The details of what is selected, to read and to change."""
