"""Open one file under limits of time and memory, as a program would that nobody watches."""

import resource
import sys
from pathlib import Path

resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

from debatemap.domain.errors import UserError  # noqa: E402 - under the limits
from debatemap.storage.open import open_debate  # noqa: E402

try:
    opened = open_debate(Path(sys.argv[1]))
except UserError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(1)
sys.stdout.write(f"{opened.digest} {opened.read_only or ''}\n")
