"""What is different between two releases, or between the last one and the folder: field by field and file by file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ..description.draft import Distribution, Draft
from ..description.formats import format_of
from ..outcome import shown
from ..versions import Changed, Changes
from ..versions.kinds import PARTS, Part
from .storing import Release, release_of

_ = translator("publishing_history")

# A table past so many bytes is compared by its dictionary alone: by its cells it would take more than ten seconds.
CELLS = 10_000_000
# What a run measures or fills in; it is no change by itself.
MEASURED = ("byte_size", "sha256")
DAYS = ("issued", "modified")
# What is signed for a release or says where it goes, and is in no description that people see.
OURS = ("attestations", "waivers", "organization")


@dataclass(frozen=True)
class Side:
    """One of two releases.

    Parameters:
        name: its version.
        draft: its description.
        file: gives where a file of it is.
    """

    name: str
    draft: Draft
    file: Callable[[str], Path | None]

    @classmethod
    def of(cls, release: Release) -> Side:
        """Make it of a release that was kept."""
        return cls(release.version, release.draft, release.file)

    @classmethod
    def now(cls, draft: Draft) -> Side:
        """Make it of a publication as it is in its folder."""
        return cls(draft.text("version"), draft, draft.place)


@dataclass(frozen=True)
class Differences:
    """What is different.

    Parameters:
        earlier: the earlier version.
        later: the later one.
        fields: {field, before, after} of the description.
        files: {path, before, after}, the fingerprints; None where there is no such file.
        changes: what that means for who uses the data, with what changed in the columns; the worst first.
    """

    earlier: str
    later: str
    fields: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    changes: tuple[Changed, ...] = ()

    @property
    def part(self) -> Part | None:
        """The part of the version's number that moves; None when nothing is different."""
        return Changes(self.earlier, self.later, self.changes).part

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"earlier": self.earlier, "later": self.later, "part": self.part, "fields": self.fields, "files": self.files,
                "changes": [one.to_json() for one in self.changes]}  # fmt: skip

    def __str__(self) -> str:
        lines = [str(Changes(self.earlier, self.later, self.changes))]
        lines += ["", *(f"  {one['field']}: {shown(one['before'])} → {shown(one['after'])}" for one in self.fields)]
        return "\n".join(lines).rstrip()


def differences(folder: Path | str, earlier: str, later: str) -> Differences:
    """Say what is different between two versions that were published.

    Parameters:
        folder: the publication's folder.
        earlier: the earlier version's number.
        later: the later one's.

    Raises:
        Problem: when there is no such version.
    """
    return between(Side.of(release_of(folder, earlier)), Side.of(release_of(folder, later)))


def between(earlier: Side, later: Side) -> Differences:
    """Say what is different between two releases."""
    before = {one.key: one for one in earlier.draft.distributions}
    after = {one.key: one for one in later.draft.distributions}
    listed = [
        {"path": key, "before": _print(before.get(key)), "after": _print(after.get(key))}
        for key in dict.fromkeys((*before, *after))
        if key not in before or key not in after or before[key].sha256 != after[key].sha256
    ]
    several = len({*before, *after}) > 1
    found: list[Changed] = []
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        if one is None:
            found.append(Changed("file-new", after=key))
        elif other is None:
            found.append(Changed("file-gone", before=key))
        else:
            found += [_named(each, key if several else "") for each in _in_file(earlier, later, one, other)]
    fields = changed_fields(earlier.draft.facts, later.draft.facts)
    told = [one["field"] for one in fields if one["field"].partition(" ")[0] not in ("version", *DAYS)]
    told = [name for name in told if name.rpartition(": ")[2] not in DAYS]
    if told:
        found.append(Changed("facts-changed", after=", ".join(told)))
    found.sort(key=lambda each: PARTS.index(each.part))
    return Differences(earlier.name, later.name, fields, listed, tuple(dict.fromkeys(found)))


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Say which fields of a description are different, with what was there and what is there now.

    What a run measures, and what is in no description that people see, is left out.
    """
    old, new = _flat(before), _flat(after)
    return [
        {"field": name, "before": old.get(name), "after": new.get(name)}
        for name in dict.fromkeys((*old, *new))
        if old.get(name) != new.get(name)
    ]


def _flat(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Give a description as one level of fields; what is blank is as if it were not there."""
    found: dict[str, Any] = {}
    for name, value in facts.items():
        if name in OURS or name == "distributions":
            continue
        for part, text in value.items() if isinstance(value, Mapping) else [("", value)]:
            found[f"{name}.{part}" if part else name] = _plain(text)
    # The words are the same however they are written: as a list or with commas.
    found["keyword"] = Draft(Path(), dict(facts)).keywords
    for row in facts.get("distributions") or []:
        key = next((str(row[name]) for name in ("path", "download_url", "access_url") if row.get(name)), "") if isinstance(
            row, Mapping) else ""  # fmt: skip
        for name, value in row.items() if key else ():
            if name not in (*MEASURED, "path"):
                found[f"{key}: {name}"] = _plain(value)
    return {name: value for name, value in found.items() if value}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items() if _plain(one)}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return str(value).strip() if value is not None else ""


def _print(one: Distribution | None) -> str | None:
    return (one.sha256 or one.key) if one else None


def _named(one: Changed, file: str) -> Changed:
    return Changed(one.code, one.column, one.before, one.after, one.count, file)


def _in_file(earlier: Side, later: Side, one: Distribution, other: Distribution) -> tuple[Changed, ...]:
    """Say what is different in one file that both have."""
    schemas = [side.file(each.schema) if each.schema else None for side, each in ((earlier, one), (later, other))]
    said = schemas if all(schemas) else [None, None]
    if one.sha256 == other.sha256:
        return _compared(*said) if said[0] and said[1] and files.sha256(said[0]) != files.sha256(said[1]) else ()
    tables = earlier.file(one.path), later.file(other.path)
    if tables[0] is None or tables[1] is None or not format_of(PurePosixPath(one.path)).table:
        return (Changed("file-replaced"),)
    if max(each.stat().st_size for each in tables if each) > CELLS:
        return (*(_compared(*said) if said[0] else ()), Changed("file-replaced"))
    prints = tuple(files.sha256(each) for each in said if each)
    return _by_cells(tables[0], tables[1], one.sha256, other.sha256, said[0], said[1], prints) or (
        Changed("file-rewritten"),
    )


@lru_cache(maxsize=64)
def _by_cells(
    earlier: Path, later: Path, _one: str, _other: str, earlier_schema: Path | None, later_schema: Path | None,
    _prints: tuple[str, ...],
) -> tuple[Changed, ...]:  # fmt: skip
    """Compare two tables; once for the same contents, since the version and the changelog both ask."""
    from ..versions import compare

    try:
        return compare(earlier, later, earlier_schema=earlier_schema, later_schema=later_schema).changes
    except Problem:
        # A gate said what is wrong with a file of now; one of then stays what it is.
        return (Changed("file-replaced"),)


def _compared(earlier: Path | None, later: Path | None) -> tuple[Changed, ...]:
    """Compare two dictionaries."""
    from ..versions import compare

    try:
        return compare(str(earlier), str(later)).changes
    except Problem:
        return (Changed("file-replaced"),)
