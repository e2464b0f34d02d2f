"""`opendata publish` of many, `update`, `rollback` and `withdraw`, as a person types them, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.locale import use_language
from opendata_training.publishing import new_publication

from ..publishing.conftest import COLUMNS, FACTS, TABLE


@pytest.fixture
def pub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENDATA_LANG", "en")
    monkeypatch.delenv("OPENDATA_TOKEN", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crimes-2014.csv").write_text(TABLE)
    return new_publication(tmp_path / "pubs" / "crimes", tmp_path / "crimes-2014.csv", columns=COLUMNS, **FACTS)


def test_the_life_of_a_publication(pub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--portal", "folder:site", "--json"]
    assert main(["publish", "pubs/crimes", *where]) == 0
    shape = set(json.loads(capsys.readouterr().out))
    assert shape == {"receipt", "dataset", "changes", "gates", "verified"}
    Path("new.csv").write_text(TABLE + "2014,01003,9\n")
    for call in (["update", "pubs/crimes", "new.csv"], ["rollback", "pubs/crimes"]):
        assert main([*call, *where, "--dry-run"]) == 0
        assert json.loads(capsys.readouterr().out)["receipt"] is None
        assert main([*call, *where]) == 0
        told = json.loads(capsys.readouterr().out)
        assert set(told) == shape and Path(told["receipt"]).is_file() and told["changes"]
    assert (pub / "crimes-2014.csv").read_text() == TABLE
    assert main(["withdraw", "pubs/crimes", *where, "--reason", "It has names.", "--name", "Luz"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == shape


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_cannot_be_done_is_one_sentence(pub: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    calls = [
        ["rollback", "pubs/crimes", "--portal", "folder:site"],
        ["rollback", "pubs/crimes", "--portal", "folder:site", "--to", "9.0.0"],
        ["update", "pubs/crimes", "gone.csv", "--portal", "folder:site"],
        ["update", "nowhere", "crimes-2014.csv", "--portal", "folder:site"],
        ["withdraw", "pubs/crimes", "--portal", "folder:site", "--reason", "x"],
        ["withdraw", "pubs/crimes", "--portal", "folder:site", "--reason", " "],
        ["publish", "nowhere", "--portal", "folder:site"],
        ["publish", "pubs", "--portal", "folder:site", "--jobs", "0"],
        ["publish", "pubs/crimes", "--portal", "folder:site", "--html", "r.html"],
        ["publish", "pubs", "--portal", "nothing"],
    ]
    for call in calls:
        assert main([*call, "--lang", language]) == 2, call
        told = capsys.readouterr()
        assert told.out == "" and len(told.err.strip().splitlines()) == 1, call
    use_language(None)
    assert not Path("site").exists() or not list(Path("site").glob("*/publication.json"))


def test_many_have_one_report_and_exit_codes(pub: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["publish", "pubs", "--portal", "folder:site"]
    assert main([*call, "--html", "r.html", "--lang", "es"]) == 0
    assert "Publicados: 1." in capsys.readouterr().out and "<html" in Path("r.html").read_text(encoding="utf-8")
    use_language("en")
    assert main([*call, "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["unchanged"] == 1 and err == ""
    new_publication(tmp_path / "pubs" / "bare", tmp_path / "crimes-2014.csv")
    assert main(call) == 1
    assert "Refused by a gate: 1." in capsys.readouterr().out
    (tmp_path / "pubs" / "bare" / "dataset.yaml").write_text("x: y: z")
    assert main(call) == 2
    assert "Could not be done: 1." in capsys.readouterr().out
    use_language(None)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("command", ["publish", "update", "rollback", "withdraw"])
def test_help_is_there_in_both_languages(command: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([command, "--help", "--lang", language])
    use_language(None)
    out = capsys.readouterr().out
    assert end.value.code == 0 and f"opendata {command}" in out and ("ejemplo" in out) is (language == "es")
