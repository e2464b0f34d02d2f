"""What CSV and TSV share: RFC 4180 with one delimiter or the other."""

from __future__ import annotations

import csv
import io
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def write(frame: pd.DataFrame, stream: IO[bytes], delimiter: str) -> None:
    """Write UTF-8 without a byte-order mark, CRLF, quotes only where they are needed."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(frame.columns.tolist())
    writer.writerows(frame.itertuples(index=False, name=None))
    text.detach()


def read(stream: IO[bytes], delimiter: str) -> tuple[list[str], list[list[str]]]:
    """Give the labels and rows of what `write` wrote."""
    # A cell may hold a whole document; the limit is the largest that every system's C long takes.
    csv.field_size_limit(2**31 - 1)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    labels, *rows = csv.reader(text, delimiter=delimiter)
    text.detach()
    return labels, rows
