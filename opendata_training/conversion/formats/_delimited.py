"""What CSV and TSV share: RFC 4180 with one delimiter or the other."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import IO, Any

from ..block import Block
from ..field import Field
from ._writer import Writer


class DelimitedWriter(Writer):
    """Writes UTF-8 without a byte-order mark, CRLF, quotes only where they are needed.

    Parameters:
        stream: where it goes.
        fields: the columns; all are written as text.
        delimiter: the sign between cells.
    """

    def __init__(self, stream: IO[bytes], fields: Sequence[Field], delimiter: str) -> None:
        super().__init__(stream, fields)
        self._delimiter = delimiter
        self._rows([self.labels])

    def _rows(self, rows: Any) -> None:
        text = io.TextIOWrapper(self.stream, encoding="utf-8", newline="")
        csv.writer(text, delimiter=self._delimiter, lineterminator="\r\n").writerows(rows)
        text.detach()

    def write(self, block: Block) -> None:
        """Write some rows."""
        # A lone blank cell needs quotes, which the engine does not give it; lists it would have to copy.
        if len(self.fields) == 1 or block.listed:
            self._rows(block.records())
        else:
            from ...reading.windows.engine import engine

            every = engine().all()
            block.frame().with_columns(every.replace("", None)).write_csv(
                self.stream, include_header=False, separator=self._delimiter, line_terminator="\r\n"
            )


def read(stream: IO[bytes], delimiter: str) -> tuple[list[str], Iterator[list[str]]]:
    """Give the labels and rows of what was written."""
    # A cell may hold a whole document; the limit is the largest that every system's C long takes.
    csv.field_size_limit(2**31 - 1)
    rows = csv.reader(io.TextIOWrapper(stream, encoding="utf-8", newline=""), delimiter=delimiter)
    return next(rows), rows
