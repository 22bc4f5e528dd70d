"""Pictures and paper: what a debate looks like outside the window."""
