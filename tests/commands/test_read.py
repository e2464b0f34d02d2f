"""`opendata read` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.cli import main

MESSY = 'Título\r\n\r\nClave;Año\r\n05;2014\r\n"a;b";2015\r\n'.encode("cp1252")


@pytest.fixture
def messy(tmp_path: Path) -> str:
    path = tmp_path / "messy.csv"
    path.write_bytes(MESSY)
    return str(path)


def test_the_table_on_standard_output(messy: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["read", messy]) == 0
    assert capfdbinary.readouterr().out == "Clave,Año\r\n05,2014\r\na;b,2015\r\n".encode()


def test_a_file_whole_or_not_at_all(messy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "out.csv"
    assert main(["read", messy, "-o", str(out)]) == 0
    assert out.read_bytes() == "Clave,Año\r\n05,2014\r\na;b,2015\r\n".encode()
    assert "Rows: 2. Columns: 2." in capsys.readouterr().out
    assert main(["read", str(tmp_path / "none.csv"), "-o", str(out)]) == 2
    assert out.read_bytes().startswith(b"Clave")
    assert "There is no file" in capsys.readouterr().err


def test_json_and_nothing_else(messy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", messy, "--json", "-o", str(tmp_path / "out.csv")]) == 0
    about = json.loads(capsys.readouterr().out)
    assert list(about) == ["encoding", "delimiter", "quote", "escape", "newline", "header_rows", "rows", "columns", "tables",
                           "lines", "confidence"]  # fmt: skip
    assert about["encoding"] == "cp1252" and about["delimiter"] == ";"
    assert (tmp_path / "out.csv").exists()


def test_the_other_tables_are_named_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "two.csv"
    path.write_text("Estado,Total\nA,1\nB,2\n\nMunicipio,Hombres,Mujeres\nX,1,2\nY,3,4\n", encoding="utf-8")
    assert main(["read", str(path), "--lang", "es"]) == 0
    assert "tabla 1: líneas 1 a 3, filas: 2" in capsys.readouterr().err
    assert main(["read", str(path), "--table", "9"]) == 2


@pytest.mark.parametrize(("language", "said"), [("en", "is empty"), ("es", "está vacío")])
def test_an_empty_file_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, said: str
) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    assert main(["read", str(tmp_path / "empty.csv"), "--lang", language]) == 2
    caught = capsys.readouterr()
    assert caught.out == "" and said in caught.err and caught.err.count("\n") == 1


def test_a_terminal_gets_a_short_look(
    messy: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["read", messy]) == 0
    said = capsys.readouterr().out
    assert "Windows-1252" in said and "title rows (1)" in said and "05" in said


def test_the_file_itself_is_never_the_output(messy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "link.csv").symlink_to(messy)
    for name in (messy, str(tmp_path / "link.csv")):
        assert main(["read", messy, "-o", name]) == 2
    assert Path(messy).read_bytes() == MESSY
    assert "never written over" in capsys.readouterr().err
