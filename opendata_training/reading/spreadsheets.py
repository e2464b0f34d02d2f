"""Workbooks become rows of text: .xlsx, .xlsm, .xlsb, .xls and .ods, read by python-calamine."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import Any

from ..errors import Problem
from ..locale import translator
from .source import corrupt, passworded

_ = translator("reading")


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook as text.

    Parameters:
        name: its name.
        rows: its rows from the first one on, blank ones included.
        hidden: True when a person who opens the workbook does not see it.
    """

    name: str
    rows: list[list[str]]
    hidden: bool = False


def read_sheets(name: str, data: bytes, sheet: str | None = None) -> list[Sheet]:
    """Read the sheets of a workbook.

    Parameters:
        name: what to call the file in sentences.
        data: the workbook's bytes.
        sheet: the only one to read; None reads all.

    Raises:
        Problem: when the workbook is damaged or passworded, or has no such sheet.
    """
    import python_calamine as calamine

    try:
        book = calamine.load_workbook(io.BytesIO(data))
        if sheet is not None and sheet not in book.sheet_names:
            raise Problem(_("{file} has no sheet called {sheet}. Its sheets are: {sheets}.", file=name, sheet=sheet,
                            sheets=", ".join(book.sheet_names)))  # fmt: skip
        sheets = []
        for about in book.sheets_metadata:
            if about.typ != calamine.SheetTypeEnum.WorkSheet or (sheet is not None and about.name != sheet):
                continue
            found = book.get_sheet_by_name(about.name).to_python(skip_empty_area=False)
            rows = [[as_text(value) for value in row] for row in found]
            sheets.append(Sheet(about.name, rows, about.visible != calamine.SheetVisibleEnum.Visible))
    except calamine.PasswordError as error:
        raise passworded(name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise corrupt(name) from error
    return sheets


def as_text(value: Any) -> str:
    """Give a workbook's value as the text a person means by it: dates as ISO 8601, whole numbers without ".0"."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        # Above 2**53 the digits of a float are no longer the ones that were typed: keep its own notation.
        return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    if isinstance(value, dt.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}:{seconds % 60:02d}"
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return "" if value is None else str(value)
