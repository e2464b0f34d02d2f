"""The time that data cover: told by their dates and years, else by the name; and their rhythm, only where the evidence is good."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.publishing.description.working_out import Period, period_named, period_of, rhythm, see


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("crimes-2014", "2014-01-01", "2014-12-31"),
        ("lluvia_2012-2014", "2012-01-01", "2014-12-31"),
        ("precios-2014-06", "2014-06-01", "2014-06-30"),
        ("junio_2014", "2014-06-01", "2014-06-30"),
        ("Ventas feb 2016", "2016-02-01", "2016-02-29"),
        ("balance-2014-T3", "2014-07-01", "2014-09-30"),
        ("balance 2o trimestre 2014", "2014-04-01", "2014-06-30"),
        ("balance_2014_S2", "2014-07-01", "2014-12-31"),
        ("corte-20140615", "2014-06-15", "2014-06-15"),
    ],
)
def test_a_name_tells_a_period(name: str, start: str, end: str) -> None:
    assert period_named(name) == Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize("name", ["crimes", "data-v2", "12014", "99999", "", "2014-02-30-x1899"])
def test_a_name_without_a_year_tells_none(name: str) -> None:
    found = period_named(name)
    assert found is None or name.startswith("2014")


def told(tmp_path: Path, text: str) -> tuple[str, str] | None:
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    found = period_of(see(tmp_path / "t.csv"))
    return (found.start.isoformat(), found.end.isoformat()) if found else None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("fecha,mm\n2014-02-03,1\n2014-01-05,2\n", ("2014-01-05", "2014-02-03")),
        ("Fecha,mm\n31/12/2013,1\n05/01/2014,2\n", ("2013-12-31", "2014-01-05")),
        ("Anio,Mes,n\n2014,2,1\n2013,11,2\n", ("2013-11-01", "2014-02-28")),
        ("Anio,Mes,n\n2014,febrero,1\n2014,Enero,2\n", ("2014-01-01", "2014-02-28")),
        ("Anio,Mes,n\n2014,13,1\n2013,1,2\n", ("2013-01-01", "2014-12-31")),
        ("Ejercicio,n\n2014,1\n2012,2\n", ("2012-01-01", "2014-12-31")),
        # A birthday is not the time that the data cover.
        ("fecha de nacimiento,n\n1980-01-01,1\n1990-02-02,2\n", None),
        # The year says what the data are of; the day, that they were put in later.
        ("Anio,fecha de captura,n\n2014,2015-03-01,1\n2014,2015-03-02,2\n", ("2014-01-01", "2014-12-31")),
        ("a,b\n1,2\n", None),
    ],
)
def test_dates_and_years_tell_the_period(tmp_path: Path, text: str, period: tuple[str, str] | None) -> None:
    assert told(tmp_path, text) == period


@settings(max_examples=30)
@given(st.lists(st.dates(date(1950, 1, 1), date(2060, 12, 31)), min_size=2, max_size=6))
def test_all_dates_lie_in_the_period(tmp_path_factory: pytest.TempPathFactory, days: list[date]) -> None:
    text = "fecha,n\n" + "".join(f"{day},{at}\n" for at, day in enumerate(days))
    assert told(tmp_path_factory.mktemp("t"), text) == (min(days).isoformat(), max(days).isoformat())


@pytest.mark.parametrize(
    ("name", "start", "end", "code"),
    [
        ("crimes-2014", "2014-01-01", "2014-12-31", "R/P1Y"),
        ("precios-2014-06", "2014-06-01", "2014-06-30", "R/P1M"),
        ("balance-2014-T3", "2014-07-01", "2014-09-30", "R/P3M"),
        ("crimes-2014", "2013-01-01", "2014-12-31", ""),
        ("crimes", "2014-01-01", "2014-12-31", ""),
        ("crimes-2012-2014", "2012-01-01", "2014-12-31", ""),
        ("corte-20140615", "2014-06-15", "2014-06-15", ""),
    ],
)
def test_a_rhythm_needs_a_name_and_data_that_agree(name: str, start: str, end: str, code: str) -> None:
    assert rhythm(name, Period(date.fromisoformat(start), date.fromisoformat(end))) == code
    assert rhythm(name, None) == ""
