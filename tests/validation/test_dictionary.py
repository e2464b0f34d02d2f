"""The data dictionary: a schema as a table and back, nothing lost, in both languages and through a spreadsheet file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training import dictionary, infer_schema, left_to_write, schema_of_dictionary
from opendata_training.cli import main
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.validation import validate
from opendata_training.validation.schema import load, shown
from opendata_training.validation.schema.dictionary import COLUMNS, is_dictionary
from opendata_training.validation.schema.writing import write_schema

FRAME = pd.DataFrame(
    {"Folio": [f"{row:03}" for row in range(40)], "Monto": ["1.234,5", "7,25"] * 20, "Día": ["28/02/2014"] * 40,
     "Zona": ["Norte", "Sur"] * 20, "Activo": ["true", "false"] * 20, "Nota": ["a", "N/D"] * 20}
)  # fmt: skip
LABELS = {code: [words[place] for words in COLUMNS.values()] for place, code in enumerate(("en", "es"))}


def row(**cells: str) -> dict[str, str]:
    """Give a row of a Spanish dictionary by the columns' keys."""
    return {COLUMNS[key][1]: text for key, text in cells.items()}


def test_an_inferred_schema_becomes_a_dictionary_and_comes_back_and_its_table_keeps_it() -> None:
    schema = infer_schema(FRAME)
    for code in ("en", "es"):
        use_language(code)
        table = dictionary(schema)
        assert list(table.columns) == LABELS[code]
        assert schema_of_dictionary(table) == schema
    use_language("en")
    assert schema_of_dictionary(table) == schema, "read in the other language"
    by_name = table.set_index("campo")
    assert by_name.loc["Monto", "formato"] == "1.234,5" and by_name.loc["Día", "formato"] == "DD/MM/AAAA"
    assert by_name.loc["Zona", "valores permitidos"] == "Norte|Sur" and by_name.loc["Folio", "clave primaria"] == "sí"
    assert by_name.loc["Nota", "valores faltantes"] == "N/D" and by_name.loc["Folio", "tipo"] == "texto"
    report = validate(FRAME, schema=table)
    assert not {"type-error", "constraint-error", "primary-key"} & set(report.counts)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_it_is_written_and_checked_against(tmp_path: Path, ending: str) -> None:
    path, schema = tmp_path / f"diccionario.{ending}", infer_schema(FRAME)
    use_language("es")
    write_schema(schema, path)
    assert dictionary(path).equals(dictionary(schema))
    assert load(path) == load(schema)
    wrong = FRAME.assign(Zona=["Este", *FRAME["Zona"][1:]])
    counts = [validate(frame, schema=path).counts.get("constraint-error") for frame in (FRAME, wrong)]
    assert counts == [None, 1]


def test_the_workbook_keeps_what_is_typed_and_offers_the_words(tmp_path: Path) -> None:
    path = tmp_path / "d.xlsx"
    write_schema({"fields": [{"name": "=a", "type": "integer", "constraints": {"minimum": 0}}]}, path)
    sheet = openpyxl.load_workbook(path).active
    assert sheet["A2"].value == "=a" and sheet["A2"].data_type == "s" and sheet["J2"].value == "0"
    assert {cell.number_format for line in sheet.iter_rows() for cell in line} == {"@"}
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert any("whole number" not in one and "integer" in one for one in lists) and '"yes,no"' in lists
    assert all(len(one) <= 255 for one in lists), "a spreadsheet program takes no longer list"


def test_what_a_dictionary_says() -> None:
    table = pd.DataFrame(
        [
            row(name="CVE_ENT", title="Estado", description="Clave de INEGI", type="Clave", required="Sí", pattern="[0-9]{2}",
                key="2", example="01"),
            row(name="Año", title="Año", description="Año del hecho", type="año", minimum="1997", key="1", missing="S/D | N/D"),
            row(name="Tasa", title="Tasa", description="Por 100 mil", type="número", format="1234,5", unit="casos", unique="no",
                maximum="99.5", enum="1|2.5"),
            row(name="", title=""),
            row(name="Fecha", title="x", description="y", type="fecha y hora", format="DD/MM/AAAA hh:mm"),
        ]
    ).fillna("")  # fmt: skip
    schema = schema_of_dictionary(table)
    state, year, rate, day = schema["fields"]
    assert state == {"name": "CVE_ENT", "title": "Estado", "description": "Clave de INEGI", "type": "string", "key": True,
                     "example": "01", "constraints": {"required": True, "pattern": "[0-9]{2}"}}  # fmt: skip
    assert year["type"] == "year" and year["constraints"] == {"minimum": 1997}
    assert year["missingValues"] == ["", "S/D", "N/D"] and schema["missingValues"] == [""]
    assert rate["decimalChar"] == "," and rate["unit"] == "casos"
    assert rate["constraints"] == {"unique": False, "maximum": 99.5, "enum": [1, 2.5]}
    assert day == {"name": "Fecha", "title": "x", "description": "y", "type": "datetime", "format": "%d/%m/%Y %H:%M"}
    assert schema["primaryKey"] == ["Año", "CVE_ENT"]
    assert isinstance(load(schema).fields[0].name, str)


