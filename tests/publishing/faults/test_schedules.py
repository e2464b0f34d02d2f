"""Whatever the line does, a dataset ends as the folder has it or as it was before; the run says which, truthfully."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.errors import Problem
from opendata_training.files import sha256
from opendata_training.portal import Running
from opendata_training.publishing import Publication, new_publication, publish
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.wire import web
from opendata_training.publishing.wire.difference import PATH_KEY

from ..conftest import COLUMNS, TABLE, ask
from .proxy import FAULTS, FaultProxy, Schedule


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same program, with pauses of a test's length."""
    monkeypatch.setattr(web, "FIRST_PAUSE", 0.002)
    monkeypatch.setattr(web, "LONGEST_PAUSE", 0.02)
    monkeypatch.setattr(web, "ANSWER", 2)


@pytest.fixture
def two_files(folder: Path, tmp_path: Path) -> Path:
    """A publication with two files."""
    other = tmp_path / "crimes-2013.csv"
    other.write_text(TABLE.replace("2014,", "2013,"))
    return new_publication(folder, other, columns=COLUMNS)


def truth(folder: Path) -> dict[str, Any]:
    """What people shall see."""
    draft = load(folder)
    return {"title": draft.text("title"), "files": {one.path: sha256(folder / one.path) for one in draft.distributions}}


def seen(portal: Running, folder: Path) -> list[dict[str, Any]]:
    """What people without a token see of a publication's datasets, their files downloaded."""
    found = []
    with httpx.Client(base_url=portal.url, trust_env=False, verify=False) as client:
        for name in client.get("/api/3/action/package_list").json()["result"]:
            package = client.get("/api/3/action/package_show", params={"id": name}).json()["result"]
            held = [
                (one[PATH_KEY], hashlib.sha256(client.get(one["url"]).content).hexdigest())
                for one in package["resources"]
            ]
            assert len(held) == len(dict(held)), f"a resource twice: {held}"
            found.append({"title": package["title"], "files": dict(held)})
    return found


def datasets(portal: Running) -> int:
    return int(ask(portal, "package_search", include_private=True)["count"])


def attempt(folder: Path, proxy: FaultProxy, token: str) -> Publication | Problem:
    try:
        return publish(folder, proxy.url, token=token)
    except Problem as problem:
        return problem


def check(portal: Running, folder: Path, done: Publication | Problem, before: list[dict[str, Any]]) -> None:
    now, wanted = seen(portal, folder), [truth(folder)]
    assert now in (before, wanted), "neither as it was nor as it shall be"
    assert datasets(portal) <= 1
    if isinstance(done, Publication):
        assert done.published and now == wanted, "said to be published, and is not"
        assert done.receipt and json.loads(done.receipt.read_text())["shown_during_upload"] is False
    else:
        assert done.exit_code == 2 and "\n" not in done.sentence


def one_schedule(portal: Running, folder: Path, seed: int) -> None:
    schedule = Schedule(seed, share=0.15 + 0.05 * (seed % 8))
    with FaultProxy(portal.url, schedule) as proxy:
        check(portal, folder, attempt(folder, proxy, portal.token), [])
        schedule.calm = True
        proxy.settle()
        check(portal, folder, done := attempt(folder, proxy, portal.token), [])
        assert isinstance(done, Publication), str(done)
        # A second release: another title, one file changed.
        before = seen(portal, folder)
        draft = load(folder)
        draft.facts["title"] = f"Crimes by municipality, edition {seed}"
        save(draft)
        (folder / "crimes-2014.csv").write_text(TABLE + f"2014,01003,{seed}\n")
        schedule.calm = False
        check(portal, folder, attempt(folder, proxy, portal.token), before)
        schedule.calm = True
        proxy.settle()
        done = attempt(folder, proxy, portal.token)
        assert isinstance(done, Publication), str(done)
        check(portal, folder, done, [])
        assert publish(folder, proxy.url, token=portal.token).changes == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_a_dozen_random_schedules(portal: Running, two_files: Path, seed: int) -> None:
    one_schedule(portal, two_files, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 1100))
def test_a_hundred_random_schedules(portal: Running, two_files: Path, seed: int) -> None:
    one_schedule(portal, two_files, seed)


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_once_at_each_step(portal: Running, folder: Path, fault: str) -> None:
    """One fault is always overcome in the same run, wherever it falls; only a file that is too large is not."""
    steps = 8
    schedule = Schedule(fixed=[fault])
    with FaultProxy(portal.url, schedule, delay=0.01) as proxy:
        for step in range(steps):
            schedule.met.clear()
            schedule.fixed[:] = [*[None] * step, fault]
            schedule.share = 0
            draft = load(folder)
            draft.facts["title"] = f"Crimes by municipality, step {step}"
            save(draft)
            (folder / "crimes-2014.csv").write_text(TABLE + f"2014,01003,{step}\n")
            done = attempt(folder, proxy, portal.token)
            assert isinstance(done, Publication), f"{fault} at {schedule.met}: {done}"
            check(portal, folder, done, [])
            proxy.settle()
