"""Unit 2.4: the long file, reading in pieces, five formats, the parts right and in each wrong way, and what was sent."""

from __future__ import annotations

import csv
import hashlib
import io
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from opendata_training import files
from opendata_training.classroom import (
    answer,
    answers,
    check,
    checksums,
    count_values,
    fingerprint,
    five_formats,
    in_pieces,
    make_parts,
    parts_folder,
    prices_file,
    received_parts,
    start,
    write_sums,
)
from opendata_training.classroom.grading import mark
from opendata_training.classroom.lessons.checksums import data_files, listed
from opendata_training.classroom.lessons.five_formats import measures
from opendata_training.classroom.lessons.pieces import measure
from opendata_training.classroom.prices import LABELS, Row, prices, written
from opendata_training.classroom.shipment import name_of, shipment
from opendata_training.classroom.tasks import Work, find_task, find_unit
from opendata_training.conversion import convert
from opendata_training.errors import Problem
from opendata_training.locale import use_language

UNIT = find_unit("2.4")
STATE, KEY = LABELS.index("ESTADO"), LABELS.index("CVE_ENT")


def right(task: str, seed: int = 2014) -> dict[str, str]:
    return find_task(task).examples[0].answers(Work(Path(), {}, seed))


@pytest.fixture
def at(workspace: Path) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "2-4"
    folder.mkdir(parents=True)
    start("2.4")
    return folder


# The practice file and the pieces.


@pytest.mark.parametrize("seed", [2014, 1, 7])
def test_the_file_is_the_same_for_the_same_seed_and_keeps_its_zeros(seed: int) -> None:
    file = prices(seed)
    assert file.data == prices.__wrapped__(seed, 2014).data != prices(seed + 1).data
    assert 19_000 < len(file.rows) < 21_000
    assert all(len(key) == 2 for key in file.values("CVE_ENT")) and any(key < "10" for key in file.values("CVE_ENT"))
    assert [row[0] for row in file.rows] == sorted(row[0] for row in file.rows)
    assert 7 <= len(file.values("ESTADO")) <= 12


def test_the_file_lies_beside_the_exercise_and_the_lessons_in_work(at: Path) -> None:
    assert prices_file() == at / "precios-2014.csv" and prices_file().read_bytes() == prices(2014).data
    assert prices_file("2013").parent.name == "work"
    with pytest.raises(Problem, match="2013 and 2014"):
        prices_file(2012)


def test_pieces_need_less_memory_and_give_the_same_count() -> None:
    data, column = prices(2014).data, LABELS.index("PRODUCTO")
    found = [measure(io.BytesIO(data), rows, column, "Huevo") for rows in (10**6, 5_000, 500)]
    assert len({one.found for one in found}) == 1 and found[0].found == int(right("2.4.b")["found"])
    assert found[0].peak > 3 * found[1].peak > 9 * found[2].peak
    assert sum(rows for rows, _some in found[2].pieces) == len(prices(2014).rows)


def test_pieces_are_shown_and_what_is_wrong_is_said(at: Path) -> None:
    card = in_pieces(prices_file(), rows=4000, count="huevo", column="PRODUCTO")
    assert right("2.4.b")["found"] in card.lines[1] and card.table[1][1] == "4000"
    for changed, words in (
        ({"rows": 0}, "at least one row"),
        ({"count": "Uranio"}, "Uranio"),
        ({"column": "COLOR"}, "COLOR"),
    ):
        with pytest.raises(Problem, match=words):
            in_pieces(prices_file(), **{"rows": 100, "count": "Arroz", "column": "PRODUCTO", **changed})
    with pytest.raises(Problem):
        in_pieces(at, rows=10, count="Arroz", column="PRODUCTO")
    (at / "empty.csv").write_bytes(b"")
    with pytest.raises(Problem, match="no CSV"):
        in_pieces(at / "empty.csv", rows=10, count="1", column="A")
    (at / "odd.csv").write_bytes("AÑO\r\n1\r\n".encode("cp1252"))
    with pytest.raises(Problem, match="UTF-8"):
        in_pieces(at / "odd.csv", rows=10, count="1", column="A")


def test_the_budget_is_measured_on_another_file(at: Path) -> None:
    answers.write(find_task("2.4.b"), right("2.4.b"))
    assert check("2.4.b").state == "correct" and mark("2.4.b", seed=8) == 4
    answers.write(find_task("2.4.b"), {"rows": "15000"})
    assert mark("2.4.b", seed=8) == 2


# The formats.


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2014, 3])
def test_the_order_of_the_sizes_is_the_answer(seed: int, tmp_path: Path) -> None:
    (tmp_path / "file.csv").write_bytes(prices(seed).data)
    sizes = {one.ending: one.size for one in measures(tmp_path / "file.csv")}
    assert min(sizes, key=sizes.__getitem__) == ".parquet" and max(sizes, key=sizes.__getitem__) == ".ndjson"
    assert sizes[".csv.gz"] < sizes[".csv"] / 5


