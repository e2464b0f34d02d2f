"""The proof that the parts of a split are the whole, and the files that go with them: an index and the checksums."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from ..errors import Problem
from ..locale import translator
from .output import Outputs, beside, format_of
from .reading_back import rows_in
from .result import Written
from .split import Split

_ = translator("conversion")
# What a row's hash is counted in: sums of hashes do not care for the order of the rows.
_MODULUS = 1 << 64


def proved(outputs: Outputs, target: Path, split: Split, written: Sequence[Written]) -> list[Path]:
    """Read the parts and the whole again, make sure that they hold the same rows, and write an index and the checksums.

    Where a format does not give back what was written, only the rows are counted.

    Parameters:
        outputs: the files, which have not taken their places yet.
        target: the whole.
        split: which part is which.
        written: the files as they were measured.

    Returns:
        Where the index and the checksums go.

    Raises:
        Problem: when the parts are not the whole; then nothing takes its place.
    """
    parts = [one for one in written if one.path in split.parts]
    whole = next(one for one in written if one.path == target)
    same = sum(one.rows for one in parts) == whole.rows
    if same and outputs.exact:
        same = sum(_sum(outputs, one.path) for one in parts) % _MODULUS == _sum(outputs, whole.path)
    if not same:
        raise Problem(
            _("The parts do not add up to the whole, so nothing was written. Please tell the makers of this program.")
        )
    index, sums = beside(target, "index", ".csv"), target.with_name(target.name + ".sha256")
    outputs.text(index, _index(whole, parts, split))
    # As `sha256sum -c` reads it.
    outputs.text(sums, "".join(f"{one.sha256}  {one.path.name}\n" for one in (whole, *parts)))
    return [index, sums]


def _sum(outputs: Outputs, path: Path) -> int:
    with outputs.again(path) as stream:
        return sum(hash(tuple(row)) for row in rows_in(stream, path, format_of(path))) % _MODULUS


def _index(whole: Written, parts: Sequence[Written], split: Split) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["file", "part", "rows", "bytes", "sha256"])
    for one in (whole, *sorted(parts, key=lambda one: one.path.name)):
        writer.writerow([one.path.name, split.parts.get(one.path, ""), one.rows, one.bytes, one.sha256])
    return text.getvalue()
