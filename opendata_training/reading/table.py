"""A table that was read: its cells as text, where each row came from, and the diagnosis."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ..files import written_whole
from .diagnosis import Diagnosis

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Table:
    """A table as an attentive person sees it in a file: every cell text, nothing coerced.

    Parameters:
        labels: one label a column; they may repeat and may be blank.
        cells: the data records, each as long as `labels`; a missing cell is "".
        rows: the record in the source that each data row is, from 1, title and blank records counted.
        lines: the physical line that each begins on.
        diagnosis: what was found out while reading.
    """

    labels: list[str]
    cells: list[list[str]]
    rows: list[int]
    lines: list[int]
    diagnosis: Diagnosis

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The table as a pandas DataFrame of text."""
        import pandas as pd

        frame = pd.DataFrame(self.cells, columns=range(len(self.labels)), dtype=str)
        frame.columns = pd.Index(self.labels, dtype=object)
        return frame

    def records(self) -> Iterator[list[str]]:
        """Give the header and then each data record."""
        yield self.labels
        yield from self.cells

    def to_csv(self) -> str:
        """Give the table as RFC 4180 text: comma, doubled quotes, CRLF, header first."""
        stream = io.StringIO()
        csv.writer(stream, lineterminator="\r\n").writerows(self.records())
        return stream.getvalue()

    def first(self, count: int) -> list[list[str]]:
        """Give the first data records, at most so many."""
        return self.cells[:count]

    def write_to(self, stream: IO[bytes]) -> None:
        """Write the table to an open stream as RFC 4180 text in UTF-8 without a byte-order mark."""
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        csv.writer(text, lineterminator="\r\n").writerows(self.records())
        text.detach()

    def write_csv(self, path: Path) -> None:
        """Write the table as an RFC 4180 file in UTF-8 without a byte-order mark, whole or not at all.

        Raises:
            Problem: when the place cannot be written.
        """
        with written_whole(path) as stream:
            self.write_to(stream)
