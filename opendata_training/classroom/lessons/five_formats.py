"""`five_formats`: the same table in five formats, with its size and its reading time on the learner's own machine."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from ...locale import translator
from ...picture import COLOUR, Picture, png
from . import own_files
from .pieces import megabytes

_ = translator("classroom")
FORMATS = (".csv", ".csv.gz", ".parquet", ".ndjson", ".xlsx")


@dataclass(frozen=True)
class Measure:
    """A format's ending, how many bytes the table takes in it, and how many seconds reading it took."""

    ending: str
    size: int
    seconds: float


def measures(path: Path) -> list[Measure]:
    """Write a table in each format into a folder of passage, read it again and measure.

    Parameters:
        path: the table's file.

    Raises:
        Problem: when it cannot be read, or a format cannot be written on this machine.
    """
    from ...conversion import convert
    from ...reading import read

    found = []
    with tempfile.TemporaryDirectory() as folder:
        for ending in FORMATS:
            place = Path(folder, f"table{ending}")
            convert(path, place)
            begun = time.perf_counter()
            # Reading is over when its cells are there.
            _rows = read(place).cells
            found.append(Measure(ending, place.stat().st_size, time.perf_counter() - begun))
    return found


def five_formats(path: str | Path) -> Picture:
    """Write a table in five formats, measure size and reading time on this machine, and draw both.

    Parameters:
        path: the table's file.

    Raises:
        Problem: when it cannot be read, or a format cannot be written on this machine.
    """
    place = own_files.find(path)
    found = measures(place)
    small, large = (pick(found, key=lambda one: one.size) for pick in (min, max))
    quick, slow = (pick(found, key=lambda one: one.seconds) for pick in (min, max))
    title = _("{file} in five formats, on this machine", file=place.name)
    description = _("Two bar charts, size and reading time of five formats. Smallest: {small}; largest: {large}. "
                    "Quickest to read: {quick}; slowest: {slow}. The table beside it has all the numbers.",
                    small=small.ending, large=large.ending, quick=quick.ending, slow=slow.ending)  # fmt: skip
    head = (_("format"), _("size, MB"), _("reading, seconds"))
    rows = ((one.ending, _size(one), f"{one.seconds:.2f}") for one in found)
    note = _(
        "Seconds are those of this machine, now: another machine, or a busy one, needs others. Sizes are nearly the same on all."
    )
    return Picture(title, description, (head, *rows), note, _drawn(found, head))


def _size(one: Measure) -> str:
    return f"{one.size / 1_000_000:.2f}" if one.size < 1_000_000 else megabytes(one.size)


def _drawn(found: list[Measure], head: tuple[str, str, str]) -> bytes:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.6, 2.6), dpi=140, layout="constrained")
    left, right = figure.subplots(1, 2, sharey=True)
    for axes, lengths, label in (
        (left, [one.size / 1_000_000 for one in found], head[1]),
        (right, [one.seconds for one in found], head[2]),
    ):
        axes.barh(range(len(found)), lengths, color=COLOUR)
        axes.set_xlabel(label)
        axes.spines[["top", "right"]].set_visible(False)
    left.set_yticks(range(len(found)), [one.ending for one in found])
    left.invert_yaxis()
    return png(figure)
