"""Looking through a file or a DataFrame for personal data, and for rows that can be told apart."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...reading.windows import LargeTable, Told, is_for_windows, nobody
from ..column import Column
from ..given import nearest
from ..opening import subject_of
from ..rules.rule import named
from ..subject import Subject
from ..windows import counted
from .classes import Classes, hashes_in, hashes_of
from .detecting import Found, found_in, kind_of
from .looking import Sign
from .remarks import has_names, holds, texts_with, within
from .result import Privacy
from .small_cells import small_cells

if TYPE_CHECKING:
    import pandas as pd

_ = translator("privacy")
#: How often a large file is gone through: for its encoding, its tables and its rows.
TIMES = 3


def privacy(
    path_or_frame: str | os.PathLike[str] | pd.DataFrame,
    quasi: str | Sequence[str] = (),
    sensitive: str | None = None,
    *,
    table: int | None = None,
    sheet: str | None = None,
    told: Told = nobody,
) -> Privacy:
    """Find the personal data of a table, and how easily its rows are told apart.

    Parameters:
        path_or_frame: a file that `read` can read, or a DataFrame.
        quasi: the columns that others may know of a person (sex, age, municipality), by label, or by place from 1.
        sensitive: the column that nobody should learn of a person (a diagnosis).
        table: which table of a file, as in `read`.
        sheet: which sheet of a workbook, as in `read`.
        told: of a large file, is told how many bytes of it are gone through, which happens three times.

    Raises:
        Problem: when the file cannot be read, or has no such column.
    """
    large: LargeTable | None = None
    if isinstance(path_or_frame, (str, os.PathLike)) and sheet is None and is_for_windows(Path(path_or_frame)):
        large, subject = counted(Path(path_or_frame), table, told)
    else:
        subject = subject_of(path_or_frame, table=table, sheet=sheet)
    columns, secret = _columns(subject, quasi, sensitive)
    classes = Classes() if columns else None
    found = found_in(subject)
    taken = {one.column for one in found}
    others = [one for one in subject.columns if one.place + 1 not in taken and "text" in one.shape_kinds]
    if large is None:
        texts = {column.place: _within(column) for column in others}
        if classes is not None:
            # Not by code alone: " a" and "a" are two texts and one value.
            classes.add(hashes_of([list(map(column.cell, range(column.rows))) for column in columns]),
                        None if secret is None else hashes_of([list(map(secret.cell, range(secret.rows)))]))  # fmt: skip
    else:
        texts = _through(large, others, columns, secret, classes, told)
    for column in others:
        if texts[column.place]:
            found = [*found, _remark(column, texts[column.place])]
    risk = (
        None
        if classes is None
        else classes.risk([one.label for one in columns], None if secret is None else secret.label)
    )
    small = [] if any(one.personal for one in found) else small_cells(subject)
    name = os.fspath(path_or_frame) if isinstance(path_or_frame, (str, os.PathLike)) else ""
    return Privacy(
        name, len(subject.rows), len(subject.columns), sorted(found, key=lambda one: one.column), risk, small
    )


def _within(column: Column) -> Counter[str]:
    """Count the cells of a column that have personal data within, by kind."""
    found: Counter[str] = Counter()
    for place, kind in texts_with(column).items():
        found[kind.CODE] += column.times[place]
    return found


def _through(
    large: LargeTable,
    others: Sequence[Column],
    columns: Sequence[Column],
    secret: Column | None,
    classes: Classes | None,
    told: Told,
) -> dict[int, Counter[str]]:
    """Go through a large file's rows: count texts with personal data within, and classes of rows."""
    texts: dict[int, Counter[str]] = {column.place: Counter() for column in others}
    for part in large.parts(told):
        for column in others:
            names = has_names(column.label)
            for text, times in _held(part, column.place, holds(names)):
                kind = within(text, column.label, names)
                if kind is not None:
                    texts[column.place][kind.CODE] += times
        if classes is not None:
            classes.add(_hashes(part, columns), None if secret is None else _hashes(part, [secret]))
    return texts


def _held(part: Any, place: int, pattern: str) -> list[tuple[str, int]]:
    """Give the texts of a part's column in which a pattern is, and how often each is there."""
    if part.frame is not None:
        series = part.frame.to_series(place)
        counts = series.filter(series.str.contains(pattern)).value_counts()
        return list(zip(counts.to_series(0).to_list(), counts.to_series(1).to_list(), strict=True))
    return list(Counter(row[place] for row in part.cells).items())


def _hashes(part: Any, columns: Sequence[Column]) -> Any:
    if part.frame is not None:
        return hashes_in(part.frame, [part.frame.columns[column.place] for column in columns])
    return hashes_of([[row[column.place] for row in part.cells] for column in columns])


def _remark(column: Column, kinds: Counter[str]) -> Found:
    """Give what was found within a column's texts, under the kind that most of them have."""
    cells = sum(kinds.values())
    share = min(1.0, cells / max(1, column.known))
    kind = kind_of(kinds.most_common(1)[0][0])
    sign = Sign(share, False, by="text", personal=True)
    return replace(Found(column.place + 1, column.label, kind, sign, True), within=dict(kinds))


def _columns(subject: Subject, quasi: str | Sequence[str], sensitive: str | None) -> tuple[list[Column], Column | None]:
    """Give the columns that were named."""
    if isinstance(quasi, str):
        quasi = [quasi] if named(subject, quasi) else [one for one in quasi.split(",") if one.strip()]
    columns = list({column.place: column for column in (_named(subject, str(one)) for one in quasi)}.values())
    secret = None if sensitive is None or not str(sensitive).strip() else _named(subject, str(sensitive))
    if secret is not None and not columns:
        raise Problem(_("The sensitive column needs quasi-identifiers beside it: name what others may know of a person with "
                        "--quasi."))  # fmt: skip
    if secret is not None and secret in columns:
        raise Problem(_('"{label}" cannot be both: what others may know of a person, and what nobody should learn.',
                        label=secret.label))  # fmt: skip
    return columns, secret


def _named(subject: Subject, label: str) -> Column:
    found = named(subject, label)
    if found:
        return found[0]
    place = label.strip()
    if place.isascii() and place.isdigit() and 1 <= int(place[:9]) <= len(subject.columns):
        return subject.columns[int(place) - 1]
    raise Problem(_('There is no column called "{label}"; the nearest is "{nearest}". Write its label as it is in the table, or '
                    "its place from 1.", label=label.strip(), nearest=nearest(label, subject.labels)))  # fmt: skip
