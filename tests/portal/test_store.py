"""The portal's folder: the token, restarts, two writers at once, uploads cut off."""

from __future__ import annotations

import os
import socket
import sqlite3
import stat
import threading
import time
from pathlib import Path

import httpx
import pytest

from opendata_training.errors import Problem
from opendata_training.portal import Running, serve_in_thread
from opendata_training.portal.store import STALE_AFTER, Store

from .conftest import Act


def test_the_token_is_the_owners_and_is_kept_as_a_hash(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.new_token == store.token and len(store.token) > 30
    if os.name == "posix":
        assert stat.S_IMODE(store.token_file.stat().st_mode) == 0o600
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file() and path.name != "token")
    assert store.token.encode() not in everything
    assert store.knows(store.token) and not store.knows("") and not store.knows("x")


def test_a_second_start_keeps_the_token_and_a_lost_one_is_made_anew(tmp_path: Path) -> None:
    token = Store(tmp_path).token
    again = Store(tmp_path)
    assert again.new_token is None and again.token == token
    again.token_file.unlink()
    anew = Store(tmp_path)
    assert anew.new_token and anew.new_token != token and not anew.knows(token)


def test_what_was_published_is_there_after_a_restart(tmp_path: Path) -> None:
    with serve_in_thread(tmp_path) as first:
        headers = {"Authorization": first.token}
        body = {"name": "kept", "owner_org": "practice"}
        httpx.post(f"{first.url}/api/3/action/package_create", json=body, headers=headers, trust_env=False)
    with serve_in_thread(tmp_path) as second:
        assert httpx.get(f"{second.url}/dataset/kept", trust_env=False).status_code == 200


def test_a_closed_portal_answers_no_more(tmp_path: Path) -> None:
    running = serve_in_thread(tmp_path)
    running.close()
    running.close()
    with pytest.raises(httpx.ConnectError):
        httpx.get(running.url, trust_env=False)


def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "file", tmp_path / "file" / "under"):
        with pytest.raises(Problem) as problem:
            serve_in_thread(folder)
        assert problem.value.exit_code == 2 and "file" in problem.value.sentence


def test_a_database_that_is_none_or_is_newer_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "portal.sqlite").write_text("this is not a database, it only looks like one" * 100)
    with pytest.raises(Problem):
        Store(tmp_path)
    (tmp_path / "portal.sqlite").unlink()
    Store(tmp_path)
    with sqlite3.connect(tmp_path / "portal.sqlite") as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(Problem, match="newer"):
        Store(tmp_path)


def test_old_leftovers_are_swept_and_young_or_held_files_are_not(tmp_path: Path) -> None:
    store = Store(tmp_path)
    old, young = store.incoming / "old", store.files / "young"
    for path in (old, young):
        path.write_text("x")
    long_ago = time.time() - STALE_AFTER - 60
    os.utime(old, (long_ago, long_ago))
    Store(tmp_path)
    assert not old.exists() and young.exists()


def test_too_big_a_file_is_refused_in_words_and_leaves_nothing(tmp_path: Path) -> None:
    with (
        serve_in_thread(tmp_path, most_bytes=10_000) as portal,
        httpx.Client(base_url=portal.url, trust_env=False) as client,
    ):
        headers = {"Authorization": portal.token}
        client.post("/api/3/action/package_create", json={"name": "ab", "owner_org": "practice"}, headers=headers)
        for data, status in ((b"x" * 20_000, 413), (b"x" * 5_000, 200)):
            answer = client.post(
                "/api/3/action/resource_create",
                data={"package_id": "ab"},
                files={"upload": ("x.csv", data)},
                headers=headers,
            )
            assert answer.status_code == status and answer.json()["success"] is (status == 200)
        assert list((tmp_path / "incoming").iterdir()) == []
        assert len(list((tmp_path / "files").iterdir())) == 1


def test_an_upload_to_nowhere_leaves_no_file(portal: Running, act: Act) -> None:
    assert act("resource_create", {}, ("x.csv", b"x")).status_code == 409
    assert act("resource_create", {"package_id": "nothing"}, ("x.csv", b"x")).status_code == 404
    assert act("resource_patch", {"id": "nothing"}, ("x.csv", b"x")).status_code == 404
    for folder in ("incoming", "files"):
        assert list((portal.folder / folder).iterdir()) == []


def test_an_upload_cut_off_leaves_no_half_resource(portal: Running, act: Act, crimes: dict[str, object]) -> None:
    address = portal.url.removeprefix("http://").split(":")
    head = (
        "POST /api/3/action/resource_create HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n"
        f"Authorization: {portal.token}\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n"
        '--b\r\nContent-Disposition: form-data; name="package_id"\r\n\r\ncrimes\r\n'
        '--b\r\nContent-Disposition: form-data; name="upload"; filename="half.csv"\r\n\r\na,b\n'
    )
    with socket.create_connection((address[0], int(address[1]))) as connection:
        connection.sendall(head.encode() + b"1,2\n" * 1000)
    # One more answered request shows that the portal has seen the end of that connection.
    assert act("package_show", {"id": "crimes"}).json()["result"] == crimes
    assert len(list((portal.folder / "files").iterdir())) == 1
    assert list((portal.folder / "incoming").iterdir()) == []


def test_writers_at_the_same_time_lose_nothing(portal: Running) -> None:
    failures: list[str] = []

    def write(writer: int) -> None:
        with httpx.Client(
            base_url=portal.url, headers={"Authorization": portal.token}, trust_env=False, timeout=60
        ) as client:
            for number in range(4):
                name = f"w{writer}-{number}"
                made = client.post("/api/3/action/package_create", json={"name": name, "owner_org": "practice"})
                file = {"upload": (f"{name}.csv", f"a\n{name}\n".encode())}
                sent = client.post("/api/3/action/resource_create", data={"package_id": name}, files=file)
                if (made.status_code, sent.status_code) != (200, 200):
                    failures.append(f"{name}: {made.text} {sent.text}")

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    found = httpx.get(f"{portal.url}/api/3/action/package_search?rows=100", trust_env=False).json()["result"]["results"]
    assert sorted(one["name"] for one in found) == [f"w{writer}-{number}" for writer in range(4) for number in range(4)]
    for one in found:
        assert httpx.get(one["resources"][0]["url"], trust_env=False).text == f"a\n{one['name']}\n"
    with sqlite3.connect(portal.folder / "portal.sqlite") as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_two_who_want_the_same_name_do_not_both_get_it(portal: Running) -> None:
    codes = []

    def create() -> None:
        body = {"name": "same", "owner_org": "practice"}
        headers = {"Authorization": portal.token}
        url = f"{portal.url}/api/3/action/package_create"
        codes.append(httpx.post(url, json=body, headers=headers, trust_env=False, timeout=60).status_code)

    threads = [threading.Thread(target=create) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200] + [409] * 5