def test_what_a_dictionary_has_no_column_for_is_kept() -> None:
    schema: dict[str, Any] = {
        "fields": [
            {"name": " a ", "type": "integer", "bareNumber": False, "constraints": {"exclusiveMinimum": 0, "enum": ["1", 2]}},
            {"name": "b", "type": "string", "format": "email", "rdfType": "x", "constraints": {"minLength": 2, "enum": [" |", ""]}},
            {"name": "c", "missingValues": ["-"], "description": "dos\nlíneas | y \\"},
            {"name": "d", "type": "boolean", "trueValues": ["Sí", "1"], "falseValues": ["No"], "constraints": {"enum": [True]}},
            {"name": "h", "type": "boolean", "trueValues": ["a / b"], "falseValues": ["c"]},
            {"name": "i", "type": "number", "groupChar": "x"},
            {"name": "j", "type": "date", "format": "%Y-%m-%d"},
            {"name": "e", "type": "number", "format": "default", "constraints": {"minimum": "0.50", "required": True}},
            {"name": "f", "type": "date", "format": "%d de %B", "categories": [1]},
        ],
        "missingValues": [{"value": "", "label": "x"}, {"value": "N/D"}],
        "primaryKey": ["b", " a "],
        "foreignKeys": [{"fields": "b", "reference": {"resource": "", "fields": "c"}}],
        "fieldsMatch": ["subset"],
        "$schema": "https://example.org/schema",
    }  # fmt: skip
    for code in ("en", "es"):
        use_language(code)
        made = schema_of_dictionary(dictionary(schema))
        assert made["primaryKey"] == schema["primaryKey"] and made["foreignKeys"] == schema["foreignKeys"]
        assert made["fieldsMatch"] == ["subset"] and made["$schema"] == schema["$schema"]
        for new, old in zip(made["fields"], schema["fields"], strict=True):
            expected = {
                "title": "",
                "description": "",
                **{k: v for k, v in old.items() if (k, v) != ("format", "default")},
            }
            expected.setdefault("missingValues", schema["missingValues"])
            assert new == expected


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp", "Cf"]), max_size=8)
LIST = st.lists(st.text("abñ|\\,;\"'", min_size=1, max_size=5), max_size=3).map(shown.listed)
NUMBER = st.one_of(st.integers(-999, 999).map(str), st.sampled_from(["", "0.5", "1e3", "2014-01-01", "007", "1.50"]))
YES = st.sampled_from(["", "yes", "no"])
FORMATS = {
    "number": ["", "1,234.5", "1.234,5", "1234,5"], "integer": ["", "1,234", "1 234"], "date": ["", "DD/MM/YYYY", "any"],
    "datetime": ["", "YYYY/MM/DD hh:mm"], "time": ["", "hh:mm"], "yes or no": ["", "Yes|1 / No"], "text": ["", "email", "DD"],
}  # fmt: skip
TYPE = st.sampled_from(["", *(both[0][0] for both in shown._TYPES.values())])
TYPE_AND_FORMAT = TYPE.flatmap(lambda kind: st.tuples(st.just(kind), st.sampled_from(FORMATS.get(kind, [""]))))
ROW = st.fixed_dictionaries({
    "name": TEXT.filter(bool), "title": TEXT, "description": TEXT, "both": TYPE_AND_FORMAT,
    "unit": TEXT, "required": YES, "unique": YES, "enum": LIST, "minimum": NUMBER, "maximum": NUMBER,
    "pattern": st.sampled_from(["", "[0-9]{2}", ".*", "a|b"]), "missing": LIST, "example": TEXT,
    "key": st.sampled_from(["", "yes"]),
}).map(lambda one: {**one, "type": one["both"][0], "format": one["both"][1]})  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=4, unique_by=lambda one: one["name"]), st.booleans())
def test_a_dictionary_becomes_a_schema_and_comes_back_with_nothing_lost(rows: list[dict[str, str]], more: bool) -> None:
    frame = pd.DataFrame([[one[key] for key in COLUMNS] for one in rows], columns=LABELS["en"], dtype=object)
    if more:
        frame["Responsable"] = [f"área {place}" for place in range(len(frame))]
    schema = json.loads(json.dumps(schema_of_dictionary(frame)))
    again = dictionary(schema)
    assert list(again.columns) == list(frame.columns)
    assert again.to_dict("records") == frame.to_dict("records")
    assert schema_of_dictionary(again) == schema


