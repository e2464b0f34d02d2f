"""`opendata score`, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.publishing import new_publication
from tests.publishing.score.turtle import turtle


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENDATA_LANG", "en")
    source = tmp_path / "rain-2014.csv"
    source.write_text("key,total\n01001,5\n", encoding="utf-8")
    return new_publication(tmp_path / "rain", source, license="CC-BY-4.0")


def test_a_low_score_is_no_failure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(folder), "--json"]) == 0
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert found["total"] + sum(one["points"] for one in found["lost"]) == 405
    assert found["band"] in ("bad", "sufficient")
    # Nobody was asked: it has no address yet.
    assert told.err == ""


def test_a_page_and_a_picture_are_written(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, picture = tmp_path / "score.html", tmp_path / "score.png"
    assert (
        main(["score", str(folder / "dataset.yaml"), "--html", str(page), "--picture", str(picture), "--offline"]) == 0
    )
    assert "405" in page.read_text(encoding="utf-8")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert str(page) in capsys.readouterr().out


def test_the_publication_is_never_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for option, name in (("--html", "dataset.yaml"), ("--picture", "rain-2014.csv")):
        assert main(["score", str(folder), option, str(folder / name)]) == 2
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    for source in (tmp_path / "nothing.ttl", tmp_path / "a.csv", tmp_path):
        assert main(["--lang", "es", "score", str(source)]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert len(told.err.strip().splitlines()) == 1


def test_one_dataset_of_several_is_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "catalogue.ttl"
    other = turtle({"dct:identifier": '"snow"', "dct:title": '"Snow"'}).replace("dataset/rain", "dataset/snow")
    path.write_text(turtle() + other, encoding="utf-8")
    assert main(["--lang", "en", "score", str(path), "--offline", "--dataset", "snow"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Snow\n325 of 405")
    assert "one of 2" in told
