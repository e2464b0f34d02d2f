"""Files that say themselves what their columns are: dBase, Shapefiles, Parquet, SQLite, JSON in its forms."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import struct
import warnings
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import read
from opendata_training.errors import Problem
from opendata_training.reading.typed.objects import tables as json_tables
from opendata_training.reading.typed.stored import double_text
from opendata_training.reading.windows import is_for_windows, opening
from opendata_training.validation.given import _sheets

# A column: its name, the letter of its kind, its width and its decimals.
Column = tuple[bytes, str, int, int]


def dbase(columns: Sequence[Column], records: Sequence[bytes], version: int = 3, language: int = 0) -> bytes:
    """Make a dBase file of records that are as wide as their columns, the mark of deletion before them."""
    length = 1 + sum(width for _name, _kind, width, _decimals in columns)
    head = struct.pack("<4BIHH17xBxx", version, 114, 3, 5, len(records), 33 + 32 * len(columns), length, language)
    about = b"".join(
        struct.pack("<11sc4xBB14x", name, kind.encode(), width, decimals) for name, kind, width, decimals in columns
    )
    assert all(len(record) == length for record in records)
    return head + about + b"\r" + b"".join(records) + b"\x1a"


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


CASES: list[Column] = [(b"CVE_MUN", "C", 5, 0), (b"NOMBRE", "C", 8, 0), (b"MONTO", "N", 8, 2), (b"FECHA", "D", 8, 0),
                       (b"VIGENTE", "L", 1, 0)]  # fmt: skip


def test_a_dbase_table_keeps_keys_digits_days_and_says_what_was_deleted(tmp_path: Path) -> None:
    records = [
        b" 01001" + b"Aldama  " + b"   12.50" + b"20140305T",
        b"*01002" + b"Borrada " + b"    1.00" + b"20140305F",
        b" 32056" + b" " * 16 + b"00000000?",
    ]
    table = read(put(tmp_path / "casos.dbf", dbase(CASES, records)))
    assert table.labels == ["CVE_MUN", "NOMBRE", "MONTO", "FECHA", "VIGENTE"]
    assert table.cells == [["01001", "Aldama", "12.50", "2014-03-05", "true"], ["32056", "", "", "", ""]]
    assert table.rows == [2, 4]
    about = table.diagnosis.to_json()
    assert about["lines"]["set_aside"] == [[3, 3]] and about["lines"]["table"] == [[2, 2], [4, 4]]
    assert (about["rows"], about["header_rows"]) == (2, 1)


@pytest.mark.parametrize(
    ("codec", "language", "told"),
    [("cp1252", 0x57, None), ("cp1252", 0, None), ("utf-8", 0x57, None), ("utf-8", 0, b"UTF-8"), ("cp850", 0x02, None),
     ("cp850", 0, b"850"), ("cp1252", 0, b"ANSI 1252"), ("iso8859-1", 0, b"ISO 88591"), ("cp437", 0x01, None)],
)  # fmt: skip
def test_letters_of_a_dbase_table(tmp_path: Path, codec: str, language: int, told: bytes | None) -> None:
    names = ["Querétaro", "Nuevo León", "Michoacán", "Año niño"]
    records = [b" " + name.encode(codec).ljust(14) for name in names]
    path = put(tmp_path / "estados.dbf", dbase([(b"ESTADO", "C", 14, 0)], records, language=language))
    if told:
        put(tmp_path / "estados.CPG", told)
    table = read(path)
    assert [row[0] for row in table.cells] == names
    assert table.diagnosis.encoding == codec


def test_a_wrong_cpg_does_not_spoil_the_letters(tmp_path: Path) -> None:
    path = put(tmp_path / "x.dbf", dbase([(b"E", "C", 9, 0)], [b" " + "Querétaro".encode("cp1252")], language=0x57))
    put(tmp_path / "x.cpg", b"UTF-8")
    assert read(path).cells == [["Querétaro"]]


def test_values_of_foxpro(tmp_path: Path) -> None:
    columns: list[Column] = [
        (b"I", "I", 4, 0),
        (b"Y", "Y", 8, 4),
        (b"B", "B", 8, 2),
        (b"T", "T", 8, 0),
        (b"F", "F", 6, 1),
    ]
    julian = dt.date(2014, 3, 5).toordinal() + 1_721_425
    values = struct.pack("<iqdii", -7, 123_456, 2.5, julian, 3_723_000) + b"  -1.5"
    table = read(put(tmp_path / "x.dbf", dbase(columns, [b" " + values], version=0x30)))
    assert table.cells == [["-7", "12.3456", "2.50", "2014-03-05T01:02:03", "-1.5"]]


def test_julian_days_are_astronomers() -> None:
    # Day 2451545 began at noon of 1 January 2000 (US Naval Observatory).
    from opendata_training.reading.typed.dbf import _moment

    assert _moment(2_451_545, 0) == "2000-01-01T00:00:00"


def memo(kind: str) -> bytes:
    text = "Observación larga, con acentos".encode("cp1252")
    if kind == "fpt":
        return struct.pack(">IHH", 9, 0, 64).ljust(512, b"\0") + struct.pack(">II", 1, len(text)) + text
    if kind == "dbt4":
        body = b"\xff\xff\x08\x00" + struct.pack("<I", 8 + len(text)) + text
        return struct.pack("<I16xH", 9, 64).ljust(512, b"\0") + body
    return struct.pack("<I", 2).ljust(512, b"\0") + text + b"\x1a\x1a"


@pytest.mark.parametrize(
    ("kind", "version", "block"), [("fpt", 0xF5, b"         8"), ("dbt4", 0x8B, b"         8"), ("dbt3", 0x83, b"         1"),
                                   ("fpt", 0x30, struct.pack("<I", 8))],
)  # fmt: skip
def test_long_texts_lie_beside(tmp_path: Path, kind: str, version: int, block: bytes) -> None:
    columns: list[Column] = [(b"ID", "C", 1, 0), (b"NOTA", "M", len(block), 0)]
    records = [b" a" + block, b" b" + (b" " * 10 if len(block) == 10 else bytes(4))]
    path = put(tmp_path / "x.dbf", dbase(columns, records, version, 0x57))
    with pytest.warns(UserWarning, match=r"\.dbt or \.fpt"):
        assert read(path).cells == [["a", ""], ["b", ""]]
    put(tmp_path / f"x.{kind[:3]}", memo(kind))
    cells = read(path).cells
    assert cells[0] == ["a", "Observación larga, con acentos"]
    assert cells[1][0] == "b" and (len(block) == 4 or cells[1][1] == "")


def test_a_dbase_table_that_is_cut_short_is_damaged(tmp_path: Path) -> None:
    data = dbase(CASES, [b" 01001" + b"Aldama  " + b"   12.50" + b"20140305T"] * 20)
    with pytest.raises(Problem, match="damaged"):
        read(put(tmp_path / "x.dbf", data[:-100]))


def shape(points: Sequence[tuple[float, float] | None], kind: int = 1) -> bytes:
    body = b""
    for number, point in enumerate(points, start=1):
        cell = struct.pack("<idd", kind, *point) if point else struct.pack("<i", 0)
        body += struct.pack(">ii", number, len(cell) // 2) + cell
    return struct.pack(">i20xi", 9994, 50 + len(body) // 2) + struct.pack("<ii64x", 1000, kind) + body


@pytest.mark.parametrize("zipped", [False, True])
def test_a_shapefile_of_others_gives_its_points_too(tmp_path: Path, zipped: bool) -> None:
    cells = dbase([(b"PRESA", "C", 6, 0)], [b" Oviach", b"*Vieja ", b" Yosoco"])
    points = shape([(-109.89, 27.82), (0.5, 0.5), None])
    if zipped:
        path = tmp_path / "presas.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for ending, data in (("shp", points), ("dbf", cells), ("shx", b"x"), ("prj", b"GEOGCS"), ("cpg", b"UTF-8")):
                archive.writestr(f"capas/presas.{ending}", data)
            archive.writestr("capas/notas.csv", "a,b\n1,2\n")
    else:
        path = put(tmp_path / "presas.dbf", cells)
        put(tmp_path / "presas.shp", points)
    table = read(path)
    assert table.labels == ["PRESA", "longitude", "latitude"]
    assert table.cells == [["Oviach", "-109.89", "27.82"], ["Yosoco", "", ""]]


def test_areas_are_left_to_maps_and_metres_are_no_degrees(tmp_path: Path) -> None:
    cells = dbase([(b"PRESA", "C", 6, 0)], [b" Oviach"])
    put(tmp_path / "a.shp", shape([(1.0, 2.0)], kind=5))
    assert read(put(tmp_path / "a.dbf", cells)).labels == ["PRESA"]
    put(tmp_path / "b.shp", shape([(485_000.5, 2_150_000.25)]))
    table = read(put(tmp_path / "b.dbf", cells))
    assert table.labels == ["PRESA", "x", "y"] and table.cells == [["Oviach", "485000.5", "2150000.25"]]


def test_parquet_of_others(tmp_path: Path) -> None:
    moment = dt.datetime(2014, 1, 2, 3, 4, 5)
    frame = polars.DataFrame(
        {
            "clave": ["001", None],
            "entero": [7, None],
            "corto": polars.Series([0.1, None], dtype=polars.Float32),
            "doble": [1e-7, 3.0],
            "sí": [True, False],
            "fecha": [dt.date(2014, 1, 2), None],
            "momento": polars.Series([moment, None], dtype=polars.Datetime("ns")),
            "monto": polars.Series([Decimal("1.50"), None], dtype=polars.Decimal(10, 2)),
            "lista": [[1, 2], []],
            "grupo": polars.Series(["a", "b"], dtype=polars.Categorical),
        }
    )
    frame.write_parquet(tmp_path / "x.parquet")
    table = read(tmp_path / "x.parquet")
    assert table.labels == frame.columns
    assert table.cells == [
        ["001", "7", "0.1", "0.0000001", "true", "2014-01-02", "2014-01-02T03:04:05", "1.50", "[1, 2]", "a"],
        ["", "", "", "3", "false", "", "", "", "[]", "b"],
    ]
    for cut in (40, 300):
        with pytest.raises(Problem, match="damaged"):
            read(put(tmp_path / "y.parquet", (tmp_path / "x.parquet").read_bytes()[:cut]))


def database(path: Path) -> Path:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE chica (a)")
    base.execute("INSERT INTO chica VALUES (1)")
    base.execute('CREATE TABLE "la grande" ("Año" INTEGER, "clave ""x""" TEXT, medida REAL, nada)')
    base.executemany(
        'INSERT INTO "la grande" VALUES (?, ?, ?, ?)', [(2014, "007", 1.5, None), (2015, "NA", 3.0, b"\xff")]
    )
    base.commit()
    base.close()
    return path


