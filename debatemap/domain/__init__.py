"""What a debate is: records, changes, edits and questions over them; no Qt, no files."""
