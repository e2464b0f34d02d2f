"""Rows that add up the rows above them, and count everything twice for whoever adds the column."""

from __future__ import annotations

from ..sheet import Sheet


def _sum(cells: list[str]) -> int | None:
    """Add cells up, thousands marks or not; nothing reported gives nothing, not 0."""
    told = [cell for cell in cells if cell]
    return sum(int(cell.replace(",", "")) for cell in told) if told else None


def inject(sheet: Sheet, by: str, first: str, last: str, *, word: str = "TOTAL") -> None:
    """Put a row of sums after each group, its label in the group's own column.

    Parameters:
        sheet: a table whose groups stand together.
        by: the label of the column that tells the groups apart.
        first: the first column that is added up.
        last: the last one.
        word: what is written before the group's name.
    """
    place = sheet.place(by)
    summed = range(sheet.place(first), sheet.place(last) + 1)
    marked = bool(sheet.facts.get("thousands_cells"))
    groups: dict[str, list[list[str]]] = {}
    for row in sheet.rows:
        groups.setdefault(row[place], []).append(row)
    sheet.rows = []
    for group, rows in groups.items():
        total = [""] * len(sheet.labels)
        total[place] = f"{word} {group}"
        for column in summed:
            amount = _sum([row[column] for row in rows])
            # Sums are written as the figures above them are.
            total[column] = "" if amount is None else f"{amount:,}" if marked else str(amount)
        sheet.rows += [*rows, total]
    sheet.facts["total_rows"] = len(groups)
    sheet.mended_by("total-row")
