"""The first rows of a published CSV file, for a person to look at."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

ROWS = 10
COLUMNS = 40
CELL = 120
# Enough for the first rows of nearly every file (bytes); a wider one shows fewer.
PIECE = 200_000


@dataclass(frozen=True)
class Preview:
    """A table to show: labels, rows, how many columns were left out, and what stands between its cells."""

    labels: list[str]
    rows: list[list[str]]
    columns_left_out: int
    delimiter: str


def _short(cell: str) -> str:
    return cell if len(cell) <= CELL else cell[: CELL - 1] + "…"


def preview(path: Path) -> Preview | None:
    """Give the first rows of a CSV file; None when it is not a readable table in UTF-8.

    A file cut at the end of the piece that is read loses its last, perhaps half, row.
    """
    try:
        with path.open("rb") as stream:
            piece = stream.read(PIECE + 1)
        whole = len(piece) <= PIECE
        # A character cut in two at the end of the piece is not the file's fault.
        text = piece.decode("utf-8-sig", errors="strict" if whole else "ignore")
    except (OSError, UnicodeDecodeError):
        return None
    if "\0" in text:
        return None
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if row:
                rows.append(row)
            if len(rows) > ROWS + 1:
                break
    except csv.Error:
        return None
    if not whole and len(rows) <= ROWS + 1:
        rows = rows[:-1]
    if not rows:
        return None
    width = len(rows[0])
    cells = [[_short(cell) for cell in (row + [""] * width)[: min(width, COLUMNS)]] for row in rows[: ROWS + 1]]
    return Preview(cells[0], cells[1:], max(width - COLUMNS, 0), delimiter)
