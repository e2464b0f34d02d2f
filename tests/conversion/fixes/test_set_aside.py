"""Rows that nothing can mend go aside with a reason, and no others."""

from __future__ import annotations

import pytest

from opendata_training.conversion.block import Block
from opendata_training.conversion.conditions import condition
from opendata_training.conversion.judging import Judge
from opendata_training.conversion.recipe import Step
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from tests.conversion.fixes.tables import fixed, in_windows
from tests.conversion.tables import block_of, done

SUMS = [
    ["Folio", "H", "M", "T"],
    ["1", "1", "2", "3"],
    ["2", "1", "2", "4"],
    ["3", "", "2", "9"],
    ["4", "5", "5", "10"],
]


def aside(rows: list[list[str]], columns: str = "", value: str = "") -> dict[str, str]:
    """Give the first cell of each row that goes aside, and why."""
    return {row.cells[0]: row.reason for row in done(Step("set-aside", columns, value), block_of(rows)).removed}


def test_a_row_that_breaks_a_condition_goes_with_it_as_the_reason() -> None:
    assert aside(SUMS, value="T=H+M") == {"2": "T=H+M does not hold here (own rule)"}
    use_language("es")
    assert aside(SUMS, value="T=H+M") == {"2": "aquí no se cumple T=H+M (regla propia)"}


def test_codes_and_conditions_go_together() -> None:
    rows = [["Folio", "Clave", "T"], ["1", "MX0001234567", "3"], ["2", "8.36E+21", "3"], ["3", "MX0009999999", "900"]]
    assert set(aside(rows, value="scientific-key; T<=5")) == {"2", "3"}
    assert set(aside(rows, value="scientific-key")) == {"2"}
    assert set(aside(rows, columns="T", value="scientific-key")) == set()


@pytest.mark.parametrize(("value", "said"), [("no-such", "no-such"), ("T=H+X", '"X"'), ("T=;", "cannot be read")])
def test_a_wrong_value_is_said(value: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        aside(SUMS, value=value)


def dates(*days: str) -> list[list[str]]:
    return [["Folio", "Fecha"], *([str(at), day] for at, day in enumerate(days))]


def test_in_named_columns_each_date_goes_that_can_be_read_in_two_ways() -> None:
    rows = dates("2014-03-04", "2014-03-03", "2014-03-14", "", "05/06/2014", "14/06/2014", "2014-12-01 00:00:00")
    assert list(aside(rows, "Fecha", "ambiguous-date")) == ["0", "4", "6"]
    assert '"2014-03-04"' in aside(rows, "Fecha", "ambiguous-date")["0"]


def test_a_condition_makes_a_date_certain() -> None:
    rows = dates("2014-03-04", "2014-04-03", "2014-04-05", "2014-05-04", "2014-04-04", "2014-04-20")
    april = "ambiguous-date;Fecha>=2014-04-01;Fecha<=2014-04-30"
    # In April either way is only the fourth of April; the others are of March and May, or were.
    assert list(aside(rows, "Fecha", april)) == ["0", "3"]


def test_a_day_between_two_dates_tells_which_is_which() -> None:
    rows = [["Folio", "Ingreso", "Egreso", "Días"],
            ["0", "2014-03-04", "2014-03-06", "2"],  # only so two days
            ["1", "2014-04-03", "2014-03-06", "2"],  # exchanged
            ["2", "2014-03-04", "2014-03-06", ""]]  # nothing tells  # fmt: skip
    rule = "ambiguous-date;Días=Egreso-Ingreso"
    assert list(aside(rows, "Ingreso;Egreso", rule)) == ["1", "2"]


def test_rows_in_their_order_tell_which_is_which() -> None:
    rows = dates("2014-01-20", "2014-02-01", "2014-05-02", "2014-02-07", "2014-02-14", "2014-09-02", "2014-02-15")
    rule = "ambiguous-date;Fecha>=above(Fecha);Fecha<=above(Fecha)+21"
    assert list(aside(rows, "Fecha", rule)) == ["2", "5"]
    for height in (1, 2, 3):
        assert in_windows(Step("set-aside", "Fecha", rule), block_of(rows), height) == fixed(
            "set-aside", rows, "Fecha", rule
        )


@pytest.mark.parametrize("height", [1, 2, 3])
def test_windows_make_no_difference(height: int) -> None:
    step = Step("set-aside", "", "T=H+M;H<=4")
    assert in_windows(step, block_of(SUMS), height) == fixed("set-aside", SUMS, "", step.value)


def test_unasked_only_what_is_lost_or_open_goes() -> None:
    rows = [["Folio", "Fecha", "Estado"], *([str(at), f"2014-03-{at:02d}", "León"] for at in range(1, 20))]
    rows[3][1], rows[5][2], rows[7][1] = "mar-14", "Le\ufffdn", "2014-02-30"
    assert set(aside(rows)) == {"3", "5", "7"}


def test_a_column_that_is_the_matter_itself_stays_and_is_told_of() -> None:
    rows = [["Folio", "Fecha"], *([str(at), f"{at % 12 + 1:02d}/{at % 9 + 1:02d}/2014"] for at in range(40))]
    work = done(Step("set-aside"), block_of(rows))
    assert not work.removed


def test_the_engine_makes_a_list_of_a_column_once_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [["Folio", "Fecha", "T"], *([str(at), f"2014-03-{at % 28 + 1:02d}", f"{at}.5"] for at in range(200))]
    block = block_of(rows)
    asked: list[int] = []
    cells = Block.cells

    def counted(self: Block, place: int) -> list[str]:
        asked.append(place)
        return cells(self, place)

    monkeypatch.setattr(Block, "cells", counted)
    list(Judge([condition("T=T", block.labels), condition("Folio~.", block.labels)], [1]).broken(block))
    assert sorted(asked) == [0, 1, 2]
