"""Newline-delimited JSON: an object a row, a row a line."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from ...locale import Words
from ._objects import objects

if TYPE_CHECKING:
    import pandas as pd

WORDS = Words(
    en="JSON, one object a line: for programs that read large files piece by piece",
    es="JSON, un objeto por línea: para programas que leen archivos grandes por partes",
)


def write(frame: pd.DataFrame, stream: IO[bytes]) -> None:
    """Write one object a line in UTF-8."""
    for line in objects(frame):
        stream.write(line.encode() + b"\n")
