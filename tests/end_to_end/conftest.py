"""Starting the workbook as a learner does, and a browser to look at it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Seconds for a start on a busy machine.
PATIENCE = 240
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass
class Opened:
    """One `opendata learn`: its process and what it has printed."""

    process: subprocess.Popen[str]
    workspace: Path
    lines: list[str] = field(default_factory=list)
    lab: str = ""
    portal: str = ""

    @property
    def token(self) -> str:
        return self.lab.partition("token=")[2]

    def wait_for_addresses(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+/\S*", line)
            if found and "token=" in found[0]:
                self.lab = found[0]
            elif found:
                self.portal = found[0]
            if self.lab and self.portal:
                return
        raise AssertionError(f"it ended: {self.lines} {self.errors}")

    @property
    def errors(self) -> str:
        return (self.workspace.parent / f"{self.workspace.name}.err").read_text(encoding="utf-8")

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(timeout=60)


def learn(workspace: Path, *words: str, **environment: str) -> Opened:
    """Start `opendata learn --no-browser` in a workspace."""
    with (workspace.parent / f"{workspace.name}.err").open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "opendata_training.cli",
                "learn",
                "--no-browser",
                "--workspace",
                str(workspace),
                *words,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env={**os.environ, "OPENDATA_LANG": "en", **environment},
        )
    # A start that hangs must not hang the tests.
    watch = threading.Timer(PATIENCE * 2, process.kill)
    watch.daemon = True
    watch.start()
    return Opened(process, workspace)


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open workbooks that are stopped when the test ends: opening("ana", "--lang", "es")."""
    opened: list[Opened] = []

    def open_one(name: str, *words: str, wait: bool = True, **environment: str) -> Opened:
        opened.append(learn(tmp_path / name, *words, **environment))
        if wait:
            opened[-1].wait_for_addresses()
        return opened[-1]

    yield open_one
    for one in opened:
        one.stop()


def chromium() -> str:
    """Give Chromium's path, or skip; where a browser is required, fail."""
    path = os.environ.get("OPENDATA_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path:
        return path
    why = "Chromium is not installed (on Debian: apt-get install chromium), so no page can be looked at"
    if os.environ.get("OPENDATA_REQUIRE_BROWSER") == "1":
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture
def lang() -> str:
    """The reader's language; tests of both parametrize it."""
    return "en"


@pytest.fixture
def page(lang: str) -> Iterator[Any]:
    """A page in a browser window of a laptop's size, its owner reading the language of the test."""
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        locale = {"en": "en-US", "es": "es-MX"}[lang]
        context = browser.new_context(viewport={"width": 1366, "height": 900}, locale=locale)
        context.set_default_timeout(PATIENCE * 1000)
        yield context.new_page()
        browser.close()
