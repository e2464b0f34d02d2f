"""CSV as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180), in UTF-8."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from ...locale import Words
from . import _delimited

if TYPE_CHECKING:
    import pandas as pd

WORDS = Words(
    en="comma-separated values: opens everywhere; the format to publish a table in",
    es="valores separados por comas: se abre en todas partes; el formato para publicar una tabla",
)


def write(frame: pd.DataFrame, stream: IO[bytes]) -> None:
    """Write comma-separated values."""
    _delimited.write(frame, stream, ",")


def read(stream: IO[bytes]) -> tuple[list[str], list[list[str]]]:
    """Give back the labels and rows that were written."""
    return _delimited.read(stream, ",")
