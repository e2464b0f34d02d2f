"""Writing the output: the format by its ending, and all files of one conversion together or none."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BufferedRandom
from pathlib import Path
from types import ModuleType
from typing import IO, Any, cast

from .. import families
from ..errors import Problem
from ..files import refuse_inputs, written_whole
from ..locale import translator
from .block import Block
from .field import Field
from .formats import ending_of, endings
from .result import Written

_ = translator("conversion")
FORMATS = "opendata_training.conversion.formats"
PACKED = ".gz"


def format_of(path: Path) -> ModuleType:
    """Give the format that a file's ending asks for; ``.gz`` after it packs the file.

    Raises:
        Problem: for an ending that nothing writes; it names those that are written.
    """
    ending = ending_of(_unpacked(path))
    if ending is None:
        known = ", ".join(f".{name}" for name in endings())
        said = _unpacked(path).suffix.lower().removeprefix(".")
        if not said:
            raise Problem(
                _("{file} has no ending, which says the format. Use one of {endings}.", file=path, endings=known)
            )
        raise Problem(_(".{ending} is not supported yet. Use one of {endings}.", ending=said, endings=known))
    return families.member(FORMATS, ending.replace(".", "_"))


def gives_back(path: Path) -> bool:
    """Tell whether a format can promise to give back what was written."""
    return hasattr(format_of(path), "read")


def _unpacked(path: Path) -> Path:
    return path.with_suffix("") if path.suffix.lower() == PACKED else path


def stem_and_ending(path: Path) -> tuple[str, str]:
    """Give a file's name in two, so that something can be put between: ``robos.csv.gz`` is robos and .csv.gz."""
    plain = _unpacked(path)
    ending = ending_of(plain) or plain.suffix.removeprefix(".")
    stem = plain.name[: len(plain.name) - len(ending) - 1]
    return stem, path.name[len(stem) :]


def beside(dst: Path, name: str, ending: str | None = None) -> Path:
    """Give the path of a file beside an output, a word after its name."""
    stem, own = stem_and_ending(dst)
    return dst.with_name(f"{stem}-{name}{own if ending is None else ending}")


@dataclass
class _Sink:
    path: Path
    raw: BufferedRandom
    stream: IO[bytes]
    writer: Any
    rows: int = 0
    is_finished: bool = False

    def write(self, block: Block) -> None:
        """Write some rows."""
        self.rows += block.height
        self.writer.write(block)

    def drop(self) -> None:
        """Give up what was begun, unless it is finished."""
        if not self.is_finished:
            self.writer.drop()

    def finished(self) -> Written:
        """Finish the file and measure it."""
        self.writer.close()
        self.is_finished = True
        if self.stream is not self.raw:
            self.stream.close()
        self.raw.flush()
        size = self.raw.seek(0, 2)
        self.raw.seek(0)
        return Written(self.path, self.rows, size, hashlib.file_digest(self.raw, "sha256").hexdigest())


class Outputs:
    """The files of one conversion; each takes its place only when all were written, the first of them last.

    Parameters:
        places: closes them.
        inputs: what is read from, and never written over.
        last: the file that takes its place after all others: a change log without its table would mislead.

    Raises:
        Problem: when something cannot be written; then every file is as it was before.
    """

    def __init__(self, places: ExitStack, inputs: Sequence[Path], last: Path) -> None:
        self._places, self._inputs = places, inputs
        self._sinks: dict[Path, _Sink] = {}
        self.last = places.enter_context(written_whole(last))

    def sink(self, path: Path, fields: Sequence[Field]) -> _Sink:
        """Open a table's file, or give the one that is open."""
        found = self._sinks.get(path)
        if found is None:
            refuse_inputs(self._inputs, [path])
            raw = cast(BufferedRandom, self._places.enter_context(written_whole(path, "w+b")))
            stream: IO[bytes] = raw
            if path.suffix.lower() == PACKED:
                # No name and no time in it: the same table gives the same bytes.
                stream = cast(IO[bytes], gzip.GzipFile("", "wb", 6, cast(Any, raw), mtime=0))
            found = _Sink(path, raw, stream, format_of(path).writer(stream, fields))
            self._sinks[path] = found
            self._places.callback(found.drop)
        return found

    def text(self, path: Path, content: str) -> None:
        """Write a file of text."""
        self.other(path).write(content.encode(errors="backslashreplace"))

    def other(self, path: Path) -> IO[bytes]:
        """Open a file that goes with the tables."""
        return self._places.enter_context(written_whole(path))

    @contextmanager
    def again(self, path: Path) -> Iterator[IO[bytes]]:
        """Give the bytes of a file that was finished, from its first."""
        raw = self._sinks[path].raw
        raw.seek(0)
        yield raw

    @property
    def exact(self) -> bool:
        """Tell whether the first file, once it is finished, gives back exactly what was written to it."""
        sink = next(iter(self._sinks.values()))
        return gives_back(sink.path) and bool(sink.writer.exact)

    def finished(self) -> list[Written]:
        """Finish the tables' files and measure them, in the order in which they were opened."""
        return [sink.finished() for sink in self._sinks.values()]
