"""Clean and write; show what would be done; and give every cell back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..files import refuse_inputs, refuse_locked, sha256, trouble
from ..locale import translator
from ..reading.windows import Told, nobody
from .changes import Log, damaged, log_path, read_log
from .output import Outputs, beside, format_of, gives_back, stem_and_ending
from .preview import Preview
from .recipe import Step, chosen, read_recipe
from .result import Result, Written
from .running import Run, fields_after
from .split import Split

if TYPE_CHECKING:
    from .field import Field

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
    twin: bool = False,
    told: Told = nobody,
) -> Result:
    """Read a messy file, mend what was asked for, and write a clean one; the source is never touched.

    Parameters:
        src: the messy file, in any form that `reading.read` opens.
        dst: the file to write; its ending says the format, ``.gz`` after it packs it. Beside it go a change log,
            ``<dst>.changes.json``, the same as a page, ``<dst>.changes.html``, and, where rows were set aside,
            ``<name>-set-aside.csv``.
        fix: codes of fixes, "safe" (those that lose nothing) or "all" (those that need neither columns nor a value);
            they come before the recipe, but for set-aside, which comes after it.
        recipe: a file with the columns fix, columns, value; or a DataFrame or rows of the same; applied row by row.
        table: which table of the file, from 1; the largest unless told.
        sheet: which sheet of a workbook.
        split_rows: also write parts of at most so many rows beside the whole, with an index and checksums.
        split_by: also write one part for each value of this column beside the whole, or for each year or month of a column of
            dates (``LABEL:year``). Parts of an earlier split that this one does not write again stay where they are.
        twin: also write a workbook beside it, for people: keys as text, numbers as numbers.
        told: of a large file, is told how many bytes of it are gone through.

    Returns:
        What was written and how many cells each fix changed.

    Raises:
        Problem: when the file cannot be read or written, or a step of the recipe cannot be done; then nothing is written.
    """
    source, target = Path(src), Path(dst)
    format_of(target)
    inputs = [source, Path(recipe)] if isinstance(recipe, str | Path) else [source]
    tables = list(dict.fromkeys([target, *([twin_path(target)] if twin else [])]))
    refuse_inputs(inputs, [*tables, log_path(target), page_path(target), aside_path(target)])
    refuse_locked(target)
    steps = ordered(chosen(fix), read_recipe(recipe) if recipe is not None else [])
    from .source import opened

    about = {"name": source.name, "sha256": _hash(source)}
    whole = opened(source, table, sheet, told, stacked(steps))
    from .field import Unfit

    wanted = _Wanted(tables, inputs, split_rows, split_by, keep=not gives_back(target))
    while True:
        with ExitStack() as places:
            run = Run(whole, steps, places, told)
            try:
                return _written(run, wanted, about, places)
            except Unfit as unfit:
                # A cell that was not in the profile is of another kind than all the others.
                wanted.fields[unfit.place] = unfit.field
            except _NotExactError:
                wanted.keep = True


class _NotExactError(Exception):
    """The output does not give back what was written to it, so the log must keep the table."""


@dataclass
class _Wanted:
    """What is to be written.

    Parameters:
        tables: the files of the whole table, the output first.
        inputs: what is read from.
        rows: at most so many rows a part, or None.
        by: the column to split by, or None.
        keep: whether the log keeps the table where the first step changes something.
        fields: what columns are whatever they look like.
    """

    tables: list[Path]
    inputs: list[Path]
    rows: int | None
    by: str | None
    keep: bool
    fields: dict[int, Field] = field(default_factory=dict)


def _written(run: Run, wanted: _Wanted, about: dict[str, str], places: ExitStack) -> Result:
    from .advice import advice
    from .aside import write_aside
    from .proof import proved

    target = wanted.tables[0]
    fields = run.fields(wanted.fields, any(format_of(path).TYPED for path in wanted.tables))
    split = Split(target, run.known, wanted.rows, wanted.by)
    outputs = Outputs(places, wanted.inputs, log_path(target))
    # Opened before there are rows, so that a table without any is written too.
    for path in wanted.tables:
        outputs.sink(path, fields)
    log = Log(about, run.source.labels, steps=run.notes)
    for block in run.blocks(log, wanted.keep):
        for path in wanted.tables:
            outputs.sink(path, fields).write(block)
        for path, part in split.of(block) if split.asked else ():
            outputs.sink(path, fields).write(part)
    written = outputs.finished()
    if not wanted.keep and not outputs.exact and run.changed:
        raise _NotExactError
    aside = sum(one.aside for one in run.notes)
    log.set_aside = run.source.lines_aside + aside
    also = [page_path(target)]
    if split.asked:
        also += proved(outputs, target, split, written)
    if aside:
        also.append(aside_path(target))
        write_aside(run.notes, outputs.other(aside_path(target)))
    _logged(outputs, log, target, written)
    return Result(written, run.told(), log.set_aside, also=also, rows_aside=aside, doubts=run.doubts(),
                  advice=advice(written[0], split.asked))  # fmt: skip


def _logged(outputs: Outputs, log: Log, target: Path, written: list[Written]) -> None:
    """Write the log and the page that tells the same."""
    from .story import page

    log.written = [{**one.to_json(), "path": one.path.name} for one in written]
    outputs.text(page_path(target), page(log, target.name))
    log.write(outputs.last)
    outputs.last.flush()


def preview(
    src: PathLike, *, fix: str | Iterable[str] = (), recipe: Any = None, table: int | None = None,
    sheet: str | None = None, told: Told = nobody,
) -> Preview:  # fmt: skip
    """Show what a conversion would do, each fix with its columns, how many cells, and some of them before and after.

    Parameters:
        src: the messy file.
        fix: as in `convert`.
        recipe: as in `convert`.
        table: which table of the file, from 1; the largest unless told.
        sheet: which sheet of a workbook.
        told: of a large file, is told how many bytes of it are gone through.

    Raises:
        Problem: when the file cannot be read, or a step of the recipe cannot be done.
    """
    from .source import opened

    steps = ordered(chosen(fix), read_recipe(recipe) if recipe is not None else [])
    whole = opened(Path(src), table, sheet, told, stacked(steps))
    with ExitStack() as places:
        run = Run(whole, steps, places, told)
        run.fields({}, typed=False)
        for _block in run.blocks(Log({}, whole.labels, steps=run.notes), keep=False):
            pass
        return Preview.of(run.notes, run.doubts())


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
    now = _hash(target)
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
            return Result([Written(target, rows, target.stat().st_size, now)], {}, 0, undone=True)
        rows_now: Any = ()
        if all(fix["table"] is None for fix in log.fixes):
            from .reading_back import rows_of

            rows_now = rows_of(target, writer)
        block = log.table(rows_now)
        counts = log.counts
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise damaged(log_path(target)) from error
    from .known import Known

    about = {key: log.source[key] for key in ("name", "sha256")}
    fresh = Log(about, log.source["labels"])
    fresh.add_records(log.records)
    fields = fields_after(Known.of_block(block), {}, bool(writer.TYPED))
    with ExitStack() as places:
        outputs = Outputs(places, [], log_path(target))
        outputs.sink(target, fields).write(block)
        written = outputs.finished()
        _logged(outputs, fresh, target, written)
    return Result(written, counts, 0, undone=True)


def page_path(dst: Path) -> Path:
    """Give where the page is that tells a person what was done to an output."""
    return dst.with_name(f"{dst.name}.changes.html")


def twin_path(dst: Path) -> Path:
    """Give where the workbook beside an output is."""
    return dst.with_name(f"{stem_and_ending(dst)[0]}.xlsx")


def aside_path(dst: Path) -> Path:
    """Give where the rows are that were set aside from an output."""
    return beside(dst, "set-aside", ".csv")


def ordered(asked: Sequence[Step], recipe: Sequence[Step]) -> list[Step]:
    """Give all steps in the order in which they are done: what cannot be mended is set aside when all is mended."""
    last = [step for step in asked if step.fix == "set-aside"]
    return [*(step for step in asked if step.fix != "set-aside"), *recipe, *last]


def stacked(steps: Sequence[Step]) -> bool:
    """Tell whether a step puts the sheets of a workbook together, which is done while it is read."""
    return any(step.fix == "several-sheets" for step in steps)


def _hash(path: Path) -> str:
    from ..files import refuse_special

    try:
        refuse_special(path)
        return sha256(path)
    except OSError as error:
        raise trouble(path, error) from error
