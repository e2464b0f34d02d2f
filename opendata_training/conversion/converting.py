"""Clean and write; and give every cell back."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..files import refuse_inputs, refuse_locked, sha256, trouble
from ..locale import translator
from .changes import Log, damaged, log_path, read_log
from .output import format_of, write_all
from .recipe import apply, chosen, read_recipe
from .result import Result, Written
from .split import parts

if TYPE_CHECKING:
    import pandas as pd

    from ..reading import Table

_ = translator("conversion")
PathLike = str | os.PathLike[str]


def convert(
    src: PathLike,
    dst: PathLike,
    *,
    fix: str | Iterable[str] = (),
    recipe: Any = None,
    table: int | None = None,
    sheet: str | None = None,
    split_rows: int | None = None,
    split_by: str | None = None,
) -> Result:
    """Read a messy file, mend what was asked for, and write a clean one; the source is never touched.

    Parameters:
        src: the messy file, in any form that `reading.read` opens.
        dst: the file to write; its ending says the format. A change log, ``<dst>.changes.json``, goes beside it.
        fix: codes of fixes, "safe" (those that lose nothing) or "all" (those that need neither columns nor a value);
            they come before the recipe.
        recipe: a file with the columns fix, columns, value; or a DataFrame or rows of the same; applied row by row.
        table: which table of the file, from 1; the largest unless told.
        sheet: which sheet of a workbook.
        split_rows: also write parts of at most so many rows beside the whole.
        split_by: also write one part for each value of this column beside the whole. Parts of an earlier split that
            this one does not write again stay where they are.

    Returns:
        What was written and how many cells each fix changed.

    Raises:
        Problem: when the file cannot be read or written, or a step of the recipe cannot be done; then nothing is written.
    """
    source, target = Path(src), Path(dst)
    writer = format_of(target)
    inputs = [source, Path(recipe)] if isinstance(recipe, str | Path) else [source]
    refuse_inputs(inputs, [target, log_path(target)])
    refuse_locked(target)
    steps = [*chosen(fix), *(read_recipe(recipe) if recipe is not None else [])]

    from ..reading import read

    opened = read(source, table=table, sheet=sheet)
    frame, log = _start(opened, source)
    told: dict[str, int] = {}
    for step in steps:
        fixed = apply(step, frame)
        # The first change of an output that cannot be read back exactly is where the table must be kept.
        log.note(step, fixed, frame, keep=fixed.cells > 0 and log.untouched and not hasattr(writer, "read"))
        if step.asked or fixed.cells:
            told[step.fix] = told.get(step.fix, 0) + fixed.cells
        frame = fixed.frame
    tables = {target: frame, **parts(frame, target, split_rows, split_by)}
    refuse_inputs(inputs, tables)
    return Result(_write(tables, target, log), told, log.set_aside)


def undo(dst: PathLike) -> Result:
    """Give every cell back: make an output again the table that was read, before any fix.

    The output keeps its name and format. Its labels, its rows and every cell, as text, are again those that `reading.read`
    found in the source. What reading itself leaves out (title rows, footnotes, the source's encoding and delimiter) is
    not brought back: the source was never touched and still has it. Parts of a split stay as they are. Undoing twice
    is the same as undoing once.

    Parameters:
        dst: a file that `convert` wrote, its change log beside it.

    Returns:
        What was written, and how many cells each fix had changed.

    Raises:
        Problem: when there is no change log, or the output was changed by somebody since (undoing would lose that work).
    """
    target = Path(dst)
    writer = format_of(target)
    log = read_log(target)
    refuse_locked(target)
    try:
        now = sha256(target)
    except OSError as error:
        raise trouble(target, error) from error
    try:
        if now != log.written[0]["sha256"]:
            raise Problem(
                _(
                    "{file} was changed after it was written, and undoing would lose that. "
                    "Save it under another name and convert the source again.",
                    file=target,
                )
            )
        if log.untouched:
            rows = int(log.written[0]["rows"])
            return Result([Written(target, rows, target.stat().st_size, now)], {}, log.set_aside, undone=True)
        frame = _as_read(log, target, writer)
        counts: dict[str, int] = {}
        for fix in log.fixes:
            if fix["cells"]:
                counts[fix["code"]] = counts.get(fix["code"], 0) + fix["cells"]
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise damaged(log_path(target)) from error
    fresh = Log(log.source, log.records, log.set_aside)
    return Result(_write({target: frame}, target, fresh), counts, log.set_aside, undone=True)


def _start(opened: Table, source: Path) -> tuple[pd.DataFrame, Log]:
    frame, records = opened.frame.copy(deep=False), list(opened.rows)
    if any(later <= earlier for earlier, later in pairwise(records)):
        # Rows are told apart by their record; should two share one, they are counted instead (the header being row 1).
        records = list(range(2, len(records) + 2))
    frame.index = records
    aside = opened.diagnosis.to_json()["lines"]["set_aside"]
    lines = sum(last - first + 1 for first, last in aside)
    return frame, Log({"name": source.name, "sha256": sha256(source)}, records, lines)


def _write(tables: dict[Path, pd.DataFrame], target: Path, log: Log) -> list[Written]:
    def about(written: list[Written]) -> dict[str, Any]:
        # Names and not paths, so that the output and its log can move to another folder together.
        log.written = [{**one.to_json(), "path": one.path.name} for one in written]
        return log.to_json()

    return write_all(tables, log_path(target), about)


def _as_read(log: Log, target: Path, writer: Any) -> pd.DataFrame:
    if any(fix["table"] is not None for fix in log.fixes):
        return log.read_table([], [])
    with target.open("rb") as stream:
        labels, rows = writer.read(stream)
    return log.read_table(labels, rows)
