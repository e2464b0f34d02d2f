"""Where a fault is told that the reader mended, or that lies outside the table's cells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from opendata_training import validate
from opendata_training.locale import use_language
from opendata_training.validation.naming import record_key
from opendata_training.validation.opening import subject_of


@pytest.fixture(autouse=True)
def _back_to_the_language() -> Iterator[None]:
    yield
    use_language(None)


def found(path: Path, data: bytes | str, code: str) -> list[tuple[int | None, int | None, str | None]]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return [(one.row, one.column, one.cell) for one in validate(path).findings if one.code == code]


def test_each_cell_of_a_spoiled_file_is_told_as_it_stands_there(tmp_path: Path) -> None:
    text = "Año,Estado,Robos\n2014,Nuevo León,3\n2014,Colima,4\n2015,Yucatán,5\n"
    spoiled = text.encode().decode("cp1252").encode()
    assert found(tmp_path / "a.csv", spoiled, "mojibake") == [
        (1, 1, "AÃ±o"),
        (2, 2, "Nuevo LeÃ³n"),
        (4, 2, "YucatÃ¡n"),
    ]


def test_a_row_that_held_a_nul_is_told_with_its_cells(tmp_path: Path) -> None:
    data = b"a,b,c\n1,x,2\n2,z\0z,3\n4,u,5\n"
    assert found(tmp_path / "a.csv", data, "invisible-character") == [(3, None, "2, zz, 3")]


def test_a_nul_in_the_header_is_told_of_the_file(tmp_path: Path) -> None:
    data = b"a,b\0,c\n1,x,2\n2,z,3\n4,u,5\n"
    assert found(tmp_path / "a.csv", data, "invisible-character") == [(None, None, None)]


@pytest.mark.parametrize(
    ("seen", "hidden", "said"),
    [(["A"], ["B"], "hidden: B"), (["A", "C"], ["B"], "C, and hidden: B"), (["A", "C"], [], "has C")],
)
def test_hidden_sheets_are_named(tmp_path: Path, seen: list[str], hidden: list[str], said: str) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name in (*seen, *hidden):
        sheet = book.create_sheet(name)
        for row in (["Mes", "Robos"], [1, 2], [2, 3]):
            sheet.append(row)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    path = tmp_path / "a.xlsx"
    book.save(path)
    use_language("en")
    told = [one.sentence for one in validate(path).findings if one.code == "several-sheets"]
    assert len(told) == 1 and told[0].endswith(said)


@pytest.mark.parametrize(("sign", "said"), [("|", 'the sign "|"'), ("||", 'the signs "||"'), ("\t", "by tabs")])
def test_an_unusual_delimiter_is_named(tmp_path: Path, sign: str, said: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join(sign.join(row) for row in (["Clave", "Mes", "Robos"], *[["01", "1", "3"]] * 6)) + "\n")
    use_language("en")
    told = [one.sentence for one in validate(path).findings if one.code == "delimiter-unusual"]
    assert len(told) == 1 and said in told[0]


def test_blank_rows_beside_a_table_are_no_fault_of_it(tmp_path: Path) -> None:
    text = "Título\n\nEntidad,Robos\nSonora,3\n,\nJalisco,4\nPuebla,1\n\nFuente: SSP\n"
    assert found(tmp_path / "a.csv", text, "blank-row") == [(5, None, "")]


def test_what_stands_for_no_place_is_no_unknown_place(tmp_path: Path) -> None:
    text = "Entidad,Robos\nSonora,3\nN/D,4\nPuebla,5\nTexas,6\nJalisco,1\n"
    assert found(tmp_path / "a.csv", text, "unknown-geography") == [(5, 1, "Texas")]


def test_a_slip_in_a_known_place_is_told_once(tmp_path: Path) -> None:
    rows = [f"{state},{at}" for at in range(12) for state in ("Campeche", "Sonora", "Jalisco")]
    text = "\n".join(["Entidad,Robos", *rows, "Campcehe,7"]) + "\n"
    assert found(tmp_path / "a.csv", text, "unknown-geography") == []
    assert found(tmp_path / "a.csv", text, "category-variant") == [(38, 1, "Campcehe")]


@pytest.mark.parametrize(
    ("header", "rows", "label", "again"),
    [
        ("Folio,Mes", [f"F{at},{at % 12}" for at in range(20)], "Folio", 0),
        ("Folio,Mes", [*(f"F{at},{at}" for at in range(40)), "F3,99"], "Folio", 1),
        ("No.,Nombre", [f"{at if at != 9 else 4},N{at}" for at in range(1, 31)], "No.", 1),
        ("Año,Casos", [f"{1990 + at},{at * at}" for at in range(30)], None, 0),
        ("Monto,CURP", [f"{at * 17},C{at}" for at in range(30)], "CURP", 0),
        ("Monto,Mes,CURP", [f"{at * 17},{at % 12},C{at}" for at in range(30)], None, 0),
        ("Municipio,Casos", [f"M{at % 7},{at % 3}" for at in range(30)], None, 0),
    ],
)
def test_the_column_that_names_the_records(
    tmp_path: Path, header: str, rows: list[str], label: str | None, again: int
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join([header, *rows]) + "\n")
    key = record_key(subject_of(path))
    assert (label, again) == (None, 0) if key is None else (key[0].label, len(key[1])) == (label, again)
