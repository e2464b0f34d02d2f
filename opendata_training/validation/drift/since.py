"""What changed since the previous release, for the checks of a table: the columns that are surely others' counterparts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction

from ..subject import Subject
from .canonical import Matching
from .kinds import labels_same
from .model import SURE
from .release import releases


@dataclass(frozen=True)
class Since:
    """What changed, by the places of this release's columns, from 0.

    Parameters:
        renamed: columns that had another title, each with that title.
        units: columns that were in another unit, each with what the earlier numbers are multiplied by to be in this one.
        meanings: columns whose title is the same and which hold something else.
        gone: the titles of columns that are gone.
        new: columns that are new.
    """

    renamed: dict[int, str] = field(default_factory=dict)
    units: dict[int, Fraction] = field(default_factory=dict)
    meanings: list[int] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    new: list[int] = field(default_factory=list)


def since(subject: Subject) -> Since | None:
    """Give what changed since the previous release, found out once; None where there is none to compare with.

    Only what is sure is told; any other title that is not in both releases is one that is gone, or a new one.

    Parameters:
        subject: the table.
    """
    if subject.whole is not None:
        return since(subject.whole)
    if subject.earlier is None:
        return None
    if subject.drifted is None:
        subject.drifted = _found(subject.earlier, subject)
    found: Since = subject.drifted
    return found


def _found(earlier: Subject, later: Subject) -> Since:
    found = Since()
    before, now = [label.strip() for label in earlier.labels], [label.strip() for label in later.labels]
    matched: set[int] = set()
    for column in Matching(releases([("", earlier), ("", later)])).columns:
        old, new = column.sources[0], column.sources[1]
        if old.place is None or new.place is None or old.confidence < SURE or old.part or new.part:
            continue
        if new.kind == "unit":
            found.units[new.place] = old.factor
        if new.kind == "meaning-changed":
            found.meanings.append(new.place)
        if not labels_same(before[old.place], now[new.place]) and before[old.place] and now[new.place]:
            found.renamed[new.place] = before[old.place]
            matched.add(old.place)
    # Of titles that are there more often than before, so many are new.
    left, right = Counter(before), Counter(now)
    for place in matched:
        left[before[place]] -= 1
    for place in found.renamed:
        right[now[place]] -= 1
    found.gone.extend(label for label in dict.fromkeys(before) if label and left[label] > 0 and not right[label])
    found.new.extend(
        place
        for place, label in enumerate(now)
        if label and place not in found.renamed and right[label] > 0 and not left[label]
    )
    return found
