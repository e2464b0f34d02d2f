"""A portal ends in good order even when a request ends at the same moment."""

import os
import time
from pathlib import Path

import pytest

from opendata_training.portal import serve_in_thread


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