@pytest.mark.parametrize("language", ["en", "es"])
def test_five_formats_are_drawn_and_told(language: str, tmp_path: Path) -> None:
    use_language(language)
    try:
        (tmp_path / "file.csv").write_bytes(written(prices(2014).rows[:300]))
        picture = five_formats(tmp_path / "file.csv")
        assert [row[0] for row in picture.table[1:]] == [".csv", ".csv.gz", ".parquet", ".ndjson", ".xlsx"]
        html = picture._repr_html_()
        assert picture.image.startswith(b"\x89PNG") and html.count("<tr") == 6 and html.count("</td>") == 10
    finally:
        use_language(None)


def test_values_are_counted(at: Path) -> None:
    card = count_values(prices_file(), "ESTADO")
    assert str(len(card.table) - 1) == right("2.4.d")["parts"] and right("2.4.d")["parts"] in card.title


# The parts.


def make(folder: Path, packed: str = "yes", split: str = "state") -> Path:
    answers.write(find_task("2.4.d"), {**right("2.4.d"), "packed": packed, "split": split})
    make_parts("2.4")
    return folder / "parts"


@pytest.mark.parametrize("packed", ["yes", "no"])
def test_the_cell_makes_parts_that_are_right(at: Path, packed: str) -> None:
    assert make_parts("2.4").state == "not-attempted" and check("2.4.e").state == "not-attempted"
    folder = make(at, packed)
    assert check("2.4.e").state == "correct" and mark("2.4.e") == 4
    assert len(data_files(folder)) == 1 + int(right("2.4.d")["parts"])
    assert write_sums(folder).lines == () and check("2.4.e").state == "correct"
    card = checksums(folder)
    assert {row[-1] for row in card.table[1:]} == {"the same"} and len(card.table) == 1 + len(data_files(folder))


@pytest.mark.slow
def test_parts_made_again_leave_no_stale_ones_and_lose_nothing_made_by_hand(at: Path) -> None:
    folder = make(at, split="month")
    found = find_task("2.4.e").examine(Work(at, {}, 2014))
    assert [one.code for one in found.mistakes] == ["states-mixed"] and found.share == 0.75
    make(at)
    assert check("2.4.e").state == "correct" and [one.name for one in at.glob("parts*")] == ["parts"]
    (folder / "mine.txt").write_text("an hour of work")
    make(at)
    (aside,) = at.glob("parts-*")
    assert (aside / "mine.txt").is_file() and check("2.4.e").state == "correct"


@pytest.mark.slow
def test_parts_made_by_hand_earn_the_same(at: Path) -> None:
    folder = parts_folder()
    assert folder == at / "parts" and write_sums(folder).state == "not-attempted"
    by_hand(folder)
    write_sums(folder)
    assert mark("2.4.e") == 4
    # As a spreadsheet set up for Mexico or Spain saves it, with its columns in another order.
    rows = [row[::-1] for row in prices(2014).rows if row[STATE] == prices(2014).values("ESTADO")[0]]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([LABELS[::-1], *rows])
    first = data_files(folder)[0]
    first.write_bytes(out.getvalue().encode("cp1252"))
    write_sums(folder)
    assert mark("2.4.e") == 4
    convert(first, first.with_suffix(".xlsx"))
    first.unlink()
    write_sums(folder)
    assert mark("2.4.e") == 4


def by_hand(folder: Path, rows: list[Row] | None = None) -> None:
    """Write each state's rows, and the whole, as a person would with a filter."""
    kept = prices(2014).rows if rows is None else rows
    for number, state in enumerate(prices(2014).values("ESTADO")):
        files.write_bytes(folder / f"parte-{number:02d}.csv", written([row for row in kept if row[STATE] == state]))
    files.write_bytes(folder / "precios.csv", prices(2014).data)


def keys_cut(folder: Path) -> None:
    by_hand(folder, [(*row[:KEY], row[KEY].lstrip("0"), *row[KEY + 1 :]) for row in prices(2014).rows])


def relabelled(folder: Path) -> None:
    path = folder / "parte-00.csv"
    path.write_bytes(path.read_bytes().replace(b"ESTADO", b"ENTIDAD"))


def whole_shorter(folder: Path) -> None:
    (folder / "precios.csv").write_bytes(written(prices(2014).rows[:-50]))


def only_whole(folder: Path) -> None:
    for part in folder.glob("parte-*"):
        part.unlink()


def mixed(folder: Path) -> None:
    one, other = folder / "parte-00.csv", folder / "parte-01.csv"
    one.write_bytes(one.read_bytes() + other.read_bytes().partition(b"\r\n")[2])
    other.unlink()


