"""What was done to a file, with the places where a person finds it."""

from __future__ import annotations

from collections.abc import Iterator

from .assembling import Making, Piece
from .defect import injector
from .record import Record
from .writing import groups

Told = set[tuple[int, str]]


def records(making: Making, piece: Piece, file: str, above: int = 0, told: Told | None = None) -> Iterator[Record]:
    """Give the records of a piece of a release.

    What is said of the whole file or a whole column is told once, with the first piece where it happened.

    Parameters:
        making: the release.
        piece: some rows of it.
        file: the messy file, by its path in the output folder.
        above: how many records of the messy file come before the piece's first row when it is not the first piece; titles,
            header and rows put in are counted.
        told: what the pieces before have told; it grows. None when this is the only piece.
    """
    told = set() if told is None else told
    sheet = piece.sheet
    first = piece.first == 0
    places: dict[str, tuple[str, int]] = {}
    if not making.by_rule:
        top = len(sheet.above) + len(sheet.header_rows()) if first else above
        for name, rows in groups(sheet):
            places.update((str(sheet.ids[at]), (name, top + number)) for number, at in enumerate(rows, 1))
    labels = dict(zip(sheet.origins, sheet.labels, strict=True))
    for order, (defect, changes) in enumerate(piece.changes, 1):
        code = injector(defect).CODE
        for change in changes:
            if not change.row:
                if (order, change.column) in told:
                    continue
                told.add((order, change.column))
            where, record = places.get(change.row, ("", 0)) if change.row else ("", 0)
            label = labels.get(change.column, "")
            yield Record(file, order, code, defect, change, where, str(record or ""), label)
