"""JSON: one list with an object a row."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from ...locale import Words
from ._objects import objects

if TYPE_CHECKING:
    import pandas as pd

WORDS = Words(
    en="JSON, a list with one object a row: for programs and web pages",
    es="JSON, una lista con un objeto por fila: para programas y páginas web",
)


def write(frame: pd.DataFrame, stream: IO[bytes]) -> None:
    """Write a list of objects in UTF-8, one a line so that two releases can be compared."""
    stream.write(b"[")
    for number, line in enumerate(objects(frame)):
        stream.write((",\n" if number else "\n").encode() + line.encode())
    stream.write(b"\n]\n")
