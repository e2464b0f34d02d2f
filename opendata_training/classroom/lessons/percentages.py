"""`percentages`: what becomes of a column of percentages when it is added up, averaged, or worked out again."""

from __future__ import annotations

from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ..cards import Card
from . import own_files
from .columns import find_column, read_number, written

_ = translator("classroom")


def percentages(path: str | Path, part: str, whole: str, percent: str, first: int = 4) -> Card:
    """Show three ways to one percentage for several rows: adding them up, their average, and part and whole added up first.

    Parameters:
        path: the table's file.
        part: the column's title or letter of what was done, as doses.
        whole: the column of what there was to do, as children.
        percent: the column of the percentages.
        first: how many rows to take, from the first.

    Raises:
        Problem: when the file cannot be read, has no such column, or the rows hold nothing to reckon with.
    """
    from ...reading import read

    place = own_files.find(path)
    table = read(place)
    at = [find_column(table.labels, label, place.name) for label in (part, whole, percent)]
    rows = [[read_number(row[place_], table.labels[place_]) for place_ in at] for row in table.cells[: max(first, 0)]]
    kept = [(a, b, c) for a, b, c in rows if a is not None and b is not None and c is not None]
    everybody = sum(b for _a, b, _c in kept)
    if not everybody:
        raise Problem(_("The first {count} rows of {file} have no figures to reckon with. Take more rows.", count=first,
                        file=place.name))  # fmt: skip
    shares = [c for _a, _b, c in kept]
    done = sum(a for a, _b, _c in kept)
    head = (_("way"), _("result"))
    body = (
        (_("the percentages added up"), f"{sum(shares):.1f}"),
        (_("their average"), f"{sum(shares) / len(shares):.1f}"),
        (_("{part} added up, divided by {whole} added up, times 100", part=written(done), whole=written(everybody)),
         f"{100 * done / everybody:.1f}"),
    )  # fmt: skip
    title = _("The first {count} rows: {percent} in three ways", count=len(kept), percent=table.labels[at[2]])
    return Card("note", title, table=(head, *body))
