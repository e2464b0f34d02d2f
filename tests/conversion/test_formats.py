"""What each format keeps of a table: texts, types, labels, and nothing else, as other programs read it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training import families, read
from opendata_training.conversion.block import Block, of_rows
from opendata_training.conversion.field import Field, Unfit, fields_of
from opendata_training.conversion.formats import ending_of, endings, parquet, sqlite, xlsx
from opendata_training.conversion.formats._writer import distinct
from opendata_training.conversion.output import FORMATS, format_of
from opendata_training.errors import Problem
from opendata_training.locale import Words

MEMBERS = families.members(FORMATS)
every_member = pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member.__name__.rpartition(".")[2])
# A map needs these; every other format takes them as numbers.
PLACE = (["Latitud", "Longitud"], ["19.43", "-99.13"])

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6) | st.sampled_from(
    ["", '"', "a,b", "NA", "null", "01001", "=1+1", " x ", "<&>", "a\nb", "'", "\\", "true", "_x0041_", "%s"]
)
columns = st.one_of(
    texts,
    st.integers(-(10**14), 10**14).map(str),
    st.decimals(-1000, 1000, places=2).map(lambda one: f"{one:.2f}"),
    st.floats(-1e6, 1e6).map(repr),
    st.dates().map(dt.date.isoformat),
    st.datetimes().map(lambda one: one.replace(microsecond=0).isoformat()),
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """Draw a table; each column mostly of one kind."""
    width, height = draw(st.integers(1, 4)), draw(st.integers(1, 6))
    labels = draw(st.lists(texts, min_size=width, max_size=width))
    kinds = [
        draw(st.sampled_from([columns.filter(bool), columns, *columns.original_strategies]))
        for _label in labels
    ]  # fmt: skip
    cells = [draw(st.lists(kind | st.just(""), min_size=height, max_size=height)) for kind in kinds]
    return labels, [list(row) for row in zip(*cells, strict=True)]


def fields_in(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Field]:
    return fields_of(labels, [Counter(column) for column in zip(*rows, strict=True)] or [Counter() for _ in labels])


def written(
    member: ModuleType, labels: Sequence[str], rows: Sequence[Sequence[str]], cut: int = 1, engine: bool = False
) -> tuple[bytes, Any]:
    """Write a table in two blocks and give the bytes and the writer."""
    stream = io.BytesIO()
    one = member.writer(stream, fields_in(labels, rows))
    for part in (rows[:cut], rows[cut:]):
        block = of_rows(labels, part, range(2, len(part) + 2))
        if engine:
            series = [polars.Series(values=column, dtype=polars.String) for column in block.columns]
            block = Block(block.labels, series, block.rows)
        one.write(block)
    one.close()
    return stream.getvalue(), one


def value(field: Field, cell: str) -> Any:
    """Give what a cell says, by its field."""
    if not cell:
        return None
    kinds: dict[str, Callable[[str], Any]] = {
        "integer": int, "number": Decimal, "date": dt.date.fromisoformat, "datetime": dt.datetime.fromisoformat,
    }  # fmt: skip
    return kinds.get(field.kind, str)(cell)


def untimed(found: Any) -> Any:
    """Give days and moments as text, as formats without them do."""
    return found.isoformat() if isinstance(found, dt.date) else found


def of_json(data: bytes) -> list[list[Any]]:
    return [list(one.values()) for one in json.loads(data, parse_float=Decimal)]


def of_ndjson(data: bytes) -> list[list[Any]]:
    return [list(json.loads(line, parse_float=Decimal).values()) for line in data.split(b"\n")[:-1]]


def of_parquet(data: bytes) -> list[list[Any]]:
    return [list(row) for row in polars.read_parquet(data).rows()]


def of_sqlite(data: bytes) -> list[list[Any]]:
    base = sqlite3.connect(":memory:")
    base.deserialize(data)
    return [list(row) for row in base.execute("SELECT * FROM datos")]


def of_xlsx(data: bytes) -> list[list[Any]]:
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(data)).active
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


def same(found: Any, meant: Any) -> bool:
    """Say whether another program's value is the one that was meant, in its type too."""
    if isinstance(meant, Decimal):
        return (
            isinstance(found, int | float | Decimal)
            and Decimal(repr(found) if isinstance(found, float) else found) == meant
        )
    return type(found) is type(meant) and found == meant


