"""Small tables that stand in for what reading gives."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from opendata_training.conversion.block import Block, of_rows
from opendata_training.conversion.known import Known
from opendata_training.conversion.recipe import Step, planned


def block_of(rows: Sequence[Sequence[str]]) -> Block:
    """Give a table from its labels and rows; records from 2, as in a file whose first record is the header."""
    return of_rows(rows[0], rows[1:], range(2, len(rows) + 1))


def rows_of(block: Block) -> list[list[str]]:
    """Give a table's labels and rows as plain lists."""
    return [block.labels, *map(list, block.records())]


def done(step: Step, block: Block) -> Any:
    """Do one step to a table."""
    return planned(step, Known.of_block(block)).do(block)


def opened(rows: Sequence[Sequence[str]], *, first: int = 2, aside: Sequence[Sequence[int]] = ()) -> Any:
    """Give what `reading.read` would give for these labels and rows."""
    diagnosis = SimpleNamespace(to_json=lambda: {"lines": {"set_aside": [list(pair) for pair in aside]}})
    cells, records = [list(row) for row in rows[1:]], list(range(first, first + len(rows) - 1))
    return SimpleNamespace(labels=list(rows[0]), cells=cells, rows=records, diagnosis=diagnosis)


def put_table(monkeypatch: Any, folder: Path, rows: Sequence[Sequence[str]], **about: Any) -> Path:
    """Make a source file that `reading.read` reads as a table of these labels and rows."""
    source = folder / "source.txt"
    source.write_bytes(b"the source, which nothing may touch")
    monkeypatch.setattr("opendata_training.conversion.source.read", lambda path, **_options: opened(rows, **about))
    return source
