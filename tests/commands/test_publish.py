"""`opendata new` and `opendata publish`, as a person types them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.portal import Running, serve_in_thread
from opendata_training.publishing import new_publication

FACTS = {
    "description": "Crimes reported in each municipality and month.",
    "license": "libre-uso-mx",
    "contact_point": {
        "name": "Open data office",
        "position": "Head of statistics",
        "email": "open.data@department.example",
    },
    "publisher": "Department of practice",
    "theme": "JUST",
    "keyword": ["crimes"],
    "accrual_periodicity": "R/P1Y",
    "attestations": [{"statement": "It may be published.", "name": "Ana Pérez", "date": "2014-06-15"}],
}


COLUMNS = {"Key": "INEGI's key of the municipality.", "Crimes": "Crimes reported, of all kinds."}


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENDATA_LANG", "en")
    monkeypatch.delenv("OPENDATA_TOKEN", raising=False)
    path = tmp_path / "crimes-2014.csv"
    path.write_text("Key,Crimes\n01001,5\n01002,7\n")
    return path


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Running]:
    with serve_in_thread(tmp_path / "portal") as running:
        yield running


def test_new_says_what_only_a_person_knows(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "p"), str(source)]) == 0
    assert "contact_point.email" in capsys.readouterr().out
    assert (tmp_path / "p" / "dataset.yaml").is_file() and (tmp_path / "p" / source.name).is_file()
    assert main(["new", str(tmp_path / "p"), str(tmp_path / "gone.csv")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_new_takes_no_empty_file_and_says_how_to_go_on(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.csv").touch()
    assert main(["new", str(tmp_path / "p"), str(source), str(tmp_path / "empty.csv")]) == 2
    assert "empty.csv is empty" in capsys.readouterr().err and not (tmp_path / "p").exists()
    assert main(["new", str(tmp_path / "p"), str(source)]) == 0
    assert f"opendata publish {tmp_path / 'p'} " in capsys.readouterr().out.splitlines()[-1]


def test_the_way_from_refused_to_published_to_unchanged(
    source: Path, tmp_path: Path, portal: Running, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "p"
    call = ["publish", str(folder), "--portal", portal.url, "--json"]
    new_publication(folder, source)
    assert main(call) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["receipt"] is None and any(not gate["passed"] and gate["why"] for gate in told["gates"])
    new_publication(folder, source, columns=COLUMNS, **FACTS)
    assert main([*call, "--dry-run"]) == 0
    assert json.loads(capsys.readouterr().out)["changes"]
    assert main(call) == 2
    out, error = capsys.readouterr()
    assert out == "" and "OPENDATA_TOKEN" in error and len(error.splitlines()) == 1
    monkeypatch.setenv("OPENDATA_TOKEN", portal.token)
    assert main(call) == 0
    first = json.loads(capsys.readouterr().out)
    assert Path(first["receipt"]).is_file() and first["verified"] and all(gate["passed"] for gate in first["gates"])
    assert main(call) == 0
    second = json.loads(capsys.readouterr().out)
    assert second["changes"] == [] and second["dataset"] == first["dataset"]


@pytest.mark.parametrize(("language", "word"), [("en", "Nothing was sent"), ("es", "No se envió nada")])
def test_people_read_it_in_their_language(
    source: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    language: str,
    word: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from opendata_training.locale import use_language

    new_publication(tmp_path / "p", source)
    assert main(["publish", str(tmp_path / "p"), "--portal", "http://127.0.0.1:1", "--lang", language]) == 1
    assert word in capsys.readouterr().out
    use_language(None)


def test_a_folder_without_a_publication_is_said(
    tmp_path: Path, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["publish", str(tmp_path), "--portal", "http://127.0.0.1:1"]) == 2
    assert "opendata new" in capsys.readouterr().err
