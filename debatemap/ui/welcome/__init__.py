"""The page without a debate: samples, recent files, what was never saved."""