@pytest.mark.parametrize(
    ("ending", "others"), [("json", of_json), ("ndjson", of_ndjson), ("parquet", of_parquet), ("sqlite", of_sqlite)]
)  # fmt: skip
@settings(deadline=None, max_examples=40)
@given(table=tables(), engine=st.booleans())
def test_other_programs_read_the_same_values(
    ending: str, others: Callable[[bytes], list[list[Any]]], table: tuple[list[str], list[list[str]]], engine: bool
) -> None:
    labels, rows = table
    fields = fields_in(labels, rows)
    data, _writer = written(families.member(FORMATS, ending), labels, rows, engine=engine)
    meant = [[value(field, cell) for field, cell in zip(fields, row, strict=True)] for row in rows]
    if ending != "parquet":
        # Days are text there, as they were written.
        meant = [
            [cell or None if field.kind in ("date", "datetime") else told
             for field, cell, told in zip(fields, row, told_row, strict=True)]
            for row, told_row in zip(rows, meant, strict=True)
        ]  # fmt: skip
    found = others(data)
    assert len(found) == len(meant)
    for row, told in zip(found, meant, strict=True):
        assert all(map(same, row, told)), (row, told)


@settings(deadline=None, max_examples=30)
@given(table=tables())
def test_a_workbook_holds_the_same_values(table: tuple[list[str], list[list[str]]]) -> None:
    labels, rows = table
    # What a workbook writes in a way of its own is not taken back by openpyxl; days before it can count stay text.
    rows = [[cell.replace("_x0041_", "") for cell in row] for row in rows]
    fields = [
        Field(field.label) if field.kind in ("date", "datetime") and min(filter(None, column)) < "1900-03-01" else field
        for field, column in zip(fields_in(labels, rows), zip(*rows, strict=True), strict=True)
    ]
    stream = io.BytesIO()
    one = xlsx.writer(stream, fields)
    one.write(of_rows(labels, rows, range(2, len(rows) + 2)))
    one.close()
    found = of_xlsx(stream.getvalue())
    for number, row in enumerate(rows):
        for place, (field, cell) in enumerate(zip(fields, row, strict=True)):
            seen = found[number][place] if number < len(found) and place < len(found[number]) else None
            meant = value(field, cell)
            if isinstance(meant, dt.date) and not isinstance(meant, dt.datetime):
                meant = dt.datetime.combine(meant, dt.time())
            assert same(seen, meant) or (isinstance(meant, str) and seen == meant.replace("\r", "\n")), (seen, meant)


@every_member
@settings(deadline=None, max_examples=40)
@given(table=tables(), engine=st.booleans())
def test_what_is_promised_is_given_back(
    member: ModuleType, table: tuple[list[str], list[list[str]]], engine: bool
) -> None:
    if not hasattr(member, "read"):
        return
    labels, rows = [*table[0], *PLACE[0]], [[*row, *PLACE[1]] for row in table[1]]
    data, writer = written(member, labels, rows, engine=engine)
    found, back = member.read(io.BytesIO(data))
    if writer.exact:
        assert [found, *back] == [labels, *rows]
    else:
        assert len(found) == len(labels) and len(list(back)) == len(rows)


@pytest.mark.parametrize("ending", ["csv", "tsv", "parquet", "sqlite"])
def test_labels_that_repeat_or_are_blank_come_back(ending: str, tmp_path: Path) -> None:
    labels, rows = ["RAMO", "", "ramo", "RAMO", "column_2"], [["06", "a", "b", "c", "d"]]
    data, writer = written(families.member(FORMATS, ending), labels, rows)
    assert writer.exact
    path = tmp_path / f"ramos.{ending}"
    path.write_bytes(data)
    assert read(path).labels == labels
    assert read(path).cells == rows


def test_each_column_has_a_name_of_its_own() -> None:
    assert distinct(["a", "a", "", "A", "a_2"]) == ["a", "a_3", "column_3", "A", "a_2"]
    assert distinct(["a", "A", "column_3", ""], blind=True) == ["a", "A_2", "column_3", "column_4"]
    assert distinct(["", "column_1"]) == ["column_1_2", "column_1"]


@given(st.lists(texts | st.sampled_from(["a", "A", "a_2", "column_1", ""]), max_size=8), st.booleans())
def test_no_two_names_are_the_same(labels: list[str], blind: bool) -> None:
    names = [name.lower() if blind else name for name in distinct(labels, blind)]
    assert len(set(names)) == len(labels) and all(name.strip() for name in names)


