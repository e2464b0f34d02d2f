"""One column a month, where a tidy table has one row a month."""

from __future__ import annotations

from ..sheet import Sheet


def inject(sheet: Sheet, months: list[str], *, name: str, values: str, shown: list[str] | None = None) -> None:
    """Turn the rows of each series into one row with a column for each month.

    Parameters:
        sheet: a tidy table whose last two columns are the month and its value; each series has all months, in order.
        months: the months' names in the tidy table.
        name: what the tidy column of months is called.
        values: what the tidy column of values is called.
        shown: the columns' labels in the messy file; the months' names unless given.
    """
    shown = shown or months
    sheet.rows = [
        sheet.rows[start][:-2] + [row[-1] for row in sheet.rows[start : start + len(months)]]
        for start in range(0, len(sheet.rows), len(months))
    ]
    sheet.labels = sheet.labels[:-2] + shown
    sheet.header = [list(sheet.labels)]
    sheet.facts.update(records=len(sheet.rows), first_month=shown[0], last_month=shown[-1])
    sheet.mended_by("wide-to-long", f"{shown[0]}:{shown[-1]}", f"{name}={values}")
