"""Parquet, read by polars."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, Any

from ...errors import Problem
from ...locale import translator
from ..source import Source, corrupt
from ..windows.engine import engine
from .labels import labels_told
from .stored import Stored, double_text, value_text

_ = translator("formats")
#: Under this name a file keeps the labels that its columns could not have as their names, since they repeat or are blank.
LABELS = "opendata.labels"
_ROWS = 50_000


def tables(source: Source) -> list[Stored]:
    """Give the table in a Parquet file.

    Raises:
        Problem: when it is damaged, or this computer cannot read it.
    """
    polars = engine()
    if polars is None:
        raise Problem(
            _("{file} is a Parquet file, and this computer's processor is too old to read it. Ask for a .csv file.",
              file=source.name)
        )  # fmt: skip
    try:
        labels, rows = open_parquet(io.BytesIO(source.data))
        return [Stored(labels, list(rows))]
    except (polars.exceptions.PolarsError, OSError) as error:
        raise corrupt(source.name) from error
    except BaseException as error:
        # What the library's Rust code gives up on is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise corrupt(source.name) from error


def open_parquet(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give the labels of a Parquet file, and its rows as text, a piece of the file at a time."""
    polars = engine()
    told = polars.read_parquet_metadata(stream).get(LABELS)
    stream.seek(0)
    frame = polars.scan_parquet(stream)
    names = frame.collect_schema().names()
    return labels_told(told, names), _rows(frame)


def _rows(frame: Any) -> Iterator[list[str]]:
    for piece in frame.collect_batches(chunk_size=_ROWS, maintain_order=True):
        yield from map(list, zip(*(_texts(piece.to_series(place)) for place in range(piece.width)), strict=True))


def _texts(series: Any) -> list[str]:
    polars = engine()
    if series.dtype == polars.Float64:
        return ["" if value is None else double_text(value) for value in series.to_list()]
    if series.dtype == polars.Float32:
        # As a double it would show digits that nobody stored.
        return ["" if text is None else double_text(float(text)) for text in series.cast(polars.String).to_list()]
    if series.dtype.is_numeric() or series.dtype in (polars.String, polars.Date, polars.Categorical, polars.Enum):
        found: list[str] = series.cast(polars.String).fill_null("").to_list()
        return found
    if series.dtype == polars.Datetime:
        # Python's own moments have no billionths of a second.
        zone = "%:z" if series.dtype.time_zone else ""
        return list(map(value_text, series.dt.to_string(f"%Y-%m-%dT%H:%M:%S%.f{zone}").to_list()))
    return list(map(value_text, series.to_list()))
