"""The edge of the command line: what is asked wrongly, and what the system refuses."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from opendata_training import cli
from opendata_training.commands import exercises

COMMAND = [sys.executable, "-m", "opendata_training.cli"]


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "good.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("words", [["--lang", "fr", "read", "x"], ["--lang=fr", "read", "x"], ["--lang"]])
def test_a_language_that_is_not_spoken_is_not_passed_over(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    caught = capsys.readouterr()
    assert "es, en" in caught.err and not caught.out


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "/x/data.csv"), "/x/data.csv cannot be used"),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left"),
        (MemoryError(), "not enough memory"),
    ],
)
def test_what_the_system_refuses_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, said: str
) -> None:
    def fail(_options: object) -> int:
        raise error

    monkeypatch.setattr(cli, "_forget_output", lambda: None)
    monkeypatch.setattr(exercises, "run", fail)
    assert cli.main(["exercises"]) == 2
    told = capsys.readouterr().err
    assert said in told and "unexpected" not in told and told.count("\n") == 1
    with pytest.raises(type(error)):
        cli.main(["exercises", "--debug"])


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="this system has no /dev/full")
def test_an_output_that_takes_nothing_more(good: str) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run([*COMMAND, "read", good], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "unexpected" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="closes a descriptor as a POSIX shell does")
def test_a_closed_output(good: str) -> None:
    done = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "read", good], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="sends the signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_closed_window_leaves_nothing_half_written(tmp_path: Path, name: str) -> None:
    source = tmp_path / "source.csv"
    source.write_text("a,b\n" + "".join(f"{row} ,x\n" for row in range(120_000)), encoding="utf-8")
    child = subprocess.Popen([*COMMAND, "convert", str(source), str(tmp_path / "out.csv"), "--fix", "safe"],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip
    until = time.monotonic() + 60
    while child.poll() is None and not list(tmp_path.glob(".*.part")) and time.monotonic() < until:
        time.sleep(0.001)
    child.send_signal(getattr(signal, name))
    told = child.communicate(timeout=60)[1].decode()
    assert "Traceback" not in told
    left = {path.name for path in tmp_path.iterdir()}
    # It may have been quicker than the signal; it is whole then.
    assert left in ({"source.csv"}, {"source.csv", "out.csv", "out.csv.changes.json"})
