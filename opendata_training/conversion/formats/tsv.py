"""Tab-separated values, quoted as CSV is, so that a cell may hold a tab or a line end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from ...locale import Words
from ..field import Field
from . import _delimited
from ._writer import Writer

WORDS = Words(
    en="tab-separated values: as CSV, with tabs between the cells",
    es="valores separados por tabuladores: como CSV, con tabuladores entre las celdas",
)
TYPED = False


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin tab-separated values."""
    return _delimited.DelimitedWriter(stream, fields, "\t")


def read(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give back the labels and rows that were written."""
    return _delimited.read(stream, "\t")
