"""A Table Schema: what it catches, what it leaves alone, how it is read, and that a clean table keeps its inferred one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.validation import validate
from opendata_training.validation.schema import Schema, infer_schema, load
from opendata_training.validation.schema.checking import moved

OF_SCHEMA = {"type-error", "constraint-error", "unique-error", "primary-key", "foreign-key", "column-added",
             "column-removed", "column-moved"}  # fmt: skip


def places(frame: pd.DataFrame, schema: Any) -> list[tuple[str, int | None, str | None]]:
    report = validate(frame, schema=schema)
    return [(one.code, one.row, one.label) for one in report.findings if one.code in OF_SCHEMA]


def field(kind: str, **more: Any) -> dict[str, Any]:
    return {"fields": [{"name": "x", "type": kind, **more}]}


@pytest.mark.parametrize(
    ("schema", "right", "wrong"),
    [
        (field("integer"), ["1", "-7", "+3", "007", " 4 "], ["1.0", "1e3", "x", "1 000", "١"]),
        (field("integer", groupChar=","), ["1,000"], ["1.000"]),
        (field("integer", bareNumber=False), ["95%", "$3", "3 kg", "€ -4"], ["kg", "1.5"]),
        (field("number"), ["1", "1.5", ".5", "1e-3", "NaN", "-INF"], ["1,5", "1.5.2", "$1"]),
        (field("number", decimalChar=",", groupChar="."), ["1.234,5", "7"], ["x", "1,2,3"]),
        (field("number", bareNumber=False), ["$1.5", "2.5%"], ["%"]),
        (field("boolean"), ["true", "False", "1", "0"], ["sí", "2", "verdadero"]),
        (field("boolean", trueValues=["Sí"], falseValues=["No"]), ["Sí", "No"], ["true", "si"]),
        (field("date"), ["2014-02-28"], ["2014-02-30", "28/02/2014", "2014-2-8", "20140228"]),
        (field("date", format="%d/%m/%Y"), ["28/02/2014"], ["2014-02-28", "30/02/2014"]),
        (field("date", format="any"), ["28/02/2014", "2014-02-28", "28.02.2014"], ["ayer", "30/02/2014"]),
        (field("time"), ["10:30:00", "23:59:59"], ["10:30", "25:00:00"]),
        (field("time", format="%H:%M"), ["10:30"], ["10:30:00"]),
        (field("datetime"), ["2014-02-28T10:30:00", "2014-02-28T10:30:00Z"], ["2014-02-28", "2014-02-28 10:30:00"]),
        (field("datetime", format="%d/%m/%Y %H:%M"), ["28/02/2014 10:30"], ["28/02/2014"]),
        (field("year"), ["2014", "0099"], ["14", "2014-01"]),
        (field("yearmonth"), ["2014-02"], ["2014-13", "02/2014"]),
        (field("duration"), ["P1Y", "P1Y2M10DT2H30M", "PT5M", "P2W"], ["1Y", "P", "PT", "P1YT"]),
        (field("geopoint"), ["-99.13, 19.43"], ["19.43", "190,95", "a,b"]),
        (field("geopoint", format="array"), ["[-99.13, 19.43]"], ["-99.13,19.43", "[1]"]),
        (field("geopoint", format="object"), ['{"lon": -99.13, "lat": 19.43}'], ['{"lon": 1}', "[1,2]"]),
        (field("object"), ['{"a": 1}'], ["[1]", "x"]),
        (field("array"), ["[1]"], ['{"a": 1}', "x"]),
        (field("list", itemType="integer", delimiter=";"), ["1;2"], ["1;x"]),
        (field("string", format="email"), ["a@b.mx"], ["a", "a@b"]),
        (field("string", format="uri"), ["https://datos.gob.mx/a"], ["datos"]),
        (field("string", format="uuid"), ["123e4567-e89b-12d3-a456-426614174000"], ["123"]),
        (field("any"), ["x", "1"], []),
    ],
)
def test_types(schema: dict[str, Any], right: list[str], wrong: list[str]) -> None:
    found = places(pd.DataFrame({"x": [*right, *wrong, ""]}), schema)
    first = len(right) + 2
    assert found == [("type-error", row, "x") for row in range(first, first + len(wrong))]


@pytest.mark.parametrize(
    ("kind", "constraints", "right", "wrong"),
    [
        ("string", {"required": True}, ["a"], [""]),
        ("integer", {"minimum": 0, "maximum": 10}, ["0", "10", ""], ["-1", "11"]),
        ("number", {"minimum": "0.5"}, ["0.5"], ["0.49"]),
        ("integer", {"exclusiveMinimum": 0, "exclusiveMaximum": 3}, ["1", "2"], ["0", "3"]),
        ("date", {"minimum": "2014-01-01"}, ["2014-01-01"], ["2013-12-31"]),
        ("yearmonth", {"maximum": "2014-06"}, ["2014-06"], ["2014-07"]),
        ("duration", {"maximum": "P1D"}, ["PT24H"], ["PT25H"]),
        ("string", {"minLength": 2, "maxLength": 3}, ["ab", "abc"], ["a", "abcd"]),
        ("string", {"pattern": "[0-9]{2}"}, ["01"], ["1", "011"]),
        ("string", {"enum": ["Norte", "Sur"]}, ["Norte"], ["norte", "Este"]),
        ("integer", {"enum": [1, 2]}, ["1", "02"], ["3"]),
        ("boolean", {"enum": [True]}, ["true", "1"], ["false"]),
    ],
)
def test_constraints(kind: str, constraints: dict[str, Any], right: list[str], wrong: list[str]) -> None:
    schema = {"fields": [{"name": "x", "type": kind, "constraints": constraints}, {"name": "y"}]}
    found = places(pd.DataFrame({"x": [*right, *wrong], "y": "1"}), schema)
    first = len(right) + 2
    assert sorted(found, key=str) == [("constraint-error", row, "x") for row in range(first, first + len(wrong))]


def test_categories_of_version_2_and_missing_values_of_a_field() -> None:
    schema = {"fields": [{"name": "x", "categories": [{"value": "a", "label": "A"}, "b"]},
                         {"name": "y", "type": "integer", "missingValues": ["N/D"]}], "missingValues": ["", "-"]}  # fmt: skip
    frame = pd.DataFrame({"x": ["a", "b", "c", "-"], "y": ["1", "N/D", "-", ""]})
    assert places(frame, schema) == [("type-error", 4, "y"), ("type-error", 5, "y"), ("constraint-error", 4, "x")]


def test_keys() -> None:
    schema = {
        "fields": [{"name": "a"}, {"name": "b", "type": "integer"}, {"name": "c", "constraints": {"unique": True}}],
        "primaryKey": ["a", "b"],
        "uniqueKeys": [["b", "c"]],
    }
    frame = pd.DataFrame({"a": ["x", "x", "x", ""], "b": ["1", "2", "01", "4"], "c": ["p", "q", "p", ""]})
    # 1 and 01 are one whole number; blanks are never told as repeated, but a primary key has none.
    assert sorted(places(frame, schema)) == [
        ("primary-key", 4, "a"),
        ("primary-key", 5, "a"),
        ("unique-error", 4, "b"),
        ("unique-error", 4, "c"),
    ]


def test_foreign_keys_to_itself_and_to_a_file_beside_the_schema(tmp_path: Path) -> None:
    (tmp_path / "estados.csv").write_text("Clave,Nombre\n01,Aguascalientes\n26,Sonora\n", encoding="utf-8")
    schema = {
        "fields": [{"name": "id"}, {"name": "boss"}, {"name": "state"}],
        "foreignKeys": [
            {"fields": "boss", "reference": {"resource": "", "fields": "id"}},
            {"fields": ["state"], "reference": {"resource": "estados", "fields": ["Clave"]}},
        ],
    }
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(schema), encoding="utf-8")
    frame = pd.DataFrame({"id": ["1", "2"], "boss": ["", "9"], "state": ["01", "33"]})
    report = validate(frame, schema=path)
    assert [(one.code, one.row, one.label) for one in report.findings if one.code == "foreign-key"] == [
        ("foreign-key", 3, "boss"),
        ("foreign-key", 3, "state"),
    ]
    assert any("estados.csv" in one.message for one in report.findings)


def test_columns_are_matched_by_name_and_what_does_not_match_is_told() -> None:
    schema = {"fields": [{"name": name} for name in "abcd"]}
    frame = pd.DataFrame([["1", "2", "3", "4"]], columns=["b", "a", "c", "x"])
    assert sorted(places(frame, schema), key=str) == [
        ("column-added", 1, "x"),
        ("column-moved", 1, "a"),
        ("column-removed", None, None),
    ]
    assert places(frame, {**schema, "fieldsMatch": ["partial"]}) == []
    assert places(frame[["a", "b"]], {**schema, "fieldsMatch": "subset"}) == []
    assert {code for code, _row, _label in places(frame, {**schema, "fieldsMatch": "equal"})} == {
        "column-added",
        "column-removed",
    }


def test_as_few_columns_as_possible_are_told_as_moved() -> None:
    assert moved([0, 1, 2, 3], list("abcd")) == []
    assert moved([3, 0, 1, 2], list("abcd")) == [(3, "")]
    assert moved([1, 2, 3, 0], list("abcd")) == [(0, "c")]
    assert len(moved(list(range(3000))[::-1], ["x"] * 3000)) == 2999


def test_a_file_without_a_header_is_matched_by_place(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("01,3\n02,4\n03,x\n04,7\n05,8\n", encoding="utf-8")
    schema = {"fields": [{"name": "Clave"}, {"name": "Robos", "type": "integer"}]}
    report = validate(path, schema=schema)
    if report.diagnosis and report.diagnosis.header_rows == 0:
        assert [(one.code, one.row, one.column) for one in report.findings if one.code in OF_SCHEMA] == [
            ("type-error", 3, 2)
        ]


def test_it_is_read_from_yaml_from_a_resource_and_from_a_package(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("fields:\n  - name: x\n    type: integer\n", encoding="utf-8")
    assert load(tmp_path / "s.yaml").fields[0].type == "integer"
    (tmp_path / "s.json").write_text('{"fields": [{"name": "x", "type": "integer"}]}', encoding="utf-8-sig")
    (tmp_path / "r.json").write_text('{"name": "r", "path": "x.csv", "schema": "s.json"}', encoding="utf-8")
    assert load(tmp_path / "r.json").fields[0].name == "x"
    package = {"resources": [{"name": "other", "path": "o.csv", "schema": field("date")},
                             {"name": "mine", "path": "data/x.csv", "schema": field("year")}]}  # fmt: skip
    assert load(package, "/tmp/x.csv").fields[0].type == "year"
    assert load(load(package, "mine.csv")).fields[0].type == "year"
    with pytest.raises(Problem, match="2 tables"):
        load(package, "z.csv")


@pytest.mark.parametrize(
    "schema",
    [
        {}, {"fields": []}, {"fields": "x"}, {"fields": [{}]}, {"fields": [{"name": 3}]}, field("text"),
        field("integer", constraints={"minimum": "x"}), field("string", constraints={"pattern": "("}),
        field("string", constraints={"enum": "a"}), field("string", constraints={"minLength": "a"}),
        field("geopoint", constraints={"pattern": 3, "minimum": "x"}), field("number", decimalChar=3),
        {**field("string"), "primaryKey": "y"}, {**field("string"), "primaryKey": 3}, {**field("string"), "missingValues": "x"},
        {**field("string"), "missingValues": [None]}, {**field("string"), "fieldsMatch": "x"},
        {**field("string"), "foreignKeys": [{"fields": "x"}]}, {**field("string"), "foreignKeys": [3]},
        {**field("string"), "foreignKeys": [{"fields": "x", "reference": {"resource": "", "fields": ["x", "y"]}}]},
        {**field("string"), "foreignKeys": [{"fields": "x", "reference": {"resource": "", "fields": "y"}}]},
        {**field("string"), "foreignKeys": [{"fields": "x", "reference": {"resource": "/etc/passwd", "fields": "y"}}]},
        {**field("string"), "foreignKeys": [{"fields": "x", "reference": {"resource": "not-there", "fields": "y"}}]},
        {"resources": []}, {"schema": "../x.json"}, {"schema": "https://example.org/x.json"}, {"schema": 3},
    ],
    ids=lambda schema: json.dumps(schema)[:60],
)  # fmt: skip
def test_a_bad_schema_is_one_sentence(schema: dict[str, Any]) -> None:
    with pytest.raises(Problem) as caught:
        validate(pd.DataFrame({"x": ["1"]}), schema=schema)
    assert "\n" not in caught.value.sentence and caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("s.json", b"{"),
        ("s.json", b"\xff\xfe"),
        ("s.yaml", b"a: [1"),
        ("s.json", b"[" * 100_000),
        ("s.json", b""),
        ("s.json", b"3"),
    ],
)
def test_a_file_that_is_no_schema_is_one_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Problem) as caught:
        load(tmp_path / name)
    assert "\n" not in caught.value.sentence
    with pytest.raises(Problem):
        load(tmp_path / "not-there.json")


def test_what_is_inferred() -> None:
    rows = 40
    frame = pd.DataFrame(
        {
            "Folio": [f"{row:05}" for row in range(rows)],
            "CVE_ENT": [str(row % 3 + 1) for row in range(rows)],
            "Año": ["2014"] * rows,
            "Fecha": [f"2014-01-{row % 28 + 1:02}" for row in range(rows)],
            "Día": [f"{row % 28 + 1:02}/01/2014" for row in range(rows)],
            "Robos": [str(row * 7) for row in range(rows)],
            "Tasa": [f"{row}.5" if row else "N/D" for row in range(rows)],
            "Precio": [f"{row},5" for row in range(rows)],
            "Monto": [f"{row + 1},000.50" for row in range(rows)],
            "Zona": ["Norte", "Sur"] * (rows // 2),
            "Activo": ["true", "false"] * (rows // 2),
            "Nota": ["" if row % 2 else f"texto {row}" for row in range(rows)],
        }
    )
    schema = infer_schema(frame)
    assert {one["name"]: one["type"] for one in schema["fields"]} == {
        "Folio": "string", "CVE_ENT": "string", "Año": "year", "Fecha": "date", "Día": "date", "Robos": "integer",
        "Tasa": "number", "Precio": "number", "Monto": "number", "Zona": "string", "Activo": "boolean", "Nota": "string",
    }  # fmt: skip
    by_name = {one["name"]: one for one in schema["fields"]}
    assert by_name["Zona"]["constraints"] == {"required": True, "enum": ["Norte", "Sur"]}
    assert by_name["Precio"]["decimalChar"] == "," and by_name["Monto"]["groupChar"] == ","
    assert by_name["Día"]["format"] == "%d/%m/%Y"
    assert "constraints" not in by_name["Nota"] and "constraints" not in by_name["Tasa"]
    assert all(one["title"] == one["description"] == "" for one in schema["fields"])
    assert schema["primaryKey"] == ["Folio"] and schema["missingValues"] == ["", "N/D"]
    assert places(frame, schema) == []


def test_a_marker_that_is_a_category_elsewhere_is_no_missing_value() -> None:
    frame = pd.DataFrame({"Grado": ["NA", "A", "B"] * 10, "Robos": ["1", "2", "NA"] * 10})
    schema = infer_schema(frame)
    assert schema["missingValues"] == [""]


def test_the_inferred_schema_is_one_of_the_standard(root: Path) -> None:
    path = root.parent / "shared" / "standards" / "dp2" / "tableschema.json"
    if not path.is_file():
        pytest.skip("the standards are not beside the repository (../shared/standards)")
    jsonschema = pytest.importorskip("jsonschema")
    schema = infer_schema(pd.DataFrame({"Folio": ["01", "02"], "Zona": ["a", "b"], "Monto": ["1,000", "2,000"]}))
    rules = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(rules).validate(schema)


KEY = st.integers(0, 99999).map(lambda number: f"{number:05}")
CELLS = {
    "whole": st.integers(-(10**9), 10**9).map(str),
    "decimal": st.decimals(-(10**6), 10**6, places=2).map(str),
    "comma": st.decimals(-(10**6), 10**6, places=2).map(lambda number: str(number).replace(".", ",")),
    "day": st.dates().filter(lambda day: day.year > 999).map(str),
    "moment": st.datetimes().filter(lambda day: day.year > 999).map(lambda one: one.isoformat(timespec="seconds")),
    "key": KEY,
    "word": st.sampled_from(["Norte", "Sur", "Este", "NA", "N/D", "true", "false", "2014", "1", "0"]),
    "text": st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12),
    "month": st.integers(1, 12).map(lambda month: f"2014-{month:02}"),
    "clock": st.times().map(lambda one: one.isoformat(timespec="seconds")),
}
LABELS = st.sampled_from(["Folio", "CVE_ENT", "Año", "Robos", "Fecha", "x", "x", "", "Clave", "id", "Código"])


@st.composite
def frames(draw: st.DrawFn) -> pd.DataFrame:
    rows = draw(st.integers(0, 12))
    labels, columns = [], []
    for _column in range(draw(st.integers(1, 5))):
        cells = CELLS[draw(st.sampled_from(sorted(CELLS)))]
        if draw(st.booleans()):
            cells = st.one_of(cells, st.just(""))
        labels.append(draw(LABELS))
        columns.append(draw(st.lists(cells, min_size=rows, max_size=rows)))
    return pd.DataFrame(list(zip(*columns, strict=True)), columns=labels, dtype=object)


@settings(max_examples=150, deadline=None)
@given(frames())
def test_a_table_keeps_the_schema_inferred_from_it(frame: pd.DataFrame) -> None:
    schema = json.loads(json.dumps(infer_schema(frame)))
    assert isinstance(load(schema), Schema)
    # What a label alone makes a key is no promise of the schema.
    assert [one for one in places(frame, schema) if one[0] != "unique-error"] == []
