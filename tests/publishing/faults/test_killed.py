"""A publishing process that is killed (-9) at any moment, and started again, ends where one that was not would have."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from opendata_training.portal import Running
from opendata_training.publishing import publish
from opendata_training.publishing.description.draft import load, save

from ..conftest import TABLE, ask
from .test_schedules import datasets, seen, truth

CHILD = """
import sys
from opendata_training import files
from opendata_training.publishing import metadata, publish
from opendata_training.publishing.description.draft import load
from opendata_training.publishing.portals import ckan
ckan.Ckan(sys.argv[2], None).close()
print("ready", flush=True)
publish(sys.argv[1], sys.argv[2])
"""


def killed(portal: Running, folder: Path, seconds: float) -> int:
    """Publish in a process of its own and kill it; give what it ended with."""
    environment = {**os.environ, "OPENDATA_TOKEN": portal.token}
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), portal.url],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    try:
        assert child.stdout and child.stdout.readline() == b"ready\n", child.stderr and child.stderr.read().decode()
        time.sleep(seconds)
    finally:
        child.send_signal(signal.SIGKILL)
        child.communicate()
    return child.returncode


def one_life(portal: Running, folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    for release in range(2):
        before = seen(portal, folder)
        if release:
            draft = load(folder)
            draft.facts["title"] = f"Crimes by municipality, edition {seed}"
            save(draft)
            rows = [f"2014,{10_000 + number},{seed}\n" for number in range(2000)]
            (folder / "crimes-2014.csv").write_text(TABLE + "".join(rows))
        killed(portal, folder, chance.uniform(0, 0.6))
        assert seen(portal, folder) in (before, [truth(folder)]) and datasets(portal) <= 1
        assert publish(folder, portal.url, token=portal.token).published
        assert seen(portal, folder) == [truth(folder)]
        assert publish(folder, portal.url, token=portal.token).changes == []
        (package,) = ask(portal, "package_search", include_private=True)["results"]
        assert package["version"] == load(folder).text("version")
        assert not list(folder.rglob("*.part"))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_once(portal: Running, folder: Path) -> None:
    one_life(portal, folder, 1)


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("seed", range(20))
def test_killed_at_random_moments(portal: Running, folder: Path, seed: int) -> None:
    one_life(portal, folder, seed)
