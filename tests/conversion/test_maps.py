"""Formats for maps: which columns are the coordinates, and what programs that draw maps find."""

from __future__ import annotations

import csv
import io
import json
import struct
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from opendata_training import read
from opendata_training.conversion.block import of_rows
from opendata_training.conversion.field import fields_of
from opendata_training.conversion.formats import geojson, shp_zip
from opendata_training.conversion.formats._dbase import short_names
from opendata_training.errors import Problem
from opendata_training.validation.coordinates import label_pairs

LABELS = ["CVE_PRESA", "Nombre de la presa", "Latitud", "Longitud", "Capacidad", "Fecha"]
ROWS = [
    ["007", "Álvaro Obregón", "27.8225", "-109.8911", "2989.20", "1952-02-01"],
    ["012", "Sin lugar", "", "", "", ""],
    ["013", "En ninguna parte", "0.0000", "0.0000", "1.50", "1960-01-01"],
]


def written(member: ModuleType, labels: Sequence[str], rows: Sequence[Sequence[str]], cut: int = 1) -> bytes:
    stream = io.BytesIO()
    one = member.writer(stream, fields_of(labels, [Counter(column) for column in zip(*rows, strict=True)]))
    try:
        for part in (rows[:cut], rows[cut:]):
            one.write(of_rows(labels, part, range(2, len(part) + 2)))
        one.close()
    finally:
        one.drop()
    return stream.getvalue()


def points_of(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Any]:
    features = json.loads(written(geojson, labels, rows))["features"]
    return [feature["geometry"] and feature["geometry"]["coordinates"] for feature in features]


def test_geojson_is_rfc_7946() -> None:
    found = json.loads(written(geojson, LABELS, ROWS))
    assert set(found) == {"type", "features"} and found["type"] == "FeatureCollection"
    assert found["features"][0] == {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [-109.8911, 27.8225]},
        "properties": dict(
            zip(LABELS, ["007", "Álvaro Obregón", 27.8225, -109.8911, 2989.2, "1952-02-01"], strict=True)
        ),
    }
    # Where a place is not known there is none, and 0, 0 is how tables write that.
    assert [feature["geometry"] for feature in found["features"][1:]] == [None, None]


@pytest.mark.parametrize(
    ("labels", "row", "point"),
    [
        (["LAT", "LON"], ["19.5", "-99.1"], [-99.1, 19.5]),
        (["lon_dec", "lat_dec"], ["-99.1", "19.5"], [-99.1, 19.5]),
        (["Y", "X"], ["19.5", "-99.1"], [-99.1, 19.5]),
        (["Latitud N", "Longitud W"], ["19.5", "99.1"], [-99.1, 19.5]),
        (["Latitude", "Longitude"], ["48.25", "16.5"], [16.5, 48.25]),
        (["X", "Latitud", "Longitud"], ["7.5", "19.5", "-99.1"], [-99.1, 19.5]),
        (["Norte", "Este", "Latitud", "Longitud"], ["12", "15", "19.5", "-99.1"], [-99.1, 19.5]),
        (["Y", "X", "lat", "lng"], ["2150000.5", "485000.5", "19.5", "-99.1"], [-99.1, 19.5]),
        (["lat", "lon"], ["19.432607999999998", "-99.13320799999997"], [-99.13320799999997, 19.432607999999998]),
    ],
)
def test_coordinates_are_found_by_label_and_range(labels: list[str], row: list[str], point: list[float]) -> None:
    assert points_of(labels, [row]) == [point]


def test_the_same_words_go_together() -> None:
    assert label_pairs(["lat inicio", "lat fin", "lon fin", "lon inicio"]) == [(0, 3), (1, 2)]
    assert label_pairs(["Nombre", "Longitud del camino"]) == []


def test_rows_off_the_globe_have_no_point() -> None:
    rows = [["19.5", "-99.1"], ["91.5", "-99.1"], ["19.5", "-181.5"], ["19.5", ""], ["ND", "-99.1"], ["19.6", "-99.2"]]
    assert points_of(["Lat", "Lon"], rows) == [[-99.1, 19.5], None, None, None, None, [-99.2, 19.6]]


