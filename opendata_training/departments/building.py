"""The departments' files on a disk, and the truth about them in a folder of its own."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..errors import Problem
from ..files import sha256, written_whole
from ..locale import translator
from .assembling import Making, Piece
from .dataset import Dataset, Release, datasets_of, department
from .describing import about
from .recipes import STEP, recipe_of
from .record import FIELDS
from .recording import Told, records
from .sheet import Layout
from .variants import CLASS_ROWS, RECORDED_ROWS, SPREAD, WORKBOOK_ROWS
from .writing import delimited, lines_of, written

_ = translator("departments")

CLEAN, RECIPES = "clean", "recipes"
DEFECTS = "defects.csv"
_RFC_4180 = Layout()


@dataclass(frozen=True)
class Wanted:
    """What is to be made.

    Parameters:
        departments: the codes of the departments, in order.
        size: small, class, full, or a number of rows.
        seed: a whole number; the same one gives the same bytes on every machine.
        datasets: the codes of the datasets that are wanted; all when there are none.
    """

    departments: tuple[str, ...]
    size: str | int
    seed: int
    datasets: tuple[str, ...] = ()


@dataclass
class Made:
    """A file that was made.

    Parameters:
        path: its path in the output folder.
        rows: how many rows of data it has, those put in included.
        bytes: its size.
        sha256: its checksum, 64 hexadecimal digits.
        shortened: whether it is a workbook that has fewer rows than were asked for.
    """

    path: str
    rows: int = 0
    bytes: int = 0
    sha256: str = ""
    shortened: bool = False


def makings(wanted: Wanted) -> Iterator[tuple[str, Dataset, Release, Making, bool]]:
    """Give all releases to be made, with their department, and whether a workbook is shortened."""
    for code in wanted.departments:
        flagship = department(code).FLAGSHIP
        for name, dataset in datasets_of(code).items():
            if wanted.datasets and name not in wanted.datasets:
                continue
            for release in dataset.releases:
                nominal, exact = _rows(dataset, wanted.size, name == flagship)
                # A workbook is made in memory, and a spreadsheet program does not open a larger one either.
                shortened = nominal > WORKBOOK_ROWS and _is_workbook(release)
                nominal = WORKBOOK_ROWS if shortened else nominal
                by_rule = nominal > RECORDED_ROWS
                making = Making(f"{code}/{name}", dataset, release, wanted.seed, nominal, exact, by_rule)
                yield code, dataset, release, making, shortened


def _rows(dataset: Dataset, size: str | int, flagship: bool) -> tuple[int, bool]:
    """Give how many rows a size stands for, and whether there are just as many for everybody.

    A number asked for is the flagship's; the others stop at the size that they have in life.
    """
    if isinstance(size, int):
        return (size if flagship else min(size, dataset.full)), True
    if size == "full":
        return dataset.full, True
    # A table that is smaller in life stays so, the most that a learner gets more included.
    return (dataset.small if size == "small" else min(CLASS_ROWS, int(dataset.full / (1 + SPREAD)))), False


def _is_workbook(release: Release) -> bool:
    return any(one.defect in ("wrong-format", "several-sheets") for one in release.defects)


def build_files(wanted: Wanted, output: Path, truth: Path | None, *, replace: bool = False) -> Iterator[Made]:
    """Write the messy files of departments, and the truth about them when it is wanted.

    Parameters:
        wanted: what is to be made.
        output: the folder that gets DEPARTMENT/FILE, as an agency would hand it over.
        truth: the folder that gets clean/DEPARTMENT/FILE.csv, recipes/DEPARTMENT/FILE.csv, defects.csv and datasets.csv; None
            for no truth.
        replace: whether files that are there already, and say something else, are written over.

    Yields:
        Each file when it has been written.

    Raises:
        Problem: when a folder cannot be written, or another file is in the place of one; each file is whole or not there.
    """
    for path, text in about(wanted.departments, output, truth):
        with written_whole(path, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            refuse_other(stream, path, replace)
    with ExitStack() as stack:
        told = None
        if truth:
            stream = stack.enter_context(written_whole(truth / DEFECTS, "w", encoding="utf-8", newline=""))
            told = csv.writer(stream, lineterminator="\r\n")
            told.writerow(FIELDS)
        for code, _dataset, release, making, shortened in makings(wanted):
            made = Made(f"{code}/{release.file}", shortened=shortened)
            name = f"{Path(release.file).stem}.csv"
            clean = truth / CLEAN / code / name if truth else None
            recipe = truth / RECIPES / code / name if truth else None
            for lines in _build_file(making, output / made.path, clean, recipe, made, replace):
                if told:
                    told.writerows(lines)
            yield made
        if truth:
            refuse_other(stream, truth / DEFECTS, replace)


def _build_file(
    making: Making, path: Path, clean: Path | None, recipe: Path | None, made: Made, replace: bool
) -> Iterator[Iterable[list[str]]]:
    """Write one file, its truth and its recipe, a piece at a time; give the lines of the record of each piece."""
    digest = hashlib.sha256()
    above, told = 0, Told()
    with ExitStack() as stack:
        stream = stack.enter_context(written_whole(path))
        tidy: Any = stack.enter_context(written_whole(clean)) if clean else None
        if tidy:
            tidy.write(lines_of([making.dataset.labels], _RFC_4180).encode())
        for number, (piece, last) in enumerate(_told_the_last(making)):
            if recipe and not number:
                steps = recipe_of(piece.sheet, making.release, making.dataset)
                with written_whole(recipe) as stream_of_steps:
                    stream_of_steps.write(lines_of([STEP, *steps], _RFC_4180).encode())
                    refuse_other(stream_of_steps, recipe, replace)
            data = written(piece.sheet, first=not number, last=last)
            digest.update(data)
            stream.write(data)
            if tidy:
                tidy.write(delimited(piece.clean, _RFC_4180).encode())
            yield (one.line() for one in records(making, piece, made.path, above, told))
            made.rows += len(piece.sheet.ids)
            made.bytes += len(data)
            above = len(piece.sheet.above) + len(piece.sheet.header_rows()) + made.rows
        refuse_other(stream, path, replace)
        if clean:
            refuse_other(tidy, clean, replace)
    made.sha256 = digest.hexdigest()


def refuse_other(stream: IO[Any], path: Path, replace: bool) -> None:
    """Stop before a file takes the place of another one that was made from another seed, or that somebody worked in.

    Parameters:
        stream: the temporary file, all written.
        path: where it shall be.
        replace: whether it may all the same.

    Raises:
        Problem: when a file is there and is not the same.
    """
    stream.flush()
    if not replace and path.is_file() and sha256(path) != sha256(Path(stream.name)):
        raise Problem(
            _(
                "{file} is there already and is another file: made from another seed, or changed by somebody. It stays as it "
                "is. Choose an empty folder, or add --replace to write over it.",
                file=str(path),
            )
        )


def _told_the_last(making: Making) -> Iterator[tuple[Piece, bool]]:
    """Give the pieces, each with whether it is the last."""
    pieces = making.pieces()
    piece = next(pieces)
    for following in pieces:
        yield piece, False
        piece = following
    yield piece, True
