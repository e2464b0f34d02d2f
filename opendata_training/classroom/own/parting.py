"""Ways to split a table: which columns make a few parts of about the same size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...conversion.advice import NO_SPLIT
from ...conversion.columns import places
from ...errors import Problem

if TYPE_CHECKING:
    from ...validation.column import Column
    from ...validation.privacy import Privacy
    from ...validation.subject import Subject

# More parts than this nobody looks through; with one part that has nearly all, the split is for nothing.
_MOST, _LARGEST = 60, 0.8
_SHOWN = 6
_YEAR, _MONTH = 4, 7


@dataclass(frozen=True)
class Way:
    """A way to split.

    Parameters:
        column: the column, as `convert(split_by=…)` takes it: its label, or label and period.
        parts: how many parts there would be.
        largest: how many rows the largest has.
        rows: how many all have.
        time: whether it splits by time.
    """

    column: str
    parts: int
    largest: int
    rows: int
    time: bool = False


def ways(subject: Subject, privacy: Privacy) -> list[Way]:
    """Give the ways that make sense, the best first: by time, then in few parts.

    Parameters:
        subject: the table's columns.
        privacy: which columns hold personal data; a file's name shall hold none.
    """
    personal = {one.label.strip() for one in privacy.personal}
    found = [way for column in subject.columns if column.label.strip() not in personal
             for way in _of(column, subject.labels)]  # fmt: skip
    found = [way for way in found if 2 <= way.parts <= _MOST and way.largest <= _LARGEST * way.rows]
    # As few parts as open with ease; where none are small enough, those whose largest is smallest.
    return sorted(found, key=_rank)[:_SHOWN]


def _rank(way: Way) -> tuple[bool, bool, int]:
    small = way.largest <= NO_SPLIT
    return not way.time, not small, way.parts if small else way.largest


def best(found: Sequence[Way]) -> Way | None:
    """Give the best way; None without any."""
    return found[0] if found else None


def _of(column: Column, labels: Sequence[str]) -> Iterable[Way]:
    if (
        not column.label.strip()
        or not _is_named_alone(column.label, labels)
        or not getattr(column.cells, "complete", True)
    ):
        return
    texts = list(zip(column.uniques, column.times, strict=True))
    if _are_days(column):
        for letters, period in ((_YEAR, "year"), (_MONTH, "month")):
            yield _way(f"{column.label}:{period}", [(text[:letters], times) for text, times in texts], True)
    elif len(texts) <= _MOST:
        yield _way(column.label, texts, _are_years(column))


def _is_named_alone(label: str, labels: Sequence[str]) -> bool:
    try:
        found = places(labels, label)
    except Problem:
        return False
    return found is not None and len(found) == 1


def _are_days(column: Column) -> bool:
    return column.known > 0 and all(len(text) >= 10 and text[4:5] == text[7:8] == "-" and text[:4].isdigit()
                                    for text in column.uniques)  # fmt: skip


def _are_years(column: Column) -> bool:
    texts = [text.strip() for text in column.uniques]
    return all(len(text) == _YEAR and text.isdigit() and 1900 <= int(text) < 2100 for text in texts)


def _way(name: str, texts: Iterable[tuple[str, int]], time: bool) -> Way:
    counts: Counter[str] = Counter()
    for text, times in texts:
        counts[text] += times
    return Way(name, len(counts), max(counts.values(), default=0), counts.total(), time)
