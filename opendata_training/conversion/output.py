"""Writing the output: the format by its ending, and all files of one conversion together or none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from io import BufferedRandom
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from .. import families
from ..errors import Problem
from ..files import written_whole
from ..locale import translator
from .result import Written

if TYPE_CHECKING:
    import pandas as pd

_ = translator("conversion")
FORMATS = "opendata_training.conversion.formats"
# One encoder for all: a log may hold a million changes, and json.dumps would make one for each.
_encoded = json.JSONEncoder(ensure_ascii=False).encode


def format_of(path: Path) -> ModuleType:
    """Give the format that a file's ending asks for.

    Raises:
        Problem: for an ending that nothing writes yet; it names those that are written.
    """
    ending = path.suffix.lower().removeprefix(".")
    known = families.member_names(FORMATS)
    if ending not in known:
        endings = ", ".join(f".{name}" for name in known)
        if not ending:
            raise Problem(_("{file} has no ending, which says the format. Use one of {endings}.", file=path,
                            endings=endings))  # fmt: skip
        raise Problem(_(".{ending} is not supported yet. Use one of {endings}.", ending=ending, endings=endings))
    return families.member(FORMATS, ending)


def write_all(
    tables: Mapping[Path, pd.DataFrame], log: Path, about: Callable[[list[Written]], dict[str, Any]]
) -> list[Written]:
    """Write tables and their change log; each takes its place only when all were written.

    Parameters:
        tables: the files, the whole table first.
        log: where the change log goes.
        about: gives the change log, told what was written.

    Raises:
        Problem: when something cannot be written; then every file is as it was before.
    """
    written: list[Written] = []
    with ExitStack() as places:
        # The log is entered first so that it takes its place last: a log without its table would mislead.
        notes = places.enter_context(written_whole(log))
        for path, frame in tables.items():
            stream = cast(BufferedRandom, places.enter_context(written_whole(path, "w+b")))
            format_of(path).write(frame, stream)
            written.append(_measure(path, len(frame), stream))
        # A file name in an old encoding holds signs that UTF-8 has not; as \udcf1 they are JSON and come back whole.
        notes.write((readable(about(written)) + "\n").encode(errors="backslashreplace"))
        notes.flush()
    return written


def _measure(path: Path, rows: int, stream: BufferedRandom) -> Written:
    stream.flush()
    size = stream.seek(0, 2)
    stream.seek(0)
    return Written(path, rows, size, hashlib.file_digest(stream, "sha256").hexdigest())


def readable(value: Any, margin: str = "") -> str:
    """Give JSON as a person reads it: a list of plain values, such as one change, stays on its line."""
    deeper = margin + " "
    if isinstance(value, dict) and value:
        pieces = [f"{_encoded(key)}: {readable(one, deeper)}" for key, one in value.items()]
        return "{\n" + ",\n".join(deeper + piece for piece in pieces) + f"\n{margin}}}"
    if isinstance(value, list) and any(isinstance(one, dict | list) and one for one in value):
        return "[\n" + ",\n".join(deeper + readable(one, deeper) for one in value) + f"\n{margin}]"
    return _encoded(value)
