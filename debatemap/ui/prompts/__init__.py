"""Short questions that any part of the window may ask: their common frame, a name, what to do about a bug."""
