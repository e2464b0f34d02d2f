from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.portal import Running, serve_in_thread

Act = Callable[..., httpx.Response]


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setenv("OPENDATA_LANG", "en")
    with serve_in_thread(tmp_path / "portal") as running:
        yield running


@pytest.fixture
def client(portal: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=portal.url, trust_env=False) as client:
        yield client


@pytest.fixture
def act(portal: Running, client: httpx.Client) -> Act:
    """Run an action with the portal's token; ``file=(name, bytes)`` uploads."""

    def run(action: str, asked: dict[str, Any], file: tuple[str, bytes] | None = None) -> httpx.Response:
        url, headers = f"/api/3/action/{action}", {"Authorization": portal.token}
        if file:
            return client.post(url, data=asked, files={"upload": file}, headers=headers)
        return client.post(url, json=asked, headers=headers)

    return run


@pytest.fixture
def crimes(act: Act) -> dict[str, Any]:
    """A dataset with one file."""
    facts = {"name": "crimes", "title": "Crímenes 2014", "notes": "Por municipio", "owner_org": "practice"}
    package = act("package_create", facts).json()["result"]
    act("resource_create", {"package_id": "crimes", "name": "Data", "format": "CSV"}, ("crimes.csv", b"a,b\n1,2\n"))
    result: dict[str, Any] = act("package_show", {"id": package["id"]}).json()["result"]
    return result
