"""Keys that a spreadsheet took for numbers: 1001 for 01001."""

from __future__ import annotations

from ..sheet import Sheet


def inject(sheet: Sheet, label: str) -> None:
    """Take the zeros from the front of a column's keys, which all have the same width.

    Parameters:
        sheet: a table.
        label: the column of keys.
    """
    place = sheet.place(label)
    width = len(sheet.rows[0][place])
    short = 0
    for row in sheet.rows:
        bare = row[place].lstrip("0")
        short += bare != row[place]
        row[place] = bare
    sheet.facts.setdefault("short_keys", {})[label] = short
    sheet.facts.setdefault("key_widths", {})[label] = width
    sheet.mended_by("lost-leading-zero", label, str(width))
