"""A portal ends in good order even when a request ends at the same moment."""

import os
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from opendata_training.portal import api, serve_in_thread


def test_a_request_that_ends_while_closing_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve_in_thread(tmp_path / "portal")
    trigger = server._server.trigger
    pull = trigger._physical_pull

    def woken_by_another() -> None:
        os.write(trigger.trigger, b"x")
        time.sleep(0.2)
        pull()

    monkeypatch.setattr(trigger, "_physical_pull", woken_by_another)
    server.close()
    assert not server._thread.is_alive()


def test_a_request_under_way_gets_its_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(_call: object) -> str:
        begun.set()
        assert go_on.wait(30)
        return "done"

    monkeypatch.setattr(api.families, "member", lambda *_name: SimpleNamespace(WRITES=False, run=slow))
    server = serve_in_thread(tmp_path / "portal")
    # Nothing wakes the loop but the end itself, as when both come at the same moment.
    monkeypatch.setattr(server._server, "pull_trigger", lambda: None)
    answers: list[httpx.Response] = []

    def ask() -> None:
        answers.append(httpx.get(f"{server.url}/api/3/action/package_list", trust_env=False, timeout=30))

    asking = threading.Thread(target=ask)
    asking.start()
    assert begun.wait(30)
    closing = threading.Thread(target=server.close)
    closing.start()
    go_on.set()
    closing.join()
    asking.join()
    assert [answer.json()["result"] for answer in answers] == ["done"]
