"""A table judged by its schema, once; the checks of each code give what is theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...reading import read
from ..finding import Hits
from ..keys import Keys, hashed
from .constraints import NAMES, allowed, judge
from .model import Field, ForeignKey, Schema
from .types import NotOf, cast

if TYPE_CHECKING:
    from ..subject import Column, Subject

_ = translator("validation")


@dataclass
class Judged:
    """What a schema has to say of a table.

    Parameters:
        types: columns, with the rows whose cells are not of the type.
        broken: columns, rows, the constraint's name and its limit.
        unique: columns whose values must differ, with the rows of those that do not and the record that has the value first.
        primary: the rows whose primary key is blank (-1) or is there already, with the record that has it first.
        foreign: foreign keys, with the rows whose values are not there.
        gone: fields that have no column.
        extra: columns that have no field, from 0.
        moved: columns in another place, from 0, with the field they should come after ("" for the first).
    """

    types: list[tuple[Column, Field, list[int]]] = field(default_factory=list)
    broken: list[tuple[Column, list[int], str, str]] = field(default_factory=list)
    unique: list[tuple[list[Column], dict[int, int]]] = field(default_factory=list)
    primary: tuple[list[Column], dict[int, int]] | None = None
    foreign: list[tuple[ForeignKey, list[Column], list[int]]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    extra: list[int] = field(default_factory=list)
    moved: list[tuple[int, str]] = field(default_factory=list)


def judged(subject: Subject) -> Judged | None:
    """Give what the subject's schema says of it; None when it has none."""
    if subject.schema is None:
        return None
    if subject.judged is None:
        subject.judged = _judge(subject, subject.schema)
    found: Judged = subject.judged
    return found


def _judge(subject: Subject, schema: Schema) -> Judged:
    found = Judged()
    columns = _match(subject, schema, found)
    for one, column in columns.items():
        _judge_column(schema.fields[one], column, found)
    by_name: dict[str, tuple[Column, Field]] = {}
    for one, column in columns.items():
        by_name.setdefault(schema.fields[one].name, (column, schema.fields[one]))
    for one, column in columns.items():
        name = schema.fields[one].name
        if schema.fields[one].constraints.get("unique") is True and (name,) != schema.primary_key:
            found.unique.append(([column], _repeated(subject, [by_name[name]])))
    for key in schema.unique_keys:
        if key and all(name in by_name for name in key):
            found.unique.append(
                ([by_name[name][0] for name in key], _repeated(subject, [by_name[name] for name in key]))
            )
    if schema.primary_key and all(name in by_name for name in schema.primary_key):
        parts = [by_name[name] for name in schema.primary_key]
        found.primary = ([column for column, _field in parts], _repeated(subject, parts, blank_too=True))
    for foreign in schema.foreign_keys:
        if all(name in by_name for name in foreign.fields):
            parts = [by_name[name] for name in foreign.fields]
            there = _there(foreign, by_name)
            found.foreign.append((foreign, [column for column, _field in parts], _not_there(parts, there)))
    return found


def _match(subject: Subject, schema: Schema, found: Judged) -> dict[int, Column]:
    """Give the column of each field, by name; by place when the file has no header."""
    columns: dict[int, Column] = {}
    if (
        subject.diagnosis is not None
        and subject.diagnosis.header_rows == 0
        and len(subject.columns) == len(schema.fields)
    ):
        return dict(enumerate(subject.columns))
    waiting: dict[str, list[Column]] = defaultdict(list)
    for column in subject.columns:
        waiting[column.label.strip()].append(column)
    for place, one in enumerate(schema.fields):
        if waiting[one.name.strip()]:
            columns[place] = waiting[one.name.strip()].pop(0)
        elif schema.match not in ("subset", "partial") or one.constraints.get("required") is True:
            found.gone.append(one.name)
    if schema.match not in ("superset", "partial"):
        found.extra = sorted(column.place for several in waiting.values() for column in several if column.label.strip())
    if schema.match == "exact":
        found.moved = moved([column.place for column in columns.values()], [schema.fields[one].name for one in columns])
    return columns


def moved(places: Sequence[int], names: Sequence[str]) -> list[tuple[int, str]]:
    """Name the columns that are out of order: the fewest that would have to move, each with the one it should follow.

    Parameters:
        places: where each column is, in the order in which they should be.
        names: their names, in the same order.
    """
    from bisect import bisect_left

    # The longest run that is in order stays.
    ends: list[int] = []
    length = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        length.append(at)
    stays, wanted, after = set(), len(ends) - 1, float("inf")
    for at in range(len(places) - 1, -1, -1):
        if length[at] == wanted and places[at] < after:
            stays.add(at)
            wanted, after = wanted - 1, places[at]
    return sorted((places[at], names[at - 1] if at else "") for at in range(len(places)) if at not in stays)


