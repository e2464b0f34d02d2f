"""The file of the rows that were set aside: each with its record in the source and the reason, so that a person can mend it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ..locale import translator
from .changes import StepNotes

_ = translator("conversion")


def write_aside(notes: Sequence[StepNotes]) -> str:
    """Give the file's text: the record in the source, why, and the cells under the labels the table had then."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for note in notes:
        if note.aside:
            writer.writerow([_("row"), _("reason"), *note.labels])
            writer.writerows([row.row, row.reason, *row.cells] for row in note.aside)
    return text.getvalue()
