"""The data dictionary: a Table Schema as a table that a person fills in with a spreadsheet program, and back again.

A row is a field. What the table has no column for (foreign keys, other properties) goes into one more column as JSON, only where
there is some, so that nothing is lost on the way.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import Words, translator
from ...reading.kinds import plain
from ..given import NO, YES, Given, given, named
from ..words import signless
from . import shown

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")
WHAT = Words(en="the data dictionary", es="el diccionario de datos")
# In the order in which they stand; of each, the English name, the Spanish one, and others that people write.
COLUMNS = {
    "name": (
        "field",
        "campo",
        "column",
        "columna",
        "variable",
        "name",
        "nombre",
        "nombre del campo",
        "nombre de la variable",
    ),
    "title": ("title", "título", "etiqueta", "label"),
    "description": ("description", "descripción", "definición", "definition"),
    "type": ("type", "tipo", "tipo de dato", "data type"),
    "format": ("format", "formato"),
    "unit": ("unit", "unidad", "unidad de medida", "units", "unidades"),
    "required": ("required", "obligatorio", "obligatoria", "requerido"),
    "unique": ("unique", "único", "única"),
    "enum": ("allowed values", "valores permitidos", "valores", "dominio", "catálogo", "categorías"),
    "minimum": ("minimum", "mínimo", "min"),
    "maximum": ("maximum", "máximo", "max"),
    "pattern": ("pattern", "patrón"),
    "missing": ("missing values", "valores faltantes"),
    "example": ("example", "ejemplo"),
    "key": ("primary key", "clave primaria", "llave primaria", "clave", "llave"),
}
OTHER = ("other properties", "otras propiedades")
SCHEMA = "$schema"
_TEXTS = ("title", "description", "unit", "example")
# Where a schema keeps a dictionary's columns of its own, by their labels.
CUSTOM = "columns"
_SMALL = frozenset(["el", "la", "los", "las", "un", "una", "de", "del", "y", "en", "the", "a", "an", "of"])


def dictionary(path_or_schema: str | os.PathLike[str] | Mapping[str, Any] | pd.DataFrame) -> pd.DataFrame:
    """Give the data dictionary of a schema as a table, in the language in use.

    Parameters:
        path_or_schema: a Table Schema, as a dict or a file (JSON or YAML); a dictionary, as a table or a file; or a table
            of data, a file, from which a first schema is inferred.

    Raises:
        Problem: when it cannot be read.
    """
    import pandas as pd

    from .inferring import PROFILE

    schema = _schema_of(path_or_schema)
    keys = schema.get("primaryKey") or []
    keys = [keys] if isinstance(keys, str) else list(keys)
    records = [_record(one, schema, keys) for one in schema["fields"]]
    told = ("fields", "primaryKey", "missingValues")
    top = {name: value for name, value in schema.items() if name not in told and (name, value) != (SCHEMA, PROFILE)}
    if top and records:
        records[0]["other"] = {"schema": top, **records[0]["other"]}
    columns = [*COLUMNS, *({label: None for one in records for label in one["custom"]})]
    made = []
    for one in records:
        made.append([one["custom"].get(name, "") if name not in COLUMNS else one[name] for name in columns])
    labels = [named(COLUMNS[name]) if name in COLUMNS else name for name in columns]
    if any(one["other"] for one in records):
        labels.append(named(OTHER))
        for row, one in zip(made, records, strict=True):
            row.append(json.dumps(one["other"], ensure_ascii=False, sort_keys=True) if one["other"] else "")
    return pd.DataFrame(made, columns=labels, dtype=object)


def schema_of_dictionary(path_or_frame: str | os.PathLike[str] | pd.DataFrame) -> dict[str, Any]:
    """Give the Table Schema that a data dictionary says, as a dict to save as JSON or to check against.

    Parameters:
        path_or_frame: the dictionary, a file that `read` can read, or a DataFrame; its labels in English or Spanish.

    Raises:
        Problem: when it is no dictionary, or one of its cells cannot be used, naming the row.
    """
    table = given(path_or_frame, {**COLUMNS, "other": OTHER}, ("name", "type"), WHAT)
    fields: list[dict[str, Any]] = []
    keys: list[tuple[int, int, str]] = []
    top: dict[str, Any] = {}
    missing: list[list[str] | None] = []
    for at, number in enumerate(table.rows):
        row = table.row(at)
        custom = {label: texts[at] for label, texts in table.others.items() if texts[at]}
        if not any(row.values()) and not custom:
            continue
        field = _field(row, number, table)
        other = _other(row["other"], number, table)
        top.update(other.pop("schema", None) or {})
        if custom:
            field[CUSTOM] = custom
        gone = other.pop("without", [])
        field = {key: value for key, value in {**field, **other}.items() if key not in gone}
        fields.append(field)
        missing.append(shown.values(row["missing"]) if "missingValues" not in other else None)
        order = _order(row["key"], number, table)
        if order is not None:
            keys.append((order, len(keys), str(field["name"])))
    if not fields:
        raise Problem(_("{what} has no fields. Write one row for each column of the data.", what=table.name))
    return _whole(fields, missing, [name for _order_, _at, name in sorted(keys)], top)


def left_to_write(dictionary_or_schema: str | os.PathLike[str] | Mapping[str, Any] | pd.DataFrame) -> list[str]:
    """Name the fields whose title or description is still to be written; repeating the label describes nothing.

    Parameters:
        dictionary_or_schema: a data dictionary or a schema, as a file or in memory.

    Raises:
        Problem: when it cannot be read.
    """
    return [str(one.get("name", "")) for one in _schema_of(dictionary_or_schema)["fields"] if not _is_described(one)]


def _is_described(one: Mapping[str, Any]) -> bool:
    title, said = str(one.get("title") or ""), str(one.get("description") or "")
    told = _bare(said)
    return bool(title.strip() and told) and told not in (_bare(str(one.get("name", ""))), _bare(title))


def _bare(text: str) -> frozenset[str]:
    """Give the words of a text that say something."""
    return frozenset(signless(text).split()) - _SMALL


def _schema_of(source: Any) -> dict[str, Any]:
    """Give the schema that a schema or a dictionary says, from a file or from memory."""
    from .inferring import infer_schema
    from .written import as_told, is_schema_file

    if isinstance(source, Mapping) or is_schema_file(source):
        return dict(as_told(source))
    return schema_of_dictionary(source) if is_dictionary(source) else infer_schema(source)


def is_dictionary(source: str | os.PathLike[str] | pd.DataFrame) -> bool:
    """Say whether a table is a data dictionary: it names fields, and what it calls their types are types."""
    try:
        types = given(source, {**COLUMNS, "other": OTHER}, ("name", "type"), WHAT).cells["type"]
    except Problem:
        return False
    return any(types) and all(shown.type_named(word) is not None for word in types)


def _record(field: Mapping[str, Any], schema: Mapping[str, Any], keys: list[str]) -> dict[str, Any]:
    """Give one row; what it cannot say, or would say otherwise, goes into ``other``."""
    name = str(field.get("name", ""))
    told = field.get("constraints")
    asked: Mapping[str, Any] = told if isinstance(told, Mapping) else {}
    record: dict[str, Any] = {key: str(field.get(key) or "").strip() for key in _TEXTS}
    record |= {key: shown.yes_or_no(asked.get(key)) for key in ("required", "unique")}
    record |= {key: shown.text(asked.get(key)) for key in ("minimum", "maximum", "pattern")}
    own = field.get("missingValues", schema.get("missingValues"))
    marks = [one.get("value") if isinstance(one, Mapping) else one for one in own or ()]
    record |= {"name": name.strip(), "type": shown.type_of(field), "format": shown.format_of(field),
               "enum": shown.listed(asked.get("enum")), "missing": shown.listed([one for one in marks if one != ""]),
               "key": _key(name, schema["fields"], keys), "custom": {}, "other": {}}  # fmt: skip
    custom = field.get(CUSTOM)
    if isinstance(custom, Mapping):
        record["custom"] = {str(label): str(text) for label, text in custom.items()}
    again = _field({**record, "other": ""}, 0, None)
    kept = {
        key: value
        for key, value in field.items()
        if key not in (CUSTOM, "missingValues") and not _says_nothing(key, value)
    }
    again = {key: value for key, value in again.items() if not _says_nothing(key, value)}
    record["other"] = {key: value for key, value in kept.items() if not shown.same(again.get(key), value)}
    gone = sorted(key for key in again if key not in kept)
    if gone:
        record["other"]["without"] = gone
    if own is not None and shown.missing(shown.values(record["missing"])) != list(own):
        record["other"]["missingValues"] = list(own)
    return record


def _says_nothing(key: str, value: Any) -> bool:
    """Say whether a property is as good as absent."""
    return value in ("", {}) or (key, value) == ("format", "default")


def _key(name: str, fields: list[Any], keys: list[str]) -> str:
    if name not in keys:
        return ""
    in_order = [one.get("name") for one in fields if one.get("name") in keys] == keys
    return shown.yes_or_no(True) if in_order else str(keys.index(name) + 1)


def _field(row: Mapping[str, Any], number: int, table: Given | None) -> dict[str, Any]:
    """Make a field of a row."""
    field: dict[str, Any] = {"name": row["name"], "title": row["title"], "description": row["description"]}
    kind = shown.type_named(row["type"])
    if kind is None:
        near = shown.nearest_type(row["type"])
        raise _unusable(
            number, table, "type", row["type"], _('it is no type; the nearest is "{nearest}"', nearest=near)
        )
    field |= kind
    field |= shown.format_named(row["format"], str(kind.get("type", "string")))
    field |= {key: row[key] for key in ("unit", "example") if row[key]}
    constraints: dict[str, Any] = {}
    for key in ("required", "unique"):
        said = plain(row[key])
        if said and said not in YES | NO:
            raise _unusable(number, table, key, row[key], _("write yes or no"))
        if said:
            constraints[key] = said in YES
    number_like = kind.get("type") in ("integer", "number", "year")
    for key in ("minimum", "maximum"):
        if row[key]:
            constraints[key] = shown.value(row[key], number_like)
    if row["pattern"]:
        try:
            re.compile(row["pattern"])
        except re.error as error:
            # A schema's own pattern is judged where the schema is read.
            if table is not None:
                raise _unusable(number, table, "pattern", row["pattern"], str(error)) from error
        constraints["pattern"] = row["pattern"]
    if row["enum"]:
        constraints["enum"] = [shown.value(text, number_like) for text in shown.values(row["enum"])]
    if constraints:
        field["constraints"] = constraints
    return field


def _order(said: str, number: int, table: Given) -> int | None:
    if not said or (plain(said) in NO):
        return None
    if said.isdecimal():
        return int(said)
    if plain(said) in YES:
        return 0
    raise _unusable(number, table, "key", said, _("write yes, or its place in the key, as 1"))


def _other(text: str, number: int, table: Given) -> dict[str, Any]:
    if not text:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise _unusable(number, table, "other", text[:40], _("it is no JSON object; leave the cell as it was"))
    return found


def _unusable(number: int, table: Given | None, column: str, value: str, why: str) -> Problem:
    label = named({**COLUMNS, "other": OTHER}[column])
    return Problem(_('{what}, row {row}: "{value}" cannot be used in the column {column}: {why}.', row=number,
                     what=table.name if table else WHAT, value=value, column=label, why=why))  # fmt: skip


def _whole(
    fields: list[dict[str, Any]], missing: list[list[str] | None], keys: list[str], top: dict[str, Any]
) -> dict[str, Any]:
    """Make the schema: what all fields have in common is said once."""
    from .inferring import PROFILE

    schema: dict[str, Any] = {SCHEMA: PROFILE, "fields": fields}
    told = [one for one in missing if one is not None]
    usual = max(told, key=told.count, default=[])
    for field, own in zip(fields, missing, strict=True):
        if own is not None and own != usual:
            field["missingValues"] = shown.missing(own)
    schema["missingValues"] = shown.missing(usual)
    if keys:
        schema["primaryKey"] = keys
    return {**schema, **top}
