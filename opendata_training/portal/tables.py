"""The rows of a published CSV file as a SQLite table, so that a page of them is found without reading the file again.

A table is made when it is first asked for, beside the files, and goes when its file goes.
"""

from __future__ import annotations

import codecs
import csv
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..locale import translator
from .errors import not_valid
from .store import Store

_ = translator("portal")

# SQLite's own limit is 2000.
MOST_COLUMNS = 1900
MOST_BYTES = 300_000_000
# What is looked at to tell how a file is written (bytes).
PIECE = 100_000
_WHOLE = re.compile(r"-?(0|[1-9]\d{0,17})")
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,15})?([eE][+-]?\d{1,2})?")
_AFFINITY = {"int": "INTEGER", "numeric": "REAL", "text": "TEXT"}
# One table is made at a time: making is work, and two askers may want the same.
_making = threading.Lock()


@dataclass(frozen=True)
class Column:
    """A column: its label, and its kind as CKAN's DataStore names it (int, numeric, text)."""

    label: str
    kind: str


@contextmanager
def opened(store: Store, stored: str) -> Iterator[tuple[sqlite3.Connection, list[Column]]]:
    """Open the table of a stored file, whose columns are c0, c1…, and tell what they are.

    Raises:
        Refusal: 409 when the file is no table that can be read so.
    """
    place = store.tables / f"{stored}.sqlite"
    if not place.exists():
        with _making:
            if not place.exists():
                _make(store.files / stored, place)
    with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        db.row_factory = sqlite3.Row
        yield db, [Column(*row) for row in db.execute("SELECT label, kind FROM columns ORDER BY number")]


def _make(path: Path, place: Path) -> None:
    if path.stat().st_size > MOST_BYTES:
        raise not_valid("resource_id", _("Is too big to be looked through here; download the file"))
    try:
        encoding, delimiter = _manner(path)
        labels, kinds = _columns(path, encoding, delimiter)
        part = place.with_suffix(f".{threading.get_ident()}.part")
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as db:
                _fill(db, _rows(path, encoding, delimiter), labels, kinds)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except (csv.Error, UnicodeDecodeError) as error:
        raise not_valid("resource_id", _("Is not a table that can be read")) from error


def _manner(path: Path) -> tuple[str, str]:
    """Tell how a file is written: its encoding, and what stands between its cells."""
    with path.open("rb") as stream:
        piece = stream.read(PIECE)
    try:
        # The last character of a piece may be cut in two; that of a file may not.
        text = codecs.getincrementaldecoder("utf-8-sig")().decode(piece, final=len(piece) < PIECE)
        encoding = "utf-8-sig"
    except UnicodeDecodeError:
        text, encoding = piece.decode("cp1252", "replace"), "cp1252"
    return encoding, max(",;\t|", key=text.partition("\n")[0].count)


def _rows(path: Path, encoding: str, delimiter: str) -> Iterator[list[str]]:
    # A sign that the encoding does not have is shown as such; the file itself stays what it is.
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        yield from (row for row in csv.reader(stream, delimiter=delimiter) if row)


def _columns(path: Path, encoding: str, delimiter: str) -> tuple[list[str], list[str]]:
    """Give the labels, each different, and the kinds: whole numbers, numbers or text."""
    rows = _rows(path, encoding, delimiter)
    head = next(rows, [])
    if not head or len(head) > MOST_COLUMNS:
        raise not_valid("resource_id", _("Is not a table that can be read"))
    labels: list[str] = []
    for number, cell in enumerate(head, 1):
        label = cell.strip() or f"column_{number}"
        taken = {*labels, "_id"}
        labels.append(
            next(one for one in (label, *(f"{label}_{again}" for again in range(2, 9999))) if one not in taken)
        )
    # Each column is what all its filled cells are; a column without any is text.
    whole, numeric, filled = set(range(len(head))), set(range(len(head))), set()
    for row in rows:
        for place in numeric.copy():
            cell = row[place].strip() if place < len(row) else ""
            if cell:
                filled.add(place)
                if place in whole and not _WHOLE.fullmatch(cell):
                    whole.discard(place)
                if place not in whole and not _NUMBER.fullmatch(cell):
                    numeric.discard(place)
    kinds = [
        "text" if place not in numeric & filled else "int" if place in whole else "numeric"
        for place in range(len(head))
    ]
    return labels, kinds


def _fill(db: sqlite3.Connection, rows: Iterator[list[str]], labels: list[str], kinds: list[str]) -> None:
    # A table can be made again at any time, so nothing need survive a power cut.
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("BEGIN")
    db.execute("CREATE TABLE columns (number INTEGER PRIMARY KEY, label TEXT, kind TEXT)")
    db.executemany("INSERT INTO columns (label, kind) VALUES (?, ?)", zip(labels, kinds, strict=True))
    made = ", ".join(f"c{place} {_AFFINITY[kind]}" for place, kind in enumerate(kinds))
    db.execute(f"CREATE TABLE cells (_id INTEGER PRIMARY KEY, {made})")
    next(rows, None)
    sql = f"INSERT INTO cells ({', '.join(f'c{place}' for place in range(len(kinds)))}) VALUES ({', '.join('?' * len(kinds))})"
    db.executemany(sql, (_cells(row, kinds) for row in rows))
    db.execute("COMMIT")


def _cells(row: list[str], kinds: list[str]) -> list[str | None]:
    cells = [*row[: len(kinds)], *[""] * (len(kinds) - len(row))]
    # SQLite makes numbers of the texts by itself, where a column is one of numbers.
    return [cell if kind == "text" else cell.strip() or None for cell, kind in zip(cells, kinds, strict=True)]
