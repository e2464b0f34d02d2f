"""`opendata convert` and `opendata undo` as a person and a program meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.cli import main

MESSY = "Entidad;Clave;Delitos\r\nColima ;6;12\r\nSonora;26;1.234,5\r\nTOTAL;;1.246,5\r\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENDATA_LANG", "en")
    (tmp_path / "messy.csv").write_bytes(MESSY.encode())
    recipe = "fix;columns;value\r\ntotal-row;;\r\nlost-leading-zero;Clave;2\r\ndecimal-mark;Delitos;\r\n"
    (tmp_path / "recipe.csv").write_bytes(recipe.encode("cp1252"))
    return tmp_path


def test_clean_then_undo(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "messy.csv", "clean.csv", "--fix", "safe", "--recipe", "recipe.csv", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert (folder / "clean.csv").read_bytes() == b"Entidad,Clave,Delitos\r\nColima,06,12\r\nSonora,26,1234.5\r\n"
    for words in ("clean.csv (rows: 2,", "whitespace (takes away", "cells changed: 1", "total-row (drops rows"):
        assert words in said
    assert main(["undo", "clean.csv", "--lang", "en"]) == 0
    assert "given back" in capsys.readouterr().out
    assert (folder / "clean.csv").read_bytes().decode().splitlines() == [
        "Entidad,Clave,Delitos", "Colima ,6,12", 'Sonora,26,"1.234,5"', 'TOTAL,,"1.246,5"',
    ]  # fmt: skip
    assert (folder / "messy.csv").read_bytes() == MESSY.encode()


def test_json_is_the_only_thing_on_stdout(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "messy.csv", "clean.csv", "--fix", "whitespace,total-row", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert set(shown) == {"written", "fixes", "set_aside"}
    assert shown["fixes"] == [{"code": "whitespace", "cells": 1}, {"code": "total-row", "cells": 3}]
    assert main(["undo", "clean.csv", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fixes"] == shown["fixes"]


def test_spanish_says_it_in_spanish(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "messy.csv", "clean.csv", "--fix", "total-row", "--lang", "es"]) == 0
    assert "Se escribió: clean.csv (filas: 2" in capsys.readouterr().out
    assert main(["convert", "messy.csv", "messy.csv", "--lang", "es"]) == 2
    assert "nunca se sobrescribe" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["messy.csv", "messy.csv"], "never written over"),
        (["messy.csv", "x.pdf"], "not supported yet"),
        (["messy.csv", "x.csv", "--fix", "fill-up"], "There is no fix called"),
        (["messy.csv"], "Give it after messy.csv"),
        (["messy.csv", "x.csv", "--fix", "nonsense"], "There is no fix called"),
        (["messy.csv", "x.csv", "--recipe", "messy.csv"], 'no column called "fix"'),
        (["absent.csv", "x.csv"], "absent.csv"),
        (["messy.csv", "x.csv", "--split-by", "Estado"], 'the nearest is "'),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_2(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    before = sorted(folder.iterdir())
    assert main(["convert", *words, "--lang", "en"]) == 2
    captured = capsys.readouterr()
    assert sentence in captured.err and captured.out == "" and "Traceback" not in captured.err
    assert sorted(folder.iterdir()) == before


def test_a_large_file_is_worked_at_audibly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "large.csv"
    source.write_text("a,b\n" + "1,2\n" * 260_000, encoding="utf-8")
    assert main(["convert", str(source), str(tmp_path / "out.csv"), "--json"]) == 0
    caught = capsys.readouterr()
    assert "Converting" in caught.err and json.loads(caught.out)["written"][0]["rows"] == 260_000