@pytest.mark.parametrize("member", [geojson, shp_zip], ids=["geojson", "shp_zip"])
@pytest.mark.parametrize(
    ("labels", "row", "words"),
    [
        (["Estado", "Casos"], ["Sonora", "3"], "latitudes and longitudes"),
        (["Latitud", "Casos"], ["19.5", "3"], "latitudes and longitudes"),
        (["Y", "X"], ["2150000.5", "485000.5"], "degrees"),
        (["Norte", "Este"], ["12", "15"], "degrees"),
        (["Latitud", "Longitud"], ["19°25'57\"N", "99°7'59\"W"], "degrees"),
    ],
)
def test_a_table_without_coordinates_is_refused(
    member: ModuleType, labels: list[str], row: list[str], words: str
) -> None:
    with pytest.raises(Problem, match=words):
        written(member, labels, [row])


def test_a_shapefile_has_all_its_parts_and_they_agree(tmp_path: Path) -> None:
    data = written(shp_zip, LABELS, ROWS)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name.partition(".")[2]: archive.read(name) for name in archive.namelist() if name != "fields.csv"}
        fields = list(csv.reader(io.StringIO(archive.read("fields.csv").decode())))
    assert set(parts) == {"shp", "shx", "dbf", "prj", "cpg"}
    assert parts["prj"].startswith(b'GEOGCS["GCS_WGS_1984"') and parts["cpg"] == b"UTF-8"
    assert fields[:3] == [["field", "label"], ["CVE_PRESA", "CVE_PRESA"], ["Nombre_de", "Nombre de la presa"]]
    for part in ("shp", "shx"):
        assert struct.unpack_from(">i", parts[part], 0) == (9994,)
        assert 2 * struct.unpack_from(">i", parts[part], 24)[0] == len(parts[part])
        assert struct.unpack_from("<ii4d", parts[part], 28) == (1000, 1, -109.8911, 27.8225, -109.8911, 27.8225)
    # The index says where each record begins.
    kinds = []
    for number in range(3):
        at, length = struct.unpack_from(">ii", parts["shx"], 100 + 8 * number)
        assert struct.unpack_from(">ii", parts["shp"], 2 * at) == (number + 1, length)
        kinds.append(struct.unpack_from("<i", parts["shp"], 2 * at + 8)[0])
    assert kinds == [1, 0, 0]
    path = tmp_path / "presas.shp.zip"
    path.write_bytes(data)
    table = read(path)
    assert (table.labels, table.cells) == (LABELS, ROWS)


def test_pyshp_reads_the_same(tmp_path: Path) -> None:
    shapefile = pytest.importorskip("shapefile")
    path = tmp_path / "presas.shp.zip"
    path.write_bytes(written(shp_zip, LABELS, ROWS))
    with shapefile.Reader(str(path)) as reader:
        assert [one.shapeTypeName for one in reader.shapes()] == ["POINT", "NULL", "NULL"]
        first = list(reader.record(0))
        assert first[:2] == ["007", "Álvaro Obregón"] and first[2:5] == [27.8225, -109.8911, 2989.2]
        assert first[5].isoformat() == "1952-02-01"
        assert list(reader.record(1)) == ["012", "Sin lugar", None, None, None, None]


def test_numbers_of_a_shapefile_have_one_scale_and_room() -> None:
    labels = ["Lat", "Lon", "n"]
    rows = [["19.5", "-99.1", "-5"], ["19.25", "-99.1", "1234567.125"], ["", "", "0.5"]]
    with zipfile.ZipFile(io.BytesIO(written(shp_zip, labels, rows))) as archive:
        table = archive.read("datos.dbf")
    start, length = struct.unpack_from("<HH", table, 8)
    cells = [table[start + at * length :][:length][-11:] for at in range(3)]
    assert cells == [b"     -5.000", b"1234567.125", b"      0.500"]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["Nombre de la presa", "Nombre de la cuenca", "nombre_de"], ["Nombre_de", "Nombre_d_2", "nombre_d_3"]),
        (["Año", "2014", "", "%", "Población"], ["Ano", "c2_2014", "c3", "c4", "Poblacion"]),
        (["日本"], ["c1"]),
    ],
)
def test_short_names_are_all_different(labels: list[str], names: list[str]) -> None:
    assert short_names(labels) == names
    assert all(len(name) <= 10 and name.isascii() for name in names)
    many = short_names(["Descripción larga"] * 120)
    assert len({name.lower() for name in many}) == 120 and max(map(len, many)) == 10


def test_a_text_that_is_too_long_for_a_shapefile_is_said_with_its_place() -> None:
    rows = [["19.5", "-99.1", "x" * 254], ["19.5", "-99.1", "ñ" * 128]]
    with pytest.raises(Problem, match='row 2, column "Nota"'):
        written(shp_zip, ["Lat", "Lon", "Nota"], rows)
    assert written(shp_zip, ["Lat", "Lon", "Nota"], rows[:1])
