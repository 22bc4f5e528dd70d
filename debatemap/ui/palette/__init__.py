"""One field that finds every command, claim, map and person."""
