"""Workbooks become rows of text: .xlsx, .xlsm, .xlsb, .xls and .ods, read by python-calamine."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..errors import Problem
from ..locale import translator
from .apart import read_apart
from .source import OLE, corrupt, passworded

_ = translator("reading")
#: A table of so many cells takes about two gigabytes. With all the rows that a sheet can have it is 57 columns wide, so that
#: a sheet without cells to the right of BE is fine, which is seen quickly.
MOST_CELLS = 60_000_000
# What comes of opening a damaged or an encrypted ZIP file.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError)
_WIDE = re.compile(rb'<c r="(?:B[F-Z]|[C-Z][A-Z]|[A-Z]{3,9})[0-9]+"[^/>]*>')
_FILLED = re.compile(rb'<c r="([A-Z]{1,9})([0-9]{1,20})"[^/>]*>')


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
    if data.startswith(OLE):
        return read_apart(name, data, sheet)
    if not _well_formed(data):
        raise corrupt(name)
    if far_cells(data):
        raise Problem(_("{file} has a cell so far down and to the right that its sheet would not fit into memory. Delete the "
                        "rows and columns after the table, save, and try again.", file=name))  # fmt: skip
    return sheets_of(name, data, sheet)


def sheets_of(name: str, data: bytes, sheet: str | None = None) -> list[Sheet]:
    """Read the sheets of a workbook without looking first whether that can be done safely; see `read_sheets`."""
    import python_calamine as calamine

    try:
        book = calamine.load_workbook(io.BytesIO(data))
        if sheet is not None and sheet not in book.sheet_names:
            raise Problem(_("{file} has no sheet called {sheet}. Choose one of its sheets: {sheets}.", file=name,
                            sheet=sheet, sheets=", ".join(book.sheet_names)))  # fmt: skip
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
    except BaseException as error:
        # What the library's Rust code gives up on (a sheet that says it is larger than sheets can be) is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise corrupt(name) from error
    if not book.sheet_names:
        raise corrupt(name)
    return sheets


def _well_formed(data: bytes) -> bool:
    """Tell whether the content of an .ods is whole XML: on some that is not, the library never comes to an end."""
    from xml.parsers.expat import ExpatError, ParserCreate

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "content.xml" in archive.namelist():
                with archive.open("content.xml") as stream:
                    ParserCreate().ParseFile(stream)
    except (ExpatError, *_BROKEN):
        return False
    return True


def far_cells(data: bytes) -> bool:
    """Tell whether a sheet of an .xlsx has a cell so far out that a table of all cells up to it would fill the memory.

    The library makes that table, and a person who typed a space into the last row and column of a sheet has such a file.
    Cells that only have a colour or a border do not count, there as here.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            return any(_is_wide(archive, name) and _is_far(archive, name) for name in sheets)
    except _BROKEN:
        return False  # no .xlsx, or a damaged one; whoever reads it says so


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Give a sheet's XML in pieces that cut no tag in two."""
    with archive.open(name) as stream:
        rest = b""
        while piece := stream.read(1 << 20):
            text = rest + piece
            yield text
            rest = text[text.rfind(b"<") :][:1000]


def _is_wide(archive: zipfile.ZipFile, name: str) -> bool:
    return any(_WIDE.search(piece) for piece in _pieces(archive, name))


def _is_far(archive: zipfile.ZipFile, name: str) -> bool:
    rows, letters = 0, set[bytes]()
    for piece in _pieces(archive, name):
        found = _FILLED.findall(piece)
        letters.update(column for column, _row in found)
        rows = max([rows, *(int(row) for _column, row in found)])
    return rows * max(map(_number_of, letters), default=0) > MOST_CELLS


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


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
