"""Files that join a publication: copied in whole, described as far as they tell of themselves, their dictionaries begun."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ... import files
from ...locale import translator
from . import dictionaries
from .draft import Distribution, Draft
from .formats import format_of, stem_of
from .working_out import Seen, see

_ = translator("publishing_new")
# So many columns are named in what is said of a file; the dictionary names all.
_NAMED = 8


def put(source: Path, target: Path) -> None:
    """Copy a file into a publication, whole, unless it is there already.

    Raises:
        Problem: when it cannot be read, or its place cannot be written.
    """
    files.refuse_special(source)
    try:
        data = source.open("rb")
    except OSError as error:
        raise files.trouble(source, error) from error
    with data:
        if not os.path.isfile(target) or changes(source, target):  # noqa: PTH113 - never raises
            with files.written_whole(target) as copy:
                shutil.copyfileobj(data, copy)


def changes(source: Path, target: Path) -> bool:
    """Say whether a file takes the place of another one of its name."""
    try:
        there = target.is_file() and os.path.realpath(target) != os.path.realpath(source)
        return there and files.sha256(source) != files.sha256(target)
    except OSError:
        # Whoever copies it says what is the matter.
        return False


def schema_of(path: Path) -> dict[str, Any] | None:
    """Give the first Table Schema that a file tells of itself; None when it is no table."""
    seen = see(path)
    return seen.schema if seen else None


def described(
    draft: Draft,
    sources: Sequence[Path],
    seen: Sequence[Seen | None],
    old: Sequence[dict[str, Any] | None],
    titles: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Give the rows of ``distributions``, the new files among them, and write their dictionaries.

    Parameters:
        draft: the publication as it was.
        sources: the files that join it, or take the place of those of their names.
        seen: each as a table; None when it is none.
        old: what the file that each takes the place of said of itself; None when there is none, or it is the same.
        titles: what files are called, by their names.

    Raises:
        Problem: when a dictionary cannot be written, or the one that is there cannot be read.
    """
    there = [one for one in draft.facts.get("distributions") or [] if isinstance(one, dict)]
    rows = {one.get("path") or one.get("download_url") or one.get("access_url"): one for one in there}
    taken = {one.schema: _labels(draft, one) for one in draft.distributions if one.schema}
    fresh: dict[str, dict[str, Any]] = {}
    for source, table, before in zip(sources, seen, old, strict=True):
        worked_out = {**_file_facts(source, table), **({"title": titles[source.name]} if source.name in titles else {})}
        row = {**worked_out, **{key: value for key, value in rows.get(source.name, {}).items() if value}}
        if table is not None and row.get("schema"):
            dictionaries.begin(draft.folder, row["schema"], table.schema, before)
        elif table is not None:
            labels = table.subject.labels
            # What columns mean is asked once for all files that have the same ones.
            place = next((one for one, known in taken.items() if known == labels), "")
            if place in fresh:
                fresh[place] = dictionaries.common(fresh[place], table.schema)
            elif not place:
                place = dictionaries.beside(source.name, taken)
                fresh[place] = table.schema
            row["schema"], taken[place] = place, labels
        rows[source.name] = row
    for place, schema in fresh.items():
        dictionaries.begin(draft.folder, place, schema, None)
    return list(rows.values())


def _labels(draft: Draft, one: Distribution) -> list[str]:
    schema = dictionaries.told(draft, one)
    return [str(each.get("name", "")) for each in schema["fields"]] if schema else []


def _file_facts(source: Path, seen: Seen | None) -> dict[str, Any]:
    kind = format_of(source)
    return {
        "path": source.name,
        "title": title_of(source),
        "description": _said_of(source, seen),
        "media_type": kind.media_type,
        "format": kind.label,
    }


def _said_of(source: Path, seen: Seen | None) -> str:
    if seen is None:
        return _("The file {name}.", name=source.name)
    labels = [label for label in seen.subject.labels if label.strip()]
    more = "…" if len(labels) > _NAMED else ""
    return _("A table with the columns {columns}.", columns=", ".join(labels[:_NAMED]) + more)


def title_of(source: Path) -> str:
    """Make a title of a file's name: its words, the first letter a capital."""
    words = re.sub(r"[-_\s]+", " ", re.sub(r"(?<=[a-zá-ú])(?=[A-ZÁ-Ú])", " ", stem_of(source))).strip()
    if words.isupper():
        words = words.lower()
    return words[:1].upper() + words[1:]
