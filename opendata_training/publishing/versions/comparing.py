"""What changed between two releases, told from their files, from their schemas, or from both."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Union

from ...errors import Problem
from ...locale import translator
from ...reading.windows import Told, nobody
from ...validation.drift import Harmonised, Matching, opened, releases
from ...validation.schema.inferring import infer
from ...validation.schema.written import as_told, is_schema_file
from .columns import column_changes, in_other_places
from .fields import changed_field, changed_key
from .files import file_changes
from .kinds import PARTS
from .model import Changed, Changes
from .rows import row_changes

if TYPE_CHECKING:
    import pandas as pd

_ = translator("versions")
Source = Union[str, "os.PathLike[str]", Mapping[str, Any], "pd.DataFrame"]
SchemaSource = Union[str, "os.PathLike[str]", Mapping[str, Any]]


def compare(
    earlier: Source, later: Source, *, earlier_schema: SchemaSource | None = None, later_schema: SchemaSource | None = None,
    told: Told = nobody,
) -> Changes:  # fmt: skip
    """Compare two releases of a dataset, column by column and row by row.

    Columns are matched by what they hold and not only by their titles, so that a new title is one change and not two, and
    another unit or another meaning under an old title is seen. What types and keys the columns have is what their schemas say
    where they are given, and else what their cells look like.

    Parameters:
        earlier: the earlier release: a file that `read` can read, a DataFrame, or a Table Schema alone (a dict, JSON or YAML).
        later: the later one, of the same kind.
        earlier_schema: the earlier release's Table Schema.
        later_schema: the later one's.
        told: of a large file, is told how many bytes of it are gone through.

    Raises:
        Problem: when one cannot be read, or one is a table and the other a schema.
    """
    schemas = [_is_schema(one) for one in (earlier, later)]
    if all(schemas):
        return _of_schemas(earlier, later)
    if any(schemas):
        raise Problem(_("Give two tables or two schemas: one of each cannot be compared."))
    names = (_name(earlier, _("the earlier release")), _name(later, _("the later release")))
    subjects = [opened(one, told) for one in (earlier, later)]  # type: ignore[arg-type]
    both = releases(zip(names, subjects, strict=True))
    harmonised = Harmonised.of(Matching(both))
    said = [as_told(one) if one else {} for one in (earlier_schema, later_schema)]
    fields = [_with_what_is_said(infer(one), more) for one, more in zip(subjects, said, strict=True)]
    found = list(file_changes(*subjects))
    matched = column_changes(harmonised, fields, said)
    found += matched.changes
    if said[0] and said[1]:
        found += changed_key(*said)
    if not any(subject.counted for subject in subjects):
        found += row_changes(subjects[0], subjects[1], matched.comparable, _key_of(fields))
    rows = [len(one.rows) if not one.counted else one.columns[0].rows if one.columns else 0 for one in subjects]
    return Changes(*names, _in_order(found), (rows[0], rows[1]))


def _is_schema(source: Source) -> bool:
    if isinstance(source, Mapping):
        return True
    return isinstance(source, (str, os.PathLike)) and is_schema_file(source) and _ends_as_schema(source)


def _ends_as_schema(source: str | os.PathLike[str]) -> bool:
    """Say whether a file is a schema; JSON may hold a table too, which is a list."""
    path = Path(source)
    if path.suffix.lower() not in (".json", ".yaml", ".yml"):
        return False
    try:
        return bool(as_told(path).get("fields"))
    except Problem:
        return False


def _name(source: Any, otherwise: str) -> str:
    return PurePath(source).name if isinstance(source, (str, os.PathLike)) else otherwise


def _with_what_is_said(inferred: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the cells look like, and in its place what a schema says of the column of that name."""
    known = {one.get("name"): one for one in said.get("fields", [])}
    fields = [known.get(one["name"], one) for one in inferred["fields"]]
    return {**inferred, "fields": fields, "primaryKey": said.get("primaryKey") or inferred.get("primaryKey") or []}


def _key_of(fields: list[dict[str, Any]]) -> list[str]:
    """Give the titles that name a row in both releases."""
    both = [[one["primaryKey"]] if isinstance(one["primaryKey"], str) else list(one["primaryKey"]) for one in fields]
    return both[1] if both[0] and both[1] else []


def _of_schemas(earlier: Any, later: Any) -> Changes:
    before, after = as_told(earlier), as_told(later)
    old = {str(one.get("name")): one for one in before.get("fields", [])}
    new = {str(one.get("name")): one for one in after.get("fields", [])}
    found = [Changed("column-gone", name) for name in old if name not in new]
    last = max((at for at, name in enumerate(new) if name in old), default=-1)
    found += [Changed("column-new" if at > last else "column-between", name)
              for at, name in enumerate(new) if name not in old]  # fmt: skip
    common = [name for name in new if name in old]
    found += in_other_places([name for name in old if name in new], common)
    for name in common:
        found += changed_field(name, old[name], new[name], declared=True)
    found += changed_key(before, after)
    names = (_name(earlier, _("the earlier schema")), _name(later, _("the later schema")))
    return Changes(*names, _in_order(found))


def _in_order(found: Iterable[Changed]) -> tuple[Changed, ...]:
    """Put the worst first, and leave what is said twice out."""
    return tuple(sorted(dict.fromkeys(found), key=lambda one: PARTS.index(one.part)))
