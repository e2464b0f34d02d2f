"""SQLite (https://www.sqlite.org/fileformat.html): a database in one file, with one table."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from ...errors import Problem
from ...locale import Words, translator
from ...reading.typed.sqlite import LABELS, TABLE, quoted, texts_of
from ..block import Block
from ..field import Field, check
from ._writer import Writer, distinct

_ = translator("formats")
WORDS = Words(
    en='an SQLite database with one table, "datos": for questions in SQL, from any program',
    es="una base de datos SQLite con una tabla, «datos»: para hacer consultas en SQL desde cualquier programa",
)
TYPED = True
# https://www.sqlite.org/limits.html, SQLITE_MAX_COLUMN.
MOST_COLUMNS = 2000
_TYPES = {"integer": "INTEGER", "number": "REAL"}


class _SqliteWriter(Writer):
    """Fills a database in a folder of its own, since SQLite writes to no stream; it is copied at the end."""

    def __init__(self, stream: IO[bytes], fields: Sequence[Field]) -> None:
        super().__init__(stream, fields)
        if len(self.fields) > MOST_COLUMNS:
            raise Problem(
                _("An SQLite table holds {most} columns; this one has {columns}. Write a .csv file.", most=MOST_COLUMNS,
                  columns=len(self.fields))
            )  # fmt: skip
        # The names of columns that differ only in capital letters are the same here.
        names = distinct(self.labels, blind=True)
        self._folder = tempfile.TemporaryDirectory(prefix="opendata-")
        self._path = Path(self._folder.name, "table.sqlite")
        self._base = sqlite3.connect(self._path, isolation_level=None)
        # The file takes its place only when it is finished: nothing has to be written twice to be safe.
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute("BEGIN")
        types = [_TYPES.get(field.kind, "TEXT") for field in self.fields]
        columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in zip(names, types, strict=True))
        self._base.execute(f"CREATE TABLE {quoted(TABLE)} ({columns})")
        if names != self.labels:
            self._base.execute(f"CREATE TABLE {quoted(LABELS)} (labels TEXT)")
            self._base.execute(f"INSERT INTO {quoted(LABELS)} VALUES (?)", [json.dumps(self.labels)])
        self._insert = f"INSERT INTO {quoted(TABLE)} VALUES ({', '.join('?' * len(names))})"

    def write(self, block: Block) -> None:
        """Write some rows."""
        columns = [self._values(place, block.cells(place)) for place in range(len(self.fields))]
        self._base.executemany(self._insert, zip(*columns, strict=True))

    def _values(self, place: int, cells: list[str]) -> list[str | int | float | None]:
        field = self.fields[place]
        if field.kind not in _TYPES:
            return [cell or None for cell in cells]
        known = set(cells)
        check(field, place, known)
        if field.kind == "integer":
            return [int(cell) if cell else None for cell in cells]
        # A double forgets zeros at the end.
        self.exact = self.exact and not any("." in cell and cell.endswith("0") for cell in known)
        return [float(cell) if cell else None for cell in cells]

    def close(self) -> None:
        """Finish the file."""
        try:
            self._base.execute("COMMIT")
            self._base.close()
            with self._path.open("rb") as filled:
                shutil.copyfileobj(filled, self.stream, 1 << 20)
        finally:
            self.drop()

    def drop(self) -> None:
        """Give up what was begun."""
        self._base.close()
        self._folder.cleanup()


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin a database with one table."""
    return _SqliteWriter(stream, fields)


def read(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give back the labels and rows that were written."""
    with tempfile.NamedTemporaryFile(prefix="opendata-", delete=False) as copy:
        shutil.copyfileobj(stream, copy, 1 << 20)
    rows = _rows(Path(copy.name))
    return next(rows), rows


def _rows(path: Path) -> Iterator[list[str]]:
    base = sqlite3.connect(path)
    try:
        labels, rows = texts_of(base, TABLE)
        yield labels
        yield from rows
    finally:
        base.close()
        path.unlink()
