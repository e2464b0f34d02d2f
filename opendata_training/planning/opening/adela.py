"""The plan as ADELA's eleven columns: the chosen datasets, by their dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ..sheet import Row, write_sheet
from ..sheets.adela_opening_plan import SHEET


def adela_rows(rows: Iterable[Row]) -> list[Row]:
    """Give the rows that ADELA's export has of a plan: chosen datasets only, as it exported what will be public."""
    chosen = [row for row in rows if row.get("place") == "chosen"]
    chosen.sort(key=lambda row: (row.get("date") is None, row.get("date") or date.min))
    return [Row({one.key: row.get(one.key) for one in SHEET.columns}) for row in chosen]


def write_adela(rows: Iterable[Row], path: Path) -> Path:
    """Write them to a file, .csv or .xlsx.

    Raises:
        Problem: when it cannot be written.
    """
    return write_sheet(SHEET, adela_rows(rows), path)
