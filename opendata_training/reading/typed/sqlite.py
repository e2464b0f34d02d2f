"""SQLite databases: each table is one, the largest is read unless another is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ...locale import translator
from ..source import Source, corrupt
from .labels import labels_told
from .stored import Stored, value_text

_ = translator("formats")
#: What `conversion` calls its table, and the one in which it keeps labels that repeat or are blank.
TABLE, LABELS = "datos", "opendata_labels"


def tables(source: Source) -> list[Stored]:
    """Give the tables and views of a database, in the order of their names' making.

    Raises:
        Problem: when it is damaged.
    """
    base = sqlite3.connect(":memory:")
    try:
        base.deserialize(source.data)
        return [Stored(*_whole(base, name), name=name) for name in table_names(base)]
    except (sqlite3.Error, OverflowError) as error:
        raise corrupt(source.name) from error
    finally:
        base.close()


def table_names(base: sqlite3.Connection) -> list[str]:
    """Give the names of a database's tables and views; what programs keep there for themselves is none."""
    found = base.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return [name for (name,) in found if name != LABELS]


def _whole(base: sqlite3.Connection, name: str) -> tuple[list[str], list[list[str]]]:
    labels, rows = texts_of(base, name)
    return labels, list(rows)


def texts_of(base: sqlite3.Connection, name: str) -> tuple[list[str], Iterator[list[str]]]:
    """Give the labels of a table, and its rows as text."""
    # A text in no known encoding still has its bytes.
    base.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    rows = base.execute(f"SELECT * FROM {quoted(name)}")
    labels = [column[0] for column in rows.description]
    return labels_told(_kept(base) if name == TABLE else None, labels), (list(map(value_text, row)) for row in rows)


def _kept(base: sqlite3.Connection) -> str | None:
    if not base.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [LABELS]).fetchone():
        return None
    found = base.execute(f"SELECT labels FROM {quoted(LABELS)}").fetchone()
    return str(found[0]) if found else None


def quoted(name: str) -> str:
    """Give a name as SQL takes it, whatever is in it (https://www.sqlite.org/lang_keywords.html)."""
    return '"' + name.replace('"', '""') + '"'
