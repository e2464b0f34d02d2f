"""`opendata learn` opens, says where, keeps learners apart, and leaves nothing behind however it ends."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from .conftest import Opened

pytestmark = pytest.mark.slow


def get(address: str, token: str = "", method: str = "GET") -> tuple[int, bytes]:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    headers = {"Authorization": f"token {token}"} if token else {}
    connection.request(method, f"{parts.path}?{parts.query}", headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


def processes_of(workspace: Path) -> list[int]:
    """Give the processes that work in a workspace: servers, kernels."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("OPENDATA_WORKSPACE") == str(workspace) or str(workspace) in process.cmdline():
                found.append(process.pid)
        except psutil.Error:
            continue
    return found


def wait_until_gone(workspace: Path) -> None:
    until = time.monotonic() + 40
    while processes_of(workspace) and time.monotonic() < until:
        time.sleep(0.2)
    assert processes_of(workspace) == []


def start_kernel(opened: Opened) -> None:
    root = opened.lab.partition("/lab")[0]
    assert get(f"{root}/api/kernels", opened.token, "POST")[0] == 201
    until = time.monotonic() + 60
    while len(processes_of(opened.workspace)) < 3 and time.monotonic() < until:
        time.sleep(0.1)


def test_it_says_where_all_is_and_all_answers_there(opening: Callable[..., Opened], tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    opened = opening("ana", HOME=str(home), USERPROFILE=str(home))
    root = opened.lab.partition("/lab")[0]
    assert get(opened.lab)[0] == 200
    assert get(opened.portal)[0] == 200
    assert get(f"{root}/api/contents/00-welcome.ipynb")[0] == 403
    status, body = get(f"{root}/api/contents/00-welcome.ipynb", opened.token)
    assert (status, json.loads(body)["type"]) == (200, "notebook")
    start_kernel(opened)
    assert opened.stop() == 0
    assert "Traceback" not in opened.errors
    assert str(opened.workspace) in opened.errors.splitlines()[-1]
    wait_until_gone(opened.workspace)
    assert not (opened.workspace / ".opendata/running.json").exists()
    # The person's own Jupyter was neither used nor changed.
    assert not [path for path in home.rglob("*") if "jupyter" in path.name or "ipython" in path.name]


def test_the_second_start_says_that_it_is_open_already(opening: Callable[..., Opened]) -> None:
    first = opening("ana")
    second = opening("ana")
    assert (second.lab, second.portal) == (first.lab, first.portal)
    assert second.process.wait(timeout=30) == 0
    assert "already" in second.errors
    assert get(first.lab)[0] == 200


def test_two_learners_who_start_at_once_have_their_own_everything(opening: Callable[..., Opened]) -> None:
    both = [opening(name, wait=False) for name in ("ana", "beto")]
    for one in both:
        one.wait_for_addresses()
    ports = {urlsplit(address).port for one in both for address in (one.lab, one.portal)}
    assert len(ports) == 4
    ana, beto = both
    assert get(f"{ana.lab.partition('/lab')[0]}/api/contents", beto.token)[0] == 403
    tokens = {(one.workspace / ".opendata/portal/token").read_text() for one in both}
    assert len(tokens) == 2


@pytest.mark.skipif(os.name == "nt", reason="these are signals of other systems")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL], ids=lambda how: how.name)
def test_nothing_stays_behind_however_it_ends(opening: Callable[..., Opened], how: signal.Signals) -> None:
    opened = opening("ana")
    start_kernel(opened)
    assert len(processes_of(opened.workspace)) >= 3
    opened.process.send_signal(how)
    opened.process.wait(timeout=60)
    wait_until_gone(opened.workspace)
    if how == signal.SIGKILL:
        # What it could not tidy up is no hindrance to the next start.
        assert (opened.workspace / ".opendata/running.json").exists()
        again = opening("ana")
        assert get(again.lab)[0] == 200
        assert "already" not in again.errors


def said(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "opendata_training.cli", "learn", "--no-browser", *words],
        capture_output=True,
        text=True,
        timeout=120,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "OPENDATA_LANG": "en", **environment},
    )


def refused(found: subprocess.CompletedProcess[str]) -> str:
    assert found.returncode == 2, found
    assert found.stdout == ""
    assert "Traceback" not in found.stderr
    assert len(found.stderr.strip().splitlines()) == 1, found.stderr
    return found.stderr


def test_a_taken_port_is_named_and_another_offered(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        sentence = refused(said("--workspace", str(tmp_path / "ana"), "--port", str(port)))
    assert str(port) in sentence
    assert "--port" in sentence


@pytest.mark.parametrize("port", ["70000", "-1", "many"])
def test_what_is_no_port_is_refused(tmp_path: Path, port: str) -> None:
    refused(said("--workspace", str(tmp_path / "ana"), f"--port={port}"))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_workspace_that_cannot_be_written_is_named(tmp_path: Path, lang: str) -> None:
    (tmp_path / "file").write_text("mine")
    sentence = refused(said("--workspace", str(tmp_path / "file"), OPENDATA_LANG=lang))
    assert str(tmp_path / "file") in sentence
    assert ("cannot be written" if lang == "en" else "No se puede escribir") in sentence
    assert (tmp_path / "file").read_text() == "mine"


def test_a_name_that_leads_out_of_the_folder_is_refused() -> None:
    assert "cannot name a folder" in refused(said("--learner", "../../ana"))
