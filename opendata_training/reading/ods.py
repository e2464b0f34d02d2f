"""An OpenDocument sheet (.ods) becomes rows of text, read from its XML.

The XML has what a person sees beside what it means, and says both of errors, percentages and padded numbers, which the
library for the other workbooks leaves out; and a row that is said to be repeated a million times costs nothing here.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from ..errors import Problem
from ..locale import translator
from .sheet import MOST_CELLS, Merged, Sheet, as_text, percent_text, squared, trimmed
from .source import corrupt

_ = translator("reading")
# No sheet of LibreOffice has more rows or columns.
_ROWS, _COLUMNS = 1 << 20, 1 << 14
_TIME = re.compile(r"(-?)PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, KeyError, ValueError)


class _Doctype(Exception):
    """The XML declares entities, as only an attack does."""


def read_ods(name: str, data: bytes) -> list[Sheet]:
    """Read the sheets of an OpenDocument workbook.

    Raises:
        Problem: when it is damaged, or would fill the memory.
    """
    from xml.parsers.expat import ExpatError, ParserCreate

    content = _Content(name)
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = content.start
    parser.EndElementHandler = content.end
    parser.CharacterDataHandler = content.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as stream:
            parser.ParseFile(stream)
    except (ExpatError, _Doctype, *BROKEN) as error:
        raise corrupt(name) from error
    return content.sheets


def _refuse(*_declared: Any) -> None:
    raise _Doctype


class _Content:
    """What is known while the XML goes by."""

    def __init__(self, name: str) -> None:
        self.file = name
        self.sheets: list[Sheet] = []
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.rows: list[list[str]] | None = None
        self.row: list[str] = []
        self.repeat = 1
        self.cell: dict[str, str] | None = None
        self.pieces: list[str] = []
        self.paragraphs = 0
        self.skipped = 0
        self.merged: list[Merged] = []
        self.cells = 0
        self.about = ("", False)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.skipped or tag in ("office:annotation", "table:tracked-changes", "table:shapes"):
            self.skipped += 1
        elif tag in ("table:table-cell", "table:covered-table-cell") and self.rows is not None:
            self.cell, self.pieces, self.paragraphs = attributes, [], 0
        elif tag == "text:p" and self.cell is not None:
            if self.paragraphs:
                self.pieces.append("\n")
            self.paragraphs += 1
        elif tag == "text:s" and self.cell is not None:
            self.pieces.append(" " * min(10_000, _number(attributes, "text:c")))
        elif tag in ("text:tab", "text:line-break") and self.cell is not None:
            self.pieces.append("\t" if tag == "text:tab" else "\n")
        elif tag == "table:table-row" and self.rows is not None:
            self.row, self.repeat = [], _number(attributes, "table:number-rows-repeated")
        elif tag == "table:table" and self.rows is None:
            self.rows, self.merged = [], []
            hidden = attributes.get("table:style-name", "") in self.hidden_styles
            self.about = (attributes.get("table:name", ""), hidden)
        elif tag == "style:style":
            self.style = attributes.get("style:name", "")
        elif tag == "style:table-properties" and attributes.get("table:display", "") == "false":
            self.hidden_styles.add(self.style)

    def text(self, text: str) -> None:
        if self.cell is not None and self.paragraphs and not self.skipped:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        if self.skipped:
            self.skipped -= 1
        elif self.rows is None:
            return
        elif tag in ("table:table-cell", "table:covered-table-cell") and self.cell is not None:
            self._end_cell(self.cell)
            self.cell = None
        elif tag == "table:table-row":
            self._end_row()
        elif tag == "table:table":
            self.sheets.append(Sheet(self.about[0], squared(trimmed(self.rows)), self.about[1], self.merged))
            self.rows = None

    def _end_cell(self, attributes: dict[str, str]) -> None:
        text = _value(attributes, "".join(self.pieces))
        repeat = min(_COLUMNS, _number(attributes, "table:number-columns-repeated"))
        down, across = (_number(attributes, f"table:number-{what}-spanned") for what in ("rows", "columns"))
        if max(down, across) > 1 and self.rows is not None:
            row, column = len(self.rows) + 1, len(self.row) + 1
            self.merged.append((row, column, row + down - 1, column + across - 1))
        # Blanks at the end of a row are taken off again, and a sheet ends in sixteen thousand of them.
        self.row += [text] * min(repeat, _COLUMNS - len(self.row))

    def _end_row(self) -> None:
        assert self.rows is not None
        row = trimmed([self.row])
        repeat = min(self.repeat, _ROWS - len(self.rows))
        if not row:
            # Blank rows count only if something comes after them; they share one list.
            self.rows += [[]] * repeat
            return
        self.cells += len(row[0]) * repeat
        if self.cells > MOST_CELLS:
            raise Problem(
                _("{file} would fill the memory: its sheets say that they hold more than {count} cells. Delete the rows and "
                  "columns after the table, save, and try again.", file=self.file, count=MOST_CELLS)
            )  # fmt: skip
        self.rows += [row[0]] if repeat == 1 else [list(row[0]) for _copy in range(repeat)]


def _number(attributes: dict[str, str], name: str) -> int:
    told = attributes.get(name, "")
    return max(1, int(told)) if told.isdecimal() and len(told) < 12 else 1


def _value(attributes: dict[str, str], shown: str) -> str:
    """Give what a cell means: its value where it has one, and what is shown of texts, errors and padded numbers."""
    kind = attributes.get("office:value-type", "")
    if kind in ("float", "currency", "percentage"):
        value = attributes.get("office:value", "")
        if shown.startswith(("#", "Err:")) or re.fullmatch(r"0\d+", shown):
            return shown
        if kind == "float" and re.fullmatch(r"-?[1-9]\d*", value):
            return value
        try:
            number = float(value)
        except ValueError:
            return shown
        return percent_text(number) if kind == "percentage" else as_text(number)
    if kind == "date":
        told = attributes.get("office:date-value", "")
        return told.removesuffix("T00:00:00") or shown
    if kind == "time":
        found = _TIME.fullmatch(attributes.get("office:time-value", ""))
        if found:
            sign, *parts = found.groups()
            hours, minutes, seconds = (int(part or 0) for part in parts)
            return f"{sign}{hours:02d}:{minutes:02d}:{seconds:02d}"
    if kind == "boolean":
        return attributes.get("office:boolean-value", "").upper() or shown
    return shown or attributes.get("office:string-value", "")
