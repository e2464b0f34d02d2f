"""Small tables that stand in for what reading gives."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd

from opendata_training.conversion import fix


def frame_of(rows: Sequence[Sequence[str]]) -> pd.DataFrame:
    """Give a table from its labels and rows; records from 2, as in a file whose first record is the header."""
    return fix.table(rows[0], rows[1:], range(2, len(rows) + 1))


def rows_of(frame: pd.DataFrame) -> list[list[str]]:
    """Give a table's labels and rows as plain lists."""
    return [frame.columns.tolist(), *map(list, frame.itertuples(index=False, name=None))]


def opened(rows: Sequence[Sequence[str]], *, first: int = 2, aside: Sequence[Sequence[int]] = ()) -> Any:
    """Give what `reading.read` would give for these labels and rows."""
    frame = pd.DataFrame([list(row) for row in rows[1:]], columns=range(len(rows[0])), dtype=str)
    frame.columns = pd.Index(list(rows[0]), dtype=object)
    diagnosis = SimpleNamespace(to_json=lambda: {"lines": {"set_aside": [list(pair) for pair in aside]}})
    return SimpleNamespace(frame=frame, rows=list(range(first, first + len(rows) - 1)), diagnosis=diagnosis)


def put_table(monkeypatch: Any, folder: Path, rows: Sequence[Sequence[str]], **about: Any) -> Path:
    """Make a source file that `reading.read` reads as a table of these labels and rows."""
    source = folder / "source.txt"
    source.write_bytes(b"the source, which nothing may touch")
    monkeypatch.setattr("opendata_training.reading.read", lambda path, **_options: opened(rows, **about))
    return source
