"""What the portal refuses: too much, too often, too deep, too long, and names that would be something else on a disk."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.portal import Running, app, facts, resources, serve_in_thread
from opendata_training.portal.limits import Rate

from .conftest import Act


def test_turns_come_back_with_time() -> None:
    clock = [0.0]
    rate = Rate(2, 3, lambda: clock[0])
    assert [rate.wait("a") for _turn in range(4)] == [0, 0, 0, 1]
    assert rate.wait("b") == 0, "each client has turns of its own"
    clock[0] = 0.5
    assert [rate.wait("a"), rate.wait("a")] == [0, 1]
    clock[0] = 100
    assert [rate.wait("a") for _turn in range(4)] == [0, 0, 0, 1], "no more than a burst is saved up"
    assert Rate(0.1, 1, lambda: 0).wait("a") == 0
    assert [Rate(None, 0).wait("a") for _turn in range(99)] == [0] * 99


def test_who_writes_too_fast_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "BURST", 3)
    monkeypatch.setattr(app, "WRITES_A_SECOND", 0.01)
    for limited, last in ((True, 429), (False, 200)):
        with serve_in_thread(tmp_path / str(limited), limit_rate=limited) as portal:
            headers = {"Authorization": portal.token}
            with httpx.Client(base_url=portal.url, headers=headers, trust_env=False) as client:
                codes = []
                for number in range(4):
                    body = {"name": f"d{number}", "owner_org": "practice"}
                    answer = client.post("/api/3/action/package_create", json=body)
                    codes.append(answer.status_code)
                assert codes == [200, 200, 200, last]
                if limited:
                    assert int(answer.headers["Retry-After"]) >= 1
                    assert answer.json()["error"]["__type"] == "Rate Limit Error"
                assert client.get("/api/3/action/package_list").status_code == 200


def test_a_document_that_is_too_big_or_too_deep_is_refused(client: httpx.Client, portal: Running) -> None:
    headers = {"Authorization": portal.token, "Content-Type": "application/json"}
    big = b'{"name": "' + b"x" * 4_000_001 + b'"}'
    assert client.post("/api/3/action/package_create", content=big, headers=headers).status_code == 413
    for deep in (b'{"a": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", b'{"extras": ' + b"[" * 900 + b"]" * 900 + b"}"):
        answer = client.post("/api/3/action/package_create", content=deep, headers=headers)
        assert answer.status_code in (400, 409), answer.text
    lists = client.post("/api/3/action/package_revise", headers=headers, json={"match": {"a": [[[[1]]]]}})
    assert lists.status_code == 409


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"notes": "x" * (facts.LONGEST_TEXT + 1)}, "notes"),
        ({"resources": [{"url": "http://x"}] * (facts.MOST_ITEMS + 1)}, "resources"),
        ({"tags": [{"name": "ok"}, {"name": "a"}]}, "tags"),
        ({"tags": [{"name": "what?!"}]}, "tags"),
        ({"tags": "x"}, "tags"),
        ({"extras": [{"key": "", "value": "x"}]}, "extras"),
        ({"state": "gone"}, "state"),
        ({"title": "a\x00b"}, "title"),
        ({"title": "\ud800"}, "title"),
        ({"resources": [{"url": "http://x", "schema": {"a": "x" * 300_000}}]}, "resources"),
    ],
)
def test_what_is_no_dataset_is_refused(
    portal: Running, client: httpx.Client, act: Act, asked: dict[str, Any], field: str
) -> None:
    body = json.dumps({"name": "big", "owner_org": "practice", **asked})
    headers = {"Authorization": portal.token, "Content-Type": "application/json"}
    answer = client.post("/api/3/action/package_create", content=body, headers=headers)
    assert answer.status_code == 409 and field in answer.json()["error"], answer.text[:300]
    assert act("package_list", {}).json()["result"] == []


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "..\\..\\x.csv", "CON", "con.csv", ".htaccess", "a\u202ecsv.exe", "x" * 300 + ".csv", "файл.csv",
     "a b&c=d.csv", "%2e%2e%2fx.csv", "x.html", "x.svg", "a;b.csv", "“q”.csv", " .csv", "...", "nul.tar.gz"],
)  # fmt: skip
def test_odd_names_are_made_safe_and_the_file_comes_back_as_it_was(
    portal: Running, client: httpx.Client, act: Act, name: str
) -> None:
    act("package_create", {"name": "odd", "owner_org": "practice"})
    made = act("resource_create", {"package_id": "odd"}, (name, b"<script>alert(1)</script>")).json()["result"]
    last = made["url"].rpartition("/")[2]
    assert resources.SAFE.fullmatch(last) and last.split(".")[0] not in ("con", "nul", "") and len(last) <= 100
    answer = client.get(made["url"])
    assert answer.status_code == 200 and answer.content == b"<script>alert(1)</script>"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"].partition(";")[0] in (
        "application/octet-stream", "text/csv", "text/tab-separated-values", "text/plain", "application/json")  # fmt: skip
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    stored = [path for path in portal.folder.rglob("*") if path.is_file() and path.parent == portal.folder / "files"]
    assert len(stored) == 1 and len(stored[0].name) == 36


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_said_and_nothing_is_lost(
    portal: Running, act: Act, crimes: dict[str, Any], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def full(*_given: object) -> None:
        raise OSError(number, "full")

    monkeypatch.setattr("os.fsync", full)
    answer = act("resource_patch", {"id": crimes["resources"][0]["id"]}, ("new.csv", b"new"))
    assert answer.status_code == 500 and answer.json()["success"] is False
    assert "disk is full" in answer.json()["error"]["message"]
    monkeypatch.undo()
    assert act("package_show", {"id": "crimes"}).json()["result"] == crimes
    assert len(list((portal.folder / "files").iterdir())) == 1
    assert list((portal.folder / "incoming").iterdir()) == []


def test_a_database_that_is_full_is_said(act: Act, crimes: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    from opendata_training.portal.store import Store

    writing = Store.writing

    @contextmanager
    def small(store: Store) -> Iterator[sqlite3.Connection]:
        with writing(store) as db:
            db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
            yield db

    monkeypatch.setattr(Store, "writing", small)
    answer = act("package_patch", {"id": "crimes", "notes": "x" * 150_000})
    assert answer.status_code == 500 and "disk is full" in answer.json()["error"]["message"]
    monkeypatch.undo()
    assert act("package_show", {"id": "crimes"}).json()["result"] == crimes
