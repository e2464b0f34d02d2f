"""Finding a schema where it is written: in a file of its own, in a resource, or in one of a package's resources."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

from ...errors import Problem
from ...files import refuse_special, trouble
from ...locale import translator

_ = translator("validation")
# What is a table is a data dictionary.
_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
# A schema is written by hand or by a program: tens of kilobytes. What is larger is another file given by mistake.
_MOST = 20_000_000


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
        return find_schema(source, Path(), "", _("the schema"))[0]
    return find_schema(read_json_or_yaml(Path(source)), Path(source).parent, "", str(source))[0]


def read_json_or_yaml(path: Path) -> Any:
    """Read a file as JSON, or as YAML where its ending says so.

    Raises:
        Problem: when it cannot be read, or is neither.
    """
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


def find_schema(found: Any, folder: Path, table: str, name: str) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """Find the schema in what was read, and the resources that are beside it.

    Parameters:
        found: what was read: a schema, a resource or a package.
        folder: where it was read, for the paths in it.
        table: the name of the file to check, which tells which of a package's resources is meant.
        name: what to call it in sentences.

    Raises:
        Problem: when there is none in it.
    """
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
            found = read_json_or_yaml(folder / found)
    if not isinstance(found, Mapping) or not isinstance(found.get("fields"), list) or not found["fields"]:
        raise Problem(_("{schema} is no Table Schema: it has no list of fields.", schema=name))
    return found, resources


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
