"""Newline-delimited JSON: an object a row, a row a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from ...locale import Words
from ..field import Field
from ._objects import ObjectWriter, parsed, rows_of
from ._writer import Writer

WORDS = Words(
    en="JSON, one object a line: for programs that read large files piece by piece",
    es="JSON, un objeto por línea: para programas que leen archivos grandes por partes",
)
TYPED = True


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin objects in UTF-8, one a line."""
    return ObjectWriter(stream, fields, "", "", "")


def read(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give back the labels and rows that were written."""
    return rows_of(parsed(line) for line in stream if line.startswith(b"{"))
