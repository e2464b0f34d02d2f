"""Unit 2.3: releases, crosswalk and stacked table as files, right and in each wrong way, by grid, line or spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from opendata_training import files
from opendata_training.classroom import (
    check,
    crosswalk_grid,
    draft_crosswalk,
    gaps,
    map_column,
    portfolio_files,
    side_by_side,
    stack_releases,
    start,
    work_file,
)
from opendata_training.classroom.grading import mark
from opendata_training.classroom.lessons.crosswalks import table_place
from opendata_training.classroom.portfolio import CANONICAL, MONEY, Release, portfolio
from opendata_training.classroom.tasks import Outcome, Work, find_task, find_unit
from opendata_training.classroom.units._u2_3_crosswalk import f1
from opendata_training.classroom.units._u2_3_stacked import judge
from opendata_training.conversion import convert
from opendata_training.conversion.crosswalk import Crosswalk, read_crosswalk
from opendata_training.conversion.crosswalk.row import Row
from opendata_training.errors import Problem
from opendata_training.locale import use_language

SEEDS = (2014, 1, 7)


@pytest.fixture
def at(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "2-3"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    start("2.3")
    return folder


def right_crosswalk(releases: tuple[Release, ...]) -> Crosswalk:
    rows = []
    for column in CANONICAL:
        for one in releases:
            place = one.place(column)
            factor = one.factor if column in MONEY and place is not None else 1
            rows.append(Row(column, one.name, place, one.titles.get(column, ""), "absent" if place is None else "same"))
            rows[-1] = replace(rows[-1], factor=type(rows[-1].factor)(factor))
    return Crosswalk(rows)


def changed(crosswalk: Crosswalk, column: str, year: int, **facts: object) -> Crosswalk:
    new = [replace(row, **facts) if (row.canonical, row.file) == (column, f"cartera-{year}.csv") else row
           for row in crosswalk.rows]  # fmt: skip
    return Crosswalk(new)


def outcome(task: str, folder: Path, seed: int = 2014, replay: int | None = None) -> Outcome:
    return find_task(task).examine(Work(folder, {}, seed, replay))


# The practice files.


@pytest.mark.parametrize("seed", SEEDS)
def test_the_trap_is_there_and_one_release_is_in_thousands(seed: int) -> None:
    releases = portfolio(seed)
    assert releases[0].titles["ID_RAMO"] == releases[-1].titles["RAMO"] == "RAMO"
    assert sorted(one.factor for one in releases) == [1, 1, 1000] and releases[-1].factor == 1
    assert "AVANCE_FISICO" not in releases[0].titles and "EJERCIDO" not in releases[-1].titles
    assert len({one.rows[0]["CVE_PPI"] for one in releases}) == 1
    for one in releases:
        keys = [row["CVE_PPI"] for row in one.rows]
        assert len(set(keys)) == len(keys)
        read = list(csv.DictReader(io.StringIO(one.data.decode())))
        for label in MONEY:
            if label in one.titles:
                given = sum(int(row[one.titles[label]]) for row in read)
                assert given * one.factor == sum(int(row[label]) for row in one.rows)
    assert releases[1].blanks("AVANCE_FISICO") + releases[2].blanks("AVANCE_FISICO") > 0
    assert {"0"} <= {row["AVANCE_FISICO"] for row in releases[2].rows}


def test_learners_differ_and_the_files_lie_beside_the_exercise(at: Path) -> None:
    orders = {tuple(one.titles.values()) for seed in range(20) for one in portfolio(seed)[:1]}
    assert len(orders) == 20
    paths = portfolio_files()
    assert [path.parent for path in paths] == [at] * 3
    paths[0].write_text("x")
    assert portfolio_files()[0] != paths[0] and paths[0].read_text() == "x"
    assert {path.parent.name for path in portfolio_files(2011)} == {"work"}
    with pytest.raises(Problem, match="2011 and in 2014"):
        portfolio_files(2013)


# The crosswalk.


def wrong_crosswalks() -> dict[str, Crosswalk]:
    releases = portfolio(2014)
    right = right_crosswalk(releases)
    thousands = next(one.year for one in releases if one.factor != 1)
    other = next(one for one in releases[:2] if one.factor == 1)
    first, _middle, last = releases
    by_title = changed(right, "ID_RAMO", first.year, place=None, label="", kind="absent")
    spent, state = first.place("EJERCIDO"), last.place("ENTIDAD")
    one = type(right.rows[0].factor)
    return {
        "row-unknown": changed(right, "NOMBRE", first.year, file="otro.csv"),
        "title-elsewhere": changed(right, "NOMBRE", first.year, place=99),
        "ramo-by-title": changed(by_title, "RAMO", first.year, place=first.place("ID_RAMO"), label="RAMO", kind="same"),
        "never-existed": changed(changed(right, "EJERCIDO", first.year, place=None, label="", kind="absent"),
                                 "AVANCE_FISICO", first.year, place=spent, label=first.titles["EJERCIDO"], kind="same"),
        "pair-wrong": changed(changed(right, "ENTIDAD", last.year, place=None, label="", kind="absent"),
                              "NOMBRE", last.year, place=state, label=last.titles["ENTIDAD"]),
        "pair-lacking": changed(right, "ENTIDAD", first.year, place=None, label="", kind="absent"),
        "factor-lacking": changed(right, "APROBADO", thousands, factor=one(1)),
        "factor-wrong": changed(right, "APROBADO", other.year, factor=one(1000)),
        "factor-elsewhere": changed(right, "CICLO", first.year, factor=one(1000)),
    }  # fmt: skip


WRONG_CROSSWALKS = wrong_crosswalks()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_crosswalk_is_right_and_the_draft_is_not_attempted(seed: int, tmp_path: Path) -> None:
    right_crosswalk(portfolio(seed)).write(tmp_path / "crosswalk.csv")
    assert outcome("2.3.c", tmp_path, seed) == Outcome(1.0)
    right_crosswalk(portfolio(seed)).write(tmp_path / "crosswalk.xlsx")
    (tmp_path / "crosswalk.csv").unlink()
    assert outcome("2.3.c", tmp_path, seed) == Outcome(1.0)


@pytest.mark.parametrize("code", WRONG_CROSSWALKS)
def test_each_wrong_crosswalk_is_named_and_costs_some(code: str, tmp_path: Path) -> None:
    WRONG_CROSSWALKS[code].write(tmp_path / "crosswalk.csv")
    found = outcome("2.3.c", tmp_path)
    assert found.mistakes[0].code == code
    assert found.share is not None and 0.8 < found.share < 1


def test_a_file_that_is_no_crosswalk_is_told(tmp_path: Path) -> None:
    assert outcome("2.3.c", tmp_path).state == "not-attempted"
    files.write_text(tmp_path / "crosswalk.csv", "a,b\n1,2\n")
    assert [one.code for one in outcome("2.3.c", tmp_path).mistakes] == ["crosswalk-unusable"]


def test_f1_counts_what_is_missing_and_what_is_false() -> None:
    true = {("A", 1): 0, ("B", 1): 1, ("C", 1): 2, ("D", 1): 3}
    assert f1(true, true) == 1.0
    assert f1({("A", 1): 0, ("B", 1): 1}, true) == pytest.approx(2 / 3)
    assert f1({**true, ("E", 1): 4, ("F", 1): 5, ("G", 1): 6, ("H", 1): 7}, true) == pytest.approx(2 / 3)
    assert f1({("A", 1): 1}, true) == 0.0


def test_everything_paired_with_anything_earns_little(tmp_path: Path) -> None:
    """F1 counts what is there and what is given: who pairs by position gets next to nothing."""
    rows = []
    for one in portfolio(2014):
        titles = list(one.titles.values())
        rows += [Row(column, one.name, at, titles[at]) for at, column in enumerate(CANONICAL) if at < len(titles)]
    Crosswalk(rows).write(tmp_path / "crosswalk.csv")
    share = outcome("2.3.c", tmp_path).share
    assert share is not None and share < 0.35


# The stacked table.


def stacked(releases: tuple[Release, ...]) -> list[dict[str, str]]:
    return [dict(row) for one in releases for row in one.rows]


def wrong_tables() -> dict[str, list[dict[str, str]]]:
    def each(change, when=lambda row: True) -> list[dict[str, str]]:
        return [{**row, **change(row)} if when(row) else row for row in stacked(portfolio(2014))]

    rows = stacked(portfolio(2014))
    return {
        "rows-lost": rows[1:],
        "rows-more": [*rows, rows[0]],
        "total-in-thousands": each(lambda row: {"APROBADO": str(int(row["APROBADO"]) // 1000)},
                                   lambda row: row["CICLO"] == "2012"),
        "total-off": each(lambda row: {"EJERCIDO": row["APROBADO"]}, lambda row: row["CICLO"] == "2013"),
        "meaning-mixed": each(lambda row: {"RAMO": row["ID_RAMO"]}, lambda row: row["CICLO"] == "2012"),
        "zeros-lost": each(lambda row: {"ID_RAMO": row["ID_RAMO"].lstrip("0")}),
        "cell-differs": each(lambda row: {"ENTIDAD": row["NOMBRE"]}),
        "absent-filled": each(lambda row: {"AVANCE_FISICO": "0"}, lambda row: row["CICLO"] == "2012"),
        "blank-filled": each(lambda row: {"AVANCE_FISICO": row["AVANCE_FISICO"] or "0"},
                             lambda row: row["CICLO"] != "2012"),
    }  # fmt: skip


WRONG_TABLES = wrong_tables()


@pytest.mark.parametrize("code", WRONG_TABLES)
def test_each_wrong_table_is_named(code: str) -> None:
    found = judge(WRONG_TABLES[code], portfolio(2014))
    assert found.mistakes[0].code == code
    # A row that is lost takes its money along.
    assert found.share == (0.5 if code in ("rows-lost", "rows-more") else 0.75)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_table_is_right_in_any_order(seed: int) -> None:
    assert judge(stacked(portfolio(seed))[::-1], portfolio(seed)) == Outcome(1.0)


def save(path: Path, rows: list[dict[str, str]], labels=CANONICAL) -> None:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, labels, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    files.write_text(path, out.getvalue())


def test_a_table_without_a_column_or_none_at_all_is_told(tmp_path: Path) -> None:
    assert outcome("2.3.d", tmp_path).state == "not-attempted"
    save(tmp_path / "stacked.csv", stacked(portfolio(2014)), CANONICAL[:-1])
    assert outcome("2.3.d", tmp_path) == Outcome(0.0, outcome("2.3.d", tmp_path).mistakes)
    assert outcome("2.3.d", tmp_path).mistakes[0].code == "column-lacking"
    (tmp_path / "stacked.csv").write_bytes(b"")
    assert outcome("2.3.d", tmp_path).mistakes[0].code == "stacked-unreadable"


def test_a_right_table_with_a_wrong_crosswalk_is_marked_on_other_rows(tmp_path: Path) -> None:
    save(tmp_path / "stacked.csv", stacked(portfolio(2014)))
    right_crosswalk(portfolio(2014)).write(tmp_path / "crosswalk.csv")
    assert outcome("2.3.d", tmp_path, replay=8) == Outcome(1.0)
    for code in ("ramo-by-title", "factor-lacking"):
        WRONG_CROSSWALKS[code].write(tmp_path / "crosswalk.csv")
        assert outcome("2.3.d", tmp_path).state == "correct"
        found = outcome("2.3.d", tmp_path, replay=8)
        assert found.share == 0.75 and found.mistakes[0].code == "crosswalk-lacking"


# As a learner does it.


def by_lines(at: Path) -> None:
    for one in portfolio(2014):
        for column in CANONICAL:
            factor = "1000" if column in MONEY and column in one.titles and one.factor != 1 else ""
            map_column("crosswalk.csv", column, str(one.year), one.titles.get(column, "-"), factor)


def by_grid(at: Path) -> None:
    box = crosswalk_grid("crosswalk.csv", *portfolio_files())
    grid, button, _said = box.children
    cells = iter(grid.children[len(portfolio(2014)) + 1 :])
    for column in CANONICAL:
        next(cells)
        for one in portfolio(2014):
            place, factor = next(cells).children
            where = one.place(column)
            place.value = -1 if where is None else where
            factor.value = "1000" if column in MONEY and where is not None and one.factor != 1 else ""
    button.click()


def by_spreadsheet(at: Path) -> None:
    right_crosswalk(portfolio(2014)).write(at / "crosswalk.xlsx")


@pytest.mark.parametrize("way", [by_lines, by_grid, by_spreadsheet])
@pytest.mark.parametrize("language", ["en", "es"])
def test_lines_grid_and_workbook_earn_the_same(way, language: str, at: Path) -> None:
    use_language(language)
    draft_crosswalk("crosswalk.csv", *portfolio_files())
    assert check("2.3.c").state == "not-attempted" and mark("2.3.c") == 0
    assert stack_releases("2.3").look == "not-attempted" and not (at / "stacked.csv").exists()
    way(at)
    assert check("2.3.c").state == "correct" and mark("2.3.c") == 5
    assert stack_releases("2.3").look == "note"
    assert check("2.3.d").state == "correct" and mark("2.3.d", seed=8) == 4
    convert(at / "stacked.csv", at / "stacked.xlsx")
    (at / "stacked.csv").unlink()
    assert mark("2.3.d", seed=8) == 4
    first, middle, last = portfolio(2014)
    counted = gaps("stacked.csv", "AVANCE_FISICO").table
    assert [row[-1] for row in counted[1:]] == [
        str(len(first.rows)),
        str(middle.blanks("AVANCE_FISICO")),
        str(last.blanks("AVANCE_FISICO")),
    ]


def test_a_line_run_again_does_not_undo_what_the_grid_decided(at: Path) -> None:
    draft_crosswalk("crosswalk.csv", *portfolio_files())
    map_column("crosswalk.csv", "ENTIDAD", "2012", "NOMBRE")
    by_grid(at)
    assert "already written" in map_column("crosswalk.csv", "ENTIDAD", "2012", "NOMBRE").title
    assert check("2.3.c").state == "correct"


def test_a_column_given_to_two_is_told_and_nothing_is_saved(at: Path) -> None:
    draft_crosswalk("crosswalk.csv", *portfolio_files())
    before = (at / "crosswalk.csv").read_bytes()
    box = crosswalk_grid("crosswalk.csv", *portfolio_files())
    column = box.children[0].children[len(portfolio(2014)) + 2].children[0]
    column.value = portfolio(2014)[0].place("ID_RAMO")
    box.children[1].click()
    assert (at / "crosswalk.csv").read_bytes() == before


def test_a_row_that_was_deleted_comes_back_with_the_grid(at: Path) -> None:
    right = right_crosswalk(portfolio(2014))
    Crosswalk([row for row in right.rows if row.canonical != "ENTIDAD" or "2012" not in row.file]).write(
        at / "crosswalk.csv"
    )
    assert check("2.3.c").state == "not-yet"
    by_grid(at)
    assert check("2.3.c").state == "correct"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (("ESTADOS", "2012", "ESTADO"), "no canonical column called ESTADOS"),
        (("ENTIDAD", "2010", "ESTADO"), "not one of the releases"),
        (("ENTIDAD", "2012", "ESTADOO"), "Did you mean ESTADO"),
        (("MONTO_TOTAL", "2012", "COSTO TOTAL", "mil"), "is no factor"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_and_changes_nothing(facts, words: str, at: Path) -> None:
    draft_crosswalk("crosswalk.csv", *portfolio_files())
    before = (at / "crosswalk.csv").read_bytes()
    with pytest.raises(Problem, match=words):
        map_column("crosswalk.csv", *facts)
    assert (at / "crosswalk.csv").read_bytes() == before


def test_a_draft_stays_and_a_column_is_taken_from_the_row_that_had_it(at: Path) -> None:
    place = work_file("mine.csv")
    draft_crosswalk(place, *portfolio_files(2011))
    assert "RAMO no longer has it" in map_column(place, "ID_RAMO", "2009", "RAMO").lines[0]
    before = place.read_bytes()
    draft_crosswalk(place, *portfolio_files(2011))
    assert place.read_bytes() == before and table_place(place) == place
    rows = {(row.canonical, row.file): row for row in read_crosswalk(place).rows}
    assert rows["RAMO", "cartera-2009.csv"].place is None and rows["ID_RAMO", "cartera-2009.csv"].decided == "me"
    assert "changes nothing" in map_column(place, "", "", "").title


def test_releases_are_shown_beside_each_other(at: Path) -> None:
    card = side_by_side(*portfolio_files())
    first = portfolio(2014)[0]
    assert card.lines and card.table[1][1] == next(iter(first.titles.values()))
    assert len(card.table) == 1 + max(len(one.titles) for one in portfolio(2014))


def test_what_a_learner_left_is_not_changed_while_it_is_marked(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft_crosswalk("crosswalk.csv", *portfolio_files())
    by_lines(at)
    stack_releases("2.3")
    before = {path.name: path.read_bytes() for path in at.glob("*.csv")}
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    map_column("crosswalk.csv", "ENTIDAD", "2012", "NOMBRE")
    draft_crosswalk("crosswalk.csv", *portfolio_files())
    stack_releases("2.3")
    assert {path.name: path.read_bytes() for path in at.glob("*.csv")} == before


def test_the_points_add_up() -> None:
    assert find_unit("2.3").points == 20
