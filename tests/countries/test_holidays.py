"""Days of rest: each country's own, and the working days that are left."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.countries.mx.holidays import holidays
from opendata_training.planning import working_days


@pytest.mark.parametrize(
    "day",
    [
        date(2014, 1, 1), date(2014, 2, 3), date(2014, 3, 17), date(2014, 5, 1), date(2014, 9, 16), date(2014, 11, 17),
        date(2014, 12, 25), date(2018, 12, 1), date(2024, 10, 1), date(2030, 10, 1), date(2026, 2, 2), date(2026, 3, 16),
        date(2026, 11, 16), date(2021, 2, 1), date(2021, 3, 15),
    ],
)  # fmt: skip
def test_mexico_rests_on_its_days(day: date) -> None:
    assert day in holidays(day.year)


@pytest.mark.parametrize(
    "day", [date(2025, 10, 1), date(2024, 12, 1), date(2014, 2, 5), date(2014, 12, 1), date(2014, 5, 5)]
)
def test_mexico_works_on_others(day: date) -> None:
    assert day not in holidays(day.year)


def test_a_year_has_seven_days_of_rest_and_one_more_when_the_executive_changes() -> None:
    assert [len(holidays(year)) for year in (2023, 2024, 2025, 2030)] == [7, 8, 7, 8]


def test_another_country_does_not_rest_on_mexicos_days(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not working_days.works(date(2026, 9, 16))
    monkeypatch.setenv("OPENDATA_COUNTRY", "xv")
    assert working_days.works(date(2026, 9, 16))
    assert not working_days.works(date(2026, 9, 19))


DAYS = st.dates(date(2010, 1, 1), date(2035, 12, 31))


@given(DAYS, st.integers(1, 60))
def test_so_many_working_days_lie_between_the_first_and_the_last(day: date, count: int) -> None:
    last = working_days.after(day, count)
    assert working_days.works(last)
    assert working_days.between(day, last) == count
    assert working_days.between(day, last - timedelta(days=1)) == count - 1
