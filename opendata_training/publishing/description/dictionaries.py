"""The data dictionary of each file: a Table Schema beside it, begun by the program and completed by whoever knows the columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from .draft import Distribution, Draft

_ = translator("publishing_new")
ENDING = ".schema.json"
# What a person writes of a column, and no program can work out.
_WORDS = ("title", "description")


def beside(path: str, taken: Collection[str] = ()) -> str:
    """Give where the dictionary of a file is to be: rain.csv has rain.schema.json.

    Parameters:
        path: the file's path in the publication.
        taken: the places that other files' dictionaries have.
    """
    folder, slash, name = path.rpartition("/")
    stem = name.removesuffix(".gz")
    stem = stem.rpartition(".")[0] or stem
    short = f"{folder}{slash}{stem}{ENDING}"
    return f"{path}{ENDING}" if short in taken else short


def told(draft: Draft, one: Distribution) -> Mapping[str, Any] | None:
    """Give the Table Schema that a file's dictionary says, as it is written; None when it has none that is there.

    Parameters:
        draft: the publication.
        one: the file.

    Raises:
        Problem: when it cannot be read as one.
    """
    place = draft.place(one.schema)
    if place is None:
        return None
    from ...validation.schema.written import find_schema, is_schema_file

    read = _read(place, files.state(place))
    if not is_schema_file(place):
        return dict(read)
    alone = place.name.endswith(ENDING)
    return find_schema(read, place.parent, "" if alone else one.path, str(place) if alone else one.schema)[0]


@lru_cache(maxsize=256)
def _read(place: Path, _state: object) -> Any:
    """Read a dictionary; once as long as it is as it was, for a gate and each standard ask for it."""
    from ...validation.schema.dictionary import schema_of_dictionary
    from ...validation.schema.written import is_schema_file, read_json_or_yaml

    return read_json_or_yaml(place) if is_schema_file(place) else schema_of_dictionary(place)


def undescribed(schema: Mapping[str, Any]) -> list[str]:
    """Name the columns of a dictionary that nobody has described yet; to repeat the label describes nothing."""
    from ...validation.words import signless

    left = []
    for one in schema.get("fields") or ():
        name = str(one.get("name", "")) if isinstance(one, Mapping) else ""
        said = signless(str(one.get("description") or "")) if isinstance(one, Mapping) else ""
        if not said or said == signless(name):
            left.append(name)
    return left


def begin(folder: Path, schema: str, found: dict[str, Any], before: dict[str, Any] | None) -> None:
    """Write a file's dictionary; what people wrote in the one that is there stays.

    Parameters:
        folder: the publication's folder.
        schema: the dictionary's place in it.
        found: what the file says of itself now.
        before: what the file that it replaces said; None when there was none, or it is the same.

    Raises:
        Problem: when it cannot be written, or the one that is there cannot be read.
    """
    place = folder / schema
    if not place.name.endswith(ENDING) and place.exists():
        # A dictionary that a person keeps, in a spreadsheet or elsewhere, is theirs alone.
        return
    if place.is_file():
        from ...validation.schema.written import as_told

        found = _joined(dict(as_told(place)), found, before)
    text = files.json_text(found) + "\n"
    if not place.is_file() or place.read_text(encoding="utf-8-sig") != text:
        files.write_text(place, text)


def common(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Give one dictionary for two files of the same columns: what holds in both.

    Parameters:
        one: what the one file says of itself.
        other: what the other does.
    """
    fields = [_both(*pair) for pair in zip(one["fields"], other["fields"], strict=True)]
    rest = {name: value for name, value in one.items() if name != "fields" and other.get(name) == value}
    return {**rest, "fields": fields}


def _both(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    same = {name: value for name, value in one.items() if other.get(name) == value}
    limits, others = one.get("constraints") or {}, other.get("constraints") or {}
    limits = {name: value for name, value in limits.items() if others.get(name) == value}
    kinds = {one["type"], other["type"]}
    # What is no decimal number in the one file may be some in the other; of other differences only text is left.
    kind = one["type"] if len(kinds) == 1 else "number" if kinds == {"integer", "number"} else "string"
    if kind == one["type"] and one.get("format") != other.get("format"):
        kind = "string"
    return {**same, "type": kind, **({"constraints": limits} if limits and kind == one["type"] else {})}


def _joined(there: dict[str, Any], found: dict[str, Any], before: dict[str, Any] | None) -> dict[str, Any]:
    """Join what people wrote and what the file says: what the program had worked out is worked out anew, the rest stays."""
    old = {one["name"]: one for one in (before or {}).get("fields", ())}
    wrote = {one["name"]: one for one in there["fields"] if isinstance(one, dict) and "name" in one}
    fields = []
    for new in found["fields"]:
        one, guessed = wrote.get(new["name"]), old.get(new["name"])
        if one is None:
            fields.append(new)
        elif guessed is not None and _kind(one) == _kind(guessed):
            words = {key: value for key, value in one.items() if key not in guessed or key in _WORDS}
            fields.append({**new, **words})
        else:
            fields.append(one)
    whole = {**there, "fields": fields}
    for name in ("primaryKey", "missingValues"):
        if before is not None and there.get(name) == before.get(name):
            whole.pop(name, None)
            whole |= {name: found[name]} if name in found else {}
    return whole


def _kind(one: Mapping[str, Any]) -> dict[str, Any]:
    return {key: one.get(key) for key in ("type", "format", "constraints", "decimalChar", "groupChar")}


def describe(draft: Draft, columns: Mapping[str, str]) -> None:
    """Write what columns mean into the dictionaries of a publication.

    Parameters:
        draft: the publication.
        columns: what each column means, by its label; a column of that label is described in each file that has it.

    Raises:
        Problem: when no file has such a column, or a dictionary cannot be read or written.
    """
    left = set(columns)
    for one in draft.distributions:
        schema = told(draft, one) if one.schema.endswith(ENDING) else None
        if schema is None:
            continue
        fields = [
            {**each, "description": columns[each["name"]]} if each.get("name") in columns else each
            for each in schema["fields"]
        ]
        left -= {each.get("name") for each in fields}
        if fields != schema["fields"]:
            files.write_json(draft.folder / one.schema, {**schema, "fields": fields})
    if left:
        raise Problem(_("No file of {folder} has a column called {columns}. Write the columns' titles as they stand in the file.",
                        folder=str(draft.folder), columns=", ".join(sorted(left))))  # fmt: skip
