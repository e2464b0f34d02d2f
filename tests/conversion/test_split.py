"""Parts that together are the whole, under names that sort."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion.split import parts
from opendata_training.errors import Problem

from .tables import frame_of, rows_of

DST = Path("out.csv")


@given(st.lists(st.sampled_from(["2", "10", "", "A", "a", "á", "Ñu 1"])), st.integers(1, 5))
def test_parts_equal_the_whole(values: list[str], rows: int) -> None:
    whole = [[value, str(number)] for number, value in enumerate(values)]
    frame = frame_of([["k", "n"], *whole])
    by_rows = parts(frame, DST, rows, None)
    assert [row for path in sorted(by_rows) for row in rows_of(by_rows[path])[1:]] == whole
    assert all(len(part) <= rows for part in by_rows.values())
    by_value = parts(frame, DST, None, "k")
    together = [row for part in by_value.values() for row in rows_of(part)[1:]]
    assert sorted(together, key=lambda row: int(row[1])) == whole
    assert len({str(path).casefold() for path in by_value}) == len(set(values))
    assert all(len({row[0] for row in rows_of(part)[1:]}) == 1 for part in by_value.values())


def test_names_sort_and_are_fit_for_any_disk() -> None:
    frame = frame_of([["mes", "estado"], ["2", "Michoacán de Ocampo"], ["10", ""], ["10", "México/Edo."]])
    assert [path.name for path in parts(frame, DST, None, "mes")] == ["out-10.csv", "out-02.csv"]
    assert [path.name for path in parts(frame, DST, None, "estado")] == [
        "out-blank.csv", "out-michoacan-de-ocampo.csv", "out-mexico-edo.csv",
    ]  # fmt: skip
    assert [path.name for path in parts(frame, DST, 2, None)] == ["out-01.csv", "out-02.csv"]


@pytest.mark.parametrize(("rows", "by"), [(0, None), (-1, None), (1, "k"), (None, "z"), (None, "k;n"), (None, "")])
def test_a_split_that_makes_no_sense_is_refused(rows: int | None, by: str | None) -> None:
    with pytest.raises(Problem):
        parts(frame_of([["k", "n"], ["a", "1"]]), DST, rows, by)


def test_a_split_into_very_many_files_is_refused() -> None:
    with pytest.raises(Problem, match="1001"):
        parts(frame_of([["k"], *([str(number)] for number in range(1001))]), DST, 1, None)
