"""What holds for every file: no crash, every line accounted for once, clean tables come back as they were."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.reading import read
from opendata_training.reading.diagnosis import ranges
from opendata_training.reading.records import split_lines

PIECES = st.sampled_from(["a", "12", "1,234", "Año", "", " ", '"', "'", '""', ",", ";", "\t", "|", "\n", "\r\n", "\r", "\n\n",
                          "Total", "Fuente:", "N/D", "2014-05-01", "\x00", "ñ", "\\", "=", "\u2028", "sep=;"])  # fmt: skip
# The same examples each time: a search for new ones is for the long run, not for everybody's.
QUICK = settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUICK
@given(st.lists(PIECES, max_size=60).map("".join))
def test_every_line_is_accounted_for_once(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode())
    try:
        table = read(path)
    except Problem:
        return
    lines = [number for pairs in table.diagnosis.to_json()["lines"].values() for first, last in pairs
             for number in range(first, last + 1)]  # fmt: skip
    assert sorted(lines) == list(range(1, len(split_lines(text)) + 1))
    assert all(len(row) == len(table.labels) for row in table.cells)
    assert len(table.rows) == len(table.lines) == len(table.cells) == table.diagnosis.rows


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    try:
        read(path)
    except Problem:
        return


WORDS = st.text(st.sampled_from("abñé ,;\"'\n-"), max_size=12).map(lambda text: "w" + text + "w")


@QUICK
@given(
    st.lists(st.tuples(st.integers(0, 99999), WORDS, st.integers(-99, 99)), min_size=4, max_size=20),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_clean_table_comes_back_cell_by_cell(
    tmp_path: Path, rows: list[tuple[int, str, int]], delimiter: str, newline: str
) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=newline, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows([["Clave", "Nombre", "Saldo"], *rows])
    path = tmp_path / "a.csv"
    path.write_bytes(stream.getvalue().encode())
    table = read(path)
    assert table.labels == ["Clave", "Nombre", "Saldo"]
    assert table.cells == [[str(cell) for cell in row] for row in rows]


def test_ranges() -> None:
    assert ranges([5, 1, 2, 3, 9, 8]) == [(1, 3), (5, 5), (8, 9)]
    assert ranges([]) == []


def test_importing_reading_loads_no_pandas() -> None:
    code = "import sys, opendata_training.reading; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("year", "rows", "columns", "footer"), [(2005, 2454, 12, [2456, 2458]), (2008, 2456, 11, [2458, 2460])]
)
def test_real_files(root: Path, year: int, rows: int, columns: int, footer: list[int]) -> None:
    path = root.parent / "shared" / "real" / f"inem-{year}-total-municipal.csv"
    if not path.is_file():
        pytest.skip("the real files are not beside the repository (../shared/real)")
    table = read(path)
    about = table.diagnosis.to_json()
    assert (about["encoding"], about["delimiter"], about["rows"], about["columns"]) == ("utf-8-sig", ",", rows, columns)
    assert about["lines"]["footer"] == [footer]
    assert not any(label.startswith("\ufeff") for label in table.labels)
