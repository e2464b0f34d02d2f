"""A portal killed at any moment has all that it acknowledged, whole, and shows nothing by halves; two on one folder too."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.portal import serve_in_thread

EXTEND, UPLOAD = "update__resources__extend", "update__resources__0__upload"


@contextmanager
def started(folder: Path) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """Start the portal as a process of its own, and a client with its token."""
    words = [sys.executable, "-m", "opendata_training.cli", "portal", "--port", "0", "--data", str(folder)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={**os.environ, "OPENDATA_LANG": "en"})
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        headers = {"Authorization": (folder / "token").read_text()}
        with httpx.Client(base_url=address, headers=headers, trust_env=False, timeout=30) as client:
            yield process, client
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def content(name: str, release: int) -> bytes:
    return f"name,release\n{name},{release}\n".encode() * 5000


def publish(client: httpx.Client, name: str, release: int) -> None:
    """Make a dataset with a file, or bring its next release."""
    url = "/api/3/action/"
    if release == 0:
        client.post(
            f"{url}package_create", json={"name": name, "owner_org": "practice", "private": True}
        ).raise_for_status()
    update = json.dumps({"version": str(release), "private": False})
    asked = {"match": json.dumps({"name": name}), "update": update}
    if release == 0:
        asked[EXTEND] = json.dumps([{"name": "data", "format": "CSV"}])
    file = {UPLOAD: (f"{name}.csv", content(name, release))}
    client.post(f"{url}package_revise", data=asked, files=file).raise_for_status()


def check(client: httpx.Client, acknowledged: dict[str, int], folder: Path, kills: int = 0) -> None:
    """See that each dataset is its last acknowledged release, or the one after it, and whole."""
    found = client.post("/api/3/action/package_search", json={"rows": 1000}).json()["result"]["results"]
    releases: dict[str, int] = {}
    for package in found:
        assert len(package["resources"]) == 1, package["name"]
        resource = package["resources"][0]
        data = client.get(resource["url"]).content
        assert data == content(package["name"], int(package["version"])), package["name"]
        assert resource["hash"] == hashlib.sha256(data).hexdigest()
        releases[package["name"]] = int(package["version"])
    for name, release in acknowledged.items():
        assert releases.get(name) in (release, release + 1), (name, release, releases.get(name))
    assert len(releases) <= len(acknowledged) + 1
    # A kill can leave one file that nothing holds; a start an hour later sweeps it away.
    assert len(list((folder / "files").iterdir())) <= len(releases) + kills


def kill_while_writing(folder: Path, acknowledged: dict[str, int], after: float) -> None:
    """Write until the portal is killed, noting what it acknowledged."""
    with started(folder) as (process, client):
        killer = threading.Timer(after, process.kill)
        killer.start()
        try:
            for number in range(100_000):
                name = f"d{(len(acknowledged) + number) % 5 if number % 2 else number % 5}"
                publish(client, name, acknowledged.get(name, -1) + 1)
                acknowledged[name] = acknowledged.get(name, -1) + 1
        except httpx.TransportError:
            pass
        killer.join()


def settled(client: httpx.Client, acknowledged: dict[str, int]) -> None:
    """Note what is there, as a publisher does who looks before writing again."""
    for name in {f"d{number}" for number in range(5)}:
        answer = client.post("/api/3/action/package_show", json={"id": name})
        package: Any = answer.json().get("result")
        if answer.status_code == 200 and package["private"]:
            client.post("/api/3/action/dataset_purge", json={"id": name}).raise_for_status()
        elif answer.status_code == 200:
            acknowledged[name] = int(package["version"])


def run(folder: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)
    acknowledged: dict[str, int] = {}
    for kills in range(1, times + 1):
        kill_while_writing(folder, acknowledged, chance.uniform(0.05, 1.0))
        with started(folder) as (_process, client):
            check(client, acknowledged, folder, kills)
            settled(client, acknowledged)


@pytest.mark.slow
def test_killed_at_some_moment_it_has_all_it_acknowledged(tmp_path: Path) -> None:
    run(tmp_path / "portal", 1, 7)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_killed_at_many_moments_it_has_all_it_acknowledged(tmp_path: Path, seed: int) -> None:
    run(tmp_path / "portal", 5, seed)


def test_two_portals_on_one_folder_lose_nothing(tmp_path: Path) -> None:
    failures: list[str] = []
    with serve_in_thread(tmp_path) as one, serve_in_thread(tmp_path) as other:

        def write(writer: int) -> None:
            address = (one, other)[writer % 2].url
            headers = {"Authorization": one.token}
            try:
                with httpx.Client(base_url=address, headers=headers, trust_env=False, timeout=60) as client:
                    for release in range(2):
                        publish(client, f"d{writer}", release)
            except Exception as error:
                failures.append(repr(error))

        threads = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        for portal in (one, other):
            with httpx.Client(base_url=portal.url, trust_env=False) as client:
                check(client, {f"d{writer}": 1 for writer in range(4)}, tmp_path)


def test_readers_see_the_old_or_the_new_and_nothing_between(tmp_path: Path) -> None:
    seen: list[str] = []
    with serve_in_thread(tmp_path) as portal:
        headers = {"Authorization": portal.token}
        with httpx.Client(base_url=portal.url, headers=headers, trust_env=False, timeout=60) as client:
            publish(client, "d0", 0)
            ended = time.monotonic() + 30

            def read() -> None:
                with httpx.Client(base_url=portal.url, trust_env=False) as reader:
                    while time.monotonic() < ended:
                        package = reader.get("/api/3/action/package_show?id=d0").json()["result"]
                        resource = package["resources"][0]
                        expected = hashlib.sha256(content("d0", int(package["version"]))).hexdigest()
                        if resource["hash"] != expected:
                            seen.append(package["version"])
                        if package["version"] == "5":
                            return

            reader = threading.Thread(target=read)
            reader.start()
            for release in range(1, 6):
                publish(client, "d0", release)
            reader.join()
    assert seen == []
