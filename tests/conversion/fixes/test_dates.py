"""Dates: what can be read in one way only goes to ISO 8601, the rest stays until somebody says how to read it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.errors import Problem
from tests.conversion.fixes.tables import column, fixed


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["31/12/2014", "01/02/2014", "03/04/2014"], ["2014-12-31", "2014-02-01", "2014-04-03"]),
        (["12/31/2014", "01/02/2014", "02/28/2015"], ["2014-12-31", "2014-01-02", "2015-02-28"]),
        (["31-12-2014", "01-02-2014", ""], ["2014-12-31", "2014-02-01", ""]),
        (["31.12.2014", "1.2.2014"], ["2014-12-31", "2014-02-01"]),
        (["31-dic-2014", "5 de mayo de 2015", "Jan 5, 2015"], ["2014-12-31", "2015-05-05", "2015-01-05"]),
        (["2014/12/31", "2014/1/5"], ["2014-12-31", "2014-01-05"]),
        (["20141231", "20140102", "20140305", "20140404", "20141111"],
         ["2014-12-31", "2014-01-02", "2014-03-05", "2014-04-04", "2014-11-11"]),
        (["2003-01-01 00:00:00", "2003-01-02 00:00:00"], ["2003-01-01", "2003-01-02"]),
        (["31/12/2014 10:30 p.m.", "1/2/2014 12:05 a.m."], ["2014-12-31 22:30", "2014-02-01 00:05"]),
        (["Enero/2014", "Febrero de 2014", "mar 2014"], ["2014-01", "2014-02", "2014-03"]),
        (["01/2014", "12/2014"], ["2014-01", "2014-12"]),
        # The first of many months.
        ([f"01/{month:02d}/2014" for month in range(1, 9)], [f"2014-{month:02d}-01" for month in range(1, 9)]),
    ],
)  # fmt: skip
def test_a_column_in_a_form_of_its_own_is_turned(cells: list[str], wanted: list[str]) -> None:
    assert column("date-form", cells, "Fecha") == wanted


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Fecha", ["01/02/2014", "03/04/2014", "05/06/2014"]),  # nothing tells
        (
            "Fecha",
            ["25/02/2014", *(f"0{one}/1{two}/2014" for one in range(1, 10) for two in range(3))],
        ),  # one is no proof
        ("Fecha", ["31/12/14", "01/02/14", "13/04/98"]),
        ("Folio", ["20141231", "20140102", "20140305", "20140404", "20141111"]),
        ("Mes", ["ene-14", "feb-14", "mar-14"]),
        ("Hora", ["10:30", "11:45", "09:00"]),
        ("Ciclo", ["2013-14", "2014-15", "2015-16"]),
    ],
)
def test_dates_that_may_be_others_stay(label: str, cells: list[str]) -> None:
    assert column("date-form", cells, label) == cells


def test_where_both_orders_are_in_use_only_the_plain_ones_are_turned() -> None:
    cells = ["12/31/2014", "31/12/2014", "03/04/2014", "05/05/2014"]
    assert column("mixed-dates", cells, "Fecha") == ["2014-12-31", "2014-12-31", "03/04/2014", "2014-05-05"]


def test_another_column_of_the_table_may_show_the_order() -> None:
    rows = [["Alta", "Baja"], ["01/02/2014", "31/01/2014"], ["03/04/2014", "28/02/2014"]]
    assert fixed("date-form", rows)[1:] == [["2014-02-01", "2014-01-31"], ["2014-04-03", "2014-02-28"]]


def test_dates_unlike_the_rest_are_turned_where_they_are_whole() -> None:
    cells = ["2014-03-15", "2014-04-01", "2014-05-02", "28/03/2014", "04/03/2014", "5 de mayo de 2014", "20140501",
             "mar-14", "Junio/2014", "31/12/14", "2014", "41740"]  # fmt: skip
    assert column("mixed-dates", cells, "Fecha") == [
        "2014-03-15", "2014-04-01", "2014-05-02", "2014-03-28", "2014-03-04", "2014-05-05", "2014-05-01",
        "mar-14", "Junio/2014", "31/12/14", "2014", "2014-04-11",
    ]  # fmt: skip


def test_a_number_outside_the_columns_days_is_no_day() -> None:
    cells = ["2014-03-15", "2014-04-01", "2014-05-02", "2014-05-03", "37622"]
    assert column("mixed-dates", cells, "Fecha") == cells
    assert column("mixed-dates", cells, columns="x", value="serial")[-1] == "2003-01-01"


@pytest.mark.parametrize(
    ("code", "cells", "value", "wanted"),
    [
        (
            "two-digit-year",
            ["31/12/14", "01/02/98", "05/06/07"],
            "20 dd/mm",
            ["2014-12-31", "2098-02-01", "2007-06-05"],
        ),
        ("two-digit-year", ["31/12/14", "01/02/98", "05/06/07"], "1930", ["2014-12-31", "1998-02-01", "2007-06-05"]),
        ("two-digit-year", ["12/31/14", "1980-05-01", "nada"], "19 mm/dd", ["1914-12-31", "1980-05-01", "nada"]),
        ("two-digit-year", ["ene-14", "feb-98"], "1950 mes", ["2014-01", "1998-02"]),
        ("two-digit-year", ["5-may-14"], "20", ["2014-05-05"]),
        ("ambiguous-date", ["03/04/2014", "05/06/2014"], "mm/dd", ["2014-03-04", "2014-05-06"]),
        ("ambiguous-date", ["03/04/2014", "05/13/2014"], "día/mes", ["2014-04-03", "2014-05-13"]),
        (
            "mixed-dates",
            ["2014-03-15", "Enero/2014", "2014-03-16"],
            "first-day",
            ["2014-03-15", "2014-01-01", "2014-03-16"],
        ),
        ("mixed-dates", ["2014-03-15", "Enero/2014", "2014-03-16"], "mes", ["2014-03-15", "2014-01", "2014-03-16"]),
        ("date-form", ["03/04/2014", "31/04/2014"], "dd/mm/yyyy", ["2014-04-03", "31/04/2014"]),
    ],
)
def test_a_recipe_says_how_to_read_them(code: str, cells: list[str], value: str, wanted: list[str]) -> None:
    assert column(code, cells, columns="x", value=value) == wanted


@pytest.mark.parametrize(
    ("code", "value", "said"),
    [
        ("date-form", "tomorrow", "how to read dates"),
        ("two-digit-year", "dd/mm", "names no century"),
        ("ambiguous-date", "20", "what comes first"),
    ],
)
def test_a_value_that_says_something_else_is_refused(code: str, value: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        column(code, ["01/02/2014"], columns="x", value=value)


@given(
    st.lists(st.dates(date(1900, 1, 1), date(2099, 12, 31)), min_size=1, max_size=30),
    st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d-%m-%Y", "%Y%m%d", "%Y-%m-%d", "%d.%m.%Y"]),
)
def test_a_date_is_never_turned_into_another_day(days: list[date], form: str) -> None:
    cells = [day.strftime(form) for day in days]
    for code in ("date-form", "mixed-dates"):
        for before, after, day in zip(cells, column(code, cells, "Fecha"), days, strict=True):
            # Nothing but days below the thirteenth may hide which comes first; there, too, they stay.
            hidden = form == "%m/%d/%Y" and {one.day for one in days} == {1}
            assert after in (before, day.isoformat()) or hidden


def test_serials_count_as_spreadsheets_do() -> None:
    days = [date(1900, 3, 1) + timedelta(step * 977) for step in range(60)]
    cells = [str((day - date(1899, 12, 30)).days) for day in days]
    assert column("mixed-dates", cells, columns="x", value="serie") == [day.isoformat() for day in days]
