"""Safe fixes and a file's own recipe give the clean truth back: nothing is wrong, and few rows are set aside."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from benchmarks.truth import LOSES, SEEDS, Case, cases, compared, outcome
from opendata_training.departments.recipes import recipe_of
from opendata_training.departments.sheet import Sheet

# Where dates were exchanged and nothing else in the file tells, all dates go that could have been.
OPEN = {
    ("conagua", "usuarios-distritos-de-riego"), ("imss", "riesgos-de-trabajo"), ("sagarpa", "padron-procampo"),
    ("salud", "padron-seguro-popular"), ("sct", "permisos-derecho-de-via"), ("sep", "becas-educacion-superior"),
}  # fmt: skip
# Of other files, so large a share at most.
MOST = 0.15


def sample() -> list[Case]:
    """Give few files in which there is each defect."""
    left = sorted(cases([SEEDS[0]]), key=lambda case: case.rows)
    found, missing = [], {one.defect for case in left for one in case.release.defects}
    while missing:
        best = max(left, key=lambda case: len(missing & {one.defect for one in case.release.defects}))
        found.append(best)
        missing -= {one.defect for one in best.release.defects}
    return found


def name(case: Case) -> str:
    return f"{case.department}-{case.name}-{case.release.code}-{case.seed}"


@pytest.mark.parametrize("case", sample(), ids=name)
def test_the_truth_comes_back(case: Case, tmp_path: Path) -> None:
    found = outcome(case, tmp_path)
    assert found.wrong == 0, found.examples
    assert found.equal > 0
    share = found.rows_aside / found.rows
    assert share <= MOST or (case.department, case.name) in OPEN
    assert found.needless == 0 or any(one.defect in ("ambiguous-date", "outlier") for one in case.release.defects)


@pytest.mark.long
@pytest.mark.parametrize("seed", SEEDS)
def test_the_truth_comes_back_from_every_file(seed: int, tmp_path: Path) -> None:
    for case in cases([seed]):
        folder = tmp_path / name(case)
        folder.mkdir()
        test_the_truth_comes_back(case, folder)


@pytest.mark.slow
def test_a_recipe_is_the_same_for_every_seed() -> None:
    told = {
        (case.department, case.name, case.release.code, tuple(recipe_of(case.made().sheet, case.release, case.dataset)))
        for seed in (*SEEDS, 2014)
        for case in cases([seed], rows=20)
    }
    assert len(told) == len(list(cases([1])))


def test_a_recipe_names_no_cell_of_one_seed() -> None:
    """Its steps hold labels, units, names of lists and rules, all of which are declared with the dataset."""
    for case in cases([1], department="shcp"):
        sheet = case.made().sheet
        empty = Sheet(sheet.labels, [[] for _label in sheet.labels], [], list(sheet.origins), layout=sheet.layout)
        assert recipe_of(empty, case.release, case.dataset) == recipe_of(sheet, case.release, case.dataset)


@pytest.fixture
def case() -> Case:
    return next(cases([1], "sesnsp", "llamadas-de-emergencia", "2014"))


def truth(case: Case) -> list[tuple[str, ...]]:
    return [tuple(case.dataset.labels), *zip(*case.made().clean, strict=True)]


def test_what_is_right_is_counted(case: Case) -> None:
    rows = truth(case)
    found = compared(case, case.made(), rows, [])
    assert (found.wrong, found.aside, found.equal) == (0, 0, (len(rows) - 1) * len(rows[0]))


@pytest.mark.parametrize("at", [1, 5, -1])
def test_what_is_wrong_is_counted(case: Case, at: int) -> None:
    rows, made = truth(case), case.made()
    width = len(rows[0])
    spoilt = [*rows]
    spoilt[at] = (*rows[at][:-1], "another")
    assert compared(case, made, spoilt, []).wrong == 1
    lost = [*rows]
    del lost[at]
    assert compared(case, made, lost, []).wrong == width
    twice = [*rows, rows[at]]
    assert compared(case, made, twice, []).wrong == width
    renamed = [(*rows[0][:-1], "x"), *rows[1:]]
    assert compared(case, made, renamed, []).wrong >= len(rows) - 1
    other = [tuple(reversed(row)) for row in rows]
    assert compared(case, made, other, []).wrong == 1


def test_a_row_set_aside_is_none_that_is_wrong(case: Case) -> None:
    rows, made = truth(case), case.made()
    # The header is the first record, and this release has no titles above it.
    found = compared(case, made, [*rows[:3], *rows[4:]], [4])
    assert (found.wrong, found.aside, found.needless) == (0, len(rows[0]), 1)
    assert compared(case, made, [*rows[:3], *rows[4:]], [9]).wrong == len(rows[0])


def test_what_loses_something_is_a_defect() -> None:
    defects = {one.defect for case in cases([1]) for one in case.release.defects}
    assert defects >= LOSES


@pytest.mark.slow
def test_a_recipe_in_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    from opendata_training.conversion.recipe import FIELDS, read_recipe

    for case in cases([1]):
        steps = recipe_of(case.made().sheet, case.release, case.dataset)
        path = tmp_path / "recipe.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([FIELDS, *steps])
        assert [(step.fix, step.columns, step.value) for step in read_recipe(path)] == steps
