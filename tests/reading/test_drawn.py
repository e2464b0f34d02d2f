"""Tables that are drawn with bars, rules or blanks; what stands above a table and describes it; texts that are no tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.errors import Problem
from opendata_training.reading import Table, read
from opendata_training.reading.layout import find_layout

STATES = [["Sonora", "3", "2014"], ["Baja California Sur", "15", "2015"], ["Colima", "120", "2016"]]


def reading(folder: Path, text: str) -> Table:
    path = folder / "a.txt"
    path.write_bytes(text.encode())
    return read(path)


@pytest.mark.parametrize(
    "text",
    [
        "| Estado | Total | Año |\n|---|--:|:-:|\n| Sonora | 3 | 2014 |\n| Baja California Sur | 15 | 2015 |\n"
        "| Colima | 120 | 2016 |\n",
        "Estado | Total | Año\n--- | --- | ---\nSonora | 3 | 2014\nBaja California Sur | 15 | 2015\nColima | 120 | 2016\n",
        "+---------------------+-------+------+\n| Estado              | Total | Año  |\n+---------------------+-------+------+\n"
        "| Sonora              |     3 | 2014 |\n| Baja California Sur |    15 | 2015 |\n| Colima              |   120 | 2016 |\n"
        "+---------------------+-------+------+\n3 rows in set\n",
        "Estado               Total Año\n-------------------- ----- ----\nSonora                   3 2014\n"
        "Baja California Sur     15 2015\nColima                 120 2016\n",
        "Estado                Total   Año\nSonora                    3   2014\nBaja California Sur      15   2015\n"
        "Colima                  120   2016\n",
        "Resumen de los estados\n\nEstado                Total   Año\nSonora                    3   2014\n"
        "Baja California Sur      15   2015\nColima                  120   2016\nFuente: registros propios.\n",
        "┌─────────────────────┬───────┬──────┐\n│ Estado              │ Total │ Año  │\n├─────────────────────┼───────┼──────┤\n"
        "│ Sonora              │ 3     │ 2014 │\n│ Baja California Sur │ 15    │ 2015 │\n│ Colima              │ 120   │ 2016 │\n"
        "└─────────────────────┴───────┴──────┘\n",
    ],
    ids=["markdown", "markdown without a frame", "frame", "rules", "lined up", "with a title and a note", "boxes"],
)  # fmt: skip
def test_a_drawn_table(tmp_path: Path, text: str) -> None:
    table = reading(tmp_path, text)
    assert table.labels == ["Estado", "Total", "Año"]
    assert table.cells == STATES
    # A rule is no blank row, and nothing that is missing.
    assert table.diagnosis.places["blank"] == [] or "Resumen" in text
    lines = [line for pairs in table.diagnosis.to_json()["lines"].values() for first, last in pairs
             for line in range(first, last + 1)]  # fmt: skip
    assert sorted(lines) == list(range(1, text.count("\n") + 1))


def test_a_bar_that_is_escaped_is_text(tmp_path: Path) -> None:
    table = reading(tmp_path, "| a | b |\n|---|---|\n| x \\| y | 1 |\n| z | 2 |\n")
    assert table.cells == [["x | y", "1"], ["z", "2"]]


def test_columns_by_place_keep_blank_cells_and_names_of_two_words(tmp_path: Path) -> None:
    rows = [("01", "Aguascalientes", "1312544"), ("02", "Baja California", ""), ("03", "Baja California", "712029"),
            ("04", "Campeche", "899931"), ("05", "San Luis Potosí", "2748391"), ("06", "Colima", "711235")]  # fmt: skip
    text = "".join(f"{key} {name:<17}{count:>9}\n" for key, name, count in rows)
    table = reading(tmp_path, text)
    assert table.labels == ["column_1", "column_2", "column_3"]
    assert table.cells == [list(row) for row in rows]


def test_other_blanks_between_lined_up_columns_are_no_trouble(tmp_path: Path) -> None:
    text = "".join(f"a{at}\u2028x   {'palabra ' * (at % 3)}  {at}\n" for at in range(9))
    assert len(reading(tmp_path, text).cells) >= 8


def test_prose_and_code_are_not_lined_up() -> None:
    prose = ["Este es un texto.  Tiene dos oraciones por renglón,\n", "unas más largas que otras.  Y no es\n",
             "una tabla de nada, aunque tenga  blancos de más\n", "en donde no van.  Aquí termina.\n"]  # fmt: skip
    assert find_layout(prose) is None
    assert find_layout(["- uno y dos\n", "- tres y cuatro\n", "- cinco\n"]) is None
    assert find_layout(["def a(x):\n", "    y = x\n", "    return y\n"]) is None


def test_a_delimited_file_padded_with_blanks_stays_delimited(tmp_path: Path) -> None:
    table = reading(tmp_path, "id,  nombre,  total\n1,   Sonora,    30\n2,   Colima,     4\n3,   Jalisco,   15\n")
    assert (table.diagnosis.delimiter or "").startswith(",") and len(table.labels) == 3


@pytest.mark.parametrize(
    ("above", "preamble"),
    [
        ("# Fuente: SESNSP, 2014\n# corte, mayo\n", [[1, 2]]),
        ("---\nnombre: tabla\ncolumnas:\n  - a, texto\n  - b, número\n  - c\n---\n", [[1, 7]]),
    ],
)
def test_what_describes_a_table_stands_above_it(tmp_path: Path, above: str, preamble: list[list[int]]) -> None:
    table = reading(tmp_path, f"{above}a,b,c\n1,2,3\n4,5,6\n")
    assert (table.labels, table.cells) == (["a", "b", "c"], [["1", "2", "3"], ["4", "5", "6"]])
    assert table.diagnosis.to_json()["lines"]["preamble"] == preamble


def test_a_header_in_a_comment_is_the_header(tmp_path: Path) -> None:
    table = reading(tmp_path, "# Encuesta; columnas; por coma\n#a,b,c\n1,2,3\n4,5,6\n")
    assert table.labels == ["#a", "b", "c"] and len(table.cells) == 2


def test_row_names_have_no_label(tmp_path: Path) -> None:
    assert reading(tmp_path, "total,casos\n1,21,6\n2,22,4\n3,21,9\n").labels == ["", "total", "casos"]
    assert reading(tmp_path, '"total" "casos"\n"Sonora" 21 6\n"Colima" 22 4\n"Jalisco" 21 9\n').labels[0] == ""
    # A header that is one short otherwise says nothing of the last column.
    assert reading(tmp_path, "clave,total\nS5,21,6\nC7,22,4\nJ1,21,9\n").labels == ["clave", "total", ""]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('{"a": 1, "b": {"c": 2}}\n', "JSON"),
        ('[\n  "a",\n  "b"\n]\n', "JSON"),
        ("-- MySQL dump\nDROP TABLE IF EXISTS `t`;\nCREATE TABLE `t` (\n `id` int\n);\nINSERT INTO `t` VALUES (1,2);\n", "SQL"),
        ("INSERT INTO t (a,b) VALUES (1,'x');\nINSERT INTO t (a,b) VALUES (2,'y');\n", "SQL"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(tmp_path: Path, text: str, word: str) -> None:
    with pytest.raises(Problem, match=word):
        reading(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "nota,total\n{sin dato},1\n[2],3\n",
        "{a},{b}\n1,2\n3,4\n",
        "[1],[2]\n3,4\n5,6\n",
        "orden,total\nINSERT INTO t,1\nUSE x,2\n",
    ],
)
def test_brackets_and_words_of_sql_in_cells_are_no_reason_to_refuse(tmp_path: Path, text: str) -> None:
    assert len(reading(tmp_path, text).labels) == 2
