"""`opendata validate` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.cli import main


@pytest.fixture
def messy(tmp_path: Path) -> str:
    path = tmp_path / "messy.csv"
    path.write_text("CVE_ENT,Robos\n1,3\n02,4\n", encoding="utf-8")
    return str(path)


def test_errors_end_with_1_and_warnings_with_0(messy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", messy]) == 1
    assert "Keys without their leading zeros" in capsys.readouterr().out
    (tmp_path / "warned.csv").write_text("Entidad,Robos\nSonora ,3\nJalisco,4\n", encoding="utf-8")
    assert main(["validate", str(tmp_path / "warned.csv")]) == 0


def test_json_and_nothing_else_and_the_page_in_the_language_asked_for(
    messy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "report.html"
    assert main(["validate", messy, "--json", "--html", str(page), "--lang", "es", "--limit", "1"]) == 1
    caught = capsys.readouterr()
    document = json.loads(caught.out)
    assert document["counts"] == {"lost-leading-zero": 1}
    assert document["findings"][0]["message"].startswith("Fila 2, columna 1 (CVE_ENT)")
    assert '<html lang="es">' in page.read_text(encoding="utf-8")


def test_the_previous_release(messy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "before.csv").write_text("CVE_ENT,Casos\n01,3\n02,4\n", encoding="utf-8")
    assert main(["validate", messy, "--previous", str(tmp_path / "before.csv"), "--json"]) == 1
    counts = json.loads(capsys.readouterr().out)["counts"]
    assert counts["column-added"] == counts["column-removed"] == 1


@pytest.mark.parametrize(
    "words", [["--schema", "not-there.json"], ["--catalogue", "not-there.csv"], ["--limit", "-1"], ["--limit", "x"]]
)
def test_what_cannot_be_done_is_one_sentence(messy: str, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(["validate", messy, *words]) == 2
    caught = capsys.readouterr()
    assert caught.out == "" and caught.err.count("\n") == 1


def test_the_report_is_never_written_over_what_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    now, before = tmp_path / "now.csv", tmp_path / "before.csv"
    for path in (now, before):
        path.write_text("a,b\n1,2\n", encoding="utf-8")
    for path in (now, before):
        assert main(["validate", str(now), "--previous", str(before), "--html", str(path)]) == 2
        assert path.read_text(encoding="utf-8") == "a,b\n1,2\n"
        assert "never written over" in capsys.readouterr().err


def test_a_schema_is_inferred_checked_against_and_never_written_over_what_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, schema, changed = tmp_path / "a.csv", tmp_path / "schema.json", tmp_path / "b.csv"
    data.write_text("Folio,Robos\n001,3\n002,4\n", encoding="utf-8")
    changed.write_text("Folio,Robos\n001,tres\n001,4\n", encoding="utf-8")
    assert main(["validate", str(data), "--infer-schema", str(schema)]) == 0
    said = capsys.readouterr().out
    assert str(schema) in said and "title and description of Folio, Robos" in said
    assert json.loads(schema.read_text(encoding="utf-8"))["primaryKey"] == ["Folio"]
    assert main(["validate", str(data), "--schema", str(schema), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"] == {}
    assert main(["validate", str(changed), "--schema", str(schema), "--json"]) == 1
    counts = json.loads(capsys.readouterr().out)["counts"]
    assert counts["type-error"] == counts["primary-key"] == 1
    before = schema.read_bytes()
    for words in (["--infer-schema", str(data)], ["--schema", str(schema), "--infer-schema", str(schema)]):
        assert main(["validate", str(data), *words]) == 2
    assert schema.read_bytes() == before


def test_a_catalogue_of_municipalities(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, catalogue = tmp_path / "a.csv", tmp_path / "catalogue.csv"
    data.write_text("CVE_ENT,CVE_MUN,Robos\n01,001,3\n01,777,4\n01,003,4\n", encoding="utf-8")
    catalogue.write_text("CVE_ENT,CVE_MUN,NOM_MUN\n01,001,Aguascalientes\n01,003,Calvillo\n", encoding="utf-8")
    assert main(["validate", str(data), "--catalogue", str(catalogue), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["code"], one["row"], one["column"]) for one in found] == [("unknown-geography", 3, 2)]
    assert main(["validate", str(data), "--catalogue", str(data.with_name("schema.json"))]) == 2
