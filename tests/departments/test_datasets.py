"""Every dataset of every department: its entry is whole, and the record leads from clean to messy and back."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from opendata_training.countries.common.frequencies import frequency
from opendata_training.departments import OPEN_SEED, Dataset, codes, datasets_of, department
from opendata_training.departments.assembling import Making, Piece
from opendata_training.departments.dataset import BARRIERS, SENSITIVITIES
from opendata_training.departments.defect import injector, injectors, redo
from opendata_training.departments.record import Record
from opendata_training.departments.recording import records
from opendata_training.departments.sheet import Sheet
from opendata_training.departments.truth import mended, spoiled
from opendata_training.departments.variants import CLASS_ROWS
from opendata_training.departments.writing import written

ALL = [(code, name) for code in codes() for name in datasets_of(code)]
# The best known dataset of each department each time; the others where there is time for them.
FILES = [
    pytest.param(code, name, one.code, marks=() if name == department(code).FLAGSHIP else pytest.mark.slow)
    for code, name in ALL
    for one in datasets_of(code)[name].releases
]
SEEDS = [OPEN_SEED, 7, 31]
EACH_SEED = [OPEN_SEED, 7, pytest.param(31, marks=pytest.mark.long)]
KINDS = {"name", "curp", "rfc", "nss", "birth", "telephone", "email", "address", "health", "quasi"}


def dataset_of(code: str, name: str) -> Dataset:
    return datasets_of(code)[name]


@cache
def made(code: str, name: str, release: str, seed: int) -> tuple[Piece, list[Record], bytes]:
    dataset = dataset_of(code, name)
    making = Making(f"{code}/{name}", dataset, dataset.release(release), seed, dataset.small)
    piece = making.whole()
    return piece, list(records(making, piece, dataset.release(release).file)), written(piece.sheet)


@pytest.mark.parametrize("code", codes())
def test_a_department_says_who_it_is(code: str) -> None:
    about = department(code)
    assert about.TITLE.en and about.TITLE.es and about.TITLE.en != about.TITLE.es
    assert about.ACRONYM.casefold().replace(".", "") == code
    assert next(iter(datasets_of(code))) == about.FLAGSHIP
    assert len(datasets_of(code)[about.FLAGSHIP].releases) >= 4
    files = [one.file for dataset in datasets_of(code).values() for one in dataset.releases]
    assert len({name.rpartition(".")[0] for name in files}) == len(files)


@pytest.mark.parametrize(("code", "name"), ALL)
def test_an_entry_is_whole(code: str, name: str) -> None:
    dataset = dataset_of(code, name)
    entry = dataset.entry
    for words in (entry.title, entry.what, entry.evidence, entry.legal_basis):
        assert words.en.strip() and words.es.strip() and words.en != words.es
    assert entry.owner and entry.system
    assert entry.sensitivity in SENSITIVITIES
    assert 1 <= entry.demand <= 5 and 1 <= entry.effort <= 5
    assert entry.barriers and set(entry.barriers) <= set(BARRIERS)
    assert frequency(entry.frequency)
    assert set(dataset.personal) <= set(dataset.labels) and set(dataset.personal.values()) <= KINDS
    if set(dataset.personal.values()) - {"quasi"}:
        assert entry.sensitivity == "personal"


@pytest.mark.parametrize(("code", "name"), ALL)
def test_its_files_are_named_as_files_should_be(code: str, name: str) -> None:
    dataset = dataset_of(code, name)
    for one in dataset.releases:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.(csv|tsv|txt|xlsx)", one.file), one.file
        assert one.defects, one.file
        for each in one.defects:
            assert each.defect in injectors(), each.defect
    assert len({one.code for one in dataset.releases}) == len(dataset.releases)


@pytest.mark.parametrize("seed", EACH_SEED)
@pytest.mark.parametrize(("code", "name", "release"), FILES)
def test_the_record_leads_to_the_mess_and_back(code: str, name: str, release: str, seed: int) -> None:
    piece, told, data = made(code, name, release, seed)
    labels = dataset_of(code, name).labels
    assert spoiled(labels, piece.clean, told) == data
    assert mended(data, labels, len(piece.clean[0]), told) == piece.clean


@pytest.mark.parametrize(("code", "name", "release"), FILES)
def test_a_row_has_a_name_of_its_own(code: str, name: str, release: str) -> None:
    dataset = dataset_of(code, name)
    piece, _told, _data = made(code, name, release, OPEN_SEED)
    at = [dataset.labels.index(label) for label in dataset.key]
    keys = list(zip(*(piece.clean[one] for one in at), strict=True))
    assert len(set(keys)) == len(keys)
    assert all(all(key) for key in keys)


def often(told: list[Record]) -> dict[int, int]:
    """Give how many rows each defect of a file fell on; one by rule, as totals, counts once."""
    rows = {(one.order, one.change.row if is_sampled(one.defect) else "") for one in told}
    return Counter(order for order, _row in rows)


def is_sampled(defect: str) -> bool:
    return hasattr(injector(defect), "spoil") or hasattr(injector(defect), "row")


@pytest.mark.parametrize(("code", "name", "release"), FILES)
def test_every_defect_happens_as_often_for_every_learner(code: str, name: str, release: str) -> None:
    first, *others = (often(made(code, name, release, seed)[1]) for seed in SEEDS)
    assert others == [first] * len(others)
    wanted = set(range(1, len(dataset_of(code, name).release(release).defects) + 1))
    assert set(first) == wanted, "a defect changed nothing"


@pytest.mark.parametrize("seed", EACH_SEED)
@pytest.mark.parametrize(("code", "name", "release"), FILES)
def test_what_is_said_of_a_column_is_true_of_a_cell_of_it(code: str, name: str, release: str, seed: int) -> None:
    piece, _told, _data = made(code, name, release, seed)
    dataset = dataset_of(code, name)
    sheet = Sheet(list(dataset.labels), list(piece.clean), list(range(1, len(piece.clean[0]) + 1)))
    for one, (defect, changes) in zip(dataset.release(release).defects, piece.changes, strict=True):
        if not hasattr(injector(defect), "spoil_text"):
            redo(sheet, defect, changes)
            continue
        wanted = one.parameters["columns"]
        wanted = [wanted] if wanted in sheet.origins else wanted
        # Of a range, as January to December, those that hold something to rewrite; of columns that are named, each.
        if not isinstance(wanted, str):
            assert [change.column for change in changes] == list(wanted), (
                f"{defect}: name a range, or be sure of a cell"
            )
        for change in changes:
            before = sheet.columns[sheet.place(change.column)]
            redo(sheet, defect, [change])
            assert sheet.columns[sheet.place(change.column)] != before, defect


@pytest.mark.parametrize(("code", "name", "release"), FILES)
def test_a_header_is_repeated_as_often_for_every_learner(code: str, name: str, release: str) -> None:
    many = {sum(one.defect == "repeated-header" for one in made(code, name, release, seed)[1]) for seed in SEEDS}
    assert len(many) == 1


@pytest.mark.long
@pytest.mark.parametrize(("code", "name", "release"), FILES)
def test_a_row_has_a_name_of_its_own_in_large_files_too(code: str, name: str, release: str) -> None:
    dataset = dataset_of(code, name)
    some = min(CLASS_ROWS, dataset.full)
    # The class size, with up to a fifth more rows, and the sizes that are asked for by their number.
    sizes = {(some, False), (some, True), (dataset.full if dataset.full <= 60_000 else some, True)}
    for rows, exact in sizes:
        piece = Making(f"{code}/{name}", dataset, dataset.release(release), OPEN_SEED, rows, exact).whole()
        at = [dataset.labels.index(label) for label in dataset.key]
        keys = list(zip(*(piece.clean[one] for one in at), strict=True))
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(("code", "name", "release"), FILES)
def test_two_seeds_are_two_files(code: str, name: str, release: str) -> None:
    assert made(code, name, release, OPEN_SEED)[2] != made(code, name, release, 7)[2]
