"""Tab-separated values, quoted as CSV is, so that a cell may hold a tab or a line end."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from ...locale import Words
from . import _delimited

if TYPE_CHECKING:
    import pandas as pd

WORDS = Words(
    en="tab-separated values: as CSV, with tabs between the cells",
    es="valores separados por tabuladores: como CSV, con tabuladores entre las celdas",
)


def write(frame: pd.DataFrame, stream: IO[bytes]) -> None:
    """Write tab-separated values."""
    _delimited.write(frame, stream, "\t")


def read(stream: IO[bytes]) -> tuple[list[str], list[list[str]]]:
    """Give back the labels and rows that were written."""
    return _delimited.read(stream, "\t")
