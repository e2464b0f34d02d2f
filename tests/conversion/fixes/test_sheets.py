"""The sheets of a workbook below each other, and a figure whose meaning changed."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion import convert, undo
from opendata_training.conversion.recipe import Step
from opendata_training.errors import Problem
from tests.conversion.fixes.tables import fixed, in_windows
from tests.conversion.tables import block_of

SHEETS = {
    "Colima": [["Mes", "Robos"], ["Enero", "3"], ["Febrero", "4"]],
    "Nuevo León": [["Mes", "Robos"], ["Enero", "8"]],
}


def book(path: Path, sheets: dict[str, list[list[str]]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def rows_in(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_the_sheets_become_one_table_and_come_back(tmp_path: Path) -> None:
    source, clean = book(tmp_path / "a.xlsx", SHEETS), tmp_path / "clean.csv"
    before = source.read_bytes()
    convert(source, clean, fix="safe", recipe=[("several-sheets", "", "Estado")])
    assert rows_in(clean) == [
        *(
            ["Estado", "Mes", "Robos"],
            ["Colima", "Enero", "3"],
            ["Colima", "Febrero", "4"],
            ["Nuevo León", "Enero", "8"],
        ),
    ]
    undo(clean)
    assert rows_in(clean)[0][1:] == ["Mes", "Robos"] and len(rows_in(clean)) == 4
    assert source.read_bytes() == before


def test_sheets_with_other_columns_are_refused_by_name(tmp_path: Path) -> None:
    other = {**SHEETS, "Notas": [["Mes", "Lluvia"], ["Enero", "3"]]}
    with pytest.raises(Problem, match="Notas"):
        convert(book(tmp_path / "a.xlsx", other), tmp_path / "clean.csv", recipe=[("several-sheets", "", "Estado")])
    assert not (tmp_path / "clean.csv").exists()


def test_a_file_without_sheets_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_text("Mes,Robos\nEnero,3\nFebrero,4\n", encoding="utf-8")
    with pytest.raises(Problem, match=r"a\.csv has no sheets"):
        convert(source, tmp_path / "clean.csv", recipe=[("several-sheets", "", "Estado")])


def test_the_new_label_must_be_free(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="Mes"):
        convert(book(tmp_path / "a.xlsx", SHEETS), tmp_path / "clean.csv", recipe=[("several-sheets", "", "Mes")])


MONTHS = [
    ["Mes", "Gasto", "Otro"],
    ["2014-06", "5.50", "2"],
    ["2014-07", "9.50", "3"],
    ["2014-08", "", "1"],
    ["2014-09", "7", "S/D"],
]


def test_a_figure_is_what_it_was_from_that_time_on() -> None:
    assert [row[1] for row in fixed("meaning-changed", MONTHS, "Gasto", "Otro;Mes>=2014-07")[1:]] == [
        "5.50",
        "6.50",
        "",
        "7",
    ]
    assert [row[1] for row in fixed("meaning-changed", MONTHS, "Gasto", "Otro")[1:]] == ["3.50", "6.50", "", "7"]


def test_windows_make_no_difference_to_it() -> None:
    step = Step("meaning-changed", "Gasto", "Otro;Mes>=2014-07")
    assert in_windows(step, block_of(MONTHS), 1) == fixed("meaning-changed", MONTHS, "Gasto", step.value)


@pytest.mark.parametrize("value", ["Otro;Mes", "Otro;>=2014", "Nada", "Otro;Año>=3", "Gasto:Otro"])
def test_a_value_that_names_no_columns_is_refused(value: str) -> None:
    with pytest.raises(Problem):
        fixed("meaning-changed", MONTHS, "Gasto", value)


@given(st.decimals(-(10**12), 10**12, places=3), st.decimals(-(10**12), 10**12, places=2))
def test_it_is_exact(whole: object, part: object) -> None:
    from decimal import Decimal

    assert isinstance(whole, Decimal) and isinstance(part, Decimal)
    rows = [["A", "B"], [format(whole + part, "f"), format(part, "f")]]
    assert Decimal(fixed("meaning-changed", rows, "A", "B")[1][0]) == whole
