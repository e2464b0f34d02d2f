"""Cells merged for the eye, and what they leave in a text: a value said once and left out in the rows below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...locale import Words
from ...reading.kinds import kind
from ..finding import Example, Fix, Hits, Place
from ..subject import Column, Subject
from ..words import signless

CODE = "merged-cells"
# Error: a machine finds the other cells blank.
SEVERITY = "error"
FIX: Fix | None = Fix("fill-down", safe=False)
LABEL = Words(en="Merged cells", es="Celdas combinadas")
MESSAGE = Words(
    en='"{value}" is said once for {count} cells; the others are blank for a machine',
    es="«{value}» se dice una sola vez para {count} celdas; para una máquina las demás están vacías",
)
WHAT_TO_DO = Words(
    en="Undo the merging and write the value in each cell it holds for.",
    es="Deshaz la combinación y escribe el valor en cada celda a la que corresponde.",
)
CAUGHT = Example(
    b"Estado,Mes,Robos\nColima,Enero,3\n,Febrero,4\n,Marzo,2\nPuebla,Enero,5\n,Febrero,1\n,Marzo,7\n",
    ((2, 1), (5, 1)),
)
LEFT_ALONE = Example(b"Estado,Mes,Nota\nColima,Enero,\nColima,Febrero,dos\nPuebla,Enero,\nPuebla,Febrero,\n")
# The share of blanks from which a column may be one that was merged; the share of rows that may be against it (cells that
# are wrong for other reasons); and how rarely chance may have it so, when values come again and when each is said once.
_SHARE, _GAPS, _CHANCE, _CHANCE_ONCE = 0.2, 0.05, 0.001, 0.02
# Columns in which a blank is an answer.
_NOT_EVERYWHERE = re.compile(r"\b(?:observac|nota|comentario|motivo|anotac|remark|comment|note)")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    merged = list(_merged_ranges(subject)) if about is not None else []
    yield from merged
    if not merged:
        for column in subject.columns:
            runs = _runs(subject, column)
            if runs:
                places = (_place(subject, column, at, count) for at, count in runs)
                yield Hits(len(runs), column.place + 1, places)


def _merged_ranges(subject: Subject) -> Iterator[Hits]:
    about = subject.diagnosis
    assert about is not None
    # A header in several rows has merged cells by its nature, and is told as that.
    header = {row for row, _line, _text in about.places.get("header", [])} if about.header_rows == 1 else set()
    positions = {row: at for at, row in enumerate(subject.rows)} if about.merged else {}
    for top, left, bottom, right in about.merged:
        if left > len(subject.columns) or (top not in header and top not in positions):
            continue
        column, count = subject.columns[left - 1], (bottom - top + 1) * (right - left + 1)
        if top in positions:
            place = _place(subject, column, positions[top], count)
        else:
            place = Place(top, top, left, column.label, column.label, {"value": column.label, "count": count})
        yield Hits(1, left, [place])


def _place(subject: Subject, column: Column, at: int, count: int) -> Place:
    cell = column.cell(at)
    return Place(*subject.where_is(at), column.place + 1, column.label, cell, {"value": cell, "count": count})


def _runs(subject: Subject, column: Column) -> list[tuple[int, int]]:
    """Give the rows whose value stands for the blank ones below it, each with how many cells; none when blanks mean nothing.

    A column is one of merged cells when it opens with a value, never says a value again right after itself, and begins a new
    one where a full column (its key, or a finer one) changes; or says each once, before the columns that are full.
    """
    blank = column.here[""]
    if not len(subject.rows) * _SHARE <= blank < len(subject.rows) - 1 or _NOT_EVERYWHERE.search(
        signless(column.label)
    ):
        return []
    rows = [at for at in range(len(subject.rows)) if at not in subject.totals and subject.filled[at]]
    starts = [place for place, at in enumerate(rows) if column.cell(at).strip()]
    values = [column.cell(rows[place]) for place in starts]
    if len(rows) < 4 or len(starts) < 2 or starts[0] or any(map(str.__eq__, values, values[1:])):
        return []
    if sum(kind(value) == "text" for value in values) < len(values) / 2:
        return []
    once = len(set(values)) == len(values)
    chance = _CHANCE_ONCE if once else _CHANCE
    others = (one for one in subject.columns if one is not column)
    if not (once and _stands_first(subject, column)) and not any(
        _changes_with(one, rows, starts, chance) for one in others
    ):
        return []
    ends = [*starts[1:], len(rows)]
    if sum(end > at + 1 for at, end in zip(starts, ends, strict=True)) < len(starts) / 2:
        return []
    return [(rows[at], end - at) for at, end in zip(starts, ends, strict=True) if end > at + 1]


def _stands_first(subject: Subject, column: Column) -> bool:
    """Say whether every column before this one has blanks in it too, and one after it is full."""
    rows = len(subject.rows)
    before, after = subject.columns[: column.place], subject.columns[column.place + 1 :]
    return all(_is_number_of_row(one) or one.here[""] >= rows * _SHARE for one in before) and any(
        not one.here[""] for one in after
    )


def _is_number_of_row(column: Column) -> bool:
    return len(column.uniques) == len(column.codes) and column.here["number"] == len(column.codes)


def _changes_with(other: Column, rows: Sequence[int], starts: Sequence[int], chance: float) -> bool:
    """Say whether a full column changes where the values of a column begin: more often than chance would have it."""
    import numpy as np

    codes = other.codes[np.asarray(rows)]
    blank = [code for code, text in enumerate(other.uniques) if not text.strip()]
    if np.isin(codes, blank).sum() > _GAPS * len(rows):
        return False
    changes = np.flatnonzero(np.diff(codes)) + 1
    shared = len(np.intersect1d(changes, np.asarray(starts[1:]), assume_unique=True))
    if shared < (1 - _GAPS) * (len(starts) - 1):
        return False
    same = len(changes) <= (1 + 2 * _GAPS) * (len(starts) - 1)
    return same or (len(changes) / len(rows)) ** shared < chance
