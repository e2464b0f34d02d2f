"""What `convert` gives back of the clean truth, for every file of the ten departments: safe fixes plus the file's own recipe.

For each release the messy file is made, converted with ``fix="safe"`` and the recipe of the release (departments/recipes.py), and
compared with the clean table: columns by their labels, rows in their order. Of a release that lacks a column this column is left
out. A cell is

- equal: the same text as in the clean table, but for zeros at the end of decimals;
- aside: in a row that was set aside whole;
- wrong: anything else; a row that should not be there, or is lost, is wrong in all its cells.

``needless`` counts rows that were set aside although no defect is in them that loses something (see `LOSES`). Then the output is
undone and compared with the table that was read; the source's bytes must be as they were.

    python benchmarks/truth.py [--department sep] [--dataset nomina-docente] [--release 2014] [--seeds 1,2,3] [--rows 400]
"""

from __future__ import annotations

import argparse
import csv
import difflib
import re
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from opendata_training.conversion import convert, undo
from opendata_training.conversion.converting import stacked
from opendata_training.conversion.recipe import FIELDS, read_recipe
from opendata_training.conversion.source import opened
from opendata_training.departments.assembling import Making, Piece
from opendata_training.departments.dataset import Dataset, Release, codes, datasets_of
from opendata_training.departments.recipes import recipe_of
from opendata_training.departments.writing import groups, written

