"""Practice files as an office hands them over: CSV in UTF-8, lines ended as RFC 4180 has it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence


def csv_bytes(labels: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Write rows as CSV.

    Parameters:
        labels: the columns' labels, in their order.
        rows: each row by its labels; a label that it lacks is a blank cell.

    Raises:
        ValueError: when a row has a label that is not among them.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, labels, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
