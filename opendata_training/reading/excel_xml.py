"""Excel's XML of 2003, which systems export under the name of a workbook, becomes rows of text."""

from __future__ import annotations

import re
from typing import Any

from .sheet import MOST_CELLS, Merged, Sheet, as_text, squared, trimmed
from .source import corrupt

_NAME = "urn:schemas-microsoft-com:office:spreadsheet"
# No sheet of Excel has more rows or columns.
_ROWS, _COLUMNS = 1 << 20, 1 << 14


def is_excel_xml(data: bytes) -> bool:
    """Tell Excel's XML from other XML and from HTML."""
    return _NAME.encode() in data[:20_000] or _NAME.encode("utf-16-le") in data[:40_000]


def read_excel_xml(name: str, data: bytes) -> list[Sheet]:
    """Read the sheets of Excel's XML.

    Raises:
        Problem: when it is damaged, or would fill the memory.
    """
    from xml.parsers.expat import ExpatError, ParserCreate

    book = _Book()
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = book.start, book.end
    parser.CharacterDataHandler = book.text
    parser.StartDoctypeDeclHandler = book.refuse
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError) as error:
        raise corrupt(name) from error
    return book.sheets


class _Book:
    """Excel's XML while it goes by: Worksheet, Row, Cell, Data."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.name, self.hidden = "", False
        self.rows: list[list[str]] = []
        self.merged: list[Merged] = []
        self.pieces: list[str] | None = None
        self.kind = ""
        self.after, self.cells = 0, 0

    def refuse(self, *_declared: Any) -> None:
        raise ValueError("entities")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(" ")[2]
        told = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if local == "Worksheet":
            self.name, self.hidden, self.rows, self.merged = told.get("Name", ""), False, [], []
        elif local == "Row":
            self._skip_to(self.rows, int(told.get("Index", 0)), [], _ROWS)
            self.rows.append([])
        elif local == "Cell" and self.rows:
            row, across, down = self.rows[-1], int(told.get("MergeAcross", 0)), int(told.get("MergeDown", 0))
            row += [""] * min(self.after, _COLUMNS)
            self._skip_to(row, int(told.get("Index", 0)), "", _COLUMNS)
            if across or down:
                self.merged.append((len(self.rows), len(row) + 1, len(self.rows) + down, len(row) + 1 + across))
            row.append("")
            self.after = across
        elif local in ("Data", "Visible"):
            self.pieces, self.kind = [], told.get("Type", "String")

    def _skip_to(self, filled: list[Any], index: int, blank: Any, most: int) -> None:
        missing = index - 1 - len(filled)
        if missing > 0:
            self.cells += missing
            if index > most or self.cells > MOST_CELLS:
                raise ValueError("too far")
            filled += [blank] * missing

    def text(self, text: str) -> None:
        if self.pieces is not None:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        local = tag.rpartition(" ")[2]
        if local == "Data" and self.pieces is not None and self.rows and self.rows[-1]:
            self.rows[-1][-1] = _excel_value("".join(self.pieces), self.kind)
        elif local == "Visible" and self.pieces is not None:
            self.hidden = "Hidden" in "".join(self.pieces)
        elif local == "Row":
            self.after = 0
        elif local == "Worksheet":
            self.sheets.append(Sheet(self.name, squared(trimmed(self.rows)), self.hidden, self.merged))
        if local in ("Data", "Visible"):
            self.pieces = None


def _excel_value(text: str, kind: str) -> str:
    if kind == "Number":
        return text if re.fullmatch(r"-?[1-9]\d*", text) else as_text(float(text))
    if kind == "Boolean":
        return as_text(text == "1")
    if kind == "DateTime":
        return text.removesuffix(".000").removesuffix("T00:00:00").removeprefix("1899-12-31T")
    return text