WRONG: dict[str, tuple[Callable[[Path], object], float]] = {
    "labels-differ": (relabelled, 0),
    "whole-lacking": (lambda folder: (folder / "precios.csv").unlink(), 0.75),
    "whole-cut": (whole_shorter, 0.75),
    "parts-lacking": (only_whole, 0.5),
    "rows-lacking": (lambda folder: (folder / "parte-02.csv").unlink(), 0.75),
    "rows-repeated": (lambda folder: shutil.copy(folder / "parte-02.csv", folder / "parte-copia.csv"), 0.75),
    "rows-changed": (keys_cut, 0.75),
    "states-mixed": (mixed, 0.75),
}
WRONG_SUMS: dict[str, Callable[[Path], object]] = {
    "sums-lacking": lambda folder: (folder / "checksums.sha256").unlink(),
    "sum-missing": lambda folder: (folder / "parte-00.csv").rename(folder / "part-00.csv"),
    "sums-differ": lambda folder: (folder / "parte-00.csv").write_bytes(
        (folder / "parte-00.csv").read_bytes().rstrip()
    ),
    "part-gone": lambda folder: (folder / "checksums.sha256").write_text(
        (folder / "checksums.sha256").read_text() + "0" * 64 + "  parte-99.csv\n"
    ),
}


@pytest.mark.parametrize("code", WRONG)
def test_each_wrong_folder_is_named_and_costs_its_part(code: str, workspace: Path) -> None:
    folder, (spoil, share) = workspace / "parts", WRONG[code]
    by_hand(folder)
    spoil(folder)
    write_sums(folder)
    found = find_task("2.4.e").examine(Work(workspace, {}, 2014))
    assert (found.mistakes[0].code, found.share) == (code, share)


@pytest.mark.parametrize("code", WRONG_SUMS)
def test_each_wrong_list_of_checksums_is_named(code: str, workspace: Path) -> None:
    folder = workspace / "parts"
    by_hand(folder)
    write_sums(folder)
    WRONG_SUMS[code](folder)
    found = find_task("2.4.e").examine(Work(workspace, {}, 2014))
    assert ([one.code for one in found.mistakes], found.share) == ([code], 0.75)


# What was sent.


@pytest.mark.parametrize("seed", [2014, 1, 7])
def test_three_parts_of_a_shipment_are_not_what_was_sent(seed: int) -> None:
    sent = shipment(seed)
    assert len({sent.changed, sent.cut, sent.lacking}) == 3
    whole, here = (Counter(row for rows in some.values() for row in rows) for some in (sent.whole, sent.arrived))
    assert whole == Counter(prices(seed).rows)
    assert whole.total() - here.total() == sent.rows_lacking and (here - whole).total() == 1
    assert len(written(sent.arrived[sent.changed])) == len(written(sent.whole[sent.changed]))


def test_the_card_shows_what_is_asked_and_the_folder_is_mended_when_spoiled(at: Path) -> None:
    sent, folder = shipment(2014), received_parts()
    lines = {row[0]: row for row in checksums(folder).table[1:]}
    said = {month: lines[name_of(month)] for month in (sent.changed, sent.cut, sent.lacking)}
    assert [line[-1] for line in said.values()] == ["OTHER", "OTHER", "not here"]
    assert sum(line[-1] == "the same" for line in lines.values()) == 9
    assert said[sent.changed][1:5:2] == said[sent.changed][2:5:2] and said[sent.cut][3] != said[sent.cut][4]
    rows = int(said[sent.lacking][1]) + int(said[sent.cut][1]) - int(said[sent.cut][2])
    assert rows == sent.rows_lacking == int(right("2.4.f")["rows_lacking"])
    (folder / name_of(sent.changed)).write_text("saved over")
    assert received_parts() == folder and (folder / name_of(sent.changed)).read_text() != "saved over"


def test_checksums_are_those_of_everybody_and_lists_are_read_as_written_elsewhere(workspace: Path) -> None:
    assert fingerprint("abc").lines[0] == hashlib.sha256(b"abc").hexdigest()
    with pytest.raises(Problem, match="no list of checksums"):
        checksums(workspace)
    (workspace / "file.csv").write_bytes(b"A\r\n")
    with pytest.raises(Problem, match="no folder"):
        checksums(workspace / "file.csv")
    assert checksums(workspace / "nothing").state == "not-attempted"
    told = hashlib.sha256(b"abc").hexdigest()
    (workspace / "sums.sha256").write_text(f"{told.upper()} *folder\\a b.csv\r\nno line of a list\r\n")
    assert listed(workspace) == {"a b.csv": told}
    (workspace / "a b.csv").write_bytes(b"abc")
    assert checksums(workspace).table[1][-1] == "the same"


# The whole unit.


@pytest.mark.slow
def test_the_unit_has_twenty_points_and_line_and_sheet_earn_the_same(at: Path) -> None:
    assert UNIT.points == 20
    for task in UNIT.tasks:
        if task.items:
            answer(task.id, **right(task.id))
    make_parts("2.4")
    assert sum(mark(task.id, seed=8 if task.id == "2.4.b" else None) for task in UNIT.tasks) == 20
    path = at / "answers.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    words = {(t.id, i.key): i.in_words(right(t.id)[i.key]) for t in UNIT.tasks for i in t.items}
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(
        [list(rows[0]), *([*list(row.values())[:3], words[row["task"], row["item"]]] for row in rows)]
    )
    path.write_bytes(out.getvalue().encode("cp1252"))
    assert sum(mark(task.id) for task in UNIT.tasks) == 20
