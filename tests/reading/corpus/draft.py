"""A file in the making: a clean table, how it is written, what stands around it, and the truth that a reader should find."""

from __future__ import annotations

import random
from dataclasses import dataclass, field


@dataclass
class Draft:
    """A table and the way it is to be written.

    Parameters:
        labels: the truth: one label a column.
        rows: the truth: the cells.
        chance: where all choices come from.
        head: the header as it is written; None for the labels in one row.
        whole_quotes: "needed", "texts" or "all": which cells are quoted.
        lines: rows that are written otherwise than the rest, by their number (-1 is the header).
        above: lines before a row (len(rows) is after the last).
        tail: added to every row, by number of row or None for all of them.
        end: what closes the last line.
        apart: another table after this one, and what stands between.
    """

    labels: list[str]
    rows: list[list[str]]
    chance: random.Random
    head: list[list[str]] | None = None
    delimiter: str = ","
    quote: str | None = '"'
    escape: str | None = "double"
    newline: str = "\n"
    newlines: list[str] | None = None
    whole_quotes: str = "needed"
    lines: dict[int, str] = field(default_factory=dict)
    above: dict[int, list[str]] = field(default_factory=dict)
    tail: dict[int | None, str] = field(default_factory=dict)
    end: str | None = None
    marks: set[str] = field(default_factory=set)

    def cell(self, text: str, quoted: bool = False) -> str:
        """Write one cell."""
        if self.quote is None:
            return text
        needed = self.delimiter in text or self.quote in text or "\n" in text or text.strip() != text
        needed = needed or (len(self.delimiter) > 1 and self.delimiter.strip() in text) or self.whole_quotes == "all"
        needed = needed or (self.delimiter == " " and not text)
        needed = needed or (self.whole_quotes == "texts" and not text.replace(".", "").isdigit())
        if not (needed or quoted):
            return text
        inside = {"double": self.quote * 2, "backslash": "\\" + self.quote, "none": self.quote}[self.escape or "none"]
        return self.quote + text.replace(self.quote, inside) + self.quote

    def line(self, cells: list[str]) -> str:
        """Write one row."""
        return self.delimiter.join(map(self.cell, cells))

    def settle(self) -> None:
        """Take out of the truth what this dialect cannot say."""
        taboo = []
        if self.quote is None:
            taboo = [self.delimiter, self.delimiter.strip(), "\n"]
        elif self.escape == "none":
            taboo = [f"{self.quote}{self.delimiter}", f"{self.quote}\n"]
            # An end quote beside the cell's own is a doubled one to anybody.
            self.rows = [[cell.strip(self.quote) for cell in row] for row in self.rows]
        if self.newline != "\n" or self.newlines:
            taboo.append("\n")
        for sign in filter(None, taboo):
            other = " / " if sign.strip() else "_"
            self.rows = [[cell.replace(sign, other) for cell in row] for row in self.rows]
            self.labels = [label.replace(sign, other) for label in self.labels]
            if self.head:
                self.head = [[label.replace(sign, other) for label in row] for row in self.head]

    def write(self) -> str:
        """Give the file's text."""
        head = [self.labels] if self.head is None else self.head
        lines = list(self.above.get(-1, []))
        for row in head:
            lines.append(self.lines.get(-1, self.line(row)) + self.tail.get(None, ""))
        for number, row in enumerate(self.rows):
            lines += self.above.get(number, [])
            tail = self.tail.get(None, "") + self.tail.get(number, "")
            lines.append(self.lines.get(number, self.line(row)) + tail)
        lines += self.above.get(len(self.rows), [])
        ends = [self.newlines[at % len(self.newlines)] if self.newlines else self.newline for at in range(len(lines))]
        if self.end is not None:
            ends[-1:] = [self.end.replace("\n", self.newline)] if lines else []
        return "".join(line + end for line, end in zip(lines, ends, strict=True))
