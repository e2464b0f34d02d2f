"""A Table Schema is read from JSON, YAML, a Data Package or a dict; what is wrong with it is one plain sentence."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from .constraints import check_constraints
from .model import Field, ForeignKey, Schema
from .types import TYPES, check_options
from .written import find_schema, is_schema_file, read_json_or_yaml

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")
MATCHES = ("exact", "equal", "subset", "superset", "partial")


def load(source: str | os.PathLike[str] | Mapping[str, Any] | Schema | pd.DataFrame, table: str = "") -> Schema:
    """Read a schema.

    Parameters:
        source: a file (JSON or YAML: a schema, a resource or a package), a dict of the same, a data dictionary (a table or its
            file), or a Schema.
        table: the name of the file to check, which tells which of a package's resources is meant.

    Raises:
        Problem: when it is no schema, or says something that no table can be checked against.
    """
    if isinstance(source, Schema):
        return source
    if isinstance(source, Mapping):
        return _made(source, Path(), table, _("the schema"))
    if hasattr(source, "columns") or not is_schema_file(source):
        from .dictionary import WHAT, schema_of_dictionary

        path = Path(source) if isinstance(source, (str, os.PathLike)) else None
        return _made(schema_of_dictionary(source), path.parent if path else Path(), table, str(path or WHAT))
    path = Path(source)
    return _made(read_json_or_yaml(path), path.parent, table, str(source))


def _made(told: Any, folder: Path, table: str, name: str) -> Schema:
    """Make the schema of what was read."""
    found, resources = find_schema(told, folder, table, name)
    missing = _missing(found, frozenset({""}), name)
    fields = tuple(_field(one, number, missing, name) for number, one in enumerate(found["fields"], start=1))
    names = [one.name for one in fields]
    keys = found.get("uniqueKeys") or []
    match = found.get("fieldsMatch", "exact")
    match = match[0] if isinstance(match, list) and match else match
    if match not in MATCHES:
        raise Problem(_("{schema}: fieldsMatch is {value}; it must be one of {values}.", schema=name, value=match,
                        values=", ".join(MATCHES)))  # fmt: skip
    return Schema(
        fields,
        _columns(found.get("primaryKey"), names, "primaryKey", name),
        tuple(_columns(one, names, "uniqueKeys", name) for one in (keys if isinstance(keys, list) else [keys])),
        tuple(_foreign(one, names, folder, resources, name) for one in found.get("foreignKeys") or []),
        match,
    )


def _field(one: Any, number: int, missing: frozenset[str], name: str) -> Field:
    if not isinstance(one, Mapping) or not isinstance(one.get("name"), str):
        raise Problem(_("{schema}: field {number} has no name.", schema=name, number=number))
    kind, form = one.get("type", "string"), one.get("format", "default")
    if kind not in TYPES:
        raise Problem(_("{schema}: the field {field} is of type {type}; the types are {types}.", schema=name, field=one["name"],
                        type=kind, types=", ".join(TYPES)))  # fmt: skip
    constraints = one.get("constraints") or {}
    options = {key: value for key, value in one.items() if key not in ("name", "type", "format", "constraints")}
    made = Field(one["name"], kind, form if isinstance(form, str) else "default", options,
                 constraints if isinstance(constraints, Mapping) else {}, _missing(one, missing, name))  # fmt: skip
    for wrong in (check_options(made), check_constraints(made)):
        if wrong:
            raise Problem(_("{schema}: the field {field} cannot be checked: {wrong}.", schema=name, field=one["name"],
                            wrong=wrong))  # fmt: skip
    return made


def _missing(found: Mapping[str, Any], default: frozenset[str], name: str) -> frozenset[str]:
    values = found.get("missingValues")
    if values is None:
        return default
    texts = (
        [one.get("value") if isinstance(one, Mapping) else one for one in values]
        if isinstance(values, list)
        else [None]
    )
    if not all(isinstance(text, str) for text in texts):
        raise Problem(_("{schema}: missingValues must be a list of texts.", schema=name))
    return frozenset(str(text) for text in texts)


def _columns(found: Any, names: list[str], where: str, schema: str) -> tuple[str, ...]:
    if found is None or found == "":
        return ()
    columns = [found] if isinstance(found, str) else found
    if not isinstance(columns, list) or not all(isinstance(one, str) for one in columns):
        raise Problem(_("{schema}: {where} must be a field's name or a list of names.", schema=schema, where=where))
    unknown = [one for one in columns if one not in names]
    if unknown:
        raise Problem(_("{schema}: {where} names {field}, which is none of its fields.", schema=schema, where=where,
                        field=unknown[0]))  # fmt: skip
    return tuple(columns)


def _foreign(one: Any, names: list[str], folder: Path, resources: list[Mapping[str, Any]], schema: str) -> ForeignKey:
    reference = one.get("reference") if isinstance(one, Mapping) else None
    if not isinstance(reference, Mapping):
        raise Problem(_("{schema}: a foreign key has no reference.", schema=schema))
    fields = _columns(one.get("fields"), names, "foreignKeys", schema)
    there = reference.get("fields")
    columns = tuple([there] if isinstance(there, str) else there or ())
    if not fields or len(fields) != len(columns) or not all(isinstance(column, str) for column in columns):
        raise Problem(_("{schema}: a foreign key needs as many fields here as in its reference.", schema=schema))
    resource = str(reference.get("resource") or "")
    if not resource:
        return ForeignKey(fields, "", _columns(list(columns), names, "foreignKeys", schema))
    for other in resources:
        if other.get("name") == resource and isinstance(other.get("path"), str):
            resource = other["path"]
    if PurePath(resource).is_absolute() or ".." in PurePath(resource).parts or "://" in resource:
        raise Problem(
            _(
                "{schema}: the foreign key's table {file} must be a file beside the schema.",
                schema=schema,
                file=resource,
            )
        )
    for ending in ("", ".csv", ".tsv", ".txt", ".xlsx", ".ods", ".xls", ".csv.gz"):
        path = folder / (resource + ending)
        if path.is_file():
            return ForeignKey(fields, resource, columns, path)
    raise Problem(_("{schema}: the foreign key's table {file} is not beside the schema.", schema=schema, file=resource))
