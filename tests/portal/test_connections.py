"""The database's connections are kept from one request to the next, and nothing of one request stays in them."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from opendata_training.portal import Running
from opendata_training.portal.connections import MOST_KEPT, Connections

from .conftest import Act


@pytest.fixture
def connections(tmp_path: Path) -> Iterator[Connections]:
    made = Connections(tmp_path / "some.sqlite")
    db = made.new()
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE things (name TEXT)")
    db.close()
    yield made
    made.close()


def names(db: sqlite3.Connection) -> list[str]:
    return [row["name"] for row in db.execute("SELECT name FROM things ORDER BY name")]


def write(connections: Connections, name: str) -> None:
    with connections.writing() as db:
        db.execute("INSERT INTO things VALUES (?)", (name,))


def test_requests_one_after_another_open_the_database_once(
    portal: Running, act: Act, crimes: dict[str, object]
) -> None:
    opened: list[Connections] = []
    portal._store._connections.new = lambda: opened.append(portal._store._connections)  # type: ignore[method-assign,assignment,func-returns-value]
    for number in range(5):
        assert act("package_patch", {"id": "crimes", "notes": str(number)}).json()["success"]
        assert act("package_show", {"id": "crimes"}).json()["result"]["notes"] == str(number)
    assert opened == []


def test_a_change_that_fails_leaves_nothing_behind(connections: Connections) -> None:
    with pytest.raises(ZeroDivisionError), connections.writing() as db:
        db.execute("INSERT INTO things VALUES ('half')")
        raise ZeroDivisionError
    write(connections, "whole")
    with connections.reading() as db:
        assert names(db) == ["whole"]


def test_each_look_sees_what_was_written_before_it_and_nothing_after(connections: Connections) -> None:
    write(connections, "a")
    write(connections, "b")
    with connections.reading() as db:
        assert names(db) == ["a", "b"]
        write(connections, "c")
        assert names(db) == ["a", "b"]
    with connections.reading() as db:
        assert names(db) == ["a", "b", "c"]


def test_half_an_answer_left_by_what_failed_holds_nobody_back(connections: Connections) -> None:
    write(connections, "a")
    write(connections, "b")
    with pytest.raises(ZeroDivisionError), connections.reading() as db:
        half = db.execute("SELECT name FROM things")
        half.fetchone()
        raise ZeroDivisionError
    write(connections, "c")
    with connections.reading() as db:
        assert names(db) == ["a", "b", "c"]


def test_no_more_are_kept_than_are_needed_and_none_after_the_end(connections: Connections) -> None:
    count = MOST_KEPT + 3
    all_there, found = threading.Barrier(count), []

    def look() -> None:
        with connections.reading() as db:
            found.append(db)
            all_there.wait(30)

    threads = [threading.Thread(target=look) for _one in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = [db for _identity, db in connections._readers]
    assert len(set(map(id, found))) == count and len(kept) == MOST_KEPT
    with connections.reading() as lent:
        connections.close()
        assert names(lent) == []
    for db in found:
        with pytest.raises(sqlite3.ProgrammingError):
            db.execute("SELECT 1")


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file stays where it is")
def test_nothing_is_written_to_a_folder_that_is_gone(portal: Running, act: Act, crimes: dict[str, object]) -> None:
    elsewhere = portal.folder.with_name("elsewhere")
    portal.folder.rename(elsewhere)
    assert act("package_patch", {"id": "crimes", "notes": "lost"}).status_code == 500
    assert act("package_show", {"id": "crimes"}).status_code == 500
    elsewhere.rename(portal.folder)
    assert act("package_show", {"id": "crimes"}).json()["result"] == crimes
    for path in portal.folder.glob("portal.sqlite*"):
        path.unlink()
    assert act("package_patch", {"id": "crimes", "notes": "lost"}).status_code == 500


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in another way")
def test_an_upload_is_readable_by_the_portals_owner_only(
    portal: Running, client: httpx.Client, crimes: dict[str, object]
) -> None:
    assert [path.stat().st_mode & 0o777 for path in (portal.folder / "files").iterdir()] == [0o600]
