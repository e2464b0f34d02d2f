"""Titles above the table and notes below it, in the first column as a spreadsheet leaves them."""

from __future__ import annotations

from ..sheet import Sheet


def inject(sheet: Sheet, titles: list[str], notes: list[str]) -> None:
    """Put title rows and one blank row before the header, and notes after the last record.

    Reading leaves them aside, so no step of the recipe is needed.

    Parameters:
        sheet: a table.
        titles: a text a row.
        notes: a text a row.
    """
    sheet.above = [[title] for title in titles] + [[]]
    sheet.below = [[note] for note in notes]
    sheet.facts.update(title_rows=len(titles), blank_rows=1, footer_rows=len(notes))
