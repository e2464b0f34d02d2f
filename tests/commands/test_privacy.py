"""`opendata privacy` from the outside."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from opendata_training.cli import main

TABLE = (
    "Nombre,Sexo,Edad,Diagnostico\n"
    "Ana Ruiz Paz,M,34,Asma\nLuis Paz Gil,H,34,Asma\nEva Lara Gil,M,34,Gota\nHugo Cruz Vega,H,51,Asma\n"
)


@pytest.fixture
def padron(tmp_path: Path) -> Path:
    path = tmp_path / "padron.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_hits_end_with_0_and_the_source_is_not_touched(padron: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sha256(padron.read_bytes()).hexdigest()
    assert main(["privacy", str(padron), "--quasi", "Sexo,Edad", "--sensitive", "Diagnostico"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "column 1 (Nombre)" in said and "k = 1" in said and "l = 1" in said and "Ana" not in said
    assert sha256(padron.read_bytes()).hexdigest() == before and list(padron.parent.iterdir()) == [padron]


def test_json_and_nothing_else_in_the_language_asked_for(padron: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["privacy", str(padron), "--json", "--lang", "es", "--quasi", "Sexo", "--quasi", "3"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["columns"][0]["kind"] == "name" and "nombres" in document["columns"][0]["evidence"]
    assert (document["quasi"], document["sensitive"], document["k"], document["unique_rows"]) == (
        ["Sexo", "Edad"],
        None,
        1,
        2,
    )


def test_a_memo_is_begun_and_never_written_over(
    padron: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    memo = tmp_path / "memo.md"
    assert main(["privacy", str(padron), "--memo", str(memo), "--lang", "es"]) == 0
    assert memo.read_text(encoding="utf-8").startswith("# Memorando de riesgo: padron.csv")
    memo.write_text("What I wrote.", encoding="utf-8")
    capsys.readouterr()
    assert main(["privacy", str(padron), "--memo", str(memo)]) == 2
    assert "otro nombre" in capsys.readouterr().err and memo.read_text(encoding="utf-8") == "What I wrote."


@pytest.mark.parametrize(
    "words",
    [
        ["--quasi", "Sexos"],
        ["--sensitive", "Edad"],
        ["--quasi", "Edad", "--sensitive", "Edad"],
        ["--table", "7"],
        ["--memo", "{padron}"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    padron: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["privacy", str(padron), *(word.format(padron=padron) for word in words)]) == 2
    caught = capsys.readouterr()
    assert not caught.out and len(caught.err.strip().splitlines()) == 1 and "Traceback" not in caught.err
    assert padron.read_text(encoding="utf-8") == TABLE


def test_no_file_an_empty_one_and_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    for name in ("none.csv", "empty.csv", "."):
        assert main(["privacy", str(tmp_path / name)]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
