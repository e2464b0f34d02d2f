"""Where the findings of one kind are in the file: in which steps of it, and in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..locale import translator
from .layout import STEPS, Layout, position
from .result import Group

_ = translator("validation")
# How many rows or columns a sentence names one by one.
_NAMED_ROWS = 4
_NAMED_COLUMNS = 6
_LONGEST_LABEL = 60


@dataclass(frozen=True)
class Where:
    """Where the findings of a group are.

    Parameters:
        steps: how many findings are in each step of the file.
        unknown: the first step that may hold findings that are counted and not kept; as many as there are steps for none.
        rows: the first and the last row of those that are kept.
        few: all rows, when they are few.
        lines: whether the rows are physical lines, because some records take several.
    """

    steps: list[int]
    unknown: int
    rows: tuple[int, int]
    few: list[int]
    lines: bool

    @property
    def filled(self) -> list[int]:
        """The steps that hold something."""
        return [at for at, count in enumerate(self.steps) if count]


def where(group: Group, layout: Layout | None) -> Where | None:
    """Give where the findings of a group are; None when they are about whole columns or the file.

    Parameters:
        group: the findings.
        layout: how the file is laid out.
    """
    if layout is None:
        return None
    steps = [0] * len(layout.kinds)
    rows: set[int] = set()
    kept: dict[int | None, int] = {}
    # The last place of each column, or the first of all where they do not come in order and tell nothing of the rest.
    reached: dict[int | None, int] = {}
    for finding in group.findings:
        kept[finding.column] = kept.get(finding.column, 0) + 1
        place = position(finding.row, finding.line)
        if place is None:
            continue
        rows.add(place)
        steps[layout.step(place)] += 1
        before = reached.get(finding.column, 0)
        reached[finding.column] = place if place >= before > -1 else -1
    if not rows:
        return None
    counted: dict[int | None, int] = {column: count for (column, _label), count in group.by_column.items()}
    counted[None] = group.count - sum(counted.values())
    cut = [reached.get(column, -1) for column, count in counted.items() if count > kept.get(column, 0)]
    unknown = len(steps) if not cut else 0 if min(cut) < 0 else layout.step(min(cut))
    few = sorted(rows) if len(rows) <= _NAMED_ROWS else []
    return Where(steps, unknown, (min(rows), max(rows)), few, layout.lines)


def where_in_words(group: Group, place: Where | None) -> str:
    """Say where the findings of a group are: rows, how they lie, columns, and how many of them that tells of."""
    said = []
    if place:
        said.append(_rows(place))
    elif all(finding.row is None and finding.column is None for finding in group.findings) and group.findings:
        return _("In the file as a whole.")
    columns = columns_in_words(group)
    if columns:
        said.append(columns)
    kept = len(group.findings)
    if place and kept < group.count:
        said.append(_("This tells of the first {kept} of {count}; the question marks are where the others may be.",
                      kept=f"{kept:,}", count=f"{group.count:,}"))  # fmt: skip
    return " ".join(said)


def _rows(place: Where) -> str:
    first, last = (f"{row:,}" for row in place.rows)
    if len(place.few) == 1:
        return _("In line {row} alone.", row=first) if place.lines else _("In row {row} alone.", row=first)
    if place.few:
        rows = _("{first} and {last}", first=", ".join(f"{row:,}" for row in place.few[:-1]), last=last)
        return _("In lines {rows}.", rows=rows) if place.lines else _("In rows {rows}.", rows=rows)
    how = _how(place)
    if place.lines:
        return _("{how}, lines {first} to {last}.", how=how, first=first, last=last)
    return _("{how}, rows {first} to {last}.", how=how, first=first, last=last)


def _how(place: Where) -> str:
    """Say how the findings lie, as the eye sees them on the picture."""
    total, filled = len(place.steps), place.filled
    if place.unknown == total:
        if len(filled) >= 0.7 * total:
            return _("All over the file")
        if filled[-1] - filled[0] < total / 4:
            if filled[0] >= 0.75 * total:
                return _("Near the end of the file")
            return (
                _("Near the beginning of the file") if filled[-1] < total / 4 else _("All in one stretch of the file")
            )
    return _("Here and there")


def columns_in_words(group: Group) -> str:
    """Name the columns that a group's findings are in, with how many in each; "" where they are in no column."""
    if not group.by_column:
        return ""
    pairs = sorted(group.by_column.items(), key=lambda pair: (-pair[1], pair[0][0]))
    names = [
        (shortened(label.strip(), _LONGEST_LABEL) or _("column {number}", number=number), count)
        for (number, label), count in pairs[:_NAMED_COLUMNS]
    ]
    if len(pairs) == 1:
        return _("Column: {column}.", column=names[0][0])
    # A count of one for each says nothing.
    alike = group.count == len(pairs)
    listed = ", ".join(name if alike else f"{name} ({count:,})" for name, count in names)
    if len(pairs) > len(names):
        return _("Columns: {columns} and {count} more.", columns=listed, count=f"{len(pairs) - len(names):,}")
    return _("Columns: {columns}.", columns=listed)


def shortened(text: str, longest: int) -> str:
    """Cut a text that is too long to show whole."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def levels(place: Where, most: int) -> list[int | None]:
    """Give how full each step is, from 0 to `most`, beside the fullest; None where nobody knows.

    Parameters:
        place: where the findings are.
        most: the highest level.
    """
    fullest = max(place.steps)
    found: list[int | None] = []
    for at, count in enumerate(place.steps):
        unknown = not count and at >= place.unknown
        found.append(None if unknown else -(-count * most // fullest))
    return found


__all__ = ["STEPS", "Where", "columns_in_words", "levels", "shortened", "where", "where_in_words"]
