"""A data dictionary on a page: what it means, in words, whatever the file says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.portal.dictionary import dictionary, schema_of

from .conftest import SCHEMA, Filled

JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)
                    | st.dictionaries(st.sampled_from(["fields", "name", "type", "constraints", "enum", "categories", "primaryKey",
                                                       "foreignKeys", "reference", "missingValues", "value"]), inner, max_size=4),
                    max_leaves=12)  # fmt: skip


def test_all_that_helps_is_kept() -> None:
    found = dictionary(SCHEMA)
    month, disease, sex, number = found.columns
    assert (month.type_words, month.meaning, month.key) == ("year and month", "Mes en que se notificó.", True)
    assert disease.codes[0] == ("Dengue", "") and sex.codes == [("M", "Mujer"), ("H", "Hombre")]
    assert (number.unit, number.required, number.key, number.bounds) == ("casos", True, False, [("minimum", "0")])
    assert found.missing == ["n.d."]


def test_codes_that_another_file_explains_name_it() -> None:
    keys = [{"fields": "clave", "reference": {"resource": "municipios", "fields": "clave"}}]
    found = dictionary({"fields": [{"name": "clave"}], "foreignKeys": keys})
    assert found.columns[0].points_at == "municipios" and found.columns[0].type_words == "anything"


@pytest.mark.parametrize(
    "told",
    [
        "",
        "x",
        "[]",
        "{}",
        '{"fields": 3}',
        '{"fields": [1]}',
        None,
        5,
        "[" * 5000,
        '{"fields": [{"name": "' + "x" * 2_000_000 + '"}]}',
    ],
)
def test_what_is_no_schema_is_none(told: Any) -> None:
    assert schema_of(told) is None


@settings(max_examples=60)
@given(JSON)
def test_no_schema_is_an_accident(told: Any) -> None:
    found = schema_of(json.dumps({"fields": [told, {"name": "x"}], **(told if isinstance(told, dict) else {})}))
    if found:
        assert dictionary(found) is not None


def test_it_is_found_in_the_resource_or_in_the_file_beside_it(filled: Filled, empty: Filled) -> None:
    assert "Mes en que se notificó." in filled.page("/dataset/casos-nuevos")
    empty.act("package_create", name="otro", owner_org="practice")
    empty.act("resource_create", ("datos.csv", "mes,casos\n2014-01,1\n"), package_id="otro", name="Datos", format="CSV")
    assert "Data dictionary" not in empty.page("/dataset/otro")
    empty.act("resource_create", ("datos.schema.json", json.dumps(SCHEMA)), package_id="otro", name="Diccionario")
    page = empty.page("/dataset/otro")
    assert page.count("Mes en que se notificó.") == 1 and "Data dictionary" in page
