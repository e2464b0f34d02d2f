"""A table on its way from clean to messy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Layout:
    """How a file is written.

    Parameters:
        encoding: a name of Python's codecs.
        delimiter: the sign between cells.
        newline: the sign between lines.
        mark: whether the bytes begin with a byte order mark.
        workbook: whether it is an XLSX workbook, whatever its name says.
        ending: the ending of its name when it is not the one the release has; "" when it is.
        sheets_by: the clean label of the column whose values have a sheet each; "" for one sheet.
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    newline: str = "\r\n"
    mark: bool = False
    workbook: bool = False
    ending: str = ""
    sheets_by: str = ""


@dataclass
class Sheet:
    """A table that defects are injected into, whole or a piece of it.

    Parameters:
        labels: what each column is called now.
        columns: the cells of each column, all texts.
        ids: the hidden id of each row: the number of the clean row from 1, or a name for one that was put in.
        origins: the clean label that each column comes from; the labels unless given.
        header: the header's rows as they are written; None for the labels in one row.
        above: rows before the header.
        below: rows after the last record.
        layout: how it is written.
        first: how many rows of the table come before this piece.
        total: how many rows the whole table has.
        nominal: how many rows its size stands for; the number of sampled cells depends on it alone.
        piece: how many rows are made at a time; all of them unless given.
    """

    labels: list[str]
    columns: list[list[str]]
    ids: Sequence[str | int]
    origins: list[str] = field(default_factory=list)
    header: list[list[str]] | None = None
    above: list[list[str]] = field(default_factory=list)
    below: list[list[str]] = field(default_factory=list)
    layout: Layout = field(default_factory=Layout)
    first: int = 0
    total: int = 0
    nominal: int = 0
    piece: int = 0

    def __post_init__(self) -> None:
        self.origins = self.origins or list(self.labels)
        self.total = self.total or len(self.ids)
        self.nominal = self.nominal or self.total
        self.piece = self.piece or max(self.total, 1)

    def place(self, origin: str) -> int:
        """Give the position from 0 of the column that has a clean label.

        Raises:
            ValueError: when there is no such column.
        """
        return self.origins.index(origin)

    def places(self, columns: str | Sequence[str]) -> list[int]:
        """Give positions of columns, by clean labels: one, a list, or a range ``First:Last`` of the columns as they stand."""
        if isinstance(columns, str):
            first, colon, last = columns.partition(":")
            # A label may hold a colon itself.
            if colon and columns not in self.origins:
                return list(range(self.place(first), self.place(last) + 1))
            return [self.place(columns)]
        return [self.place(column) for column in columns]

    def header_rows(self) -> list[list[str]]:
        """Give the header as it is written, a list a row."""
        return [self.labels] if self.header is None else self.header

    def rows(self) -> list[list[str]]:
        """Give the data rows, those put in included."""
        return [list(row) for row in zip(*self.columns, strict=True)]

    def original(self) -> Sequence[int]:
        """Give the positions of the rows that come from the clean table."""
        if not isinstance(self.ids, list):
            return range(len(self.ids))
        return [at for at, one in enumerate(self.ids) if isinstance(one, int)]
