"""The data dictionary of a published file, from its Table Schema, made ready for a page.

Source: https://datapackage.org/standard/table-schema/
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ..locale import Words

# A schema longer than this is no dictionary that a person reads (bytes).
MOST = 1_000_000
TYPES = {
    "string": Words("text", "texto"),
    "integer": Words("whole number", "número entero"),
    "number": Words("number", "número"),
    "boolean": Words("yes or no", "sí o no"),
    "date": Words("date", "fecha"),
    "time": Words("time", "hora"),
    "datetime": Words("date and time", "fecha y hora"),
    "year": Words("year", "año"),
    "yearmonth": Words("year and month", "año y mes"),
    "duration": Words("length of time", "duración"),
    "geopoint": Words("place on the map", "punto en el mapa"),
    "geojson": Words("shape on the map", "figura en el mapa"),
    "object": Words("group of values", "grupo de valores"),
    "array": Words("list of values", "lista de valores"),
    "list": Words("list of values", "lista de valores"),
    "any": Words("anything", "cualquier cosa"),
}


@dataclass(frozen=True)
class Column:
    """A column as its dictionary tells it.

    Parameters:
        name: its label in the file.
        kind: its type, as Table Schema calls it.
        codes: (value, meaning) of each value it may have, the meaning empty where the value speaks for itself.
        bounds: (name of the rule, its value) of its other rules that a person can use.
        key: whether it tells a row from the others, alone or with other columns.
        points_at: the file that its values are explained in; empty when there is none.
    """

    name: str
    title: str
    kind: str
    meaning: str
    unit: str
    example: str
    codes: list[tuple[str, str]]
    bounds: list[tuple[str, str]]
    required: bool
    key: bool
    points_at: str

    @property
    def type_words(self) -> str:
        """Give its type in words; one that is not known stays as it was written."""
        return str(TYPES.get(self.kind, self.kind))


@dataclass(frozen=True)
class Dictionary:
    """A data dictionary: the columns, and the marks that stand for a missing value."""

    columns: list[Column]
    missing: list[str]


def schema_of(told: Any) -> dict[str, Any] | None:
    """Read a Table Schema from what a resource says: a mapping, or its text; None when it is none."""
    if isinstance(told, (str, bytes)):
        if len(told) > MOST:
            return None
        try:
            told = json.loads(told)
        except (ValueError, RecursionError):
            return None
    fields = told.get("fields") if isinstance(told, dict) else None
    return told if isinstance(fields, list) and any(isinstance(one, dict) for one in fields) else None


def dictionary(schema: dict[str, Any]) -> Dictionary:
    """Make a Table Schema ready to be shown; what is not as the standard has it is left out."""
    keys = {str(name) for name in _listed(schema.get("primaryKey"))}
    pointed: dict[str, str] = {}
    for one in _listed(schema.get("foreignKeys")):
        if isinstance(one, dict):
            reference = one.get("reference") or {}
            target = str(reference.get("resource") or "") if isinstance(reference, dict) else ""
            pointed |= {str(name): target for name in _listed(one.get("fields"))}
    columns = [_column(one, keys, pointed) for one in schema["fields"] if isinstance(one, dict)]
    return Dictionary(columns, [_text(one) for one in _listed(schema.get("missingValues")) if _text(one)])


def _column(told: dict[str, Any], keys: set[str], pointed: dict[str, str]) -> Column:
    rules = told.get("constraints")
    rules = rules if isinstance(rules, dict) else {}
    name = _text(told.get("name"))
    return Column(
        name=name,
        title=_text(told.get("title")),
        kind=_text(told.get("type")) or "any",
        meaning=_text(told.get("description")),
        unit=_text(told.get("unit")),
        example=_text(told.get("example")),
        codes=_codes(told, rules),
        bounds=[(rule, _text(rules[rule])) for rule in ("minimum", "maximum", "pattern") if _text(rules.get(rule))],
        required=rules.get("required") is True,
        key=name in keys,
        points_at=pointed.get(name, ""),
    )


def _codes(told: dict[str, Any], rules: dict[str, Any]) -> list[tuple[str, str]]:
    """Give the values a column may have: version 2's categories, which may carry labels, or the rule enum."""
    found = []
    for one in _listed(told.get("categories")) or _listed(rules.get("enum")):
        if isinstance(one, dict):
            value, label = _text(one.get("value")), _text(one.get("label"))
            found.append((value, "" if label == value else label))
        else:
            found.append((_text(one), ""))
    return [pair for pair in found if pair[0]]


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str) and value else []


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
