from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.portal import Running, serve_in_thread
from opendata_training.publishing import new_publication

FACTS: dict[str, Any] = {
    "title": "Crimes by municipality, 2014",
    "description": "Crimes reported in each municipality and month.",
    "publisher": "Department of practice",
    "license": "CC-BY-4.0",
    "contact_point": {
        "name": "Open data office",
        "position": "Head of statistics",
        "email": "open.data@department.example",
    },
    "theme": "JUST",
    "attestations": [{"statement": "It may be published.", "name": "Ana Pérez", "date": "2014-06-15"}],
    "keyword": ["crimes", "municipalities"],
    "spatial": "México",
    "accrual_periodicity": "R/P1Y",
}
# What only a person knows of the table's columns.
COLUMNS = {
    "Year": "Year in which the crimes were reported.",
    "Key": "INEGI's key of the municipality: state and municipality.",
    "Crimes": "Crimes reported, of all kinds.",
}
TABLE = "Year,Key,Crimes\n2014,01001,5\n2014,01002,7\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_LANG", "en")
    monkeypatch.delenv("OPENDATA_TOKEN", raising=False)


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Running]:
    with serve_in_thread(tmp_path / "portal") as running:
        yield running


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "crimes-2014.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path, source: Path) -> Path:
    """A publication that passes every gate."""
    return new_publication(tmp_path / "publication", source, columns=COLUMNS, **FACTS)


def ask(portal: Running, action: str, **asked: Any) -> Any:
    answer = httpx.post(
        f"{portal.url}/api/3/action/{action}", json=asked, headers={"Authorization": portal.token}, trust_env=False
    )
    return answer.json()["result"]