SEEDS = (1, 2, 3)
# Defects after which what was there cannot be told from the file alone: their rows may be set aside.
LOSES = {
    *("ambiguous-date", "impossible-date", "lost-character", "mixed-dates", "mixed-types", "outlier", "personal-data"),
    *("scientific-key", "sum-mismatch", "unique-error"),
}
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
Row = tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One file of one seed."""

    department: str
    name: str
    dataset: Dataset
    release: Release
    seed: int
    rows: int

    def made(self) -> Piece:
        """Make it."""
        return Making(f"{self.department}/{self.name}", self.dataset, self.release, self.seed, self.rows).whole()


@dataclass
class Outcome:
    """What became of one file.

    Parameters:
        equal: how many cells are as in the clean table.
        aside: how many are in rows that were set aside.
        wrong: how many are neither.
        rows_aside: how many rows were set aside, and how many of them have no defect that loses anything.
        examples: some of what is wrong.
    """

    equal: int = 0
    aside: int = 0
    wrong: int = 0
    rows: int = 0
    rows_aside: int = 0
    needless: int = 0
    examples: list[str] = field(default_factory=list)


def cases(
    seeds: Sequence[int] = SEEDS, department: str = "", name: str = "", code: str = "", rows: int = 0
) -> Iterator[Case]:
    """Give all files, or those of a department, a dataset, a release."""
    for seed in seeds:
        for each in codes():
            if department and each != department:
                continue
            for one, dataset in datasets_of(each).items():
                if name and one != name:
                    continue
                for release in dataset.releases:
                    if not code or release.code == code:
                        yield Case(each, one, dataset, release, seed, rows or dataset.small)


def outcome(case: Case, folder: Path, *, undone: bool = True) -> Outcome:
    """Convert one file and compare it with the truth.

    Parameters:
        case: the file.
        folder: an empty folder to work in.
        undone: whether the output is undone and compared too.

    Raises:
        AssertionError: when undoing does not give everything back, or the source was touched.
    """
    made = case.made()
    source, clean = folder / case.release.file, folder / "clean.csv"
    data = written(made.sheet)
    source.write_bytes(data)
    recipe = folder / "recipe.csv"
    with recipe.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([FIELDS, *recipe_of(made.sheet, case.release, case.dataset)])
    result = convert(source, clean, fix="safe", recipe=recipe)
    rows = _csv(clean)
    aside = _csv(folder / "clean-set-aside.csv") if result.rows_aside else []
    found = compared(case, made, rows, [int(row[0]) for row in aside if row[0].isdigit()])
    if undone:
        undo(clean)
        before = opened(source, None, None, stacked=stacked(read_recipe(recipe)))
        rows = [tuple(before.labels), *(row for block in before.blocks() for row in block.records())]
        assert _csv(clean) == rows, "undo did not give everything back"
    assert source.read_bytes() == data, "the source was touched"
    return found


def compared(case: Case, made: Piece, rows: list[Row], aside: list[int]) -> Outcome:
    """Compare a table with the truth.

    Parameters:
        case: the file.
        made: the release as it was made.
        rows: the labels and rows of the output.
        aside: the records of the rows that were set aside.
    """
    labels, truth = case.dataset.labels, list(zip(*made.clean, strict=True))
    removed = {one.parameters["column"] for one in case.release.defects if one.defect == "column-removed"}
    asked = [label for label in labels if label not in removed]
    outcome = Outcome(rows=len(truth), rows_aside=len(aside))
    here = list(rows[0])
    for label in here:
        if label not in asked or here.count(label) > 1:
            outcome.wrong += len(rows) - 1
            outcome.examples.append(f"a column {label!r} that the truth does not have once")
    if sorted(here) == sorted(asked) and here != asked:
        outcome.wrong += 1
        outcome.examples.append(f"columns in another order: {here}")
    # A column that is not there is blank everywhere.
    places = [here.index(label) if label in here else -1 for label in asked]
    wanted = [tuple(_typed(row[labels.index(label)]) for label in asked) for row in truth]
    got = [tuple(_typed(row[at]) if at >= 0 else "\0" for at in places) for row in rows[1:]]
    ids = _ids(made)
    times = len(wanted) // max(1, sum(isinstance(one, int) for one in made.sheet.ids))
    gone = Counter(ids.get(record, "") for record in aside)
    may_go = {one for one in gone if isinstance(one, int)}
    guilty = _losing(made)
    outcome.needless = sum(isinstance(one, int) and one not in guilty for one in gone.elements())
    matcher = difflib.SequenceMatcher(None, wanted, got, autojunk=False)
    for kind, first, last, start, stop in matcher.get_opcodes():
        if kind == "equal":
            outcome.equal += (last - first) * len(asked)
            continue
        pairs, lost = _paired(wanted[first:last], got[start:stop])
        for at, other in pairs:
            right, cells = wanted[first + at], got[start + other]
            for label, one, two in zip(asked, right, cells, strict=True):
                if one == two:
                    outcome.equal += 1
                else:
                    outcome.wrong += 1
                    outcome.examples.append(f"row {first + at + 1} {label}: {two!r} and not {one!r}")
        for at in lost:
            clean_row = (first + at) // times + 1
            if clean_row in may_go:
                outcome.aside += len(asked)
            else:
                outcome.wrong += len(asked)
                outcome.examples.append(f"row {first + at + 1} is lost: {wanted[first + at]}")
        for extra in sorted(set(range(stop - start)) - {other for _at, other in pairs}):
            outcome.wrong += len(asked)
            outcome.examples.append(f"a row too many: {got[start + extra]}")
    return outcome


def _paired(wanted: Sequence[Row], got: Sequence[Row]) -> tuple[list[tuple[int, int]], list[int]]:
    """Give which rows stand for each other, in their order, and the wanted ones that none stands for."""
    pairs: list[tuple[int, int]] = []
    lost: list[int] = []
    at = 0
    for other, cells in enumerate(got):
        spare = len(wanted) - at - (len(got) - other)
        near = [
            (sum(map(str.__eq__, wanted[at + ahead], cells)), -ahead)
            for ahead in range(max(0, spare) + 1)
            if at + ahead < len(wanted)
        ]
        if not near:
            break
        same, ahead = max(near)
        if 2 * same < len(cells) and spare < 0:
            continue
        lost += range(at, at - ahead)
        at -= ahead
        pairs.append((at, other))
        at += 1
    return pairs, [*lost, *range(at, len(wanted))]


def _typed(text: str) -> str:
    if "." in text and _NUMBER.fullmatch(text):
        return format(Decimal(text).normalize(), "f")
    return text


def _ids(made: Piece) -> dict[int, str | int]:
    """Give the hidden id of each record of the messy file; over all sheets, as they are stacked, from the first record on."""
    sheet = made.sheet
    found = list(groups(sheet))
    if len(found) > 1 or sheet.layout.sheets_by:
        order = [at for _name, rows in found for at in rows]
        return {2 + number: sheet.ids[at] for number, at in enumerate(order)}
    top = len(sheet.above) + len(sheet.header_rows())
    return {top + number: one for number, one in enumerate(sheet.ids, 1)}


def _losing(made: Piece) -> set[int]:
    """Give the clean rows with a defect that loses something."""
    found = set()
    for name, changes in made.changes:
        if name in LOSES:
            for change in changes:
                if change.row.split("+")[0].isdigit():
                    found.add(int(change.row.split("+")[0]))
    return found


def _csv(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(map(tuple, csv.reader(stream)))


def main() -> int:
    """Print a line a file and the sums; exit 1 when anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("department", "dataset", "release"):
        parser.add_argument(f"--{name}", default="")
    parser.add_argument("--seeds", default=",".join(map(str, SEEDS)))
    parser.add_argument(
        "--rows", type=int, default=0, help="rows of the clean table; as many as the small one by default"
    )
    parser.add_argument("--show", type=int, default=3, help="how many examples of what is wrong are shown of a file")
    told = parser.parse_args()
    total, failed = Outcome(), 0
    for case in cases(
        [int(one) for one in told.seeds.split(",")], told.department, told.dataset, told.release, told.rows
    ):
        name = f"{case.department}/{case.name} {case.release.code} seed {case.seed}"
        with tempfile.TemporaryDirectory() as folder:
            try:
                found = outcome(case, Path(folder))
            except Exception as error:
                failed += 1
                where = traceback.extract_tb(error.__traceback__)[-1]
                print(
                    f"{name}: FAILED {type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})",
                    flush=True,
                )
                continue
        share = found.rows_aside / max(1, found.rows)
        print(
            f"{name}: equal {found.equal}, aside {found.aside}, wrong {found.wrong}; "
            f"rows aside {found.rows_aside} ({share:.1%}), needless {found.needless}",
            flush=True,
        )
        for example in found.examples[: told.show]:
            print(f"    {example[:300]}", flush=True)
        for count in ("equal", "aside", "wrong", "rows", "rows_aside", "needless"):
            setattr(total, count, getattr(total, count) + getattr(found, count))
    print(
        f"all: equal {total.equal}, aside {total.aside}, wrong {total.wrong}, failed {failed}; "
        f"rows aside {total.rows_aside} of {total.rows}, needless {total.needless}"
    )
    return int(bool(total.wrong or failed))


if __name__ == "__main__":
    sys.exit(main())
