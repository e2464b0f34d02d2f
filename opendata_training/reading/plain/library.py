"""The library for workbooks, asked what it makes of single numbers: how a style shows them is its to know."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Sequence
from typing import Any

from .strings import SHARED
from .tags import NotPlain

_NEEDED = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml")
_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'


class Library:
    """A workbook's own styles and count of days, with any numbers in them.

    Parameters:
        archive: the workbook.
        sheet: the name of one of its sheets.
        part: the part of the archive that the sheet is in.
    """

    def __init__(self, archive: zipfile.ZipFile, sheet: str, part: str) -> None:
        there = set(archive.namelist())
        self._parts = {name: archive.read(name) for name in _NEEDED if name in there}
        self._sheet, self._part = sheet, part

    def values(self, numbers: Sequence[tuple[str, str]]) -> list[Any]:
        """Give what the library makes of numbers.

        Parameters:
            numbers: the style of each, by its number, and how it is written.

        Raises:
            NotPlain: when the library makes nothing of the workbook's styles.
        """
        import python_calamine as calamine

        rows = "".join(f'<row r="{at}"><c r="A{at}" s="{style}"><v>{number}</v></c></row>'
                       for at, (style, number) in enumerate(numbers, start=1))  # fmt: skip
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name, data in {**self._parts, self._part: _SHEET.format(rows=rows).encode()}.items():
                archive.writestr(name, data)
        try:
            book = calamine.load_workbook(io.BytesIO(stream.getvalue()))
            return [row[0] for row in book.get_sheet_by_name(self._sheet).to_python(skip_empty_area=False)]
        except (calamine.CalamineError, OSError, ValueError, OverflowError) as error:
            raise NotPlain from error
        except BaseException as error:
            # What the library's Rust code gives up on is no Exception.
            if type(error).__name__ != "PanicException":
                raise
            raise NotPlain from error


def without(data: bytes, parts: Collection[str]) -> bytes:
    """Give a workbook in which some sheets are blank, for the library to read the others and to tell of all.

    Parameters:
        data: the workbook.
        parts: the parts of the archive that these sheets are in.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(stream, "w") as archive:
        blank = _SHEET.format(rows="").encode()
        kept = {name: blank if name in parts else whole.read(name) for name in whole.namelist()
                if name in _NEEDED or name.startswith("xl/worksheets/")}  # fmt: skip
        if SHARED in whole.namelist() and any(b't="s"' in sheet or b"t='s'" in sheet for sheet in kept.values()):
            kept[SHARED] = whole.read(SHARED)
        for name, held in kept.items():
            archive.writestr(name, held)
    return stream.getvalue()
