"""Folders of files: the same for the same seed, a piece at a time or whole, and nobody's work written over."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.departments import OPEN_SEED, assembling, codes, datasets_of, department, learner_seed
from opendata_training.departments.assembling import Making
from opendata_training.departments.building import Wanted, build_files
from opendata_training.departments.dataset import streams
from opendata_training.departments.record import FIELDS, read_records
from opendata_training.departments.recording import Told, records
from opendata_training.departments.sheet import Layout
from opendata_training.departments.truth import mended, spoiled
from opendata_training.departments.writing import delimited, lines_of, written
from opendata_training.errors import Problem

DATASETS = Path(__file__).parents[2] / "datasets"
PINNED = "866299573136f0fa3d2fa0140aaab655253af1c632de0edc0af972410dfd42c9"
STREAMING = [
    (code, name, one.code)
    for code in codes()
    for name, dataset in datasets_of(code).items()
    for one in dataset.releases
    if streams(dataset, one) and name == department(code).FLAGSHIP
]


def build(output: Path, truth: Path | None = None, **wanted: object) -> list[str]:
    given = {"departments": ("sesnsp",), "size": "small", "seed": 5, **wanted}
    return [one.path for one in build_files(Wanted(**given), output, truth)]  # type: ignore[arg-type]


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.slow
def test_what_is_checked_in_is_the_small_size_of_the_open_seed(tmp_path: Path) -> None:
    list(build_files(Wanted(codes(), "small", OPEN_SEED), tmp_path, None))
    assert bytes_in(tmp_path) == bytes_in(DATASETS)


@pytest.mark.slow
def test_another_seed_gives_the_bytes_that_it_gave_elsewhere(tmp_path: Path) -> None:
    """Pinned with Python 3.11, 3.12 and 3.13 and numpy 1.26, 2.4 and 2.5: a byte that moves on any machine or version is seen."""
    build(tmp_path / "o", tmp_path / "t", departments=codes(), seed=7)
    digest = hashlib.sha256()
    for name, data in bytes_in(tmp_path).items():
        # What people read beside the files may be worded better, and a recipe may mend more, without the data being other.
        if name == "t/defects.csv" or (name.count("/") > 1 and not name.startswith("t/recipes/")):
            digest.update(f"{name} {hashlib.sha256(data).hexdigest()}\n".encode())
    assert digest.hexdigest() == PINNED


def test_there_are_ten_departments_with_ten_datasets_each_in_a_few_megabytes() -> None:
    assert len(codes()) == 10
    assert [len(datasets_of(code)) for code in codes()] == [10] * 10
    assert sum(map(len, bytes_in(DATASETS).values())) < 6_000_000


def test_the_same_seed_gives_the_same_folders_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    build(tmp_path / "a", tmp_path / "ta")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "a").rglob("*")}
    build(tmp_path / "b", tmp_path / "tb")
    assert bytes_in(tmp_path / "a") == bytes_in(tmp_path / "b")
    assert bytes_in(tmp_path / "ta") == bytes_in(tmp_path / "tb")
    build(tmp_path / "a", tmp_path / "ta")
    assert set(before) == set((tmp_path / "a").rglob("*"))


def test_another_file_in_the_place_stays_unless_it_may_go(tmp_path: Path) -> None:
    (first, *_rest) = build(tmp_path / "o")
    (tmp_path / "o" / first).write_text("my own work", encoding="utf-8")
    with pytest.raises(Problem, match="replace"):
        build(tmp_path / "o")
    assert (tmp_path / "o" / first).read_text(encoding="utf-8") == "my own work"
    assert not [path for path in (tmp_path / "o").rglob("*") if path.name.endswith(".part")]
    list(build_files(Wanted(("sesnsp",), "small", 5), tmp_path / "o", None, replace=True))
    assert (tmp_path / "o" / first).read_text(encoding="utf-8", errors="replace") != "my own work"


def test_the_truth_of_another_seed_stays_too(tmp_path: Path) -> None:
    build(tmp_path / "a", tmp_path / "truth", seed=1)
    kept = bytes_in(tmp_path / "truth")
    with pytest.raises(Problem, match="truth"):
        build(tmp_path / "b", tmp_path / "truth", seed=2)
    assert bytes_in(tmp_path / "truth") == kept


@pytest.mark.slow
def test_the_truth_written_down_leads_from_clean_to_messy_and_back(tmp_path: Path) -> None:
    """From the files alone, as a grader has them."""
    paths = build(tmp_path / "o", tmp_path / "t", departments=("pemex", "salud"), seed=77)
    told = list(read_records(tmp_path / "t" / "defects.csv"))
    with (tmp_path / "t" / "defects.csv").open(encoding="utf-8", newline="") as stream:
        assert tuple(next(csv.reader(stream))) == FIELDS
    for path in paths:
        clean = tmp_path / "t" / "clean" / Path(path).with_suffix(".csv")
        with clean.open(encoding="utf-8", newline="") as stream:
            labels, *rows = list(csv.reader(stream))
        columns = [list(column) for column in zip(*rows, strict=True)]
        own = [one for one in told if one.file == path]
        data = (tmp_path / "o" / path).read_bytes()
        assert spoiled(labels, columns, own) == data
        assert mended(data, labels, len(rows), own) == columns


def test_the_list_of_datasets_has_what_planning_needs(tmp_path: Path) -> None:
    build(tmp_path / "o", tmp_path / "t", departments=codes(), datasets=(department("sct").FLAGSHIP,))
    with (tmp_path / "t" / "datasets.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 100
    needed = (
        "owner",
        "system",
        "sensitivity",
        "demand",
        "effort",
        "barriers",
        "legal_basis_es",
        "key",
        "files",
        "title_en",
    )
    assert all(row[field] for row in rows for field in needed)
    assert {row["sensitivity"] for row in rows} == {"public", "internal", "personal", "reserved"}


def test_the_cells_of_the_record_are_where_it_says(tmp_path: Path) -> None:
    build(tmp_path / "o", tmp_path / "t", departments=("sagarpa",), datasets=("padron-procampo",))
    seen = 0
    for one in read_records(tmp_path / "t" / "defects.csv"):
        if one.change.scope != "cell" or one.sheet:
            continue
        data = (tmp_path / "o" / one.file).read_bytes()
        encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "windows-1252"
        rows = list(csv.reader(data.decode(encoding).splitlines()))
        row, labels = rows[int(one.record) - 1], next(each for each in rows if one.label in each)
        assert row[labels.index(one.label)] == one.change.after
        seen += 1
    assert seen > 5


@pytest.mark.parametrize(("code", "name", "release"), STREAMING)
def test_pieces_recorded_by_rule_are_the_whole_table(
    code: str, name: str, release: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assembling, "PIECE", 70)
    dataset = datasets_of(code)[name]
    making = Making(f"{code}/{name}", dataset, dataset.release(release), 3, 300, True, True)
    pieces = list(making.pieces())
    assert len(pieces) == 5
    data = b"".join(written(one.sheet, first=not at, last=at == 4) for at, one in enumerate(pieces))
    clean = [[cell for one in pieces for cell in one.clean[at]] for at in range(len(dataset.labels))]
    before = Told()
    told = [one for at, piece in enumerate(pieces) for one in records(making, piece, "f", at, before)]
    # By rule: no longer for a longer table.
    assert len(told) == len({(one.order, one.change.column) for one in told})
    assert spoiled(dataset.labels, clean, told) == data
    assert all(json.dumps(one.change.parameters) for one in told)


def test_the_two_sizes_that_an_exercise_uses_differ_in_rows_between_learners() -> None:
    dataset = datasets_of("salud")[department("salud").FLAGSHIP]
    rows = {Making("salud/x", dataset, dataset.releases[0], seed, 150).total for seed in range(30)}
    assert len(rows) > 10 and min(rows) >= 150 and max(rows) <= 180


def test_a_learners_seed_needs_the_secret() -> None:
    one = learner_seed(b"the secret of this course", "ana")
    assert one == learner_seed(b"the secret of this course\n", " ana ")
    others = {learner_seed(b"the secret of that course", "ana"), learner_seed(b"the secret of this course", "luis")}
    assert len({one, *others}) == 3
    assert one.bit_length() > 100
    # Both ways to write an accent are one learner (NFC and NFD).
    assert learner_seed(b"s", "Jose\u0301") == learner_seed(b"s", "Jos\u00e9")


TEXT = st.text(alphabet=st.sampled_from('ab1 ,;|\t"\r\náñ'), max_size=6)


@pytest.mark.slow
@given(
    st.integers(1, 4).flatmap(
        lambda wide: st.lists(st.lists(TEXT, min_size=wide, max_size=wide), min_size=1, max_size=6)
    ),
    st.sampled_from([",", ";", "|", "\t"]),
    st.sampled_from(["\r\n", "\n"]),
)
@settings(max_examples=300, deadline=None)
def test_the_quick_way_to_write_is_the_slow_way_and_reads_back(rows: list[list[str]], sign: str, end: str) -> None:
    layout = Layout(delimiter=sign, newline=end)
    quick = delimited([list(column) for column in zip(*rows, strict=True)], layout)
    assert quick == lines_of(rows, layout)
    assert list(csv.reader(quick.splitlines(keepends=True), delimiter=sign)) == rows or re.search("\r", quick)


@pytest.mark.slow
def test_each_file_has_a_recipe_that_convert_can_read(tmp_path: Path) -> None:
    from opendata_training.conversion.recipe import read_recipe

    build(tmp_path / "o", tmp_path / "t", departments=("sep",), seed=7)
    files = bytes_in(tmp_path / "t" / "clean")
    assert set(files) == set(bytes_in(tmp_path / "t" / "recipes"))
    steps = [read_recipe(tmp_path / "t" / "recipes" / name) for name in files]
    assert any(len(one) > 5 for one in steps)
