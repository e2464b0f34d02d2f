"""Columns of a new file under their canonical titles, by the crosswalk; what it does not know stops the update."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ... import files
from ...errors import Problem
from ...locale import translator
from ..description.draft import CROSSWALKS

if TYPE_CHECKING:
    from ...conversion.crosswalk import Crosswalk
    from ...conversion.crosswalk.row import Row

_ = translator("publishing_history")


def crosswalk_in(folder: Path) -> Path | None:
    """Give a publication's crosswalk; None when it has none."""
    return next((folder / name for name in CROSSWALKS if (folder / name).is_file()), None)


def retitle(crosswalk: Path, source: Path, name: str, order: Sequence[str], target: Path) -> list[str]:
    """Write a new file's table with the canonical columns, in their unit, their words and their order.

    Parameters:
        crosswalk: which column of each release is which.
        source: the new file.
        name: what the crosswalk may call it.
        order: the titles of the release before, in order.
        target: where the table goes, as CSV.

    Returns:
        What was done and what could not be, in sentences.

    Raises:
        Problem: when the file has columns that the crosswalk does not know, or lacks some of the last release.
    """
    from ...conversion.crosswalk import Crosswalk, read_crosswalk, stack
    from ...reading import read

    known = read_crosswalk(crosswalk)
    labels = read(source).labels
    rows = _rows(known, name, labels)
    _refuse_unknown(rows, labels, known.names, order, (crosswalk, name))
    named = {row.canonical: row for row in rows}
    titles = [title for title in order if title in named]
    titles += [title for title in known.names if title in named and title not in titles]
    # What was never in a published release, and is not in this one, makes no column.
    wanted = [replace(named[title], file=source.name) for title in titles
              if named[title].place is not None or title in order]  # fmt: skip
    stacked = stack(Crosswalk(wanted), source, output=target)
    stacked.note.unlink()
    _without_first_column(target)
    told = [
        _("“{label}” of {file} is the column “{canonical}”.", label=row.label, file=name, canonical=row.canonical)
        for row in wanted
        if row.place is not None and " ".join(row.label.split()) != row.canonical
    ]
    return told + stacked.left


def _rows(known: Crosswalk, name: str, labels: Sequence[str]) -> list[Row]:
    """Give a file's rows: what the crosswalk says of this file, and of its other columns what it says of their titles."""
    own = known.of_file(name)
    places, taken = {row.place for row in own}, {row.canonical for row in own}
    others = _by_label(known.rows, labels)
    return own + [row for row in others if row.place not in places and row.canonical not in taken]


def _by_label(rows: Sequence[Row], labels: Sequence[str]) -> list[Row]:
    """Give a new file's columns by what columns of the same title are in earlier releases, the newest first."""
    from ...validation.drift.kinds import labels_same

    found: list[Row] = []
    taken: set[str] = set()
    for place, label in enumerate(labels):
        same = [row for row in rows if row.place is not None and label.strip() and labels_same(row.label, label)]
        newest = [row for row in same if row.file == same[-1].file] if same else []
        if not newest:
            canonical = next((row for row in rows if label.strip() and labels_same(row.canonical, label)), None)
            # A title that is the canonical one already needs nothing done.
            newest = [replace(canonical, kind="same", factor=canonical.factor / canonical.factor, part=None, codes={})
                      ] if canonical else []  # fmt: skip
        for row in newest:
            if row.canonical not in taken:
                taken.add(row.canonical)
                found.append(replace(row, place=place, label=label))
    return found


def _refuse_unknown(
    rows: Sequence[Row], labels: Sequence[str], canonical: Sequence[str], order: Sequence[str], names: tuple[Path, str]
) -> None:  # fmt: skip
    """Stop where a column of the file is in no row, or one of the last release is in no column and not said to be gone."""
    crosswalk, file = names
    places = {row.place for row in rows}
    unknown = [label for at, label in enumerate(labels) if at not in places and label.strip()]
    named = {row.canonical for row in rows}
    missing = [title for title in order if title in canonical and title not in named]
    if not unknown and not missing:
        return
    parts = []
    if unknown:
        parts.append(
            _("{file} has columns that the crosswalk does not know: {columns}.", file=file, columns=", ".join(unknown))
        )
    if missing:
        parts.append(_("It has no column for: {columns}.", columns=", ".join(missing)))
    parts.append(
        _(
            "Write a row for each into {crosswalk}: the canonical column, the file {file}, its position from 1 and its label "
            "there; leave position and label blank for a column that is gone. Then update again.",
            crosswalk=str(crosswalk),
            file=file,
        )
    )
    raise Problem(" ".join(parts))


def _without_first_column(path: Path) -> None:
    """Take off the column that names the release: here there is one release."""
    with files.written_whole(path) as stream, path.open(encoding="utf-8", newline="") as before:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        for record in csv.reader(before):
            writer.writerow(record[1:])
        text.detach()
