"""Protecting a table: what is asked for holds, the table given is not touched, and the cost is what was lost."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.conversion import protect
from opendata_training.conversion.protect import values
from opendata_training.conversion.protect.protected import loss_of
from opendata_training.errors import Problem
from opendata_training.locale import Words, use_language

FRAME = pd.DataFrame(
    {
        "CURP": ["LXCA800101HDFPRN01", "lxca800101hdfprn01 ", "GOLE900203MDFRRL03", ""],
        "NAC": ["1980-01-31", "02/03/1990", "19851224", ""],
        "EDAD": ["34", "24", "29", ""],
        "CVEGEO": ["09002", "31050", "9002", ""],
        "CP": ["06700", "97000", "06710", ""],
    }
)
people = st.lists(
    st.tuples(st.sampled_from("HM"), st.integers(18, 40), st.sampled_from(["09", "31"])), min_size=1, max_size=60
)


def framed(rows: list[tuple[str, int, str]]) -> pd.DataFrame:
    return pd.DataFrame([tuple(map(str, row)) for row in rows], columns=["SEXO", "EDAD", "ENT"])


def sizes(frame: pd.DataFrame, quasi: list[str]) -> Counter[tuple[str, ...]]:
    return Counter(map(tuple, frame[quasi].to_numpy().tolist()))


@pytest.mark.parametrize("name", families.member_names(values.LEVELS))
def test_a_level_is_whole(name: str) -> None:
    module = families.member(values.LEVELS, name)
    number, text, coarse = module.GOOD
    assert isinstance(module.LABEL, Words) and module.__doc__ and bool(module.VALUE) == bool(number)
    assert module.coarser(text, number) == coarse and module.coarser("?", number) is None


@pytest.mark.parametrize(
    ("column", "to", "after"),
    [
        ("NAC", "year", ["1980", "1990", "1985", ""]),
        ("NAC", "month", ["1980-01", "1990-03", "1985-12", ""]),
        ("NAC", "years:10", ["1980-1989", "1990-1999", "1980-1989", ""]),
        ("EDAD", "band:10", ["30-39", "20-29", "20-29", ""]),
        ("CVEGEO", "state", ["Ciudad de México", "Yucatán", "Ciudad de México", ""]),
        ("CP", "first:3", ["067", "970", "067", ""]),
    ],
)
def test_values_become_coarser(column: str, to: str, after: list[str]) -> None:
    before = FRAME.copy()
    done = protect.generalise(FRAME, column, to)
    assert done.frame[column].tolist() == after and done.cost.cells == 3 and 0 <= done.cost.loss < 1
    pd.testing.assert_frame_equal(FRAME, before)
    assert column in str(done.cost)


@pytest.mark.parametrize(
    ("column", "to"), [("NADA", "year"), ("EDAD", "decada"), ("EDAD", "band"), ("EDAD", "band:0"), ("CURP", "year")]
)
def test_what_cannot_be_made_coarser_is_told(column: str, to: str) -> None:
    with pytest.raises(Problem):
        protect.generalise(FRAME, column, to)


def test_the_loss_is_iyengars() -> None:
    # Of four different values two stand for two each, one of three others; a suppressed one is lost whole.
    assert loss_of(["a", "b", "c", "d"], ["x", "x", "c", ""]).tolist() == [1 / 3, 1 / 3, 0, 1]


@given(people, st.integers(1, 8))
def test_no_group_is_smaller_than_k(rows: list[tuple[str, int, str]], k: int) -> None:
    frame, quasi = framed(rows), ["SEXO", "EDAD", "ENT"]
    fewer = protect.suppress_rows(frame, quasi, k)
    assert all(size >= k for size in sizes(fewer.frame, quasi).values())
    assert fewer.cost.rows == len(frame) - len(fewer.frame)
    blank = protect.suppress_cells(frame, quasi, k)
    assert len(blank.frame) == len(frame)
    # Where there are fewer rows than k nothing but blanks is left.
    assert all(size >= k for size in sizes(blank.frame, quasi).values()) or set(sizes(blank.frame, quasi)) == {
        ("", "", "")
    }


@given(people)
def test_loss_beside_risk_holds_what_it_says(rows: list[tuple[str, int, str]]) -> None:
    frame, quasi = framed(rows), ["SEXO", "EDAD", "ENT"]
    found = protect.risk_and_loss(frame, quasi, {"EDAD": ["band:5", "band:10"]})
    assert [step.k for step in found.steps] == list(range(1, 21))
    losses = [step.loss for step in found.steps]
    assert losses[0] == 0 and losses == sorted(losses)
    assert all(step.loss >= step.rows_gone / len(frame) for step in found.steps)
    for k in (2, 5):
        step, done = found.step(k), found.at(k)
        left = sizes(done.frame, quasi)
        assert len(frame) - len(done.frame) == step.rows_gone == done.cost.rows
        assert step.risk == pytest.approx(1 / min(left.values()) if left else 0)
        assert all(size >= k for size in left.values())
    with pytest.raises(Problem):
        found.step(21)


def test_a_picture_is_the_same_in_words_in_both_languages() -> None:
    pytest.importorskip("matplotlib")
    found = protect.risk_and_loss(framed([("H", 20, "09")] * 6 + [("M", 30, "31")]), ["SEXO", "EDAD"])
    shown = {}
    for language in ("en", "es"):
        use_language(language)
        picture = found.picture(5)
        assert picture.image.startswith(b"\x89PNG") and picture.description in picture._repr_html_()
        assert "5" in [row[0] for row in picture.table]
        shown[language] = picture.description
    assert "100" in shown["en"] and shown["en"] != shown["es"]


def test_too_many_ways_and_levels_of_other_columns_are_told() -> None:
    frame = framed([("H", 20, "09")])
    with pytest.raises(Problem, match="ways"):
        protect.risk_and_loss(
            frame,
            ["EDAD", "ENT"],
            {"EDAD": [f"band:{n}" for n in range(2, 32)], "ENT": [f"first:{n}" for n in range(1, 21)]},
        )
    with pytest.raises(Problem, match="SEXO"):
        protect.risk_and_loss(frame, ["EDAD"], {"SEXO": "first:1"})


def test_a_hash_needs_its_secret(tmp_path: Path) -> None:
    one, other = protect.make_key(tmp_path / "one.key"), protect.make_key(tmp_path / "other.key")
    first, again = (protect.hash_with_secret(FRAME, "CURP", one).frame["CURP"].tolist() for _time in range(2))
    assert first == again and first[0] == first[1] != first[2] and first[3] == ""
    assert first[0] != protect.hash_with_secret(FRAME, "CURP", other).frame["CURP"][0]
    assert hashlib.sha256(b"LXCA800101HDFPRN01").hexdigest()[:32] != first[0]
    assert "undone" in str(protect.hash_with_secret(FRAME, "CURP", one).cost)


def test_a_secret_is_never_written_over_nor_published(tmp_path: Path) -> None:
    protect.make_key(tmp_path / "one.key")
    with pytest.raises(Problem, match="already"):
        protect.make_key(tmp_path / "one.key")
    (tmp_path / "publication" / "data").mkdir(parents=True)
    (tmp_path / "publication" / "dataset.yaml").write_text("title: x\n")
    with pytest.raises(Problem, match="publication"):
        protect.make_key(tmp_path / "publication" / "data" / "one.key")
    (tmp_path / "short.key").write_text("1234")
    for wrong in ("short.key", "none.key", "."):
        with pytest.raises(Problem):
            protect.hash_with_secret(FRAME, "CURP", tmp_path / wrong)


def test_columns_are_taken_out() -> None:
    done = protect.remove(FRAME, ["CURP", "NAC"])
    assert list(done.frame.columns) == ["EDAD", "CVEGEO", "CP"] and done.cost.loss == 1 and "CURP" in FRAME
    with pytest.raises(Problem, match="CURP"):
        protect.remove(FRAME, "CRUP")


counts = st.lists(st.lists(st.integers(0, 30), min_size=4, max_size=4), min_size=3, max_size=5)


@given(counts)
def test_totals_do_not_give_small_cells_back(numbers: list[list[int]]) -> None:
    grid = np.array(numbers)
    cells = [
        (f"m{row}", f"e{place}", str(grid[row, place])) for row, place in itertools.product(*map(range, grid.shape))
    ]
    frame = pd.DataFrame(cells, columns=["MUN", "EDAD", "CASOS"])
    done = protect.suppress_small_cells(frame, ["MUN", "EDAD"], "CASOS")
    left = done.frame["CASOS"].tolist()
    hidden = [at for at, text in enumerate(left) if not text]
    assert all(at in hidden for at, (_mun, _age, text) in enumerate(cells) if 0 < int(text) < 5)
    assert all(text in ("", cells[at][2]) for at, text in enumerate(left))
    # Whoever knows all sums of rows and columns solves for what is hidden: no hidden cell may have one solution alone.
    width = grid.shape[1]
    lines = [[at for at in hidden if at // width == row] for row in range(grid.shape[0])]
    lines += [[at for at in hidden if at % width == place] for place in range(width)]
    equations = np.array([[float(at in line) for at in hidden] for line in lines])
    for place in range(len(hidden)):
        alone = np.zeros(len(hidden))
        alone[place] = 1
        both = np.vstack([equations, alone])
        # Unless everything is hidden already, or all the rest is nothing.
        told = np.linalg.matrix_rank(both) == np.linalg.matrix_rank(equations)
        assert not told or len(hidden) == len(cells)


def test_a_cell_that_all_lines_together_give_back_is_seen() -> None:
    # Two squares of hidden cells and one cell between them: in each line two are hidden, and that one is told all the same.
    small = {(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3), (1, 2)}
    cells = [
        (f"m{row}", f"e{place}", "3" if (row, place) in small else "100") for row in range(4) for place in range(4)
    ]
    frame = pd.DataFrame(cells, columns=["MUN", "EDAD", "CASOS"])
    done = protect.suppress_small_cells(frame, ["MUN", "EDAD"], "CASOS")
    assert done.frame["CASOS"].tolist().count("") > len(small)


def test_totals_in_the_table_stay() -> None:
    frame = pd.DataFrame(
        [("A", "x", "3"), ("A", "y", "50"), ("A", "z", "40"), ("A", "Total", "93"), ("Total", "x", "900")],
        columns=["MUN", "EDAD", "CASOS"],
    )
    done = protect.suppress_small_cells(frame, ["MUN", "EDAD"], "CASOS", mark="*")
    assert done.frame["CASOS"].tolist().count("*") >= 2 and done.frame["CASOS"].tolist()[3:] == ["93", "900"]
    with pytest.raises(Problem):
        protect.suppress_small_cells(frame, ["MUN"], "EDAD")
