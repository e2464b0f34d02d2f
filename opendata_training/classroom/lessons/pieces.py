"""`in_pieces`: a long table gone through a piece at a time, and how much memory that took."""

from __future__ import annotations

import csv
import io
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO

from ... import files
from ...errors import Problem
from ...locale import translator
from ..cards import Card
from ..tasks import plain
from . import own_files
from .columns import find_column

_ = translator("classroom")
MEGABYTE = 1_000_000
MOST_PIECES_SHOWN = 6


@dataclass(frozen=True)
class Measured:
    """What going through a table in pieces gave.

    Parameters:
        pieces: of each piece, how many rows it had and in how many of them the word was.
        peak: the most memory that was held at a time, in bytes.
    """

    pieces: tuple[tuple[int, int], ...]
    peak: int

    @property
    def found(self) -> int:
        """In how many rows the word was, all pieces together."""
        return sum(found for _rows, found in self.pieces)

    @property
    def megabytes(self) -> str:
        """The peak in megabytes, with one decimal."""
        return megabytes(self.peak)


def megabytes(size: int) -> str:
    """Give a number of bytes in megabytes, with one decimal."""
    return f"{size / MEGABYTE:.1f}"


@contextmanager
def _traced() -> Iterator[None]:
    # Somebody else may be tracing already; then it goes on afterwards.
    before = tracemalloc.is_tracing()
    if not before:
        tracemalloc.start()
    try:
        yield
    finally:
        if not before:
            tracemalloc.stop()


def measure(stream: IO[bytes], rows: int, column: int, word: str) -> Measured:
    """Go through a CSV file in UTF-8 a piece at a time, count the rows with a word, and measure the memory that it took.

    Parameters:
        stream: the file, from its first byte.
        rows: how many rows a piece has.
        column: the column to look in, from 0.
        word: the word, written as in the file.
    """
    reader = csv.reader(io.TextIOWrapper(stream, "utf-8-sig", newline=""))
    next(reader, None)
    pieces = []
    with _traced():
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        while piece := list(islice(reader, rows)):
            pieces.append((len(piece), sum(row[column] == word for row in piece if len(row) > column)))
            # Or the piece before would still be held while the next one is read.
            del piece
        peak = tracemalloc.get_traced_memory()[1] - before
    return Measured(tuple(pieces), peak)


def in_pieces(path: str | Path, rows: int, count: str, column: str) -> Card:
    """Go through a long table in pieces of so many rows, count the rows with a word, and say how much memory it took.

    Parameters:
        path: the table's file: CSV in UTF-8 with commas, as `convert` writes it.
        rows: how many rows a piece has.
        count: the word to count, as "Arroz".
        column: the title or letter of the column to look in.

    Raises:
        Problem: when the file cannot be read, has no such column or word, or a piece has no rows.
    """
    place = own_files.find(path)
    if not str(rows).isdecimal() or int(rows) < 1:
        raise Problem(_("A piece needs at least one row. Write a whole number such as 5000 for rows."))
    try:
        with place.open("rb") as stream:
            labels = next(csv.reader([stream.readline().decode("utf-8-sig")]), [])
            if not labels:
                raise csv.Error("empty")
            at = find_column(labels, column, place.name)
            stream.seek(0)
            found = measure(stream, int(rows), at, _as_written(place, at, count))
    except OSError as error:
        raise files.trouble(place, error) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise Problem(_("{file} is no CSV file in UTF-8. Make one of it first: convert(file, \"clean.csv\").",
                        file=place.name)) from error  # fmt: skip
    whole = sum(size for size, _found in found.pieces)
    lines: tuple[str, ...] = (
        _("Most memory held at a time: {megabytes} MB. Pieces: {pieces}. Rows gone through: {rows}.",
          megabytes=found.megabytes, pieces=len(found.pieces), rows=whole),
        _("Rows with “{word}”, all pieces together: {found}.", word=count, found=found.found),
    )  # fmt: skip
    shown = list(enumerate(found.pieces, 1))[:MOST_PIECES_SHOWN]
    if len(found.pieces) > MOST_PIECES_SHOWN:
        lines += (_("The first {shown} pieces are shown.", shown=MOST_PIECES_SHOWN),)
    table = ((_("piece"), _("rows"), _("rows with “{word}”", word=count)),
             *((str(number), str(size), str(some)) for number, (size, some) in shown))  # fmt: skip
    return Card("note", _("{file}, {rows} rows at a time", file=place.name, rows=rows), lines, table=table)


def _as_written(path: Path, column: int, word: str) -> str:
    """Give a word as the file writes it, case and accents apart.

    Raises:
        Problem: when no row has it.
    """
    with path.open("r", encoding="utf-8-sig", newline="") as stream:
        for row in islice(csv.reader(stream), 1, None):
            if len(row) > column and plain(row[column]) == plain(word):
                return row[column]
    raise Problem(_('No cell of this column of {file} says "{word}". Copy a word as it stands in the table.',
                    file=path.name, word=word))  # fmt: skip
