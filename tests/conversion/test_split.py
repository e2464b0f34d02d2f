"""Parts that together are the whole, under names that sort."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion.block import Block
from opendata_training.conversion.known import Known
from opendata_training.conversion.split import Split
from opendata_training.errors import Problem

from .tables import block_of, rows_of

DST = Path("out.csv")


def parts(block: Block, rows: int | None, by: str | None, window: int = 3) -> dict[Path, list[list[str]]]:
    """Split a table that comes window by window."""
    split = Split(DST, Known.of_block(block), rows, by)
    found: dict[Path, list[list[str]]] = {}
    for start in range(0, block.height, window):
        for path, part in split.of(block.part(start, min(start + window, block.height))):
            found.setdefault(path, []).extend(rows_of(part)[1:])
    assert set(found) == set(split.parts)
    return found


@given(st.lists(st.sampled_from(["2", "10", "", "A", "a", "á", "Ñu 1"])), st.integers(1, 5), st.integers(1, 4))
def test_parts_equal_the_whole(values: list[str], rows: int, window: int) -> None:
    whole = [[value, str(number)] for number, value in enumerate(values)]
    block = block_of([["k", "n"], *whole])
    by_rows = parts(block, rows, None, window)
    assert [row for path in sorted(by_rows) for row in by_rows[path]] == whole
    assert all(len(part) <= rows for part in by_rows.values())
    by_value = parts(block, None, "k", window)
    together = [row for part in by_value.values() for row in part]
    assert sorted(together, key=lambda row: int(row[1])) == whole
    assert len({str(path).casefold() for path in by_value}) == len(set(values))
    assert all(len({row[0] for row in part}) == 1 for part in by_value.values())


def test_names_sort_and_are_fit_for_any_disk() -> None:
    block = block_of([["mes", "estado"], ["2", "Michoacán de Ocampo"], ["10", ""], ["10", "México/Edo."]])
    assert sorted(path.name for path in parts(block, None, "mes")) == ["out-02.csv", "out-10.csv"]
    assert sorted(path.name for path in parts(block, None, "estado")) == [
        "out-blank.csv", "out-mexico-edo.csv", "out-michoacan-de-ocampo.csv",
    ]  # fmt: skip
    assert [path.name for path in parts(block, 2, None)] == ["out-01.csv", "out-02.csv"]


def test_dates_split_by_year_and_month() -> None:
    block = block_of([["n", "Fecha"], ["a", "2014-03-31"], ["b", "2013-12-01"], ["c", "2014-03-01"], ["d", ""]])
    by_year = {path.name: [row[0] for row in rows] for path, rows in parts(block, None, "Fecha:year").items()}
    assert by_year == {"out-2014.csv": ["a", "c"], "out-2013.csv": ["b"], "out-blank.csv": ["d"]}
    assert set(parts(block, None, "fecha: mes")) == {
        Path("out-2014-03.csv"),
        Path("out-2013-12.csv"),
        Path("out-blank.csv"),
    }
    with pytest.raises(Problem, match="no dates such as"):
        parts(block, None, "n:year")


@pytest.mark.parametrize(("rows", "by"), [(0, None), (-1, None), (1, "k"), (None, "z"), (None, "k;n"), (None, "")])
def test_a_split_that_makes_no_sense_is_refused(rows: int | None, by: str | None) -> None:
    with pytest.raises(Problem):
        parts(block_of([["k", "n"], ["a", "1"]]), rows, by)


def test_a_split_into_very_many_files_is_refused() -> None:
    with pytest.raises(Problem, match="1001"):
        parts(block_of([["k"], *([str(number)] for number in range(1001))]), 1, None)
