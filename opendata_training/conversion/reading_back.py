"""Reading again what a format wrote, exactly."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import IO, Any, cast

from ..files import trouble
from .output import PACKED


def rows_in(stream: IO[bytes], path: Path, writer: ModuleType) -> Iterator[list[str]]:
    """Give the rows of an output one by one, as text.

    Parameters:
        stream: the output, from its first byte.
        path: its name, which says whether it is packed.
        writer: its format.
    """
    if path.suffix.lower() == PACKED:
        stream = cast(IO[bytes], gzip.GzipFile(fileobj=cast(Any, stream), mode="rb"))
    _labels, rows = writer.read(stream)
    yield from rows


def rows_of(path: Path, writer: ModuleType) -> list[list[str]]:
    """Give all rows of an output.

    Raises:
        Problem: when it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return [list(row) for row in rows_in(stream, path, writer)]
    except OSError as error:
        raise trouble(path, error) from error
