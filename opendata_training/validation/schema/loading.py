"""A Table Schema is read from JSON, YAML, a Data Package or a dict; what is wrong with it is one plain sentence."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...files import refuse_special, trouble
from ...locale import translator
from .constraints import check_constraints
from .model import Field, ForeignKey, Schema
from .types import TYPES, check_options

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")
MATCHES = ("exact", "equal", "subset", "superset", "partial")
# What is a table is a data dictionary.
_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
# A schema is written by hand or by a program: tens of kilobytes. What is larger is another file given by mistake.
_MOST = 20_000_000


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
    return _made(_read(path), path.parent, table, str(source))


def is_schema_file(source: Any) -> bool:
    """Say whether what is given is a file to be read as JSON or YAML, and not as a table."""
    if not isinstance(source, (str, os.PathLike)):
        return False
    return Path(source).suffix.lower().removesuffix(".gz") not in _TABLES


def as_told(source: str | os.PathLike[str] | Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a schema as it is written, found in its package where it is in one.

    Raises:
        Problem: when it is no schema.
    """
    if isinstance(source, Mapping):
        return _found(source, Path(), "", _("the schema"))[0]
    return _found(_read(Path(source)), Path(source).parent, "", str(source))[0]


def _read(path: Path) -> Any:
    refuse_special(path)
    try:
        if path.stat().st_size > _MOST:
            raise Problem(_("{file} is too large for a schema. Give a Table Schema in JSON or YAML.", file=str(path)))
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise trouble(path, error) from error
    except UnicodeDecodeError as error:
        raise Problem(_("{file} is no schema: it is not text in UTF-8.", file=str(path))) from error
    try:
        if path.suffix.lower() in (".yaml", ".yml"):
            import yaml

            try:
                return yaml.safe_load(text)
            except yaml.YAMLError as error:
                raise ValueError(" ".join(str(error).split())) from error
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        why = str(error) or type(error).__name__
        raise Problem(
            _("{file} is no schema: it cannot be read as JSON or YAML ({why}).", file=str(path), why=why)
        ) from error


def _found(found: Any, folder: Path, table: str, name: str) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """Find the schema in what was read, and the resources that are beside it."""
    resources: list[Mapping[str, Any]] = []
    if isinstance(found, Mapping) and isinstance(found.get("resources"), list):
        resources = [one for one in found["resources"] if isinstance(one, Mapping) and one.get("schema") is not None]
        found = _resource(resources, table, name)
    if isinstance(found, Mapping) and "fields" not in found and found.get("schema") is not None:
        found = found["schema"]
        if isinstance(found, str):
            if "://" in found or PurePath(found).is_absolute() or ".." in PurePath(found).parts:
                raise Problem(
                    _("{schema} points to a schema at {place}; give that file itself.", schema=name, place=found)
                )
            found = _read(folder / found)
    if not isinstance(found, Mapping) or not isinstance(found.get("fields"), list) or not found["fields"]:
        raise Problem(_("{schema} is no Table Schema: it has no list of fields.", schema=name))
    return found, resources


def _made(told: Any, folder: Path, table: str, name: str) -> Schema:
    """Make the schema of what was read."""
    found, resources = _found(told, folder, table, name)
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


def _resource(resources: list[Mapping[str, Any]], table: str, name: str) -> Mapping[str, Any]:
    """Choose the resource of a package that the table is."""
    file = PurePath(table).name
    for one in resources:
        paths = one.get("path") if isinstance(one.get("path"), list) else [one.get("path")]
        if any(isinstance(path, str) and PurePath(path).name == file for path in paths or []) or (
            file and one.get("name") in (file, PurePath(file).stem)
        ):
            return one
    if len(resources) == 1:
        return resources[0]
    raise Problem(_("{schema} holds the schemas of {count} tables, and none is called {file}. Give the schema of this table.",
                    schema=name, count=len(resources), file=file or "?"))  # fmt: skip


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
