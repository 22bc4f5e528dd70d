"""Start Debatemap on its first sample, or on the file named, after setting up whatever is missing."""

import sys

import environment

SAMPLE = "samples/maps/01-animals-or-ghosts.json"

if __name__ == "__main__":
    environment.prepare()
    sys.exit(environment.run("-m", "debatemap", *(sys.argv[1:] or [SAMPLE])))
