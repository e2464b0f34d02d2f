"""A look into a file of a publication: its errors, its personal columns, and whether it is as its dictionary says.

A look takes as long as the file is large, so what it found is kept (see `cache`): by the file's bytes, its dictionary's bytes,
and the program.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import language, translator
from ..description.draft import Distribution, Draft
from ..description.formats import format_of
from . import cache
from .inside import look_inside

_ = translator("publishing_new")
# Files from so many bytes on are looked at in a process of their own, so that its memory goes back when it ends.
LARGE = 20_000_000
# How many findings of each kind are kept: only how many there are is told.
_FINDINGS = 20


@dataclass(frozen=True)
class Look:
    """What a look found.

    Parameters:
        trouble: why it cannot be read as a table; empty when it can.
        errors: how many errors there are of each code.
        personal: the columns with personal data: place from 1, label, code of the kind.
        schema_trouble: why it cannot be compared with its dictionary; empty when it can, or has none.
        gone: columns that are in the dictionary and not in the file.
        extra: columns that are in the file and not in the dictionary.
        unseen: what could not be looked through for personal data: the file, or files in it.
    """

    trouble: str = ""
    errors: Mapping[str, int] = field(default_factory=dict)
    personal: list[tuple[int, str, str]] = field(default_factory=list)
    schema_trouble: str = ""
    gone: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


def look_at(draft: Draft, one: Distribution) -> Look | None:
    """Look into a file; None when it is not there or is empty.

    Parameters:
        draft: the publication.
        one: the file.
    """
    place = draft.file(one)
    if place is None or not place.stat().st_size:
        return None
    schema = draft.place(one.schema)
    return _looked(*_as_now(place, schema))


def _as_now(place: Path, schema: Path | None) -> tuple[Path, object, Path | None, object, str]:
    """Give what tells one look from another, in the language in use."""
    return place, files.state(place), schema, files.state(schema) if schema else (), language()


@lru_cache(maxsize=1024)
def _looked(place: Path, state: object, schema: Path | None, schema_state: object, words: str) -> Look:
    """Give the look of this run, or that of an earlier one, or look; the states only tell whether a file is as it was."""
    key = _key(place, state, schema, schema_state, words)
    found = _understood(cache.known(key)) if key else None
    if found is None:
        large = place.stat().st_size >= LARGE
        found = _apart(place, schema) if large else look_into(place, schema)
        if key:
            cache.keep(key, asdict(found))
    return found


def is_known(draft: Draft, one: Distribution) -> bool:
    """Say whether a look into a file would be over at once: it is known from an earlier run, or there is nothing to look into.

    Parameters:
        draft: the publication.
        one: the file.
    """
    place = draft.file(one)
    if place is None or not place.stat().st_size:
        return True
    key = _key(*_as_now(place, draft.place(one.schema)))
    return key is not None and cache.known(key) is not None


# Worked out once as long as the files are as they were: who publishes many asks first what is known.
@lru_cache(maxsize=4096)
def _key(place: Path, _state: object, schema: Path | None, _schema_state: object, words: str) -> tuple[str, ...] | None:
    """Give what a look is kept under; None where it is not kept."""
    if schema and _leads_on(schema):
        return None
    return (
        "1",
        place.name,
        files.sha256(place),
        schema.name if schema else "",
        _rules_of(schema) if schema else "",
        words,
    )


def _rules_of(schema: Path) -> str:
    """Give the fingerprint of what a dictionary asks of the cells; what its columns mean is written later and changes nothing."""
    try:
        told = json.loads(schema.read_bytes())
        fields = [{key: value for key, value in one.items() if key != "description"} for one in told["fields"]]
        text = json.dumps({**told, "fields": fields}, sort_keys=True)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return files.sha256(schema)
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def _leads_on(schema: Path) -> bool:
    """Say whether a dictionary leads to other tables, whose bytes would count too."""
    return schema.stat().st_size > LARGE or b"foreignKeys" in schema.read_bytes()


def _understood(told: Any) -> Look | None:
    try:
        personal = [(int(place), str(label), str(kind)) for place, label, kind in told["personal"]]
        look = Look(**{**told, "personal": personal})
    except (TypeError, KeyError, ValueError):
        return None
    whole = isinstance(look.errors, dict) and all(isinstance(one, list) for one in (look.gone, look.extra, look.unseen))
    return look if whole and isinstance(look.trouble, str) and isinstance(look.schema_trouble, str) else None


def look_into(place: Path, schema: Path | None) -> Look:
    """Look into a file, whatever is known of it.

    Parameters:
        place: the file.
        schema: its dictionary; None when it has none.
    """
    from ...validation import validate
    from ...validation.schema.loading import load

    kind = format_of(place)
    if not (kind.table or kind.perhaps_table):
        inside = look_inside(place, tables=False)
        return Look(personal=inside.personal, unseen=inside.unseen)
    expected, trouble = None, ""
    if schema is not None:
        try:
            expected = load(schema, str(place))
            # Each column is in the dictionary, and nothing else is, whatever the dictionary itself allows.
            if expected.match != "exact":
                expected = replace(expected, match="equal")
        except Problem as problem:
            trouble = _said(problem, schema)
    try:
        report = validate(place, schema=expected, limit=_FINDINGS)
    except Problem as problem:
        inside = look_inside(place, tables=True)
        return Look(_said(problem, place), schema_trouble=trouble, personal=inside.personal, unseen=inside.unseen)
    inside = look_inside(place, tables=True, others="several-sheets" in report.counts)
    errors = {one.code for one in report.findings if str(one.severity) == "error"}
    return Look(
        errors={code: report.counts[code] for code in sorted(errors) if code != "column-removed"},
        personal=inside.personal,
        unseen=inside.unseen,
        schema_trouble=trouble,
        gone=[str(one.at.facts["gone"]) for one in report.findings if one.code == "column-removed"],
        extra=[str(one.label) for one in report.findings if one.code == "column-added"],
    )


def _said(problem: Problem, path: Path) -> str:
    """Give a sentence with the file's name for its place: what is kept is told of the same file in another folder too."""
    return problem.sentence.replace(str(path), path.name)


def _apart(place: Path, schema: Path | None) -> Look:
    """Look into a file from a process of its own."""
    command = [sys.executable, "-m", __name__, str(place), *([str(schema)] if schema else [])]
    done = subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, "OPENDATA_LANG": language(), "PYTHONUTF8": "1"}
    )
    with_look = done.stdout.decode("utf-8", "replace").strip().rpartition("\n")[2]
    try:
        found = _understood(json.loads(with_look)) if done.returncode == 0 else None
    except ValueError:
        found = None
    if found is None:
        raise Problem(_("{file} could not be checked: the check was ended from outside, perhaps for want of memory. Close other "
                        "programs and try again.", file=str(place)))  # fmt: skip
    return found


if __name__ == "__main__":
    looked = look_into(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    sys.stdout.buffer.write(json.dumps(asdict(looked)).encode() + b"\n")
