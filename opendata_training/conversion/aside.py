"""The file of the rows that were set aside: each with its record in the source and the reason, so that a person can mend it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import IO

from ..locale import translator
from .changes import StepNotes

_ = translator("conversion")


def write_aside(notes: Sequence[StepNotes], stream: IO[bytes]) -> None:
    """Write the file: the record in the source, why, and the cells under the labels the table had then."""
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    for note in notes:
        if note.aside:
            writer.writerow([_("row"), _("reason"), *note.labels])
            writer.writerows([row.row, row.reason, *row.cells] for row in note.rows_aside())
    text.detach()