def test_sqlite_has_tables_with_names(tmp_path: Path) -> None:
    path = database(tmp_path / "datos.db")
    table = read(path)
    assert table.labels == ["Año", 'clave "x"', "medida", "nada"]
    assert table.cells == [["2014", "007", "1.5", ""], ["2015", "NA", "3", "ff"]]
    assert (table.diagnosis.sheet, table.diagnosis.table, len(table.diagnosis.tables)) == ("la grande", 2, 2)
    assert read(path, sheet="chica").cells == read(path, table=1).cells == [["1"]]
    with pytest.raises(Problem, match="chica, la grande"):
        read(path, sheet="otra")
    with pytest.raises(Problem, match="damaged"):
        read(put(tmp_path / "roto.db", path.read_bytes()[:5000]))
    sqlite3.connect(tmp_path / "vacia.db").execute("PRAGMA user_version = 1").connection.commit()
    with pytest.raises(Problem, match="without any table"):
        read(tmp_path / "vacia.db")
    from opendata_training.reading.source import load

    assert len(list(_sheets(load(path)))) == 2


@pytest.mark.parametrize(
    ("text", "labels", "cells"),
    [
        ('[{"a": 1, "b": "x"}, {"a": 2.50, "b": null}]', ["a", "b"], [["1", "x"], ["2.50", ""]]),
        ('[{"a": 1}, {"b": true, "a": "01"}]', ["a", "b"], [["1", ""], ["01", "true"]]),
        ('{"a": 1e3, "b": [1.10, {"c": "é"}]}\n{"a": -0}\n', ["a", "b"], [["1e3", '[1.10, {"c": "é"}]'], ["-0", ""]]),
        ('[{"a": 1, "a": 2}]', ["a", "a"], [["1", "2"]]),
        ('{"a": 12345678901234567890}\n', ["a"], [["12345678901234567890"]]),
        ('\ufeff[{"a": "x\\ny"}]', ["a"], [["x\ny"]]),
    ],
)
def test_json_that_lists_rows(tmp_path: Path, text: str, labels: list[str], cells: list[list[str]]) -> None:
    table = read(put(tmp_path / "x.json", text.encode()))
    assert (table.labels, table.cells) == (labels, cells)
    assert (table.diagnosis.kind, table.diagnosis.rows) == ("typed", len(cells))


