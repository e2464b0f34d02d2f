"""What was found out about a file while reading it, and its JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Range = tuple[int, int]


def ranges(numbers: Iterable[int]) -> list[Range]:
    """Give numbers as ranges [(from, to), …], in order."""
    found: list[Range] = []
    ordered = sorted(numbers)
    if ordered and ordered == list(range(ordered[0], ordered[-1] + 1)):
        # Most files are one table without a gap.
        return [(ordered[0], ordered[-1])]
    for number in ordered:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


@dataclass(frozen=True)
class TableInfo:
    """One table of a file.

    Parameters:
        lines: the physical lines from its header to its last row.
        rows: how many data records.
        columns: how many columns.
        sheet: the sheet it is on; None in a text file.
    """

    lines: list[Range]
    rows: int
    columns: int
    sheet: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata read`."""
        about: dict[str, Any] = {
            "lines": [list(pair) for pair in self.lines],
            "rows": self.rows,
            "columns": self.columns,
        }
        return about if self.sheet is None else {**about, "sheet": self.sheet}


@dataclass(frozen=True)
class Lines:
    """Where every physical line of the file (or row of the sheet) went; each is in exactly one of them."""

    table: list[Range] = field(default_factory=list)
    header: list[Range] = field(default_factory=list)
    preamble: list[Range] = field(default_factory=list)
    footer: list[Range] = field(default_factory=list)
    blank: list[Range] = field(default_factory=list)
    repeated: list[Range] = field(default_factory=list)
    set_aside: list[Range] = field(default_factory=list)

    def to_json(self) -> dict[str, list[list[int]]]:
        """Give it as the JSON of `opendata read`."""
        return {name: [list(pair) for pair in pairs] for name, pairs in self.__dict__.items()}


@dataclass(frozen=True)
class Diagnosis:
    """What a file is and what was left out of the table; null where it does not apply (a workbook has no encoding).

    Parameters:
        encoding: Python's name of the codec; "utf-8-sig" is UTF-8 with a byte-order mark.
        delimiter: None for a single column and for workbooks.
        quote: the sign around cells.
        escape: what precedes a quote inside a cell: the quote itself, or a backslash.
        newline: the line end that most records close with.
        header_rows: how many rows the header has, 0 for none.
        rows: how many data records.
        columns: how many columns.
        tables: all tables found, in order; the one read is number `table`.
        lines: where every line went.
        confidence: 0 to 1: how sure all of this is.
        file: what to call the file in sentences.
        kind: "text", "workbook", or "page" for HTML and XML that a spreadsheet program opens as a table.
        table: the number of the table that was read, from 1.
        sheet: the sheet it is on.
        sheets: all sheets of the workbook that a person sees.
        newlines: how often each line end closes a record.
        odd_lines: lines whose bytes are in another encoding than the rest.
        repaired: row and line of each record that was written otherwise than the rest, with what was wrong: "stray" or
            "unclosed" quotes, "delimiter" (left out, put in or another one), "quote" (another one), "missing" (a cell that is
            not the last).
        places: record and line of each row left out of the table, by part ("preamble", "header", "footer", "blank",
            "repeated"), with its first text.
        widths: how many cells each data record had; empty when all had `columns`.
        header_width: how many cells the header had.
        merged: merged ranges of the sheet: first row and column and last row and column, from 1.
        hidden_sheets: sheets that a person does not see, which are not read unless they are asked for.
        mojibake: the wrong encoding that the whole file had been decoded in (AÃ±o), which was undone.
        nul_lines: lines that held NUL bytes, which were left out.
    """

    encoding: str | None
    delimiter: str | None
    quote: str | None
    escape: str | None
    newline: str | None
    header_rows: int
    rows: int
    columns: int
    tables: list[TableInfo]
    lines: Lines
    confidence: float
    file: str = ""
    kind: str = "text"
    table: int = 1
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    newlines: dict[str, int] = field(default_factory=dict)
    odd_lines: tuple[int, ...] = ()
    repaired: list[tuple[int, int, str]] = field(default_factory=list)
    places: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    widths: list[int] = field(default_factory=list)
    header_width: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_sheets: list[str] = field(default_factory=list)
    mojibake: str | None = None
    nul_lines: tuple[int, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata read`."""
        return {
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "quote": self.quote,
            "escape": self.escape,
            "newline": self.newline,
            "header_rows": self.header_rows,
            "rows": self.rows,
            "columns": self.columns,
            "tables": [table.to_json() for table in self.tables],
            "lines": self.lines.to_json(),
            "confidence": self.confidence,
        }
