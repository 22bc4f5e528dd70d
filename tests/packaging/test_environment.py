"""Where the set-up cannot go on, one sentence says why and what to do."""

import sys

import environment
import pytest


def test_an_older_python_is_refused_with_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))

    with pytest.raises(SystemExit) as refusal:
        environment.prepare()

    assert refusal.value.code == "Debatemap needs Python 3.11 or newer; this is Python 3.10."


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt's wheel holds all it needs")
def test_system_libraries_that_cannot_be_installed_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "SYSTEM_LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setenv("PATH", "")

    with pytest.raises(SystemExit) as refusal:
        environment.prepare()

    assert refusal.value.code == (
        "Qt needs system libraries that are missing here (libnowhere.so.9); "
        "install them first (on Debian or Ubuntu: apt-get install libnowhere9)."
    )
