"""A schema is written as JSON, or as a data dictionary that a spreadsheet program opens."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...files import write_bytes, write_text
from ..given import named
from . import shown
from .dictionary import COLUMNS, dictionary

if TYPE_CHECKING:
    import pandas as pd

# How wide the columns of a sheet are, in letters; 16 where nothing is said.
_WIDTHS = {"name": 24, "title": 28, "description": 52, "enum": 36}
# What a person may choose from a list in the sheet, in rows down to this one.
_LAST_ROW = 2000


def write_schema(schema: Mapping[str, Any], path: Path) -> None:
    """Write a schema: a data dictionary in the language in use when the name ends in .csv or .xlsx, else JSON.

    Raises:
        Problem: when the place cannot be written.
    """
    ending = path.suffix.lower()
    if ending == ".xlsx":
        write_bytes(path, _sheet(dictionary(schema)))
    elif ending == ".csv":
        write_text(path, dictionary(schema).to_csv(index=False, lineterminator="\r\n"))
    else:
        write_text(path, json.dumps(schema, ensure_ascii=False, indent=2) + "\n")


def _sheet(frame: pd.DataFrame) -> bytes:
    """Make a workbook with one sheet, all cells text, types and yes or no to choose from a list."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.active
    sheet.freeze_panes = "B2"
    for row, cells in enumerate([list(frame.columns), *frame.itertuples(index=False, name=None)], start=1):
        for column, text in enumerate(cells, start=1):
            cell = sheet.cell(row, column)
            # "@" keeps a spreadsheet program from making numbers and dates of what is typed.
            cell.number_format = "@"
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if text:
                cell.value, cell.data_type = str(text), "s"
            if row == 1:
                cell.font = Font(bold=True)
    choices = {"type": shown.type_words(), "required": _yes_no(), "unique": _yes_no()}
    for place, key in enumerate(COLUMNS, start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = _WIDTHS.get(key, 16)
        if key in choices:
            rule = DataValidation("list", formula1='"' + ",".join(choices[key]) + '"', allow_blank=True)
            rule.add(f"{letter}2:{letter}{_LAST_ROW}")
            sheet.add_data_validation(rule)
    sheet.title = named(("dictionary", "diccionario"))
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _yes_no() -> list[str]:
    return [shown.yes_or_no(True), shown.yes_or_no(False)]
