"""Keep tests off the screen and out of the user's data, and choose how much they try."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHOWN = os.environ.get("DEBATEMAP_SHOW") == "1"
SOAKING = os.environ.get("DEBATEMAP_SOAK") == "1"
HOME = tempfile.TemporaryDirectory(prefix="debatemap-tests-", ignore_cleanup_errors=True)


def _redirect(home: Path) -> None:
    """Point every place where a system keeps a user's data into one folder that goes away afterwards."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_DOCUMENTS_DIR": home / "documents",
    }
    if not SHOWN:
        folders["XDG_RUNTIME_DIR"] = home / "runtime"
    for name, folder in folders.items():
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(folder)


# pytest-qt and child processes read the environment before any fixture could run.
_redirect(Path(HOME.name))
if not SHOWN:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Hypothesis has a profile of its own for CI machines, which tries the same examples every time.
ANEW = settings.get_profile("default")
settings.register_profile(
    "ci",
    ANEW,
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "soak",
    ANEW,
    max_examples=2000,
    stateful_step_count=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("soak" if SOAKING else "ci")


@pytest.fixture(scope="session")
def soaking() -> bool:
    """Tell whether to run at full size instead of the size that fits a change's checks."""
    return SOAKING


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave tests marked `soak` to the soak."""
    if not SOAKING:
        skip = pytest.mark.skip(reason="full size only: packaging/check.py --soak")
        for item in items:
            if "soak" in item.keywords:
                item.add_marker(skip)
