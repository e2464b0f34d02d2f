"""Numbers written for the eye: 1,234 for 1234."""

from __future__ import annotations

from ..sheet import Sheet


def inject(sheet: Sheet, first: str, last: str) -> None:
    """Put a comma between thousands in all columns from the first to the last.

    Parameters:
        sheet: a table with whole numbers, or nothing, in these columns.
        first: the first column's label.
        last: the last column's label.
    """
    marked = 0
    for row in sheet.rows:
        for place in range(sheet.place(first), sheet.place(last) + 1):
            shown = f"{int(row[place]):,}" if row[place] else ""
            marked += shown != row[place]
            row[place] = shown
    sheet.facts["thousands_cells"] = marked
    sheet.mended_by("thousands-mark", f"{first}:{last}")
