"""What changed from the columns of one release to those of the next, once they are matched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...validation.column import Column
from ...validation.drift import Canonical, Harmonised
from ...validation.drift.kinds import labels_same
from ...validation.drift.model import SURE
from ...validation.drift.units import factor_text
from .fields import changed_field, named
from .model import Changed


@dataclass
class Matched:
    """What came of comparing columns.

    Parameters:
        changes: what changed.
        comparable: the columns whose cells mean and are written the same in both, as their places in each.
    """

    changes: list[Changed] = field(default_factory=list)
    comparable: list[tuple[int, int]] = field(default_factory=list)


def column_changes(
    harmonised: Harmonised, schemas: Sequence[Mapping[str, Any]], said: Sequence[Mapping[str, Any]]
) -> Matched:
    """Compare the columns of two releases.

    Parameters:
        harmonised: the two releases, matched.
        schemas: what is known of the columns of each, field by field.
        said: the schemas that persons wrote, {} where there is none.
    """
    found = Matched()
    before, after = (release.subject.columns for release in harmonised.releases)
    pairs: dict[int, int] = {}
    parted: dict[int, list[str]] = {}
    merged: dict[int, list[str]] = {}
    for column in harmonised.columns:
        old, new = column.sources[0], column.sources[1]
        if old.place is None or new.place is None:
            continue
        if old.part and not new.part:
            parted.setdefault(old.place, []).append(_label(after[new.place]))
        elif new.part and not old.part:
            merged.setdefault(new.place, []).append(_label(before[old.place]))
        elif not old.part and _is_sure(column, before, after):
            pairs[old.place] = new.place
            _pair(found, column, (before[old.place], after[new.place]), schemas, said)
    found.changes += _titles_taken(pairs, before, after)
    for place, names in parted.items():
        found.changes.append(Changed("column-split", before=_label(before[place]), after=named(names)))
    for place, names in merged.items():
        found.changes.append(Changed("column-merged", before=named(names), after=_label(after[place])))
    gone = [one for one in before if one.place not in pairs and one.place not in parted and _label(one)]
    gone_apart = {name for names in merged.values() for name in names}
    found.changes += [Changed("column-gone", _label(one)) for one in gone if _label(one) not in gone_apart]
    came_of = {name for names in parted.values() for name in names}
    known = {*pairs.values(), *merged}
    new_ones = [one for one in after if one.place not in known and _label(one) and _label(one) not in came_of]
    last = max(known, default=-1)
    found.changes += [Changed("column-new" if one.place > last else "column-between", _label(one)) for one in new_ones]
    order = sorted(pairs)
    moved = in_other_places(
        [_label(after[pairs[one]]) for one in order], [_label(after[one]) for one in sorted(pairs.values())]
    )
    found.changes += moved
    return found


def _titles_taken(pairs: Mapping[int, int], before: Sequence[Column], after: Sequence[Column]) -> Iterator[Changed]:
    """Say which titles were taken over by another column, so that who looks for the title gets something else."""
    now = {_label(one): one.place for one in after}
    for old, new in pairs.items():
        title = _label(before[old])
        if title and now.get(title, new) != new and _label(after[new]) != title:
            yield Changed("meaning-changed", title)


def _is_sure(column: Canonical, before: Sequence[Column], after: Sequence[Column]) -> bool:
    """Say whether two columns are surely each other's: so much alike, or under the same title."""
    old, new = column.sources[0], column.sources[1]
    assert old.place is not None and new.place is not None
    return min(old.confidence, new.confidence) >= SURE or labels_same(before[old.place].label, after[new.place].label)


def _pair(
    found: Matched, column: Canonical, both: tuple[Column, Column], schemas: Sequence[Mapping[str, Any]],
    said: Sequence[Mapping[str, Any]],
) -> None:  # fmt: skip
    """Say what changed of one column."""
    one, other = both
    old, new = column.sources[0], column.sources[1]
    name = _label(other)
    if not labels_same(one.label, other.label):
        found.changes.append(Changed("column-renamed", name, _label(one), name))
    if new.kind == "meaning-changed":
        found.changes.append(Changed("meaning-changed", name))
        return
    if new.kind == "unit":
        found.changes.append(Changed("unit-changed", name, after=factor_text(old.factor)))
    fields = [schema["fields"][each.place] for schema, each in zip(schemas, both, strict=True)]
    declared = all(
        any(each.get("name") == one_column.label for each in schema.get("fields", []))
        for schema, one_column in zip(said, both, strict=True)
    )
    changes = list(changed_field(name, *fields, declared=declared)) if _filled(one) and _filled(other) else []
    # Another unit has other decimals: that is one change and not two.
    found.changes += [each for each in changes if new.kind != "unit" or each.code != "decimals-now"]
    if new.kind == "recoded":
        pair = next(iter(old.codes.items()), ("", ""))
        found.changes.append(Changed("recoded", name, pair[0] or named(_words(one)), pair[1] or named(_words(other))))
        return
    found.changes += _cells(name, one, other, fields)
    if new.kind != "unit" and not any(each.code in ("type-changed", "form-changed") for each in changes):
        found.comparable.append((one.place, other.place))


def _cells(name: str, one: Column, other: Column, fields: Sequence[Mapping[str, Any]]) -> Iterator[Changed]:
    """Say what is in the cells that was not before: blanks, and words of a list."""
    blanks = [sum(each.times[at] for at, text in enumerate(each.uniques) if not text.strip()) for each in (one, other)]
    if blanks[1] and not blanks[0] and one.rows:
        yield Changed("blanks-now", name, count=blanks[1])
    lists = [(each.get("constraints") or {}).get("enum") for each in fields]
    if isinstance(lists[0], list):
        known = set(map(str, lists[0]))
        new = sorted({text.strip() for text in other.uniques if text.strip()} - known)
        # Of a list that was only seen, hardly any word can be new: else it was no list.
        if new and len(new) <= len(known):
            yield Changed("categories-new", name, after=named(new))


def in_other_places(before: Sequence[str], after: Sequence[str]) -> list[Changed]:
    """Say which of the columns that are in both releases stand elsewhere among them: the fewest that explain the new order.

    Parameters:
        before: their titles in the earlier order.
        after: the same in the later one.
    """
    if list(before) == list(after):
        return []
    place = {name: at for at, name in enumerate(before)}
    stay = _longest_rising([place[name] for name in after])
    moved = [name for name in after if place[name] not in stay]
    return [Changed("column-moved", named(moved))] if moved else []


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Give the longest run of numbers that rises, not necessarily side by side (patience sorting)."""
    from bisect import bisect_left

    ends: list[int] = []
    piles: list[list[int]] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = piles[at - 1][-1] if at else None
        if at == len(ends):
            ends.append(number)
            piles.append([number])
        else:
            ends[at] = number
            piles[at].append(number)
    found: set[int] = set()
    last = piles[-1][-1] if piles else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _label(column: Column) -> str:
    return " ".join(column.label.split())


def _filled(column: Column) -> bool:
    return any(text.strip() for text in column.uniques)


def _words(column: Column) -> list[str]:
    return sorted(text.strip() for text in column.uniques if text.strip())
