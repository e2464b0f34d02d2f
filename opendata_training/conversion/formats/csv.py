"""CSV as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180), in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from ...locale import Words
from ..field import Field
from . import _delimited
from ._writer import Writer

WORDS = Words(
    en="comma-separated values: opens everywhere; the format to publish a table in",
    es="valores separados por comas: se abre en todas partes; el formato para publicar una tabla",
)
TYPED = False


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin comma-separated values."""
    return _delimited.DelimitedWriter(stream, fields, ",")


def read(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give back the labels and rows that were written."""
    return _delimited.read(stream, ",")
