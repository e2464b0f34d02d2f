"""What all tests share: a plain environment and the project's folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from opendata_training.locale import use_language

ROOT = Path(__file__).resolve().parents[1]

# The same examples each time: a red run means a change, not luck. `make test-long` tries many more seeds.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


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
