"""Parquet (https://parquet.apache.org/docs/file-format): columns with their types, packed; written and read by polars."""

from __future__ import annotations

import errno
import json
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import IO, Any

from ...errors import Problem
from ...locale import Words, translator
from ...reading.typed.parquet import LABELS, open_parquet
from ...reading.windows.engine import engine
from ...reading.windows.together import together
from ..block import Block
from ..field import MOST_DIGITS, Field, Unfit, check, wider
from ._writer import Writer, distinct

_ = translator("formats")
WORDS = Words(
    en="Parquet: small and quick to read by programs, numbers and dates kept as such; for large tables",
    es="Parquet: ocupa poco y los programas lo leen rápido, con números y fechas como tales; para tablas grandes",
)
TYPED = True
# So many rows are packed together: a reader takes a group whole, and the writer holds two.
_GROUP = 100_000
# Enough for the digits that a number may have, and still stored as a whole number of 64 bits.
_PRECISION = 18
_NUMBER = r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$"
# Seconds after which somebody who waits looks whether the other is still there.
_WAIT = 0.2


class _ParquetWriter(Writer):
    """Gives rows to a thread of its own, in which they get their types and the engine packs them; the file is copied at the end."""

    def __init__(self, stream: IO[bytes], fields: Sequence[Field]) -> None:
        super().__init__(stream, fields)
        polars = engine()
        if polars is None:
            raise Problem(_("Parquet cannot be written on this computer, whose processor is too old for it. "
                            "Write a .csv file."))  # fmt: skip
        names = distinct(self.labels)
        self._schema = {name: _dtype(polars, field) for name, field in zip(names, self.fields, strict=True)}
        # Only where they differ, so that other programs find nothing odd in an ordinary file.
        told = {} if names == self.labels else {LABELS: json.dumps(self.labels, ensure_ascii=False)}
        self._folder = tempfile.TemporaryDirectory(prefix="opendata-")
        self._path = Path(self._folder.name, "table.parquet")
        self._sink = _Sink(self._values, self._schema, self._path, told)
        # The thread ends with the writer also where nobody drops it.
        weakref.finalize(self, self._sink.stop.set)

    def write(self, block: Block) -> None:
        """Write some rows."""
        self._sink.take(block.frame())

    def _values(self, frame: Any) -> Any:
        """Give some rows' texts as values."""
        polars = engine()
        columns = together(lambda place: self._typed(polars, place, frame.to_series(place)), range(len(self.fields)))
        self.exact = self.exact and all(exact for _values, exact in columns)
        named = zip(self._schema, columns, strict=True)
        return polars.DataFrame([values.alias(name) for name, (values, _exact) in named])

    def _typed(self, polars: Any, place: int, texts: Any) -> tuple[Any, bool]:
        """Give a column's values, and whether its texts can be told again from them."""
        field = self.fields[place]
        text = polars.col("text")
        frame = texts.alias("text").to_frame().select(polars.when(text != "").then(text))
        if field.kind == "text":
            return frame.to_series(0), True
        if field.kind == "number" and field.decimals is None:
            long = frame.filter(text.str.len_bytes() > MOST_DIGITS + 1)
            check(field, place, set(long.to_series(0).to_list()))
        frame = frame.with_columns(*_converted(polars, field))
        unfit = frame.filter(polars.col("unfit"))
        if unfit.height:
            raise Unfit(place, wider(field, unfit["text"][0]))
        # A double forgets zeros at the end, a moment whether a T or a blank was before the hour.
        exact = True
        if field.kind == "number" and field.decimals is None:
            exact = not texts.str.contains(r"\.[0-9]*0$").any()
        if field.kind == "datetime":
            exact = not texts.str.contains(" ", literal=True).any()
        return frame["value"], exact

    def close(self) -> None:
        """Finish the file."""
        try:
            self._sink.finish()
            with self._path.open("rb") as packed:
                shutil.copyfileobj(packed, self.stream, 1 << 20)
        finally:
            self.drop()

    def drop(self) -> None:
        """Give up what was begun."""
        self._sink.drop()
        self._folder.cleanup()


class _Sink:
    """The thread in which the engine writes the file, fed frame by frame.

    Parameters:
        values: gives a frame of texts its types.
        schema: the columns and their types.
        path: the file.
        told: what the file says of itself.
    """

    def __init__(self, values: Callable[[Any], Any], schema: dict[str, Any], path: Path, told: dict[str, str]) -> None:
        self._values = values
        self._frames: Queue[Any] = Queue(1)
        self.stop = Event()
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, args=(schema, path, told), daemon=True)
        self._thread.start()

    def _run(self, schema: dict[str, Any], path: Path, told: dict[str, str]) -> None:
        from polars.io.plugins import register_io_source

        try:
            register_io_source(lambda *_asked: self._given(), schema=schema).sink_parquet(
                path, compression="zstd", row_group_size=_GROUP, metadata=told
            )
        except BaseException as error:
            self._error = self._error or error
            self.stop.set()

    def _given(self) -> Iterator[Any]:
        while not self.stop.is_set():
            try:
                frame = self._frames.get(timeout=_WAIT)
            except Empty:
                continue
            if frame is None:
                return
            try:
                typed = self._values(frame)
            except BaseException as error:
                # The engine would wrap it in an error of its own.
                self._error = error
                self.stop.set()
                return
            yield typed

    def take(self, frame: Any) -> None:
        """Hand over some rows, or None for the end."""
        while True:
            if self.stop.is_set():
                raise self._trouble()
            try:
                return self._frames.put(frame, timeout=_WAIT)
            except Full:
                continue

    def finish(self) -> None:
        """Wait until everything is written."""
        self.take(None)
        self._thread.join()
        if self._error is not None:
            raise self._trouble()

    def drop(self) -> None:
        """Stop, finished or not."""
        self.stop.set()
        self._thread.join()

    def _trouble(self) -> BaseException:
        # The engine tells a full disk in words of its own.
        if "No space left" in str(self._error):
            return OSError(errno.ENOSPC, "No space left on device")
        return self._error or RuntimeError("stopped")


def _dtype(polars: Any, field: Field) -> Any:
    if field.kind == "number" and field.decimals is not None:
        return polars.Decimal(_PRECISION, field.decimals)
    return {
        "text": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "date": polars.Date,
        "datetime": polars.Datetime("us"),
    }[field.kind]


def _converted(polars: Any, field: Field) -> tuple[Any, Any]:
    """Give a text's value, and whether the text cannot be told again from it."""
    text = polars.col("text")
    dtype = _dtype(polars, field)
    if field.kind == "date":
        value = text.str.to_date("%Y-%m-%d", strict=False)
        back = value.dt.to_string("%Y-%m-%d")
    elif field.kind == "datetime":
        spaced = text.str.replace(" ", "T", literal=True)
        value = spaced.str.to_datetime("%Y-%m-%dT%H:%M:%S", strict=False)
        return value.alias("value"), value.dt.to_string("%Y-%m-%dT%H:%M:%S").ne_missing(spaced).alias("unfit")
    elif dtype == polars.Float64:
        fits = text.str.contains(_NUMBER) & ~text.str.contains(r"^-0(?:\.0+)?$")
        return text.cast(dtype, strict=False).alias("value"), (~fits).fill_null(False).alias("unfit")
    else:
        value = text.cast(dtype, strict=False)
        back = value.cast(polars.String)
    return value.alias("value"), back.ne_missing(text).alias("unfit")


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin a file whose columns have the types of their fields."""
    return _ParquetWriter(stream, fields)


def read(stream: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Give back the labels and rows that were written."""
    labels, rows = open_parquet(stream)
    return labels, rows
