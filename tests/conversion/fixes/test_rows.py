"""Fixes that take rows away, and those that fill cells from the rows above."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion import seen
from opendata_training.conversion.known import Known
from opendata_training.conversion.recipe import Step, planned
from tests.conversion.tables import block_of, done, rows_of


def kept(code: str, rows: list[list[str]], columns: str = "", value: str = "") -> list[list[str]]:
    return rows_of(done(Step(code, columns, value), block_of(rows)).block)[1:]


def large(code: str, rows: list[list[str]]) -> list[list[str]]:
    """Give what is left of a table that is told of by its texts alone, as a large file is."""
    block = block_of(rows)
    known = Known(block.labels, Known.of_block(block).texts, block.height)
    return rows_of(planned(Step(code), known).do(block).block)[1:]


ROWS = [["1", "a"], ["2", "b"], ["1", "a"], ["1", "A"], ["1", "a"], ["", ""], ["", ""]]


def test_the_first_of_like_rows_stays() -> None:
    assert kept("duplicate-row", [["n", "x"], *ROWS]) == [["1", "a"], ["2", "b"], ["1", "A"], ["", ""], ["", ""]]
    assert kept("duplicate-row", [["n", "x"], *ROWS], columns="n") == [["1", "a"], ["2", "b"], ["", ""], ["", ""]]


def test_a_key_typed_otherwise_goes_and_one_that_says_something_else_is_set_aside() -> None:
    rows = [
        ["Folio", "Año", "Monto"],
        ["A-1", "2014", "5"],
        ["a-1 ", "2014", "5"],
        ["A-1", "2015", "5"],
        ["A -1", "2014", "6"],
    ]
    result = done(Step("unique-error", "Folio"), block_of(rows))
    assert rows_of(result.block)[1:] == [["A-1", "2014", "5"]]
    assert [bool(row.reason) for row in result.removed] == [False, True, True]
    assert "A-1" in result.removed[1].reason and "unique-error" in result.removed[1].reason
    both = done(Step("unique-error", "Folio;Año"), block_of(rows))
    assert rows_of(both.block)[1:] == [["A-1", "2014", "5"], ["A-1", "2015", "5"]]
    assert [bool(row.reason) for row in both.removed] == [False, True]


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2)), max_size=12), max_size=8),
    st.integers(2, 8),
)
def test_what_was_there_before_is_told_as_a_dictionary_tells_it(blocks: list[list[tuple[int, int]]], most: int) -> None:
    remembered = seen.Seen()
    first: dict[int, int] = {}
    with pytest.MonkeyPatch.context() as patched:
        # So few rows to a run that runs are put together and go to disk.
        patched.setattr(seen, "_MOST", most)
        for block in blocks:
            keys = np.array([key for key, _rest in block], dtype=np.uint64)
            rest = np.array([other for _key, other in block], dtype=np.uint64)
            # A key of 0 stands for none.
            again = remembered.again(keys, rest, keys == 0)
            for (key, other), was, same in zip(block, again.key.tolist(), again.all.tolist(), strict=True):
                assert was == (key in first) and same == (was and first[key] == other)
                if key:
                    first.setdefault(key, other)


@pytest.mark.parametrize("polars", [True, False])
def test_rows_are_told_apart_with_the_engine_and_without(monkeypatch: pytest.MonkeyPatch, polars: bool) -> None:
    if not polars:
        monkeypatch.setattr("opendata_training.reading.windows.engine.engine", lambda: None)
    rows = [["x", "y"], ["a", "bc"], ["ab", "c"], ["", "abc"], ["abc", ""], ["a", "bc"]]
    assert kept("duplicate-row", rows) == rows[1:5]


TOTALS: Any = [
    # A total of a group, by its name and by what is blank beside it.
    (
        [["Edo", "Mun", "n"], ["Son", "A", "1"], ["Son", "B", "2"], ["TOTAL Son", "", "3"], ["Total general", "", "3"]],
        2,
    ),
    ([["Edo", "Mun", "n"], ["Son", "A", "1"], ["Son", "B", "2"], ["Subtotal", "", "3"]], 2),
    # The word in the second column, the group in the first.
    ([["Edo", "Mun", "n"], ["Son", "A", "1"], ["Col", "B", "2"], ["Son", "Total Son", "3"]], 2),
    # Firms and places that are called so.
    ([["Empresa", "Tienda", "n"], ["Total Play", "A", "1"], ["Totalmente Tuyo", "B", "2"], ["Otra", "C", "2"]], 3),
    ([["Mun", "n"], ["Suma", "1"], *([f"Mun {at}", "2"] for at in range(12)), ["Suma", ""]], 13),
    ([["Mun", "n"], ["Suma de Hidalgo", "1"], ["Sumatra", "2"], ["Otro", "2"]], 3),
    ([["Region", "Town", "n"], ["North", "A", "1"], ["North", "B", "2"], ["Total North", "", "3"]], 2),
]


@pytest.mark.parametrize(("rows", "left"), TOTALS)
def test_totals_go_and_names_stay_in_small_tables_and_large_ones(rows: list[list[str]], left: int) -> None:
    assert kept("total-row", rows) == rows[1 : left + 1]
    assert large("total-row", rows) == rows[1 : left + 1]


def test_a_total_that_only_its_numbers_tell_goes_too() -> None:
    rows = [["Edo", "n", "m"], ["Nacional", "10", "6"], *([f"E{at}", str(at), str(at % 3 + 1)] for at in (1, 2, 3, 4))]
    rows[1] = ["Nacional", "10", "9"]
    rows[2:] = [["E1", "1", "2"], ["E2", "2", "3"], ["E3", "3", "1"], ["E4", "4", "3"]]
    assert kept("total-row", rows) == rows[2:]


def test_blanks_are_filled_but_not_in_rows_of_nothing() -> None:
    rows = [["E", "M"], ["", "a"], ["X", "b"], ["", "c"], ["", ""], [" ", "d"]]
    assert kept("fill-down", rows, columns="E") == [["", "a"], ["X", "b"], ["X", "c"], ["", ""], ["X", "d"]]


def test_unnamed_only_columns_that_were_merged_are_filled() -> None:
    rows = [["Estado", "Mes", "Nota"], ["Colima", "Enero", ""], ["", "Febrero", "dos"], ["", "Marzo", ""],
            ["Puebla", "Enero", ""], ["", "Febrero", ""], ["", "Marzo", "x"]]  # fmt: skip
    assert [row[0] for row in kept("fill-down", rows)] == ["Colima"] * 3 + ["Puebla"] * 3
    assert [row[2] for row in kept("fill-down", rows)] == [row[2] for row in rows[1:]]
    notes = [["Estado", "Mes", "Nota"], ["Colima", "Enero", "a"], ["Colima", "Febrero", ""], ["Puebla", "Enero", ""]]
    assert kept("fill-down", notes) == notes[1:]


def test_a_row_with_cells_past_the_labels_is_set_aside_and_a_column_of_remarks_stays() -> None:
    rows = [["a", "b", "", ""], *([str(at), "x", "", ""] for at in range(30)), ["9", "x", " y", "3"]]
    result = done(Step("extra-cell"), block_of(rows))
    assert rows_of(result.block) == rows[:-1]
    assert "y" in result.removed[0].reason and "extra-cell" in result.removed[0].reason
    remarks = [["a", ""], *([str(at), "*" if at % 3 else ""] for at in range(30))]
    assert kept("extra-cell", remarks) == remarks[1:]
    # A blank label between others is no sign of cells too many.
    inside = [["a", "", "b"], ["1", "x", "2"], ["3", "", "4"]]
    assert kept("extra-cell", inside) == inside[1:]
