"""The true map of our own releases, which the record of their defects tells: all of it, and nothing surely wrong."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from opendata_training.departments import codes
from opendata_training.departments.building import Wanted, build_files
from opendata_training.departments.record import Record, by_defect, read_records
from opendata_training.departments.truth import empty
from opendata_training.validation.drift import Harmonised, Matching, opened, releases

SURE = 0.9


@dataclass
class Figures:
    """What was counted over all datasets: pairs of columns that are one, and those that were found."""

    true: int = 0
    found: int = 0
    right: int = 0
    surely_wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)


def origins(labels: list[str], records: list[Record]) -> list[str]:
    """Give, for each column of a messy file, the clean column that it is."""
    done = by_defect(records)
    sheet = empty(labels, done)
    # In a workbook of several sheets, the reader takes one, and the column whose values name the sheets is in none.
    apart = {changes[0].parameters["column"] for name, changes in done if name == "several-sheets"}
    # A column a month is the same month in each year: ENE-13 and ENE-14.
    return [origin.partition("-")[0].lower() for origin in sheet.origins if origin not in apart]


def compared(found: Harmonised, truth: list[list[str]], name: str, figures: Figures) -> None:
    """Count the pairs of columns of two releases that are one in truth, and in the map."""
    true = {
        ((one, mine), (other, theirs))
        for one, labels in enumerate(truth)
        for other in range(one + 1, len(truth))
        for mine, origin in enumerate(labels)
        for theirs, another in enumerate(truth[other])
        if origin == another
    }
    pairs = {}
    for column in found.columns:
        having = [(release, source) for release, source in column.sources.items() if source.place is not None]
        for at, (one, mine) in enumerate(having):
            for other, theirs in having[at + 1 :]:
                pairs[(one, mine.place), (other, theirs.place)] = min(mine.confidence, theirs.confidence)
    figures.true += len(true)
    figures.found += len(pairs)
    figures.right += len(true & pairs.keys())
    figures.surely_wrong += [f"{name} {pair}" for pair in sorted(pairs.keys() - true) if pairs[pair] >= SURE]
    figures.missed += [f"{name} {pair}" for pair in sorted(true - pairs.keys())]
    for column in found.columns:
        origin = {
            truth[release][source.place] for release, source in column.sources.items() if source.place is not None
        }
        for release, source in column.sources.items():
            if source.place is None and source.confidence >= SURE and origin & set(truth[release]):
                figures.surely_wrong.append(f"{name}: {column.name} is there in {release}")


def datasets(output: Path, truth: Path, wanted: Wanted) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Build releases; give each dataset's name, its files, and the origins of their columns."""
    for _made in build_files(wanted, output, truth):
        pass
    records: dict[str, list[Record]] = defaultdict(list)
    for one in read_records(truth / "defects.csv"):
        records[one.file].append(one)
    with (truth / "datasets.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            files = [f"{row['department']}/{name.strip()}" for name in row["files"].split(";")]
            labels = []
            for file in files:
                with (truth / "clean" / file).with_suffix(".csv").open(encoding="utf-8", newline="") as clean:
                    labels.append(origins(next(csv.reader(clean)), records[file]))
            if len(files) > 1:
                yield row["dataset"], [str(output / file) for file in files], labels


def looked_at(folder: Path, departments: tuple[str, ...], seed: int) -> Figures:
    figures = Figures()
    for name, files, truth in datasets(folder / "out", folder / "truth", Wanted(departments, "small", seed)):
        found = Harmonised.of(Matching(releases((file, opened(file)) for file in files)))
        assert [len(release.columns) for release in found.releases] == [len(labels) for labels in truth], name
        compared(found, truth, name, figures)
    print(f"seed {seed}: pairs {figures.true}, precision {figures.right / figures.found:.4f}, "
          f"recall {figures.right / figures.true:.4f}")  # fmt: skip
    return figures


@pytest.mark.parametrize("department", ["shcp", "sagarpa"])
@pytest.mark.slow
def test_a_department_has_its_true_map(tmp_path: Path, department: str) -> None:
    figures = looked_at(tmp_path, (department,), 4)
    assert not figures.surely_wrong
    assert (figures.right, figures.found, figures.missed) == (figures.true, figures.true, [])


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_all_departments_have_their_true_map(tmp_path: Path, seed: int) -> None:
    figures = looked_at(tmp_path, codes(), seed)
    assert not figures.surely_wrong
    assert (figures.right, figures.found, figures.missed) == (figures.true, figures.true, [])
