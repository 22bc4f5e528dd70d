"""Other forms of a debate: text formats in and out."""
