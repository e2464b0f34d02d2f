"""The sheets of one workbook read by python-calamine in this process, with what the library does not tell put in."""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import ParseError

from ..errors import Problem
from ..locale import translator
from .ods import BROKEN, read_ods
from .plain import without
from .sheet import Sheet, as_text, number_text, percent_text, squared, trimmed
from .source import OLE, corrupt, passworded
from .xlsx import Told, look

_ = translator("reading")

#: From so many megabytes of XML on a workbook is worth a warning; it needs about three times as much.
LARGE_IN_MEMORY = 200


def read_here(name: str, data: bytes, sheet: str | None) -> list[Sheet]:
    """Read the sheets of a workbook in this process, whatever may come of it.

    Parameters:
        name: what to call the file in sentences.
        data: its bytes.
        sheet: the only one to read; None reads all.

    Raises:
        Problem: when the workbook is damaged or passworded, or has no such sheet.
    """
    return sheets_of(name, data, sheet) if data.startswith(OLE) else read_zipped(name, data, sheet) or []


def read_zipped(name: str, data: bytes, sheet: str | None, careful: bool = False) -> list[Sheet] | None:
    """Read a workbook that is a ZIP file.

    Parameters:
        name: what to call the file in sentences.
        data: its bytes.
        sheet: the only one to read; None reads all.
        careful: True to give None, unread, when it is unlike those that programs write.

    Raises:
        Problem: as `read_here`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
            if "content.xml" in parts:
                return only_sheet(name, read_ods(name, data), sheet)
            _warn_if_large(name, archive)
            told = look(name, archive, sheet)
    except BROKEN as error:
        raise corrupt(name) from error
    # The sheets of an .xlsb are not XML that could be looked through first.
    if careful and ("xl/workbook.bin" in parts or not told or any(one.unusual for one in told.values())):
        return None
    read = [one.part for one in told.values() if one.rows is not None]
    return sheets_of(name, without(data, read) if read else data, sheet, told)


def _warn_if_large(name: str, archive: zipfile.ZipFile) -> None:
    megabytes = sum(entry.file_size for entry in archive.infolist()) >> 20
    if megabytes >= LARGE_IN_MEMORY:
        warnings.warn(
            _("{file} unpacks to {megabytes} MB, and all of it is taken into memory, where it needs several times as much. If "
              "that is too much, save it as CSV and read the CSV.", file=name, megabytes=megabytes),
            stacklevel=2,
        )  # fmt: skip


def only_sheet(name: str, sheets: list[Sheet], sheet: str | None) -> list[Sheet]:
    """Give the one sheet that was asked for, or all."""
    if sheet is None:
        return sheets
    chosen = [one for one in sheets if one.name == sheet]
    if not chosen:
        raise no_sheet(name, sheet, [one.name for one in sheets if one.name])
    return chosen


def no_sheet(name: str, sheet: str, names: Iterable[str]) -> Problem:
    """Give the sentence about a sheet that a workbook does not have."""
    return Problem(_("{file} has no sheet called {sheet}. Choose one of its sheets: {sheets}.", file=name, sheet=sheet,
                     sheets=", ".join(names)))  # fmt: skip


def sheets_of(name: str, data: bytes, sheet: str | None = None, told: dict[str, Told] | None = None) -> list[Sheet]:
    """Read the sheets of a workbook by the library; what was told of each is put in.

    Raises:
        Problem: as `read_here`.
    """
    import python_calamine as calamine

    try:
        book = calamine.load_workbook(io.BytesIO(data))
        if sheet is not None and sheet not in book.sheet_names:
            raise no_sheet(name, sheet, book.sheet_names)
        sheets = []
        for about in book.sheets_metadata:
            if about.typ != calamine.SheetTypeEnum.WorkSheet or (sheet is not None and about.name != sheet):
                continue
            known = (told or {}).get(about.name) or Told()
            hidden = about.visible != calamine.SheetVisibleEnum.Visible
            if known.rows is not None:
                rows = known.rows
            elif known.sparse:
                rows = _sparse_rows(data, about.name)
            else:
                one = book.get_sheet_by_name(about.name)
                rows = _texts(one.to_python(skip_empty_area=False))
                if told is None:
                    known.merged = [(top + 1, left + 1, bottom + 1, right + 1)
                                    for (top, left), (bottom, right) in one.merged_cell_ranges or ()]  # fmt: skip
                _amend(rows, known)
            sheets.append(Sheet(about.name, squared(trimmed(rows)), hidden, sorted(known.merged)))
    except calamine.PasswordError as error:
        raise passworded(name) from error
    except (calamine.CalamineError, *BROKEN, ArithmeticError, ParseError) as error:
        raise corrupt(name) from error
    except BaseException as error:
        # What the library's Rust code gives up on (a sheet that says it is larger than sheets can be) is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise corrupt(name) from error
    if not book.sheet_names:
        raise corrupt(name)
    return sheets


def _texts(found: list[list[Any]]) -> list[list[str]]:
    """Give rows of values as text; a moment of midnight, which the library gives as a day, keeps its time beside others."""
    # Nearly all values are texts and numbers.
    rows = [
        [
            value if value.__class__ is str else number_text(value) if value.__class__ is float else as_text(value)
            for value in row
        ]
        for row in found
    ]
    timed = {column for row in found for column, value in enumerate(row)
             if value.__class__ is dt.datetime and (value.hour or value.minute or value.second)}  # fmt: skip
    for column in timed:
        for row, values in zip(rows, found, strict=True):
            if values[column].__class__ in (dt.date, dt.datetime) and len(row[column]) == 10:
                row[column] += "T00:00:00"
    return rows


def _amend(rows: list[list[str]], told: Told) -> None:
    """Put in what the library leaves out: errors, leading zeros and percentages that are shown."""
    for (row, column), error in told.errors.items():
        while len(rows) <= row:
            rows.append([])
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = rows[row][column] or error
    for (row, column), digits in told.padded.items():
        if row < len(rows) and column < len(rows[row]) and rows[row][column].isdecimal():
            rows[row][column] = rows[row][column].zfill(digits)
    for row, column in told.percent:
        if row < len(rows) and column < len(rows[row]) and rows[row][column]:
            try:
                rows[row][column] = percent_text(float(rows[row][column]))
            except ValueError:
                continue


def _sparse_rows(data: bytes, sheet: str) -> list[list[str]]:
    """Read a sheet of a few cells in much room row by row; the library would ask for the room."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    found = book[sheet]
    # What the sheet says of its own size may be all the room there is.
    found.reset_dimensions()
    rows: list[list[str]] = []
    blank: list[str] = []
    for row in found.iter_rows(values_only=True):
        texts = trimmed([[as_text(value) for value in row]]) if row else []
        rows.append(texts[0] if texts else blank)
    return rows
