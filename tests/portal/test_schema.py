"""A portal's folder that an earlier version made is brought up to date, and loses nothing."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from opendata_training.portal import datasets, schema, serve_in_thread
from opendata_training.portal.store import Store

# As version 1 made them.
ONE = """
CREATE TABLE organization (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, description TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE token (hash TEXT PRIMARY KEY, created TEXT NOT NULL);
CREATE TABLE package (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, owner_org TEXT NOT NULL REFERENCES organization (id),
    private INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, facts TEXT NOT NULL);
CREATE TABLE resource (
    id TEXT PRIMARY KEY, package_id TEXT NOT NULL REFERENCES package (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, facts TEXT NOT NULL,
    stored TEXT UNIQUE, filename TEXT, bytes INTEGER, sha256 TEXT);
CREATE INDEX resource_package ON resource (package_id, position);
CREATE VIRTUAL TABLE search USING fts5 (package_id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
PRAGMA user_version = 1;
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "stored").write_bytes(b"a,b\n1,2\n")
    (tmp_path / "token").write_text("the old token")
    with sqlite3.connect(tmp_path / "portal.sqlite") as db:
        db.executescript(ONE)
        db.execute("PRAGMA journal_mode = WAL")
        moment = "2026-01-02T03:04:05.000006"
        db.execute("INSERT INTO organization VALUES ('o', 'practice', 'Practice', '', ?)", (moment,))
        db.execute("INSERT INTO token VALUES (?, ?)", (hashlib.sha256(b"the old token").hexdigest(), moment))
        facts = {field: "" for field in datasets.TEXTS} | {"title": "Crímenes", "tags": ["safety"], "extras": []}
        for name, private in (("crimes", 0), ("hidden", 1)):
            row = (f"id-{name}", name, "o", private, moment, moment, json.dumps(facts))
            db.execute("INSERT INTO package VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        held = json.dumps({"name": "Data", "format": "CSV", "description": "", "mimetype": None})
        row = ("r", "id-crimes", 0, moment, moment, held, "stored", "crimes.csv", 8, "0" * 64)
        db.execute("INSERT INTO resource VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        db.execute("INSERT INTO search VALUES ('id-crimes', 'Crímenes')")
    db.close()
    return tmp_path


def test_a_folder_of_version_1_is_brought_up_to_date(old: Path) -> None:
    with serve_in_thread(old) as portal:
        assert portal.new_token is None and portal.token == "the old token"
        headers = {"Authorization": portal.token}
        with httpx.Client(base_url=portal.url, headers=headers, trust_env=False) as client:

            def ask(action: str, **asked: object) -> dict:
                answer = client.post(f"/api/3/action/{action}", json=asked)
                assert answer.status_code == 200, answer.text
                return answer.json()["result"]

            package = ask("package_show", id="crimes")
            assert package["metadata_modified"] == "2026-01-02T03:04:05.000006" and package["state"] == "active"
            assert client.get(package["resources"][0]["url"]).content == b"a,b\n1,2\n"
            found = ask("package_search", q="crimenes", fq="tags:safety res_format:CSV")
            assert [one["name"] for one in found["results"]] == ["crimes"]
            told = ask("package_activity_list", id="crimes")
            assert [(one["activity_type"], one["timestamp"]) for one in told] == [
                ("new package", package["metadata_created"])
            ]
            assert client.get("/dataset/crimes").status_code == 200
            assert ask("package_search", include_private=True)["count"] == 2
            assert ask("package_patch", id="hidden", private=False)["private"] is False
    again = Store(old)
    with again.reading() as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == schema.SCHEMA_VERSION
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        left = {row["name"] for row in db.execute("SELECT name FROM sqlite_master")}
        with closing(Store(old / "fresh")) as made, made.reading() as other:
            fresh = {row["name"] for row in other.execute("SELECT name FROM sqlite_master")}
        assert left == fresh, "an old folder and a new one have the same tables"
    again.close()


def test_a_start_that_fails_on_the_way_leaves_the_old_folder_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise sqlite3.OperationalError("broken")

    from opendata_training.errors import Problem

    monkeypatch.setattr(datasets, "index", broken)
    with pytest.raises(Problem):
        Store(old)
    monkeypatch.undo()
    store = Store(old)
    assert store.knows("the old token")
    with store.reading() as db:
        assert db.execute("SELECT count(*) FROM package").fetchone()[0] == 2
    store.close()
