"""`bars`: a question to a table, answered as a picture and as the same numbers in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from ..tasks import plain
from ..tidy import number
from . import own_files
from .columns import all_numbers, find_column, last_of_numbers, nearest, read_number, written

_ = translator("classroom")
MOST_BARS = 20
# Calendar order in both languages; files write them whole or by their first letters.
MONTHS = (
    ("enero", "january"), ("febrero", "february"), ("marzo", "march"), ("abril", "april"), ("mayo", "may"),
    ("junio", "june"), ("julio", "july"), ("agosto", "august"), ("septiembre", "september", "setiembre"),
    ("octubre", "october"), ("noviembre", "november"), ("diciembre", "december"),
)  # fmt: skip
Sums = list[tuple[str, float | None]]


def bars(path: str | Path, of: str = "", by: str = "", only: str = "") -> Picture:
    """Add up a column for each value of another one and draw the sums, with a table of the same numbers.

    Months and years come in their own order, all else the longest bar first. A group whose cells are all blank has no bar:
    blank is not zero.

    Parameters:
        path: a tidy table's file.
        of: the title of the column of numbers; the last one when not told.
        by: the title of the column to group by; the first column of words with more than one value when not told.
        only: keep only the rows with this word in a cell, case and accents apart; all rows when not told.

    Raises:
        Problem: when the file cannot be read, has no such column or word, or a cell is no number.
    """
    from ...reading import read

    place = own_files.find(path)
    table = read(place)
    labels, rows = table.labels, table.cells
    value_at = find_column(labels, of, place.name) if of.strip() else last_of_numbers(labels, rows, place.name)
    if only.strip():
        rows, only = _rows_with(rows, only, place.name)
    group_at = (
        find_column(labels, by, place.name) if by.strip() else _column_of_words(labels, rows, value_at, place.name)
    )
    sums = _added(rows, group_at, value_at, labels[value_at])
    shown = sums[:MOST_BARS]
    facts = {"of": labels[value_at], "by": labels[group_at]}
    title = (
        _("Sum of {of} by {by}, only {only}", only=only, **facts) if only.strip() else _("Sum of {of} by {by}", **facts)
    )
    return Picture(
        title,
        _description(title, shown),
        ((labels[group_at], labels[value_at]), *((group, _in_words(value)) for group, value in shown)),
        _note(sums),
        _drawn(title, labels[group_at], labels[value_at], shown),
    )


def _in_words(value: float | None) -> str:
    return _("blank") if value is None else written(value)


def _rows_with(rows: list[list[str]], word: str, file: str) -> tuple[list[list[str]], str]:
    """Give the rows with a word in a cell, and the word as the file writes it."""
    # A word of signs only, as "***", is nothing once case and marks are apart, and would be found in every blank cell.
    kept = [row for row in rows if any(plain(cell) == plain(word) for cell in row)] if plain(word) else []
    if kept:
        return kept, next(cell for cell in kept[0] if plain(cell) == plain(word))
    near = nearest(word, {cell for row in rows for cell in row if number(cell) is None})
    if near is not None:
        raise Problem(_('No cell of {file} says "{word}". Did you mean "{near}"?', file=file, word=word, near=near))
    raise Problem(_('No cell of {file} says "{word}". Copy a word as it stands in the table, or leave nothing between the '
                    "quotation marks.", file=file, word=word))  # fmt: skip


def _column_of_words(labels: Sequence[str], rows: Sequence[Sequence[str]], value_at: int, file: str) -> int:
    for place in range(len(labels)):
        cells = [row[place] for row in rows]
        if place != value_at and len(set(cells)) > 1 and not all_numbers(cells):
            return place
    raise Problem(_("{file} has no column of words to group by. Name one of its columns: {labels}.", file=file,
                    labels=", ".join(labels)))  # fmt: skip


def _added(rows: Sequence[Sequence[str]], group_at: int, value_at: int, label: str) -> Sums:
    """Add up by group, in the order to show; None for a group whose cells are all blank."""
    sums: dict[str, float | None] = {}
    for row in rows:
        value, before = read_number(row[value_at], label), sums.get(row[group_at])
        sums[row[group_at]] = before if value is None else value + (before or 0.0)
    months = {group: _month(group) for group in sums}
    if all(months.values()):
        return sorted(sums.items(), key=lambda pair: months[pair[0]] or ((), 0))
    if all_numbers(sums) and all(len(group) == 4 for group in sums):
        return sorted(sums.items())
    return sorted(sums.items(), key=lambda pair: (pair[1] is None, -(pair[1] or 0.0), pair[0]))


def _month(text: str) -> tuple[tuple[str, ...], int] | None:
    """Give what a text sorts by among months: what is written beside the month (a year), and its number."""
    words = plain(text).split()
    for number_, names in enumerate(MONTHS, start=1):
        found = {name for name in names} | {name[:3] for name in names}
        if any(word in found for word in words):
            return tuple(word for word in words if word not in found), number_
    return None


def _description(title: str, shown: Sums) -> str:
    known = [(value, group) for group, value in shown if value is not None]
    if not known:
        return title
    (most, longest), (least, shortest) = max(known), min(known)
    return _("Bar chart. {title}. The longest bar: {longest}, {most}; the shortest: {shortest}, {least}. The table beside "
             "it has all the numbers.", title=title, longest=longest, most=written(most), shortest=shortest,
             least=written(least))  # fmt: skip


def _note(sums: Sums) -> str:
    notes = []
    if any(value is None for _group, value in sums[:MOST_BARS]):
        notes.append(
            _("Where the table says blank, nothing has been reported yet, so there is no bar. Blank is not zero.")
        )
    if len(sums) > MOST_BARS:
        notes.append(_("These are the first {shown} of {count}.", shown=MOST_BARS, count=len(sums)))
    return " ".join(notes)


def _drawn(title: str, by: str, of: str, shown: Sums) -> bytes:
    """Draw the bars: upright and in order for months and years, lying with the longest on top for all else."""
    from matplotlib.figure import Figure

    names = [literal(group) for group, _value in shown]
    lengths = [value or 0.0 for _group, value in shown]
    upright = all(_month(name) for name in names) or all(number(name) is not None for name in names)
    figure = Figure(figsize=(6.6, 3.6 if upright else 1.4 + 0.3 * len(names)), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    if upright:
        axes.bar(range(len(names)), lengths, color=COLOUR)
        axes.set_xticks(range(len(names)), names, rotation=45, ha="right", rotation_mode="anchor")
        axes.set_xlabel(literal(by))
        axes.set_ylabel(literal(of))
        axes.ticklabel_format(axis="y", style="plain", useOffset=False)
    else:
        axes.barh(range(len(names)), lengths, color=COLOUR)
        axes.set_yticks(range(len(names)), names)
        axes.invert_yaxis()
        axes.set_xlabel(literal(of))
        axes.set_ylabel(literal(by))
        axes.ticklabel_format(axis="x", style="plain", useOffset=False)
    for place, (_group, value) in enumerate(shown):
        if value is None:
            where = (place, 0.0) if upright else (0.0, place)
            axes.annotate(_("blank"), where, xytext=(0, 3) if upright else (4, 0), textcoords="offset points", fontsize=8,
                          rotation=90 if upright else 0, ha="center" if upright else "left",
                          va="bottom" if upright else "center", color="#57606a")  # fmt: skip
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(literal(title), fontsize=11)
    return png(figure)
