"""Every file of the plan: declared in both languages, written, read, checked and described."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opendata_training import families
from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import LANGUAGES, Words, use_language
from opendata_training.planning import Column, Row, Sheet, check_sheet, read_sheet, schema_of, sheet_named, write_sheet
from opendata_training.planning.describing import described
from opendata_training.planning.sheet import SHEETS
from opendata_training.reading.kinds import plain

ALL = [one.SHEET for one in families.members(SHEETS)]
CHOICES = {"open": Words("open", "público"), "kept": Words("kept", "reservado")}


def _column(key: str, kind: Any = "text", **more: Any) -> Column:
    return Column(key, Words(key, f"{key} ñ"), Words("what", "qué"), kind, **more)


SAMPLE = Sheet(
    "sample",
    Words("the sample", "la muestra"),
    (
        _column("id", filled=True, unique=True),
        _column("name", filled=True, also=("Título del conjunto",)),
        _column("sort", "choice", choices=CHOICES),
        _column("due", "date"),
        _column("month", "month"),
        _column("chance", "whole", least=1, most=5),
        _column("size", "number"),
        _column("done", "yes-no"),
        _column("mail", "email"),
    ),
    ("name",),
    ("id",),
)
ROWS = [
    {"id": "007", "name": "Presas, «diario»", "sort": "open", "due": date(2026, 1, 2), "month": "2026-01", "chance": 3,
     "size": 2.5, "done": True, "mail": "a@example.org"},
    {"id": "b", "name": "=1+1", "sort": "", "due": None, "month": "", "chance": None, "size": None, "done": False, "mail": ""},
]  # fmt: skip


def _value(column: Column, at: int) -> Any:
    """Give a value that the column may have."""
    number = column.least if column.least is not None else 1
    return {
        "text": f"texto ñ {at}", "email": f"a{at}@example.org", "link": f"https://example.org/{at}", "month": "2026-11",
        "date": date(2026, 11, 1 + at), "whole": int(number), "number": float(number), "yes-no": at == 0,
        "choice": next(iter(column.choices), ""),
    }[column.kind]  # fmt: skip


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_in_one_language_is_read_in_the_other(
    sheet: Sheet, ending: str, language: str, tmp_path: Path
) -> None:
    rows = [{one.key: _value(one, at) for one in sheet.columns} for at in range(2)]
    use_language(language)
    path = write_sheet(sheet, rows, tmp_path / f"{sheet.name}.{ending}")
    use_language("es" if language == "en" else "en")
    assert [dict(row) for row in read_sheet(sheet, path)] == rows


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: sheet.name)
def test_no_two_columns_share_a_title_and_all_is_said_in_both_languages(sheet: Sheet) -> None:
    titles: dict[str, str] = {}
    for column in sheet.columns:
        for title in column.titles:
            assert titles.setdefault(plain(title), column.key) == column.key, title
        for words in (column.title, column.what, *column.choices.values()):
            assert words.en.strip()
            assert words.es.strip()
        assert bool(column.choices) == (column.kind == "choice")
    assert {*sheet.needed, *sheet.key} <= {column.key for column in sheet.columns}
    assert sheet.needed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_docs_describe_every_file_of_the_plan(root: Path, language: str) -> None:
    use_language(language)
    name = "plan-files.es.md" if language == "es" else "plan-files.md"
    assert (root / "docs" / name).read_text(encoding="utf-8") == described()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_file_of_the_plan_comes_back_as_it_was(ending: str, tmp_path: Path) -> None:
    path = write_sheet(SAMPLE, [Row(ROWS[0], others={"nota": "mía"}), ROWS[1]], tmp_path / f"sample.{ending}")
    found = read_sheet(SAMPLE, path)
    assert [dict(row) for row in found] == ROWS
    assert [row.number for row in found] == [2, 3]
    assert [row.others for row in found] == [{"nota": "mía"}, {"nota": ""}]
    again = write_sheet(SAMPLE, found, tmp_path / f"again.{ending}")
    assert again.read_bytes() == path.read_bytes()
    assert check_sheet(SAMPLE, path).counts == {}


def test_what_a_spreadsheet_in_spanish_saves_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_bytes(
        "ID Ñ;Titulo del conjunto;SORT;due;month;size;done\n1;Niñas;PUBLICO;02/01/2026;2026-1;2,5;Sí\n".encode("cp1252")
    )
    (row,) = read_sheet(SAMPLE, path)
    assert (row["name"], row["sort"], row["due"], row["month"], row["size"], row["done"]) == (
        "Niñas", "open", date(2026, 1, 2), "2026-01", 2.5, True,
    )  # fmt: skip
    assert check_sheet(SAMPLE, path).counts == {}


@pytest.mark.parametrize(
    ("cell", "column", "code"),
    [
        ("quizá", "sort", "constraint-error"),
        ("30/02/2026", "due", "type-error"),
        ("2026-13", "month", "type-error"),
        ("9", "chance", "constraint-error"),
        ("dos", "chance", "type-error"),
        ("tal vez", "done", "constraint-error"),
        ("correo", "mail", "type-error"),
        ("", "name", "constraint-error"),
    ],
)
def test_a_cell_that_is_not_understood_is_a_finding_and_a_sentence(
    cell: str, column: str, code: str, tmp_path: Path
) -> None:
    labels = [one.key for one in SAMPLE.columns]
    texts = {"id": "x", "name": "Presas", column: cell}
    path = tmp_path / "sample.csv"
    path.write_text(
        ",".join(labels) + "\n" + ",".join(texts.get(label, "") for label in labels) + "\n", encoding="utf-8"
    )
    report = check_sheet(SAMPLE, path)
    assert [(one.code, one.row, one.label) for one in report.findings] == [(code, 2, column)]
    assert not report.valid
    if cell:
        with pytest.raises(Problem, match=column) as caught:
            read_sheet(SAMPLE, path)
        assert cell in caught.value.sentence


def test_two_rows_of_one_key_are_found(tmp_path: Path) -> None:
    path = write_sheet(SAMPLE, [ROWS[0], ROWS[0]], tmp_path / "sample.csv")
    assert "primary-key" in check_sheet(SAMPLE, path).counts


def test_a_file_that_is_something_else_or_has_only_begun(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    with pytest.raises(Problem, match="sample"):
        check_sheet(SAMPLE, other)
    begun = write_sheet(SAMPLE, [], tmp_path / "begun.xlsx")
    assert read_sheet(SAMPLE, begun) == []
    assert check_sheet(SAMPLE, begun).valid
    with pytest.raises(Problem, match=r"\.csv or \.xlsx"):
        write_sheet(SAMPLE, [], tmp_path / "sample.txt")
    assert sheet_named("Inventario").name == sheet_named("inventory").name == "inventory"
    with pytest.raises(Problem, match="presupuesto"):
        sheet_named("presupuesto")


def test_a_schema_of_a_sheet_checks_what_the_sheet_wrote(tmp_path: Path) -> None:
    from opendata_training import validate

    path = write_sheet(SAMPLE, ROWS, tmp_path / "sample.csv")
    assert validate(path, schema=schema_of(SAMPLE)).valid


def test_the_commands_start_and_check_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "inventory-2026.xlsx"
    assert main(["plan", "blank", "inventory", str(path)]) == 0
    assert main(["plan", "blank", "inventory", str(path)]) == 2
    assert "already" in capsys.readouterr().err
    assert main(["plan", "check", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["valid"] is True
    assert main(["plan", "check", str(tmp_path / "nothing.csv")]) == 2
    assert main(["plan"]) == 2
    assert main(["plan", "blank", "nothing", str(tmp_path / "x.csv")]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_title_that_names_a_dataset_in_one_file_is_never_its_id_in_another() -> None:
    ids, names = set(), set()
    for sheet in ALL:
        # These two are about criteria and departments.
        if sheet.name not in ("criteria", "programme"):
            ids |= {plain(title) for one in sheet.columns if one.key == "id" for title in one.titles}
            names |= {plain(title) for one in sheet.columns if one.key == "name" for title in one.titles}
    assert ids
    assert not ids & names


@pytest.mark.parametrize(
    ("cell", "size"),
    [("2,5", 2.5), ("0,125", 0.125), ("1,234.5", 1234.5), ("1,234,567", 1234567.0), ("1.500", 1.5), ("0.00001", 0.00001),
     ("100000000000", 1e11), ("12345678901.5", 12345678901.5)],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_number_is_read_as_it_was_meant_and_written_as_people_write(
    cell: str, size: float, ending: str, tmp_path: Path
) -> None:
    path = tmp_path / "sample.csv"
    path.write_text(f'id,name,size\nx,Presas,"{cell}"\n', encoding="utf-8")
    found = read_sheet(SAMPLE, path)
    assert found[0]["size"] == size
    again = write_sheet(SAMPLE, found, tmp_path / f"again.{ending}")
    assert read_sheet(SAMPLE, again)[0]["size"] == size
    if ending == "csv":
        assert "e" not in again.read_text(encoding="utf-8-sig").splitlines()[1].rpartition("Presas")[2]


def test_a_number_that_may_be_two_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_text('id,name,size\nx,Presas,"2,500"\n', encoding="utf-8")
    assert ("type-error", "2,500") in [(one.code, one.cell) for one in check_sheet(SAMPLE, path).findings]
    with pytest.raises(Problem, match="2,500"):
        read_sheet(SAMPLE, path)


def test_columns_of_ones_own_stay_also_without_a_title_or_with_one_twice(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_text("id,name,notas,,notas,\nx,Presas,a,b,c,d\ny,Pozos,,,,\n", encoding="utf-8")
    again = write_sheet(SAMPLE, read_sheet(SAMPLE, path), tmp_path / "again.csv")
    assert sorted(filter(None, read_sheet(SAMPLE, again)[0].others.values())) == ["a", "b", "c", "d"]


def test_a_sign_that_no_workbook_holds_loses_no_file(tmp_path: Path) -> None:
    path = write_sheet(SAMPLE, [{"id": "x", "name": "Presas\x0bdel norte"}], tmp_path / "sample.xlsx")
    assert read_sheet(SAMPLE, path)[0]["name"] == "Presas del norte"


def test_what_no_step_could_read_is_said_by_the_check_too(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_text("id,name,Título del conjunto\nx,Presas,Presas\n", encoding="utf-8")
    with pytest.raises(Problem, match="two columns"):
        check_sheet(SAMPLE, path)


def test_a_finding_says_what_is_wanted_and_the_row_of_the_file(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["Oficina de Agua"], [], ["id", "name", "month"], ["x", "Presas", "2026-13"]):
        book.active.append(row)
    book.save(tmp_path / "sample.xlsx")
    (found,) = [one for one in check_sheet(SAMPLE, tmp_path / "sample.xlsx").findings if one.severity == "error"]
    assert found.row == 4
    assert "a month as 2026-11" in found.message
