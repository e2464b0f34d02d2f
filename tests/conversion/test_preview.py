"""What is told before, beside and after a conversion: preview, page, rows set aside, advice, proof, twin."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training.cli import main
from opendata_training.conversion import advice, convert, preview, proof, undo
from opendata_training.conversion.result import Written
from opendata_training.errors import Problem
from opendata_training.locale import use_language

MESSY = "Clave,Fecha,Monto\n" + "".join(
    f'MX{at:010d},2014-{1 + at % 12:02d}-{1 + at % 28:02d},"{at},{100 + at}.50"\n' for at in range(1, 40)
)
LOST = '8.36E+21,2014-03-02,"7,007.50"\n'


@pytest.fixture
def source(tmp_path: Path) -> Any:
    use_language("en")
    path = tmp_path / "messy.csv"
    path.write_text(MESSY + LOST, encoding="utf-8")
    yield path
    use_language(None)


def test_a_preview_shows_what_a_conversion_then_does(source: Path, tmp_path: Path) -> None:
    shown = preview(source, fix="safe")
    assert [path.name for path in tmp_path.iterdir()] == ["messy.csv"], "nothing is written"
    done = convert(source, tmp_path / "out.csv", fix="safe")
    assert {one.code: one.cells for one in shown.fixes} == done.fixes == {"thousands-mark": 40, "set-aside": 3}
    told = shown.to_json()["fixes"][0]["columns"][0]
    assert (told["column"], told["label"], told["cells"]) == (3, "Monto", 40)
    assert told["examples"][0] == {"row": 2, "before": "1,101.50", "after": "1101.50"}
    for text in (str(shown), shown._repr_html_()):
        assert "thousands-mark" in text and "1,101.50" in text and "Nothing was written" in text
    assert preview(source).fixes == [] and "No cell would change" in str(preview(source))


def test_rows_that_cannot_be_mended_are_set_aside_with_the_reason_and_come_back(source: Path, tmp_path: Path) -> None:
    dst = tmp_path / "out.csv"
    result = convert(source, dst, fix="safe")
    assert (result.written[0].rows, result.set_aside, result.rows_aside) == (39, 1, 1)
    with (tmp_path / "out-set-aside.csv").open(encoding="utf-8", newline="") as stream:
        head, row = csv.reader(stream)
    assert head == ["row", "reason", "Clave", "Fecha", "Monto"]
    assert row[0] == "41" and row[2:] == ["8.36E+21", "2014-03-02", "7007.50"]
    assert row[1].startswith("Column 1 (Clave): ") and row[1].endswith("(scientific-key)")
    undo(dst)
    with dst.open(encoding="utf-8", newline="") as stream:
        assert list(csv.reader(stream)) == list(csv.reader((MESSY + LOST).splitlines()))


def test_the_page_says_what_was_done_in_the_language_in_use(source: Path, tmp_path: Path) -> None:
    use_language("es")
    convert(source, tmp_path / "out.csv", fix="safe")
    page = (tmp_path / "out.csv.changes.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in page and "Qué se cambió en out.csv" in page and "1,101.50" in page
    assert "http" not in page and "<script" not in page


@pytest.mark.parametrize("ending", ["csv", "csv.gz", "parquet", "ndjson"])
def test_parts_are_proven_to_be_the_whole(
    source: Path, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dst = tmp_path / f"out.{ending}"
    result = convert(source, dst, fix="safe", split_by="Fecha:month")
    assert len(result.written) == 13 and {path.name for path in result.also} >= {
        "out-index.csv",
        f"out.{ending}.sha256",
    }
    assert sum(one.rows for one in result.written[1:]) == 39
    if ending == "csv.gz":
        assert gzip.decompress(dst.read_bytes()).startswith(b"Clave,Fecha,Monto\r\n")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    # A row that went astray on its way into a part is found, and then nothing is written.
    monkeypatch.setattr(proof, "rows_in", lambda _stream, path, _writer: [[path.name]])
    with pytest.raises(Problem, match="do not add up"):
        convert(source, dst, fix="safe", split_by="Fecha:month")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_twin_for_people_lies_beside(source: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    result = convert(source, tmp_path / "out.csv", fix="safe", twin=True)
    assert [one.path.name for one in result.written] == ["out.csv", "out.xlsx"]
    rows = list(load_workbook(tmp_path / "out.xlsx").active.iter_rows(min_row=2, max_row=2))
    clave, _fecha, monto = rows[0]
    assert (clave.value, clave.data_type, monto.value) == ("MX0000000001", "s", 1101.5)


def test_large_outputs_come_with_advice_and_small_splits_too() -> None:
    def said(rows: int, size: int, name: str = "robos.csv", split: bool = False) -> str:
        return " ".join(advice.advice(Written(Path(name), rows, size, ""), split))

    assert said(900_000, 10) == "" == said(10, 10)
    assert "--split-by" in said(1_200_000, 10) and said(1_200_000, 10, split=True) == ""
    assert "robos.csv.gz" in said(10, 60_000_000) and said(10, 60_000_000, "robos.parquet") == ""
    assert "one file is easier" in said(400_000, 10, split=True)


def test_the_command_previews_without_a_name_to_write(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", str(source), "--preview", "--lang", "en"]) == 0
    assert "row 2: 1,101.50 → 1101.50" in capsys.readouterr().out
    assert main(["convert", str(source), "--preview", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fixes"][0]["code"] == "thousands-mark"
    assert [path.name for path in tmp_path.iterdir()] == ["messy.csv"]


def test_a_twin_of_a_workbook_is_the_workbook(source: Path, tmp_path: Path) -> None:
    written = convert(source, tmp_path / "out.xlsx", fix="safe", twin=True).written
    assert [(one.path.name, one.rows) for one in written] == [("out.xlsx", 39)]
