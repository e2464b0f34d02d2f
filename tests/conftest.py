"""What all tests share: a plain environment and the project's folder."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from opendata_training.locale import use_language

ROOT = Path(__file__).resolve().parents[1]

# The same examples each time: a red run means a change, not luck. `make test-long` tries many more seeds.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# When a run has to be over, in seconds since 1970: what has not begun by then is left out, and said. Empty: no such moment.
UNTIL = os.environ.get("OPENDATA_TEST_UNTIL", "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Shuffle the modules of a run that may not come to its end, so that it is not always the same ones that are left out.

    All workers of a run shuffle alike, as pytest-xdist needs it; a module's tests stay together and share what they make.
    """
    if UNTIL:
        modules = sorted({item.path for item in items})
        random.Random(UNTIL).shuffle(modules)
        places = {path: place for place, path in enumerate(modules)}
        items.sort(key=lambda item: places[item.path])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what begins too late."""
    if UNTIL and time.time() > float(UNTIL):
        pytest.skip("the time for this run is over (OPENDATA_TEST_UNTIL)")


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """English, and nothing of the workspace that the tests may have been started from, nor of its user's cache."""
    for name in (
        "OPENDATA_WORKSPACE",
        "OPENDATA_PORTAL",
        "OPENDATA_TOKEN",
        "OPENDATA_GRADING",
        "OPENDATA_PARENT_PIPE",
        "OPENDATA_COUNTRY",
    ):
        if name in os.environ:
            monkeypatch.delenv(name)
    monkeypatch.setenv("OPENDATA_LANG", "en")
    monkeypatch.setenv("OPENDATA_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    use_language(None)
    yield
    use_language(None)