@every_member
def test_a_member_says_what_it_is_and_writes_accents(member: ModuleType, tmp_path: Path) -> None:
    assert isinstance(member.WORDS, Words) and member.WORDS.en and member.WORDS.es
    assert isinstance(member.TYPED, bool)
    labels, rows = ["Año", "Estado", *PLACE[0]], [["2014", "Querétaro", *PLACE[1]], ["", "", "", ""]]
    path = tmp_path / f"datos.{member.__name__.rpartition('.')[2].replace('_', '.')}"
    path.write_bytes(written(member, labels, rows)[0])
    assert format_of(path) is member
    table = read(path)
    assert table.labels == labels and table.cells[0] == rows[0]


@every_member
def test_a_table_without_rows_is_written(member: ModuleType) -> None:
    stream = io.BytesIO()
    one = member.writer(stream, fields_of(["a", *PLACE[0]], [{}, {}, {}]))
    one.close()
    if hasattr(member, "read"):
        found, rows = member.read(io.BytesIO(stream.getvalue()))
        assert list(rows) == [] and (not one.exact or found == ["a", *PLACE[0]])


@every_member
def test_the_same_table_is_the_same_bytes_and_leaves_nothing_behind(
    member: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    labels, rows = ["a", *PLACE[0]], [["x", *PLACE[1]], ["y", *PLACE[1]]]
    assert written(member, labels, rows)[0] == written(member, labels, rows)[0]
    one = member.writer(io.BytesIO(), fields_in(labels, rows))
    one.write(of_rows(labels, rows, [2, 3]))
    one.drop()
    one.drop()
    assert list(tmp_path.iterdir()) == []


@every_member
@pytest.mark.parametrize(
    ("kind", "first", "cell"),
    [("integer", "1", "x"), ("integer", "1", "2.5"), ("number", "1.50", "2.505"), ("number", "1.5", "007"),
     ("date", "2014-01-02", "2014-02-30"), ("datetime", "2014-01-02T03:04:05", "2014-01-02")],
)  # fmt: skip
def test_a_cell_that_does_not_fit_is_never_written_as_something_else(
    member: ModuleType, kind: str, first: str, cell: str
) -> None:
    labels = ["a", *PLACE[0]]
    fields = fields_in(labels, [[first, *PLACE[1]]])
    assert fields[0].kind == kind
    stream = io.BytesIO()
    one = member.writer(stream, fields)
    try:
        for text in (first, cell):
            one.write(of_rows(labels, [[text, *PLACE[1]]], [2]))
        one.close()
    except Unfit as unfit:
        assert unfit.place == 0 and unfit.field.kind in ("number", "text")
        one.drop()
        return
    assert not (member.TYPED and kind in ("integer", "number"))
    # Where there is no type for it the text itself was written.
    assert cell.encode() in stream.getvalue() or member is sqlite or member.__name__.endswith("shp_zip")


def test_csv_is_rfc_4180_in_utf_8_without_a_mark() -> None:
    csv_member = families.member(FORMATS, "csv")
    rows = [["1,5", 'say "x"'], ["", " y "], ["two\nlines", "01"]]
    wanted = 'Año,a b\r\n"1,5","say ""x"""\r\n, y \r\n"two\nlines",01\r\n'.encode()
    assert written(csv_member, ["Año", "a b"], rows)[0] == wanted
    assert written(csv_member, ["Año", "a b"], rows, engine=True)[0] == wanted
    for engine in (False, True):
        lone, _writer = written(csv_member, ["a"], [["x"], [""], ["y"]], engine=engine)
        assert list(csv.reader(io.StringIO(lone.decode()))) == [["a"], ["x"], [""], ["y"]]


def test_parquet_has_types_and_pandas_reads_sqlite() -> None:
    import pandas as pd

    labels = ["CVE_MUN", "Casos", "Monto", "Tasa", "Fecha", "Momento"]
    rows = [["001", "3", "1.50", "1.5", "2014-01-02", "2014-01-02T10:00:00"], ["NA", "", "12.25", "2", "", ""]]
    frame = polars.read_parquet(written(parquet, labels, rows)[0])
    assert [str(kind) for kind in frame.dtypes] == [
        "String", "Int64", "Decimal(precision=18, scale=2)", "Float64", "Date", "Datetime(time_unit='us', time_zone=None)",
    ]  # fmt: skip
    base = sqlite3.connect(":memory:")
    base.deserialize(written(sqlite, labels, rows)[0])
    seen = pd.read_sql("SELECT CVE_MUN, Monto FROM datos", base)
    assert seen["CVE_MUN"].tolist() == ["001", "NA"] and seen["Monto"].sum() == 13.75


def test_texts_that_a_double_forgets_are_not_promised() -> None:
    for cells, exact in (["1.5", "2.25"], True), (["1.5", "2.20"], False), (["1.50", "2.20"], True):
        rows = [[cell] for cell in cells]
        assert written(parquet, ["a"], rows)[1].exact is exact
    assert not written(sqlite, ["a"], [["1.50"], ["2.20"]])[1].exact
    assert not written(parquet, ["a"], [["2014-01-02 10:00:00"], [""]])[1].exact


def test_a_workbook_is_safe_and_pleasant() -> None:
    from openpyxl import load_workbook

    labels = ["Clave", "Texto", "Monto", "Fecha", "Vieja"]
    rows = [["01001", "=1+1", "1234567.50", "2014-03-05", "1810-09-16"], ["1E5", "#N/A", "0.10", "", "1810-09-16"]]
    fields = fields_in(labels, rows)
    stream = io.BytesIO()
    with pytest.raises(Unfit) as caught:
        xlsx.writer(io.BytesIO(), fields).write(of_rows(labels, rows, [2, 3]))
    assert caught.value.place == 4 and caught.value.field == Field("Vieja")
    one = xlsx.writer(stream, [*fields[:4], Field("Vieja")])
    one.write(of_rows(labels, rows, [2, 3]))
    one.close()
    sheet = load_workbook(stream).active
    assert sheet.freeze_panes == "A2" and sheet["A1"].font.b
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "n", "d", "s"]
    assert [cell.number_format for cell in sheet[2]] == ["@", "@", "0.00", "yyyy\\-mm\\-dd", "@"]
    assert sheet["B2"].value == "=1+1" and sheet["D2"].value == dt.datetime(2014, 3, 5)
    assert sheet.column_dimensions["C"].width > len("1234567.50")


