"""One row that is written otherwise than the rest is read as what its writer meant, and the diagnosis says so."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from opendata_training.reading import Table, read

HEAD = "Clave,Entidad,Fecha,Robos,Nota\n"
ROWS = [f"{1000 + at},{('Sonora', 'Colima', 'Jalisco')[at % 3]},2014-0{at % 9 + 1}-11,{at * 37 % 900},{'sin dato'[: at % 3 * 8]}"
        for at in range(30)]  # fmt: skip


def reading(folder: Path, text: str) -> Table:
    path = folder / "a.csv"
    path.write_bytes(text.encode())
    return read(path)


def with_row(row: str, at: int = 15) -> str:
    return HEAD + "\n".join([*ROWS[:at], row, *ROWS[at:]]) + "\n"


@pytest.mark.parametrize(
    ("row", "cells", "trouble"),
    [
        ("1500Sonora,2014-05-11,7,x", ["1500", "Sonora", "2014-05-11", "7", "x"], "delimiter"),
        ("1500,Sonora2014-05-11,7,x", ["1500", "Sonora", "2014-05-11", "7", "x"], "delimiter"),
        ('1500,"Sonora""2014-05-11",7,x', ["1500", "Sonora", "2014-05-11", "7", "x"], "delimiter"),
        ("1500,Sonora,,2014-05-11,7,x", ["1500", "Sonora", "2014-05-11", "7", "x"], "delimiter"),
        ("1500,Sonora, norte,2014-05-11,7,x", ["1500", "Sonora, norte", "2014-05-11", "7", "x"], "delimiter"),
        ("1500;Sonora;2014-05-11;7;x", ["1500", "Sonora", "2014-05-11", "7", "x"], "delimiter"),
        ("1500|Sonora|2014-05-11|7|a, b", ["1500", "Sonora", "2014-05-11", "7", "a, b"], "delimiter"),
        ("1500;Sonora;2014-05-11;7;\"a\nb\"", ["1500", "Sonora", "2014-05-11", "7", "a\nb"], "delimiter"),
        ("'1500','Sonora','2014-05-11','7','a, b'", ["1500", "Sonora", "2014-05-11", "7", "a, b"], "quote"),
        ("'1500','Sonora','2014-05-11','7','b'", ["1500", "Sonora", "2014-05-11", "7", "b"], "quote"),
        ("1500,2014-05-11,7,x", ["1500", "", "2014-05-11", "7", "x"], "missing"),
        ("1500,Sonora", ["1500", "Sonora", "", "", ""], None),
        ("1500,Sonora,2014-05-11,7", ["1500", "Sonora", "2014-05-11", "7", ""], None),
        ('1500,"Sonora,2014-05-11,7,x', ["1500", '"Sonora', "2014-05-11", "7", "x"], "unclosed"),
        ('1500,"Son"ora",2014-05-11,7,x', ["1500", 'Son"ora', "2014-05-11", "7", "x"], "unclosed"),
        ('1500,"Sonora,2014-05-11,7,"a, b"', ["1500", '"Sonora', "2014-05-11", "7", "a, b"], "unclosed"),
        ('1500,"Sonora,2014-05-11,7,"a\nb"', ["1500", '"Sonora', "2014-05-11", "7", "a\nb"], "unclosed"),
        ('1500,"say "yes" now",2014-05-11,7,x', ["1500", 'say "yes" now', "2014-05-11", "7", "x"], "stray"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("at", [0, 15, 30])
def test_a_row_with_a_slip(tmp_path: Path, at: int, row: str, cells: list[str], trouble: str | None) -> None:
    table = reading(tmp_path, with_row(row, at))
    assert table.labels == HEAD.strip().split(",")
    assert table.cells[at] == cells
    assert [cells for place, cells in enumerate(table.cells) if place != at] == [row.split(",") for row in ROWS]
    assert table.diagnosis.repaired == ([] if trouble is None else [(at + 2, at + 2, trouble)])


def test_a_repaired_row_still_says_how_many_cells_it_had(tmp_path: Path) -> None:
    diagnosis = reading(tmp_path, with_row("1500,Sonora2014-05-11,7,x")).diagnosis
    assert [width for width in diagnosis.widths if width != 5] == [4]


def test_a_cell_too_many_has_a_column_of_its_own(tmp_path: Path) -> None:
    table = reading(tmp_path, with_row("1500,Sonora,2014-05-11,7,x,revisar"))
    assert table.labels[5:] == [""] and table.cells[15][5] == "revisar" and table.cells[0][5] == ""


def test_a_header_in_another_delimiter(tmp_path: Path) -> None:
    table = reading(tmp_path, HEAD.replace(",", ";") + "\n".join(ROWS))
    assert table.labels == HEAD.strip().split(",") and len(table.cells) == 30


def test_two_readings_as_good_leave_a_doubt(tmp_path: Path) -> None:
    sure = reading(tmp_path, with_row("1500,Sonora,2014-05-11,7,x")).diagnosis.confidence
    assert reading(tmp_path, with_row("perdido,no se sabe")).diagnosis.confidence < sure


@pytest.mark.parametrize(
    ("text", "labels", "first"),
    [
        ("a||b||c\n1||x|y||2\n3||z||4\n", "a b c", ["1", "x|y", "2"]),
        ("a;;b;;c\n1;;x;y;;2\n3;;z;;4\n", "a b c", ["1", "x;y", "2"]),
        ("a|~b|~c\n1|~x|y|~2\n3|~|~4\n5|~w|~4\n", "a b c", ["1", "x|y", "2"]),
        ("a | b | c\n1 | x y | 2\n3 | z | 4\n", "a b c", ["1", "x y", "2"]),
        ("a, b, c\n1, x, 2\n3, z, 4\n", "a b c", ["1", "x", "2"]),
        ("a b c\n1 \"x y\" 2\n3 z 4\n", "a b c", ["1", "x y", "2"]),
        ("a:b:c\n1:x:2\n3:z:4\n", "a b c", ["1", "x", "2"]),
        ("a#b#c\n1#x, y#2\n3#z#4\n", "a b c", ["1", "x, y", "2"]),
        ('a,b,c\n1,"x "y" w",2\n3,"z "q" k, l",4\n5,z,6\n', "a b c", ["1", 'x "y" w', "2"]),
        ("*a*,*b*,*c*\n*1*,*x, y*,*2*\n*3*,*z*,*4*\n", "a b c", ["1", "x, y", "2"]),
        ('a,b\n"C:\\dir \\"x\\" y",2\n"t\\\\u",3\n', "a b", ['C:\\dir "x" y', "2"]),
        ("a,,b\n1,,2\n3,,4\n", "a  b", ["1", "", "2"]),
        ("a,b,,\n1,2,,\n3,4,,\n", "a b", ["1", "2"]),
        ("nombre completo\nAna Díaz\nLuis Peña\n", "nombre_completo", ["Ana Díaz"]),
        ("hora\n10:30\n11:45\n", "hora", ["10:30"]),
        ("correo\na@b.mx\nc@d.mx\n", "correo", ["a@b.mx"]),
    ],
)  # fmt: skip
def test_unusual_dialects(tmp_path: Path, text: str, labels: str, first: list[str]) -> None:
    table = reading(tmp_path, text)
    assert table.labels == [label.replace("_", " ") for label in labels.split(" ")]
    assert table.cells[0] == first


@pytest.mark.parametrize(
    ("text", "labels", "rows", "aside"),
    [
        ("a,b,c\n1,2,3\n4,5,6\n7,8,9\nTexto,Valor\nx,1\ny,2\nz,3\n", "a b c", 3, [[5, 8]]),
        ("Estado,Total\nSonora,3\nColima,4\nJalisco,5\nClave,Nombre\n1,Ana\n2,Luis\n", "Estado Total", 3, [[5, 7]]),
    ],
)
def test_a_table_that_follows_at_once(
    tmp_path: Path, text: str, labels: str, rows: int, aside: list[list[int]]
) -> None:
    about = reading(tmp_path, text).diagnosis.to_json()
    assert (about["rows"], about["lines"]["set_aside"]) == (rows, aside)


def test_page_titles_and_numbers_are_no_rows(tmp_path: Path) -> None:
    page = "Secretaría de Salud\nEstado,Total\nSonora,3\nColima,4\nPágina {}\n\n"
    table = reading(tmp_path, "".join(page.format(number) for number in range(1, 5)))
    assert table.cells == [["Sonora", "3"], ["Colima", "4"]] * 4


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        HEAD + "\n".join(ROWS) + "\n" + ('1,' + '"x,' * 20_000 + "\n") * 20,
        '"a,b\n' * 100_000,
        ('"a,b\n' * 3000 + 'c",d\n') * 30,
        '"' * 1_000_000 + "\n",
        HEAD + "".join(f'{at},"x"y,2014-05-11,7\n' for at in range(30_000)),
        HEAD + "".join(f"{at},Sonora,2014-05-11,{at}\n" if at % 3 else f"{at},x\n" for at in range(60_000)),
        "a,b,c\n1,2,3\n4,5,6\n\nx,y\n1,2\n3,4\n\n" * 8000,
        "a,b\n" + "1,2\n3,4\n\n" * 40_000,
    ],
    ids=["many quotes in a line", "all open", "open in turns", "nothing but quotes", "all stray", "all short", "tables", "gaps"],
)  # fmt: skip
def test_no_file_takes_for_ever(tmp_path: Path, text: str) -> None:
    begun = time.process_time()
    reading(tmp_path, text)
    # Some seconds each on a slow machine; work that grew with the square would take hours.
    assert time.process_time() - begun < 60


@pytest.mark.parametrize("at", [0, 15, 30])
@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("1500 Sonora 2014-05-11 7 x", ["1500", "Sonora", "2014-05-11", "7", "x"]),
        ("1500:Sonora:2014-05-11:7:x", ["1500", "Sonora", "2014-05-11", "7", "x"]),
        ('1500, "Sonora, norte", 2014-05-11, 7, x', ["1500", "Sonora, norte", "2014-05-11", "7", "x"]),
        (
            '1500, "Sonora", 2014-05-11, 7, "a, b, c, d, e, f"',
            ["1500", "Sonora", "2014-05-11", "7", "a, b, c, d, e, f"],
        ),
        ("1500,'Sonora''s',2014-05-11,7,'no, don't'", ["1500", "Sonora's", "2014-05-11", "7", "no, don't"]),
    ],
)
def test_a_row_of_a_looser_dialect(tmp_path: Path, at: int, row: str, cells: list[str]) -> None:
    table = reading(tmp_path, with_row(row, at))
    assert table.labels == HEAD.strip().split(",")
    assert table.cells[at] == cells
    assert [cells for place, cells in enumerate(table.cells) if place != at] == [row.split(",") for row in ROWS]


@pytest.mark.parametrize(
    "head",
    [
        "Clave Entidad Fecha Robos Nota\n",
        "Clave:Entidad:Fecha:Robos:Nota\n",
        "Clave,,Entidad,Fecha,Robos,Nota\n",
        'Clave, "Entidad", Fecha, Robos, "Nota"\n',
    ],
)
def test_a_header_of_a_looser_dialect(tmp_path: Path, head: str) -> None:
    table = reading(tmp_path, head + "\n".join(ROWS) + "\n")
    assert table.labels == HEAD.strip().split(",") and len(table.cells) == 30


def test_a_row_whose_quotes_stand_after_blanks_in_a_long_file(tmp_path: Path) -> None:
    rows = [f'{at},Sonora,2014-05-11,{at * 7},"ninguna, aún"' for at in range(200)]
    rows[90] = '90, "Sonora", 2014-05-11, 630, "a, b, c, d, e, f"'
    table = reading(tmp_path, HEAD + "\n".join(rows) + "\n")
    assert len(table.labels) == 5 and table.cells[90] == ["90", "Sonora", "2014-05-11", "630", "a, b, c, d, e, f"]


def test_a_title_of_as_many_words_as_columns_is_no_header(tmp_path: Path) -> None:
    table = reading(tmp_path, "Resumen anual de robos registrados\n" + HEAD + "\n".join(ROWS) + "\n")
    assert table.labels == HEAD.strip().split(",") and table.diagnosis.lines.preamble == [(1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        'a,"b" ,c\nd,"e, f"  ,g\nh,"i" ,j\nk,l,m\n',
        'a,b,c\nd,"e, f" ,g\nh,i,j\nk,l,m\n',
    ],
)
def test_blanks_behind_a_quoted_cell_are_no_part_of_it(tmp_path: Path, text: str) -> None:
    table = reading(tmp_path, text)
    assert ["d", "e, f", "g"] in [table.labels, *table.cells] and len(table.labels) == 3


def test_years_over_a_second_header_row_are_labels(tmp_path: Path) -> None:
    table = reading(tmp_path, "Estado,2014\n,H,M\nSonora,3,4\nColima,5,6\n")
    assert table.labels == ["Estado", "2014 H", "2014 M"]
    assert table.cells == [["Sonora", "3", "4"], ["Colima", "5", "6"]]


def test_a_header_below_a_gap_stands_alone(tmp_path: Path) -> None:
    rows = "".join(f"{zone},11001{at},{at * 7},\n" for at, zone in enumerate(["Norte", "", "", "Sur", "", "Centro"]))
    note = "INFO,Las celdas se ajustaron al azar para no dar a conocer datos.\n"
    table = reading(tmp_path, f"Filtros:\nTipo de dato,Personas\n\n\nZona,Lugar,\n{rows}\nDatos de 2014\n\n{note}")
    assert table.labels == ["Zona", "Lugar", ""] and len(table.cells) == 6
    assert [len(table.diagnosis.lines.preamble), len(table.diagnosis.lines.footer)] == [1, 2]


def test_a_cell_longer_than_what_is_looked_at(tmp_path: Path) -> None:
    table = reading(tmp_path, "NOMBRE" * 20_000 + ";clave;total\n" + "".join(f"{at};x;{at}\n" for at in range(50)))
    assert len(table.labels) == 3 and table.cells[7] == ["7", "x", "7"]


def test_columns_that_nobody_filled_in_do_not_speak_against_a_delimiter(tmp_path: Path) -> None:
    rows = "".join(f"{at}\t\t\t\t\t\t\tBaja, Sur, {at}, x\t\t\t\t\n" for at in range(5))
    assert reading(tmp_path, rows).diagnosis.delimiter == "\t"
    assert reading(tmp_path, "a\t\tb\t\tc\n1\t\t2\t\t3\n4\t\t\t\t6\n").labels == ["a", "b", "c"]


def test_the_same_header_under_another_title_is_another_table(tmp_path: Path) -> None:
    text = "Delitos {},,\nEstado,Robo,Fraude\nSonora,3,4\nColima,1,2\n{}\n,,\n"
    table = reading(tmp_path, text.format(2014, "Jalisco,5,6") + text.format(2015, "Jalisco,7,8"))
    assert len(table.diagnosis.tables) == 2 and table.cells[-1] == ["Jalisco", "5", "6"]
    # The same title again, or a page number, is another page.
    pages = reading(tmp_path, text.format(2014, "Jalisco,5,6") + text.format(2014, "Oaxaca,7,8"))
    assert len(pages.diagnosis.tables) == 1 and len(pages.cells) == 6
