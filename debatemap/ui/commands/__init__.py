"""What actions do: a table and its functions for each menu."""