@pytest.mark.parametrize(
    "text",
    [
        '{"help": "x", "result": {"records": [{"a": 1}]}}\n',
        '{\n "a": 1\n}\n',
        '[{"a": 1}, 2]',
        "[[1, 2], [3, 4]]",
        '[{"a": 1}',
        '{"a": 1}\n{"b": \n',
        "[{}]",
        '{"type": "FeatureCollection", "features": []}',
        '{"type": "FeatureCollection", "features": [[1, 2], 3]}',
        "[" * 100_000,
    ],
)
def test_other_json_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Problem, match="JSON") as caught:
        read(put(tmp_path / "x.json", text.encode()))
    assert caught.value.exit_code == 2


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "id": 7, "geometry": geometry, "properties": properties}


def place(*numbers: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": list(numbers)}


@pytest.mark.parametrize(
    ("features", "labels", "first"),
    [
        ([feature(place(-99.13, 19.43), n="a"), feature(None, n="b")], ["id", "n", "longitude", "latitude"],
         ["7", "a", "-99.13", "19.43"]),
        ([feature(place(-99.13, 19.43), lat="19.430", lon=-99.13)], ["id", "lat", "lon"], ["7", "19.430", "-99.13"]),
        ([feature(place(-99.13, 19.43, 2240), n="a")], ["id", "n", "geometry"],
         ["7", "a", '{"type": "Point", "coordinates": [-99.13, 19.43, 2240]}']),
        ([feature(None)], ["id"], ["7"]),
        ([feature(place(), n="a")], ["id", "n", "geometry"], ["7", "a", '{"type": "Point", "coordinates": []}']),
    ],
)  # fmt: skip
def test_features_of_a_map(tmp_path: Path, features: list[Any], labels: list[str], first: list[str]) -> None:
    text = json.dumps({"type": "FeatureCollection", "features": features})
    table = read(put(tmp_path / "x.geojson", text.encode()))
    assert (table.labels, table.cells[0]) == (labels, first)


values = (
    st.none() | st.booleans() | st.text(max_size=5) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)


@given(st.lists(st.dictionaries(st.text(max_size=3), values, min_size=1), min_size=1))
def test_nothing_in_json_is_lost(objects: list[dict[str, Any]]) -> None:
    found = json_tables(json.dumps(objects))
    assert found is not None
    (stored,) = found
    assert sorted(set(stored.labels)) == sorted({name for one in objects for name in one})
    for one, row in zip(objects, stored.rows, strict=True):
        assert len(row) == len(stored.labels)
        for name, cell in zip(stored.labels, row, strict=True):
            value = one.get(name)
            meant = "" if value is None else value if isinstance(value, str) else json.dumps(value)
            assert cell == meant


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_doubles_text_is_that_double(value: float) -> None:
    assert float(double_text(value)) == value
    assert len(double_text(value)) < 45


def test_large_json_is_not_read_window_by_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGE", 0)
    path = put(tmp_path / "x.ndjson", b'{"a": 1}\n' * 500)
    assert not is_for_windows(path)
    assert is_for_windows(put(tmp_path / "x.csv", b"a,b\n{1},2\n" * 500))


def test_a_file_in_an_archive_is_told_by_its_bytes(tmp_path: Path) -> None:
    polars.DataFrame({"a": ["01"]}).write_parquet(tmp_path / "x.bin")
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.write(tmp_path / "x.bin", "datos.parquet")
        archive.writestr("LEEME.txt", "notas")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read(tmp_path / "x.zip").cells == read(tmp_path / "x.bin").cells == [["01"]]


@given(
    st.binary(max_size=200),
    st.sampled_from([b"PAR1\x15", b"SQLite format 3\0", b"\x03\x72\x03\x05\x01\0\0\0\x41\0\x05\0"]),
)
def test_bytes_that_only_begin_so_are_refused_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, rest: bytes, begun: bytes
) -> None:
    path = put(tmp_path_factory.getbasetemp() / "fuzz.bin", begun + rest)
    try:
        read(path)
    except Problem as problem:
        assert problem.exit_code == 2
