"""Quick looks that spare a closer one never change what is found."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.validation import outliers, validate
from opendata_training.validation.cells import Factored, Many, shapes_in
from opendata_training.validation.column import Column
from opendata_training.validation.forms.date import Date, parts_of
from opendata_training.validation.forms.shapes import shape_of

# Amounts whose most are near each other, with some far above or below.
AMOUNTS = st.tuples(
    st.lists(st.one_of(st.floats(90, 110), st.floats(1, 10_000)), min_size=30, max_size=100)
    | st.integers(0, 9**9).map(lambda seed: np.random.default_rng(seed).uniform(90, 110, 60).tolist()),
    st.lists(st.integers(210, 700), max_size=3) | st.lists(st.sampled_from([0.5, 300.0, 1e5, 1e6, 1e7]), max_size=4),
).map(lambda both: [*both[0], *both[1]])


class _Blind:
    """Numpy in which nothing is counted, so that no quick look ends the matter."""

    def __getattr__(self, name: str) -> Any:
        return getattr(np, name)

    def count_nonzero(self, _of: Any) -> int:
        return 0


@settings(max_examples=300)
@given(AMOUNTS)
def test_a_quick_look_at_numbers_rules_out_only_what_a_closer_one_does(values: list[float]) -> None:
    numbers = np.array(values)
    sizes = np.log10(numbers)
    quick = [outliers._beyond_the_rest(sizes).tolist(), outliers._beyond_the_even(numbers).tolist()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(__import__("sys").modules, "numpy", _Blind())
        closely = [outliers._beyond_the_rest(sizes).tolist(), outliers._beyond_the_even(numbers).tolist()]
    assert quick == closely


@given(
    st.lists(st.sampled_from(["1", " 2.5 ", "-3", "4.", "1,234", "12 %", "", "n/d", "7e5"]), min_size=1, max_size=30)
)
def test_plain_numbers_are_the_same_wherever_the_cells_are(cells: list[str]) -> None:
    import pandas as pd

    held = Column(0, "x", Factored(pd.Series(cells, dtype=object)))
    framed = Column(0, "x", Many(polars.Series(cells, dtype=polars.String)))
    np.testing.assert_array_equal(held.plain_values[held.codes], framed.plain_values)


@given(st.lists(st.text("0129ñ \n\r\x01a", max_size=6), min_size=1, max_size=20))
def test_shapes_of_a_frame_are_those_of_its_texts(cells: list[str]) -> None:
    assert shapes_in(polars.Series(cells, dtype=polars.String)).to_list() == list(map(shape_of, cells))


@pytest.mark.parametrize(
    "text", ["2014-03-05", "2014-3-5", " 2014-03-05", "2014-13-99", "٢٠١٤-٠٣-٠٥", "2014-03-05T10:20"]
)
def test_a_day_says_the_same_with_and_without_blanks(text: str) -> None:
    assert parts_of(text) == parts_of(f" {text} ")
    assert parts_of("2014-03-05") == Date(2014, 3, 5)


def test_a_lone_far_number_is_found_in_one_table_and_not_in_an_even_one(tmp_path: Any) -> None:
    path = tmp_path / "datos.csv"
    chance = np.random.default_rng(7)
    prices = chance.uniform(90, 110, 200).round(2).tolist()
    path.write_text("precio\n" + "\n".join(map(str, prices)) + "\n", encoding="utf-8")
    assert "outlier" not in validate(path).counts
    path.write_text("precio\n" + "\n".join(map(str, [*prices, 987654.5])) + "\n", encoding="utf-8")
    assert validate(path).counts["outlier"] == 1