@settings(max_examples=40, deadline=None)
@given(
    rows=st.lists(ROW, min_size=1, max_size=3, unique_by=lambda one: one["name"]),
    ending=st.sampled_from(["csv", "xlsx"]),
)
def test_the_way_through_a_file_loses_nothing_either(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]], ending: str
) -> None:
    path = tmp_path_factory.mktemp("dictionary") / f"d.{ending}"
    schema = schema_of_dictionary(pd.DataFrame([[one[key] for key in COLUMNS] for one in rows], columns=LABELS["en"]))
    write_schema(schema, path)
    assert schema_of_dictionary(path) == schema


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"type": "entro"}, ["row 3", '"entro"', "type", '"integer"']),
        ({"required": "quizá"}, ["row 3", "required", "yes or no"]),
        ({"unique": "a veces"}, ["unique"]),
        ({"pattern": "("}, ["row 3", "pattern"]),
        ({"key": "primera"}, ["row 3", "primary key"]),
    ],
)
def test_a_cell_that_cannot_be_used_is_one_sentence(cells: dict[str, str], says: list[str]) -> None:
    table = pd.DataFrame([row(name="a", type="texto"), row(name="b", **{"type": "texto", **cells})]).fillna("")
    with pytest.raises(Problem) as caught:
        schema_of_dictionary(table)
    assert "\n" not in caught.value.sentence
    assert all(one in caught.value.sentence for one in says), caught.value.sentence


def test_what_is_no_dictionary(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no column called field"):
        schema_of_dictionary(pd.DataFrame({"tipo": ["texto"]}))
    with pytest.raises(Problem, match="no fields"):
        schema_of_dictionary(pd.DataFrame({"campo": [""], "tipo": [""]}))
    with pytest.raises(Problem, match="JSON"):
        schema_of_dictionary(pd.DataFrame({"campo": ["a"], "tipo": [""], "otras propiedades": ["{"]}))
    # A table of data may have such labels too.
    data = pd.DataFrame({"Nombre": ["Clínica 1", "Clínica 2"], "Tipo": ["Rural", "Urbana"]})
    assert not is_dictionary(data)
    assert list(dictionary(data)["field"]) == ["Nombre", "Tipo"]
    path = tmp_path / "d.csv"
    data.to_csv(path, index=False)
    assert list(dictionary(path)["field"]) == ["Nombre", "Tipo"]


def test_rows_called_note_or_total_are_fields_and_a_note_below_is_none(tmp_path: Path) -> None:
    lines = [
        "Diccionario de datos 2014;",
        ";",
        "Campo;Tipo",
        "Total;entero",
        ";",
        "Fuente;",
        "Nota;texto",
        ";",
        "Fuente: INEGI;",
    ]
    for name, text in (("d.csv", "\n".join(lines)), ("c.csv", "\r\n".join(lines).replace(";", ","))):
        path = tmp_path / name
        path.write_bytes((text + "\n").encode("cp1252"))
        assert [one["name"] for one in schema_of_dictionary(path)["fields"]] == ["Total", "Fuente", "Nota"]


def test_what_is_left_to_write() -> None:
    table = pd.DataFrame(
        [
            row(name="CVE_MUN", title="Municipio", description="Clave que INEGI da al municipio", type="clave"),
            row(name="fecha_corte", title="Fecha de corte", description="La fecha de corte.", type="fecha"),
            row(name="Robos", title="Robos denunciados", description="robos", type="entero"),
            row(name="Zona", title="Zona", description="", type="texto"),
            row(name="Tasa", title="", description="Robos por cada 100 mil habitantes", type="número"),
            row(name="Nota", title="Nota", description=" - ", type="texto"),
        ]
    ).fillna("")
    assert left_to_write(table) == ["fecha_corte", "Robos", "Zona", "Tasa", "Nota"]
    assert left_to_write(schema_of_dictionary(table)) == left_to_write(table)


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "d.csv"
    data.write_text("Folio,Robos\n001,3\n002,4\n", encoding="utf-8")
    for name in ("diccionario.csv", "diccionario.xlsx"):
        path = tmp_path / name
        assert main(["validate", str(data), "--infer-schema", str(path), "--lang", "es"]) == 0
        assert "título y descripción de Folio, Robos" in capsys.readouterr().out
        assert list(dictionary(path)["campo"]) == ["Folio", "Robos"]
        assert main(["validate", str(data), "--schema", str(path), "--json", "--lang", "en"]) == 0
        assert json.loads(capsys.readouterr().out)["counts"] == {}
    broken = tmp_path / "b.csv"
    broken.write_text("campo,tipo\nFolio,texto\nRobos,ntero\n", encoding="utf-8")
    assert main(["validate", str(data), "--schema", str(broken)]) == 2
    assert "b.csv" in (said := capsys.readouterr().err) and "row 3" in said and '"integer"' in said
