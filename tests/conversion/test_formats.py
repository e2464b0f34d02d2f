"""What each format keeps of a table of text."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.conversion.formats import csv, ndjson, tsv, xlsx
from opendata_training.conversion.formats import json as as_json
from opendata_training.conversion.output import FORMATS, format_of
from opendata_training.errors import Problem
from opendata_training.locale import Words

from .tables import frame_of

MEMBERS = families.members(FORMATS)
cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["", '"', "a,b", "\t", "\r", "\n", "\r\n", "01001", "=1+1", " x "]
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(1, 3))
    return draw(st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=5))


def written(member: ModuleType, rows: list[list[str]]) -> bytes:
    stream = io.BytesIO()
    member.write(frame_of(rows), stream)
    return stream.getvalue()


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member.__name__.rpartition(".")[2])
def test_a_member_has_words_and_writes_accents(member: ModuleType) -> None:
    assert isinstance(member.WORDS, Words) and member.WORDS.en and member.WORDS.es
    assert written(member, [["Año"], ["Querétaro"]])


@pytest.mark.parametrize("member", [csv, tsv], ids=["csv", "tsv"])
@given(tables())
def test_delimited_text_gives_back_every_cell(member: ModuleType, rows: list[list[str]]) -> None:
    labels, back = member.read(io.BytesIO(written(member, rows)))
    assert [labels, *back] == rows


def test_csv_is_rfc_4180_in_utf_8_without_a_mark() -> None:
    rows = [["Año", "a b"], ["1,5", 'say "x"'], ["", " y "], ["two\nlines", "01"]]
    assert written(csv, rows) == 'Año,a b\r\n"1,5","say ""x"""\r\n, y \r\n"two\nlines",01\r\n'.encode()


@given(tables())
def test_json_and_its_lines_hold_the_same_objects(rows: list[list[str]]) -> None:
    rows[0] = [f"c{place}" for place in range(len(rows[0]))]
    wanted = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert json.loads(written(as_json, rows)) == wanted
    assert [json.loads(line) for line in written(ndjson, rows).split(b"\n")[:-1]] == wanted


def test_json_says_which_label_repeats() -> None:
    with pytest.raises(Problem, match="RAMO"):
        written(as_json, [["RAMO", "RAMO"], ["6", "Hacienda"]])


def test_a_workbook_keeps_keys_as_text_and_adds_up_amounts() -> None:
    from openpyxl import load_workbook

    rows = [
        ["Clave", "Entidad", "Delitos", "Texto", "Año", "Folio"],
        ["01001", "32", "5", "=1+1", "2014", "1234567890123456789"],
        ["32056", "09", "1234.5", "#N/A", "2014", "7"],
        ["", "", "", "", "", ""],
    ]
    sheet = load_workbook(io.BytesIO(written(xlsx, rows))).active
    back = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert back == [
        rows[0],
        ["01001", "32", 5, "=1+1", "2014", "1234567890123456789"],
        ["32056", "09", 1234.5, "#N/A", "2014", "7"],
        *([[None] * 6] if len(back) == 4 else []),
    ]
    assert {cell.data_type for row in sheet.iter_rows(min_row=2, max_row=3) for cell in row} == {"s", "n"}
    assert sheet["A2"].number_format == "@" and sheet["D2"].data_type == "s"


@pytest.mark.parametrize(
    "column",
    [["1", "-0"], ["1.0", "22"], ["1.50", "2"], ["+1", "22"], ["1e5", "2"], ["1", "22", "x"], ["0", "0.00001"]],
)
def test_numbers_that_would_look_different_stay_text(column: list[str]) -> None:
    assert not xlsx._are_amounts(column)


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False).map(str) | st.integers().map(str), min_size=2))
def test_a_number_in_a_workbook_says_what_its_cell_said(column: list[str]) -> None:
    if xlsx._are_amounts(column):
        assert [str(xlsx._number(cell)) for cell in column] == column


@pytest.mark.parametrize("cell", ["a\x00", "x" * 32_768])
def test_what_a_workbook_cannot_hold_is_said_with_its_place(cell: str) -> None:
    with pytest.raises(Problem, match=r"2.*1|1.*2"):
        written(xlsx, [["a", "b"], ["1", "2"], [cell, "3"]])


@pytest.mark.parametrize("name", ["x.parquet", "x.geojson", "x.shp", "x.sqlite", "x", "x.csv.gz"])
def test_other_endings_are_not_supported_yet_and_the_supported_are_named(name: str) -> None:
    with pytest.raises(Problem, match=r"\.csv, \.json, \.ndjson, \.tsv, \.xlsx") as caught:
        format_of(Path(name))
    assert caught.value.exit_code == 2
    assert format_of(Path("x.CSV")) is csv
