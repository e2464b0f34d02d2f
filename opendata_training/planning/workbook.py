"""A plan's file as a workbook: bold titles that stay in sight, columns as wide as their texts, lists to choose from."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from .cells import as_text, is_understood
from .sheet import Column, Sheet

# A fixed time, so that the same rows make the same bytes.
_MADE = datetime(2014, 5, 1)
# A spreadsheet program takes at most so many signs as a list to choose from.
_LIST = 255
_WIDEST = 48


def workbook(sheet: Sheet, table: Sequence[Sequence[str]]) -> bytes:
    """Give a workbook's bytes.

    Parameters:
        sheet: the sheet.
        table: its rows as texts, the titles first.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    page = book.active
    page.title = sheet.name[:31]
    for number, row in enumerate(table, start=1):
        for place, text in enumerate(row, start=1):
            _fill(
                page.cell(number, place), text, number > 1 and place <= len(sheet.columns) and sheet.columns[place - 1]
            )
    for place, cell in enumerate(page[1], start=1):
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        widest = max((len(row[place - 1]) for row in table), default=0)
        page.column_dimensions[get_column_letter(place)].width = min(_WIDEST, max(12, widest + 2))
    page.freeze_panes = "A2"
    for place, column in enumerate(sheet.columns, start=1):
        listed = ",".join(_words(column))
        if listed and len(listed) <= _LIST and not any("," in one or '"' in one for one in _words(column)):
            rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
            letter = get_column_letter(place)
            rule.add(f"{letter}2:{letter}{max(200, len(table) + 100)}")
            page.add_data_validation(rule)
    book.properties.created = book.properties.modified = _MADE
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _words(column: Column) -> list[str]:
    if column.kind == "yes-no":
        return [as_text(column, True), as_text(column, False)]
    return [str(words) for words in column.choices.values()]


def _fill(cell: Any, text: str, column: Column | Literal[False]) -> None:
    """Fill a cell: a number as one, so that it can be added up, and all else as a text, which no program runs or changes."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if column and column.kind in ("whole", "number") and is_understood(column, text) and text:
        cell.value = float(text) if "." in text else int(text)
        return
    cell.number_format = "@"
    if text:
        # Signs of control that no workbook can hold, as a vertical tab pasted from a document.
        cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub(" ", text), "s"
