"""The debate as a tree beside the map."""