def _judge_column(one: Field, column: Column, found: Judged) -> None:
    wrong: set[str] = set()
    broken: dict[str, tuple[str, str]] = {}
    plain = one.type in ("string", "any") and one.format == "default"
    test = judge(one)
    tested = bool(set(one.constraints) & set(NAMES) - {"required"}) or allowed(one) is not None
    for text in column.uniques:
        if is_missing(text, one):
            if one.constraints.get("required") is True:
                broken[text] = ("required", "")
            continue
        if plain and not tested:
            continue
        try:
            value = cast(text, one)
        except NotOf:
            wrong.add(text)
            continue
        trouble = test(text, value)
        if trouble:
            broken[text] = trouble
    if wrong:
        found.types.append((column, one, column.where(wrong.__contains__)))
    by_rule: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text, rule in broken.items():
        by_rule[rule].add(text)
    for (name, limit), texts in by_rule.items():
        found.broken.append((column, column.where(texts.__contains__), name, limit))


def is_missing(text: str, one: Field) -> bool:
    """Say whether a text stands for no value in a field."""
    return text in one.missing or (one.type != "string" and text.strip() in one.missing)


def _values(column: Column, one: Field) -> list[Any]:
    """Give what each distinct text of a column is worth when keys are compared; None for no value."""
    made: list[Any] = []
    for text in column.uniques:
        try:
            made.append(None if is_missing(text, one) else str(cast(text, one)))
        except NotOf:
            made.append(text)
    return made


def _hashed(parts: Sequence[tuple[Column, Field]]) -> Keys:
    return hashed([(column, _values(column, one)) for column, one in parts])


def _keys(parts: Sequence[tuple[Column, Field]]) -> Iterator[tuple[Any, ...]]:
    values = [(column.codes.tolist(), _values(column, one)) for column, one in parts]
    return zip(*(map(known.__getitem__, codes) for codes, known in values), strict=True)


def _repeated(subject: Subject, parts: Sequence[tuple[Column, Field]], blank_too: bool = False) -> dict[int, int]:
    """Give the rows whose key was there before, with the record of the first that had it; -1 for a key with a blank part."""
    found = subject.again(tuple(column.place for column, _field in parts), lambda: _hashed(parts))
    if not blank_too:
        return found
    blank = _hashed(parts)[1].nonzero()[0].tolist()
    return dict(sorted({**found, **dict.fromkeys(blank, -1)}.items()))


def _there(foreign: ForeignKey, by_name: dict[str, tuple[Column, Field]]) -> set[tuple[Any, ...]]:
    """Gather the keys that a foreign key may have."""
    if foreign.path is None:
        if any(name not in by_name for name in foreign.reference):
            return set()
        return set(_keys([by_name[name] for name in foreign.reference]))
    other = read(foreign.path)
    labels = [label.strip() for label in other.labels]
    for name in foreign.reference:
        if name.strip() not in labels:
            raise Problem(
                _("The foreign key's table {file} has no column {field}.", file=str(foreign.path), field=name)
            )
    places = [labels.index(name.strip()) for name in foreign.reference]
    kinds = [by_name[name][1] for name in foreign.fields]
    known: dict[tuple[int, str], Any] = {}

    def value(place: int, kind: Field, text: str) -> Any:
        if (place, text) not in known:
            try:
                known[place, text] = None if is_missing(text, kind) else str(cast(text, kind))
            except NotOf:
                known[place, text] = text
        return known[place, text]

    return {
        tuple(value(place, kind, row[place]) for place, kind in zip(places, kinds, strict=True)) for row in other.cells
    }


def _not_there(parts: Sequence[tuple[Column, Field]], there: set[tuple[Any, ...]]) -> list[int]:
    # A key with a blank part points nowhere.
    return [at for at, key in enumerate(_keys(parts)) if None not in key and key not in there]


def key_hits(
    subject: Subject, columns: list[Column], again: dict[int, int], make: Callable[[int], dict[str, Any]]
) -> Hits:
    """Give hits on the cells of a key's first column, each with facts of its own."""
    column, positions = columns[0], sorted(again)
    places = (
        place._replace(facts=make(at))
        for at, place in zip(positions, subject.cells(column, positions).places, strict=True)
    )
    return Hits(len(positions), column.place + 1, places)


def counted(columns: list[Column]) -> str:
    """Name the columns of a key."""
    return ", ".join(column.label for column in columns)
