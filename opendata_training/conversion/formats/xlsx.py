"""A workbook for people, safe from what spreadsheet programs do to text: keys stay text, amounts can be added up, days are days."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import IO

from ...errors import Problem
from ...locale import Words, translator
from ..block import Block
from ..field import Field, Unfit, check
from ._archive import Archive
from ._sheet import FIRST_DAY, SheetPart, parts
from ._writer import Writer

_ = translator("formats")
WORDS = Words(
    en="an Excel workbook with one sheet, for people to look at: at most 1,048,575 rows, 16,384 columns and 32,767 letters a "
    "cell; publish the .csv beside it",
    es="un libro de Excel con una hoja, para que las personas lo consulten: hasta 1,048,575 filas, 16,384 columnas y 32,767 "
    "letras por celda; publica también el .csv",
)
TYPED = True
# Excel's own limits, its header being a row: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 1_048_575, 16_384, 32_767
# Control signs that XML 1.0 does not allow.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class _WorkbookWriter(Writer):
    """Packs the sheet into a file of its own while it comes, which is copied at the end."""

    def __init__(self, stream: IO[bytes], fields: Sequence[Field]) -> None:
        super().__init__(stream, fields)
        if len(self.fields) > MOST_COLUMNS:
            raise Problem(_("A sheet holds {most} columns; this table has {columns}. Write a .csv file.", most=MOST_COLUMNS,
                            columns=len(self.fields)))  # fmt: skip
        for place, label in enumerate(self.labels):
            _see(place, 0, [label])
        # A part that was begun is finished when it is forgotten: into this file, not into what is written instead.
        self._packed = tempfile.TemporaryFile(prefix="opendata-")  # noqa: SIM115
        # Level 1 is three times as fast as the usual one, for a file a fifth larger.
        self._archive = Archive(self._packed, level=1)
        for name, text in parts("Datos"):
            self._archive.add(name, text.encode())
        self._part = self._archive.begin("xl/worksheets/sheet1.xml")
        self._sheet = SheetPart(self._part, self.fields)
        self._rows = 0

    def write(self, block: Block) -> None:
        """Write some rows."""
        if self._rows + block.height > MOST_ROWS:
            raise too_many_rows(self._rows + block.height)
        columns = [block.cells(place) for place in range(len(self.fields))]
        for place, (field, cells) in enumerate(zip(self.fields, columns, strict=True)):
            if field.kind == "text":
                _see(place, self._rows + 1, cells)
                continue
            known = set(cells)
            check(field, place, known)
            if field.kind in ("date", "datetime") and min(filter(None, known), default=FIRST_DAY) < FIRST_DAY:
                raise Unfit(place, replace(field, kind="text"))
        self._sheet.write(columns)
        self._rows += block.height

    def close(self) -> None:
        """Finish the file."""
        try:
            self._sheet.close()
            self._part.close()
            self._archive.close()
            self._packed.seek(0)
            shutil.copyfileobj(self._packed, self.stream, 1 << 20)
        finally:
            self.drop()

    def drop(self) -> None:
        """Give up what was begun."""
        with suppress(OSError, ValueError):
            self._part.close()
        self._packed.close()


def too_many_rows(rows: int) -> Problem:
    """Give the sentence about a table with more rows than a sheet has."""
    return Problem(
        _(
            "A sheet holds {most} rows; this table has {rows}. Write a .csv file, or split the table.",
            most=MOST_ROWS,
            rows=rows,
        )
    )


def _see(place: int, first: int, cells: Sequence[str]) -> None:
    """See that a sheet can hold texts; the first of them is in this data row, 0 being the header."""
    # Hardly any column has one, and all of its cells together are looked through faster.
    if max(map(len, cells), default=0) <= MOST_LETTERS and not _FORBIDDEN.search("".join(cells)):
        return
    at = next(at for at, cell in enumerate(cells) if len(cell) > MOST_LETTERS or _FORBIDDEN.search(cell))
    raise Problem(
        _("The cell in data row {row}, column {column} holds a control sign or more letters than a workbook takes. Write a "
          ".csv file, or mend the cell.", row=first + at, column=place + 1)
    )  # fmt: skip


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin a workbook with one sheet, its header frozen."""
    return _WorkbookWriter(stream, fields)
