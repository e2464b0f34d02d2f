"""A header in two rows, the upper cell merged over several columns."""

from __future__ import annotations

from ..sheet import Sheet


def inject(sheet: Sheet, over: str, columns: list[str]) -> None:
    """Write a label once above some columns, whose own names go to a second header row.

    Reading joins both rows, so no step of the recipe is needed.

    Parameters:
        sheet: a table whose labels of these columns all begin with the merged label.
        over: the merged label.
        columns: the lower names, as they stand after it.
    """
    first = sheet.place(f"{over} {columns[0]}")
    upper = sheet.labels[:first] + [over] + [""] * (len(columns) - 1)
    lower = [""] * first + columns
    sheet.header = [upper, lower]
    sheet.facts["header_rows"] = 2
