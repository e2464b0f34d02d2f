"""What is published is the whole file: no sheet, file of an archive, or other ending hides personal data from the gate."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from opendata_training.publishing.description.draft import Draft
from opendata_training.publishing.description.remark import Remark
from opendata_training.publishing.gates import data, personal

KEYS = ("PEGJ800101HDFRRN09", "LOMA850202MJCPRN04", "HERC790303HNLRDR07")
PERSONAL = "curp,amount\n" + "".join(f"{key},{place}\n" for place, key in enumerate(KEYS))
HARMLESS = "x,y\n" + "1,2\n" * 30


def said_of(place: Path, **facts: object) -> list[str]:
    """Give what the gate for personal data says of a file."""
    return personal.look(Draft(place.parent, {"distributions": [{"path": place.name}], **facts}))


def workbook(place: Path) -> None:
    """Write a workbook whose second sheet has the keys."""
    from openpyxl import Workbook

    book = Workbook()
    for sheet, text in ((book.worksheets[0], HARMLESS), (book.create_sheet("two"), PERSONAL)):
        for line in text.splitlines():
            sheet.append(line.split(","))
    book.save(place)


def archive(place: Path) -> None:
    """Write an archive with an archive with two files, the keys in the lesser one."""
    inner = place.with_name("inner.zip")
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("../harmless.csv", HARMLESS)
        packed.writestr("../../keys.csv", PERSONAL)
    with zipfile.ZipFile(place, "w") as packed:
        packed.writestr("a.csv", HARMLESS)
        packed.write(inner, "inner.zip")
    inner.unlink()


@pytest.mark.parametrize("name", ["data", "data.dat", "data.bak", "data.md"])
def test_an_ending_hides_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PERSONAL, encoding="utf-8")
    assert "curp (CURP)" in said_of(tmp_path / name)[0]


@pytest.mark.parametrize(
    ("name", "write", "column"),
    [("book.xlsx", workbook, "two/curp"), ("book.xlsm", workbook, "two/curp"),
     ("all.zip", archive, "inner.zip/../../keys.csv/curp")],
)  # fmt: skip
def test_no_other_table_hides_them(tmp_path: Path, name: str, write: Callable[[Path], None], column: str) -> None:
    write(tmp_path / name)
    assert f"{column} (CURP)" in said_of(tmp_path / name)[0]
    assert [one.name for one in tmp_path.iterdir()] == [name]
    waiver = {"name": "Ana Pérez", "reason": "They are public by law, all of them.", "legal_basis": "Article 70",
              "date": "2024-01-10", "columns": [column]}  # fmt: skip
    assert said_of(tmp_path / name, waivers=[waiver]) == []


def test_what_nobody_could_look_into_is_told_and_closes_nothing(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.4 scan")
    said = said_of(tmp_path / "page.pdf")
    assert all(isinstance(one, Remark) for one in said)
    assert "page.pdf" in said[0]


def test_a_table_with_another_ending_is_not_let_through_unchecked(tmp_path: Path) -> None:
    (tmp_path / "data.dat").write_text(HARMLESS, encoding="utf-8")
    row = {"path": "data.dat", "format": "csv", "media_type": "text/csv"}
    assert "data.csv" in data.look(Draft(tmp_path, {"distributions": [row]}))[0]
    (tmp_path / "data.dat").rename(tmp_path / "data.csv")
    assert data.look(Draft(tmp_path, {"distributions": [{**row, "path": "data.csv"}]})) == []
