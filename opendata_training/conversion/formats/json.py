"""JSON: one list with an object a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from ...locale import Words
from ..field import Field
from ._objects import ObjectWriter, parsed, rows_of
from ._writer import Writer

WORDS = Words(
    en="JSON, a list with one object a row: for programs and web pages",
    es="JSON, una lista con un objeto por fila: para programas y páginas web",
)
TYPED = True


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin a list of objects in UTF-8, one a line so that two releases can be compared."""
    return ObjectWriter(stream, fields, "[\n", ",", "]\n")


def read(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give back the labels and rows that were written."""
    return rows_of(parsed(line.rstrip(b",\n")) for line in stream if line.startswith(b"{"))
