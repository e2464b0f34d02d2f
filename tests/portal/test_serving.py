"""`opendata portal` as a process: its address, its token, its end."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from opendata_training.cli import main
from opendata_training.portal.server import FIRST_PORT, listening_socket

pytestmark = pytest.mark.slow
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def run(*arguments: str, **environment: str) -> subprocess.Popen[str]:
        words = [sys.executable, "-m", "opendata_training.cli", "portal", "--data", str(tmp_path / "data"), *arguments]
        process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "OPENDATA_LANG": "en", **environment},
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                stream.close()


def address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", line), line + (process.stderr.read() if process.stderr else "")
    return line


def test_the_address_is_true_when_printed_and_the_token_is_shown_once(start: Start, tmp_path: Path) -> None:
    first = start("--port", "0")
    assert httpx.get(address(first), trust_env=False).status_code == 200
    assert first.stdout is not None
    token = (tmp_path / "data" / "token").read_text()
    assert token in first.stdout.readline()
    first.send_signal(signal.SIGTERM)
    assert first.communicate(timeout=30) == ("", "") and first.returncode == 0
    second = start("--port", "0")
    address(second)
    second.send_signal(signal.SIGINT)
    out, error = second.communicate(timeout=30)
    assert second.returncode == 0 and token not in out and "Traceback" not in error


def test_many_requests_at_once_frighten_nobody(start: Start) -> None:
    process = start("--port", "0")
    url = address(process)
    with ThreadPoolExecutor(40) as people:
        answers = list(people.map(lambda _: httpx.get(url, trust_env=False, timeout=60).status_code, range(80)))
    assert set(answers) == {200}
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=30)[1] == ""


def test_it_ends_with_the_parent_that_holds_its_input(start: Start) -> None:
    process = start("--port", "0", OPENDATA_PARENT_PIPE="1")
    address(process)
    assert process.stdin is not None and process.poll() is None
    process.stdin.close()
    assert process.wait(timeout=30) == 0


def test_without_being_asked_to_it_does_not_care_about_its_input(start: Start) -> None:
    process = start("--port", "0")
    url = address(process)
    assert process.stdin is not None
    process.stdin.close()
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=1)
    assert httpx.get(url, trust_env=False).status_code == 200


def test_a_taken_port_is_said_and_without_one_another_is_chosen(start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = start("--port", str(taken.getsockname()[1]))
        out, error = process.communicate(timeout=30)
        assert process.returncode == 2 and out == "" and "--port" in error and len(error.splitlines()) == 1
    with listening_socket(None) as one, listening_socket(None) as other:
        ports = {one.getsockname()[1], other.getsockname()[1]}
        assert len(ports) == 2 and min(ports) >= FIRST_PORT


def test_killed_in_the_middle_of_an_upload_it_has_all_it_acknowledged(start: Start, tmp_path: Path) -> None:
    process = start("--port", "0")
    url = address(process)
    headers = {"Authorization": (tmp_path / "data" / "token").read_text()}
    with httpx.Client(base_url=url, headers=headers, trust_env=False) as client:
        client.post("/api/3/action/package_create", json={"name": "kept", "owner_org": "practice"})
        client.post(
            "/api/3/action/resource_create", data={"package_id": "kept"}, files={"upload": ("a.csv", b"a\n1\n")}
        )

        def pieces() -> Iterator[bytes]:
            yield b'--b\r\nContent-Disposition: form-data; name="package_id"\r\n\r\nkept\r\n'
            yield b'--b\r\nContent-Disposition: form-data; name="upload"; filename="b.csv"\r\n\r\n' + b"x" * 200_000
            process.kill()
            process.wait()
            yield b"x" * 10_000_000

        kind = {"Content-Type": "multipart/form-data; boundary=b"}
        with pytest.raises(httpx.TransportError):
            client.post("/api/3/action/resource_create", content=pieces(), headers=kind)
    again = start("--port", "0")
    with httpx.Client(base_url=address(again), trust_env=False) as client:
        package = client.get("/api/3/action/package_show?id=kept").json()["result"]
        assert [file["size"] for file in package["resources"]] == [4]
        assert client.get(f"/dataset/kept/resource/{package['resources'][0]['id']}/download/a.csv").content == b"a\n1\n"


def test_a_port_that_is_none_is_said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_LANG", "es")
    assert main(["portal", "--port", "99999"]) == 2
    assert "no es un puerto" in capsys.readouterr().err
