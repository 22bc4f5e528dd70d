"""Make the project's own Python environment in `.venv`, once, with all that Debatemap needs.

Nothing but the standard library, and no newer syntax than Python 3.7's: an older Python must get as far as being
told so.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = FOLDER / "debatemap-stamp"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"

# What Qt's window on X11 loads and a small system may lack, with the Debian package that brings it.
SYSTEM_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def run(*arguments: str, **variables: str) -> int:
    """Run the environment's Python in the project's folder with extra environment variables; return its exit code."""
    try:
        return subprocess.call([str(PYTHON), *arguments], cwd=str(ROOT), env={**os.environ, **variables})
    except KeyboardInterrupt:
        return 130


def prepare() -> None:
    """Bring `.venv` and the system's libraries up to what this version of the project asks for.

    Raises SystemExit with one plain sentence when that cannot be done here.
    """
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit("Debatemap needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info[:2]))
    _provide_system_libraries()
    if not _is_ready():
        if not _has_pip():
            _create()
        _install()
        STAMP.write_text(_wanted(), encoding="utf-8")


def _is_ready() -> bool:
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == _wanted()


def _wanted() -> str:
    wanted = hashlib.sha256(str(ROOT).encode())
    for path in (ROOT / "pyproject.toml", CONSTRAINTS):
        wanted.update(path.read_bytes())
    return wanted.hexdigest()


def _has_pip() -> bool:
    return PYTHON.exists() and _quietly([str(PYTHON), "-m", "pip", "--version"]) is None


def _create() -> None:
    if importlib.util.find_spec("ensurepip") is None and not _apt_get(
        "Installing Python's venv module", ["python3-venv"]
    ):
        sys.exit(
            "Python's venv module is incomplete; install it first (on Debian or Ubuntu: apt-get install python3-venv)."
        )
    _say("Making a Python environment in .venv")
    fault = _quietly([sys.executable, "-m", "venv", "--clear", str(FOLDER)])
    if fault is not None:
        sys.exit("Could not make a Python environment in .venv:\n" + fault)


def _install() -> None:
    _say("Installing what Debatemap needs into .venv; the first time this takes a few minutes")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    fault = _quietly([*pip, "--constraint", str(CONSTRAINTS), "--editable", ".[dev]"])
    if fault is not None:
        sys.exit("Could not install what Debatemap needs; pip says:\n" + fault)


def _provide_system_libraries() -> None:
    missing = _missing_libraries()
    if not missing:
        return
    packages = [SYSTEM_LIBRARIES[library] for library in missing]
    if not _apt_get("Installing system libraries that Qt needs", packages) or _missing_libraries():
        sys.exit(
            "Qt needs system libraries that are missing here ({}); install them first "
            "(on Debian or Ubuntu: apt-get install {}).".format(", ".join(missing), " ".join(packages))
        )


def _missing_libraries() -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in SYSTEM_LIBRARIES if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _apt_get(purpose: str, packages: list[str]) -> bool:
    if shutil.which("apt-get") is None:
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and (shutil.which("sudo") is None or _quietly([*sudo, "true"]) is not None):
        return False
    _say(purpose)
    command = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    _quietly([*command, "update"])
    return _quietly([*command, "install", "--yes", "--no-install-recommends", *packages]) is None


def _quietly(command: list[str]) -> str | None:
    """Return None when the command succeeds, else the last lines of its output."""
    done = subprocess.run(
        command,
        check=False,
        cwd=str(ROOT),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return None if done.returncode == 0 else "\n".join(done.stdout.splitlines()[-12:])


def _say(line: str) -> None:
    print(line + " ...", flush=True)
