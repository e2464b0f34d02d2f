"""A table in parts that together are the whole, under names that sort."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Problem
from ..locale import translator
from .columns import places
from .fix import cells_of

if TYPE_CHECKING:
    import pandas as pd

_ = translator("conversion")
MOST_PARTS = 1000


def parts(frame: pd.DataFrame, dst: Path, rows: int | None, by: str | None) -> dict[Path, pd.DataFrame]:
    """Give the parts of a table, by the path of each; none when no split was asked for.

    Parameters:
        frame: the whole table.
        dst: where the whole goes; the parts go beside it, with a number or a value after its name.
        rows: at most so many rows a part.
        by: the label of a column: one part for each of its values, rows in their order.

    Raises:
        Problem: when the split makes no sense: both kinds, no rows, a column that is not there, too many parts.
    """
    if rows is not None and by is not None:
        raise Problem(_("Split by a number of rows or by a column, not by both."))
    if rows is not None:
        return _by_rows(frame, dst, rows)
    return _by_column(frame, dst, by) if by is not None else {}


def _by_rows(frame: pd.DataFrame, dst: Path, rows: int) -> dict[Path, pd.DataFrame]:
    if rows < 1:
        raise Problem(_("A part needs at least one row. Write 1 or more instead of {rows}.", rows=rows))
    starts = range(0, len(frame), rows)
    _refuse_many(len(starts))
    width = max(2, len(str(len(starts))))
    return {
        _beside(dst, f"{number:0{width}d}"): frame.iloc[start : start + rows] for number, start in enumerate(starts, 1)
    }


def _by_column(frame: pd.DataFrame, dst: Path, by: str) -> dict[Path, pd.DataFrame]:
    found = places([str(label) for label in frame.columns], by) or []
    if len(found) != 1:
        raise Problem(_('Split by exactly one column; "{label}" means {count}.', label=by, count=len(found)))
    groups: dict[str, list[int]] = {}
    for place, cell in enumerate(cells_of(frame, found[0])):
        groups.setdefault(cell, []).append(place)
    _refuse_many(len(groups))
    # Numbers as 2 and 10 sort by name only when they are equally wide.
    width = max(map(len, groups), default=0) if all(value.isdecimal() for value in groups if value) else 0
    named: dict[Path, pd.DataFrame] = {}
    for value in sorted(groups):
        name = _slug(value.zfill(width) if value else "")
        path, again = _beside(dst, name), 1
        while path in named:
            again += 1
            path = _beside(dst, f"{name}-{again}")
        named[path] = frame.iloc[groups[value]]
    return named


def _refuse_many(count: int) -> None:
    if count > MOST_PARTS:
        raise Problem(
            _(
                "This split would make {count} files, and the most is {most}. Choose larger parts or another column.",
                count=count,
                most=MOST_PARTS,
            )
        )


def _beside(dst: Path, name: str) -> Path:
    return dst.with_name(f"{dst.stem}-{name}{dst.suffix}")


def _slug(value: str) -> str:
    """Give a value as a piece of a file name: lower case, hyphens, no accents."""
    bare = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")[:60] or "blank"
