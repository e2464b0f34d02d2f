"""What validation says of workbooks: what was merged, and what is none."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from opendata_training.validation import validate


def test_merged_ranges_of_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Cuadro 1"],
        ["Estado", "Mes", "Robos"],
        ["Colima", 1, 3],
        [None, 2, 4],
        ["Puebla", 1, 5],
        [None, 2, 7],
    ):
        book.active.append(row)
    for place in ("A1:C1", "A3:A4", "A5:A6"):
        book.active.merge_cells(place)
    path = tmp_path / "a.xlsx"
    book.save(path)
    found = [(one.row, one.column, one.cell) for one in validate(path).findings if one.code == "merged-cells"]
    assert found == [(3, 1, "Colima"), (5, 1, "Puebla")]


def test_a_page_under_the_name_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text("<table><tr><td>Estado<td>Robos<tr><td>Colima<td>3<tr><td>Puebla<td>4</table>", encoding="utf-8")
    (found,) = [one for one in validate(path).findings if one.code == "wrong-format"]
    assert "web page" in found.message
