"""How far a piece of work is: on a terminal only, never backwards, and gone at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.how_far import Progress


def shown(path: Path, capsys: pytest.CaptureFixture[str], counts: list[int], times: int = 2) -> str:
    with Progress(path, times) as progress:
        for count in counts:
            progress(count)
    return capsys.readouterr().err


def test_a_terminal_is_told_each_percent_once_over_all_the_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"x" * 1000)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    said = shown(path, capsys, [500, 501, 1000, 100, 1000])
    assert [int(one.split()[0]) for one in said.split("\r") if "%" in one] == [25, 50, 55, 99]
    assert said.endswith("\r")


def test_elsewhere_nothing_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"x" * 1000)
    assert shown(path, capsys, [500, 1000]) == ""


def test_a_file_that_is_not_there_is_no_reason_to_stop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(tmp_path / "no.csv", capsys, [1, 2]) == ""
