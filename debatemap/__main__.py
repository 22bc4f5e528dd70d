"""Start Debatemap: a command of the command line, or the window."""

import sys

from debatemap.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
