"""One column through one fix."""

from __future__ import annotations

from collections.abc import Sequence

from opendata_training.conversion.block import Block
from opendata_training.conversion.known import Known
from opendata_training.conversion.recipe import Step, planned
from tests.conversion.tables import block_of, done, rows_of


def fixed(code: str, rows: Sequence[Sequence[str]], columns: str = "", value: str = "") -> list[list[str]]:
    """Do a fix to a table of labels and rows."""
    return rows_of(done(Step(code, columns, value), block_of(rows)).block)


def column(code: str, cells: Sequence[str], label: str = "x", **asked: str) -> list[str]:
    """Do a fix to a column, a column of names before it."""
    rows = [["key", label], *([f"k{at}", cell] for at, cell in enumerate(cells))]
    return [row[1] for row in fixed(code, rows, **asked)[1:]]


def in_windows(step: Step, block: Block, height: int) -> list[list[str]]:
    """Do a step as it is done to a large file: planned on the whole, then window by window in the engine's series."""
    import polars

    work = planned(step, Known.of_block(block))
    labels, rows = block.labels, []
    for start in range(0, block.height, height):
        part = block.part(start, start + height)
        series = [polars.Series(values=cells, dtype=polars.String) for cells in part.columns]
        after = work.do(Block(part.labels, series, part.rows)).block
        labels, rows = after.labels, [*rows, *map(list, after.records())]
    return [labels, *rows]