def test_signs_that_a_workbook_writes_in_its_own_way_come_back(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(written(xlsx, ["a"], [["_x0041_"], ["<&>"], ["_x_"], ["a\rb"]])[0])
    assert read(path).cells == [["_x0041_"], ["<&>"], ["_x_"], ["a\rb"]]


@pytest.mark.parametrize("cell", ["a\x00", "x" * 32_768, "\ufffe"])
def test_what_a_workbook_cannot_hold_is_said_with_its_place(cell: str) -> None:
    with pytest.raises(Problem, match=r"row 2, column 1"):
        written(xlsx, ["a", "b"], [["1", "2"], [cell, "3"]])
    with pytest.raises(Problem, match=r"row 0, column 2"):
        written(xlsx, ["a", cell], [["1", "2"]])


def test_too_many_columns_or_rows_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for member, most in ((xlsx, 16_384), (sqlite, 2000), (families.member(FORMATS, "shp_zip"), 255)):
        labels = [*PLACE[0], *(f"c{place}" for place in range(most))]
        with pytest.raises(Problem, match=f"{most}|{most:,}"):
            member.writer(io.BytesIO(), fields_of(labels, [{"1.5": 1}] * len(labels)))
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    with pytest.raises(Problem, match="holds 2 rows; this table has 3"):
        written(xlsx, ["a"], [["1"], ["2"], ["3"]])


@every_member
def test_a_disk_that_is_full_is_told_as_such(member: ModuleType) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no such device here")
    labels, rows = ["a", *PLACE[0]], [[f"{one}", *PLACE[1]] for one in range(20_000)]
    with pytest.raises(OSError, match="No space left"), full.open("wb") as stream:
        one = member.writer(stream, fields_in(labels, rows))
        one.write(of_rows(labels, rows, range(20_000)))
        one.close()


@pytest.mark.parametrize("name", ["x.shp", "x.doc", "x", ".csv", "x.zip", "csv"])
def test_other_endings_are_refused_and_the_known_ones_named(name: str) -> None:
    with pytest.raises(Problem, match=r"\.csv, \.geojson, \.json, .*\.shp\.zip, \.sqlite"):
        format_of(Path(name))


def test_an_ending_may_have_a_point_inside() -> None:
    assert ending_of(Path("a/Presas.SHP.ZIP")) == "shp.zip" and ending_of(Path("presas.csv")) == "csv"
    assert "shp.zip" in endings()
