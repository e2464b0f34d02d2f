"""Fixes of labels and of whole columns."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion.naming import pair, told_apart
from opendata_training.conversion.recipe import Step
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from tests.conversion.tables import block_of, done, rows_of


@pytest.fixture(autouse=True)
def english() -> Any:
    use_language("en")
    yield
    use_language(None)


def labels(code: str, before: list[str], columns: str = "", value: str = "") -> list[str]:
    return list(
        done(Step(code, columns, value), block_of([before, [str(at) for at in range(len(before))]])).block.labels
    )


def fixed(code: str, rows: list[list[str]], columns: str = "", value: str = "") -> list[list[str]]:
    return rows_of(done(Step(code, columns, value), block_of(rows)).block)


def test_labels_are_trimmed_where_told_and_keep_what_is_inside() -> None:
    assert labels("untrimmed-label", [" Año\u00a0", "a  b ", ""]) == ["Año", "a  b", ""]
    assert labels("untrimmed-label", [" a", "b "], columns="b") == [" a", "b"]


def test_line_ends_in_labels_become_one_blank() -> None:
    assert labels("label-newline", ["a\nb", "a \r\n\r\n b\n", "a  b", "\n"]) == ["a b", "a b", "a  b", ""]


def test_a_blank_label_gets_a_place_that_no_other_label_says() -> None:
    assert labels("blank-label", ["a", "", " ", "column_2"]) == ["a", "column_2 2", "column_3", "column_2"]
    assert labels("blank-label", ["", ""], columns="#2") == ["", "column_2"]


def test_repeated_labels_are_told_apart_and_others_stay() -> None:
    assert labels("duplicate-label", ["x", "x", "x 2", "", "", "x "]) == ["x", "x 3", "x 2", "", "", "x 4"]
    assert labels("duplicate-label", ["x", "x", "y", "y"], columns="#4") == ["x", "x", "y", "y 2"]


@given(st.lists(st.sampled_from(["a", "a 2", "a 3", "b", "a 2 2"]), max_size=8))
def test_no_two_labels_are_alike_afterwards_and_first_ones_stay(before: list[str]) -> None:
    after = told_apart(before)
    assert len(set(after)) == len(after)
    assert all(new == old for at, (old, new) in enumerate(zip(before, after, strict=True)) if old not in before[:at])


@pytest.mark.parametrize(
    ("columns", "value", "wanted"),
    [
        ("", "ENT=Entidad; RAMO 2 = Ramo", ["Entidad", "RAMO", "RAMO", "Ramo"]),
        ("", "#2=Clave del ramo;#3=Ramo", ["ENT", "Clave del ramo", "Ramo", "RAMO 2"]),
        ("", "ENT=RAMO 2;RAMO 2=ENT", ["RAMO 2", "RAMO", "RAMO", "ENT"]),
        ("#3", "Ramo; nombre", ["ENT", "RAMO", "Ramo; nombre", "RAMO 2"]),
        ("#3;ENT", "Entidad;Ramo", ["Entidad", "RAMO", "Ramo", "RAMO 2"]),
        ("RAMO", "a;b", ["ENT", "a", "b", "RAMO 2"]),
    ],
)
def test_columns_are_renamed(columns: str, value: str, wanted: list[str]) -> None:
    assert labels("rename", ["ENT", "RAMO", "RAMO", "RAMO 2"], columns, value) == wanted


@pytest.mark.parametrize(
    ("columns", "value", "said"),
    [
        ("", "ENT", "which label becomes which"),
        ("", "ENT=", "which label becomes which"),
        ("", "RAMO=x", "2 columns are called"),
        ("", "Ent.=x", 'no column called "Ent."; the nearest is "ENT"'),
        ("ENT", "RAMO", 'would be called "RAMO"'),
        ("", "ENT=x;#2=x", 'would be called "x"'),
        ("RAMO", "x", "one for each of the 2 columns"),
        ("#9", "x", "no column #9; the last of the table is #3"),
    ],
)
def test_what_cannot_be_renamed_is_said(columns: str, value: str, said: str) -> None:
    with pytest.raises(Problem, match=said.replace("(", r"\(").replace(".", r"\.")):
        labels("rename", ["ENT", "RAMO", "RAMO"], columns, value)


def test_an_old_name_may_hold_the_mark_between_names() -> None:
    assert pair("a=b = c") == ("a=b", "c")
    assert pair("no mark") is None and pair(" =x") is None


def test_a_column_of_nothing_goes_by_itself_only_without_a_label() -> None:
    rows = [["a", "", "Notas", ""], ["1", " ", "", ""], ["2", "", "", "x"]]
    assert fixed("blank-column", rows) == [["a", "Notas", ""], ["1", "", ""], ["2", "", "x"]]
    assert fixed("blank-column", rows, columns="Notas;a") == [["a", "", ""], ["1", " ", ""], ["2", "", "x"]]


def test_columns_are_dropped_by_place_where_labels_repeat() -> None:
    assert fixed("drop-columns", [["x", "x", "y"], ["1", "2", "3"]], columns="#1") == [["x", "y"], ["2", "3"]]


def test_columns_move_and_those_not_told_come_after() -> None:
    rows = [["a", "b", "b", "c"], ["1", "2", "3", "4"]]
    assert fixed("column-moved", rows, value="c;#3") == [["c", "b", "a", "b"], ["4", "3", "1", "2"]]
    for value in ("b;a", "a;a", "z"):
        with pytest.raises(Problem):
            fixed("column-moved", rows, value=value)


def test_a_cell_of_other_parts_stays_whole_and_is_told() -> None:
    rows = [["Lugar", "n"], ["A / B", "1"], ["A", "2"], ["A/B/C", "3"], [" ", "4"]]
    done_ = done(Step("split-column", "Lugar", "Mun;Edo=/"), block_of(rows))
    assert rows_of(done_.block) == [
        ["Mun", "Edo", "n"], ["A", "B", "1"], ["A", "", "2"], ["A/B/C", "", "3"], [" ", "", "4"]
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["", "a;b", "a=,", "a;a=,", "n;b=,"])
def test_splitting_needs_two_new_labels_and_a_sign(value: str) -> None:
    with pytest.raises(Problem):
        fixed("split-column", [["Lugar", "n"], ["A,B", "1"]], "Lugar", value)


def test_joining_leaves_blank_cells_out() -> None:
    rows = [["n", "Calle", "x", "Número"], ["1", " Juárez", "a", "5"], ["2", "", "b", "7"], ["3", "", "c", ""]]
    assert fixed("join-columns", rows, "Calle;Número", "Domicilio") == [
        ["n", "Domicilio", "x"], ["1", "Juárez 5", "a"], ["2", "7", "b"], ["3", "", "c"]
    ]  # fmt: skip
    assert fixed("join-columns", rows, "Calle;Número", "Domicilio=, ")[1] == ["1", "Juárez, 5", "a"]
    with pytest.raises(Problem, match='would be called "x"'):
        fixed("join-columns", rows, "Calle;Número", "x")
