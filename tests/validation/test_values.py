"""The checks of values: one cell has one code, and clean columns have none."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.validation import Report, validate
from opendata_training.validation.forms.date import date_form, parts_of
from opendata_training.validation.forms.number import NumberForm, number_form
from opendata_training.validation.forms.shapes import shape_of, shapes_of

MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]


def column(label: str, cells: list[str]) -> Report:
    keys = [f"K{number:04d}" for number in range(len(cells))]
    return validate(pd.DataFrame({"Clave de fila": keys, label: cells}))


def found(label: str, cells: list[str]) -> dict[str, list[str | None]]:
    said: dict[str, list[str | None]] = {}
    for finding in column(label, cells).findings:
        said.setdefault(finding.code, []).append(finding.cell)
    return said


NUMBERS = [str(number) for number in range(3, 6000, 211)]
DAYS = [(datetime.date(2014, 1, 1) + datetime.timedelta(days=11 * number)).isoformat() for number in range(30)]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1,234", "thousands-mark"), ("1,234.50", "thousands-mark"), ("1 234", "thousands-mark"),
        ("1'234,567.00", "thousands-mark"), ("1.234.567", "thousands-mark"), ("12,5", "decimal-mark"),
        ("$12", "currency-in-cell"), ("$ 1,234.50", "currency-in-cell"), ("-$5.00", "currency-in-cell"),
        ("1,200 MXN", "currency-in-cell"), ("7 pesos", "currency-in-cell"), ("€5", "currency-in-cell"),
        ("12 ha", "unit-in-cell"), ("12.5 m²", "unit-in-cell"), ("5 pzas.", "unit-in-cell"), ("3 l/s", "unit-in-cell"),
        ("15 años", "unit-in-cell"), ("12%", "number-as-text"), ("(12.5)", "number-as-text"), ("12-", "number-as-text"),
        ("'12", "number-as-text"), ("+5", "number-as-text"), ("−5", "number-as-text"), ("veinte", "mixed-types"),
        ("<5", "mixed-types"), ("10-15", "mixed-types"), ("1O5", "mixed-types"), ("12 aprox", "mixed-types"),
        ("N/D", "missing-marker"), ("NR", "missing-marker"), ("n. d.", "missing-marker"), ("s/c", "missing-marker"),
        ("No aplica", "missing-marker"), ("-", "missing-marker"), ("#¡VALOR!", "missing-marker"), ("*", "missing-marker"),
    ],
)  # fmt: skip
def test_a_cell_among_numbers_has_one_code(cell: str, code: str) -> None:
    assert found("Casos", [*NUMBERS, cell]) == {code: [cell]}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("15/03/2014", "mixed-dates"), ("mar-14", "mixed-dates"), ("Marzo/2014", "mixed-dates"), ("2014/03/15", "mixed-dates"),
        ("15 de marzo de 2014", "mixed-dates"), ("2014-03-15 00:00:00", "mixed-dates"), ("20140315", "mixed-dates"),
        ("41713", "mixed-dates"), ("2014", "mixed-dates"), ("2014-03", "mixed-dates"), ("15/03/14", "two-digit-year"),
        ("2014-02-30", "impossible-date"), ("2014-13-01", "impossible-date"), ("31/04/2014", "impossible-date"),
        ("12/05/20144", "impossible-date"), ("0000-00-00", "missing-marker"), ("1900-01-01", "missing-marker"),
        ("9999-12-31", "missing-marker"), ("PENDIENTE", "missing-marker"), ("S/F", "missing-marker"),
        ("a principios de año", "mixed-types"),
    ],
)  # fmt: skip
def test_a_cell_among_dates_has_one_code(cell: str, code: str) -> None:
    assert found("Fecha", [*DAYS, cell]) == {code: [cell]}


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Calle", ["5 de Mayo", "16 de Septiembre", "12 Norte", "20 de Noviembre"] * 5),
        ("Número exterior", ["12", "45", "103", "7", "12-A", "45 B", "3 Bis", "18", "220"] * 3),
        ("Teléfono", ["55 1234 5678", "(55) 5555-1234", "5512345678"] * 5),
        ("Ciclo", ["2011-12", "2012-13", "2013-14"] * 5),
        ("Edad", ["0-4", "5-9", "10-14", "65 y más"] * 5),
        ("Presentación", ["500 mg", "5 UI", "100 mg", "1 kg"] * 5),
        ("Contenido", ["500 mg", "250 mg", "100 mg", "5 UI"] * 5),
        ("Periodo", ["201401", "201402", "201403"] * 5),
        ("Dosis", ["1", "2", "Refuerzo"] * 5),
        ("Nota", ["(1)", "(2)", ""] * 5),
        ("Km", ["12+450", "0+075", "103+010"] * 5),
        ("Hora", ["10:30", "09:15", "23:59"] * 5),
        ("Categoría", ["NA", "SD", "A-1", "*"] * 5),
        ("Sector", ["01", "02", "10", "NA"] * 5),
        ("Versión", ["1.0", "1.1", "2.0.1"] * 5),
        ("Acuerdo", ["10-20-30", "45-12-99", "11-31-02"] * 5),
        ("Fecha y hora", [f"{day} 10:3{at % 10}" for at, day in enumerate(DAYS)]),
        ("Mes", [day[:7] for day in DAYS]),
        ("Tasa", ["1.234", "0.125", "12.250", "7.100"] * 5),
        ("Observaciones", ["Se pagó $1,200.00 el 03/04/2014", "N/A según oficio 12", "", "Pendiente de firma"] * 5),
        ("Encuestas", ["12", "99", "45", "80", "3"] * 5),
        ("Monto", [str(2**power) for power in range(40)]),
    ],
)  # fmt: skip
def test_a_clean_column_has_none(label: str, cells: list[str]) -> None:
    codes = set(column(label, cells).counts) - {"duplicate-row", "personal-data"}
    assert codes == set()


def test_a_column_of_its_own_form_is_told_once() -> None:
    local = [datetime.date.fromisoformat(day).strftime("%d/%m/%Y") for day in DAYS]
    for cells in (local, [day.replace("-", "") for day in DAYS], [f"{day} 00:00:00" for day in DAYS]):
        assert found("Fecha", cells) == {"date-form": [None]}
    short = [f"{MONTHS[int(day[5:7]) - 1]}-{day[2:4]}" for day in DAYS]
    assert set(found("Mes", short)) == {"two-digit-year"}


def test_days_and_months_that_could_be_exchanged() -> None:
    either = ["03/04/2014", "05/02/2014", "11/12/2014", "07/07/2014"]
    assert found("Fecha", either) == {"ambiguous-date": either[:3]}
    # One day past the twelfth tells for all, and so does another column of the table.
    assert found("Fecha", [*either, "25/04/2014"]) == {"date-form": [None]}
    table = pd.DataFrame({"Alta": either, "Baja": ["25/04/2014", "26/04/2014", "27/12/2014", "28/08/2014"]})
    assert validate(table).counts == {"date-form": 2}
    # Both orders in one column: the odd one is another form, and the open ones stay open.
    both = [*either, "25/04/2014", "26/05/2014", "12/31/2014"]
    assert found("Fecha", both) == {"mixed-dates": ["12/31/2014"], "ambiguous-date": either[:3]}


def test_an_exchanged_date_stands_out_of_sorted_rows() -> None:
    rows = [datetime.date(2013, 1, 1) + datetime.timedelta(days=4 * at) for at in range(60)]
    cells = [day.strftime("%d/%m/%Y") for day in rows]
    cells[30] = rows[30].strftime("%m/%d/%Y") if rows[30].day <= 12 else cells[30]
    at = next(at for at, day in enumerate(rows) if at > 20 and day.day <= 12 and day.day != day.month)
    cells[at] = rows[at].strftime("%m/%d/%Y")
    assert cells[at] in found("Fecha", cells)["ambiguous-date"]


def test_a_semicolon_file_has_its_own_habit(tmp_path: Path) -> None:
    def counts(text: str) -> dict[str, int]:
        path = tmp_path / "a.csv"
        path.write_text(text, encoding="utf-8")
        return validate(path).counts

    commas = "".join(f"{at};{at},5;{at * 7 % 40},25\n" for at in range(1, 30))
    assert counts("Mes;Lluvia;Tasa\n" + commas) == {}
    assert counts("Mes;Lluvia;Tasa\n" + commas + "30;12.5;3,25\n") == {"decimal-mark": 1}
    assert counts("Mes;Lluvia;Casos\n" + commas.replace(",25", "") + "30;2,5;1.234\n") == {"thousands-mark": 1}
    points = commas.replace(",", ".")
    assert counts("Mes;Lluvia;Tasa\n" + points + "30;12,5;3.25\n") == {"decimal-mark": 1}


def test_numbers_of_nines_are_nothing_only_out_of_range() -> None:
    ages = [str(20 + 7 * at % 60) for at in range(40)]
    assert found("Edad", [*ages, "999", "999"]) == {"missing-marker": ["999", "999"]}
    assert found("Edad", [*ages, "-1", "-1"]) == {"missing-marker": ["-1", "-1"]}
    assert found("Edad", [*ages, "99"]) == {}
    assert found("Respuesta", ["Sí", "No", "99"] * 5) == {"missing-marker": ["99"] * 5}
    assert found("Variación", [*ages, "-5", "-1", "-1"]) == {}


def test_keys_show_their_width() -> None:
    assert found("INEGI", ["4", "09", "16", "22"]) == {"lost-leading-zero": ["4"]}
    assert found("Código Postal", ["1000", "06600", "44100"]) == {"lost-leading-zero": ["1000"]}
    # A key that begins with the state's has two widths because the state's zero is gone.
    table = pd.DataFrame({"Estado no.": ["1", "2", "10", "32"] * 3, "Unidad": ["101", "205", "1003", "3207"] * 3})
    report = validate(table)
    assert {one.cell for one in report.findings if one.code == "lost-leading-zero"} >= {"101", "205"}


def test_totals_are_no_outliers_and_outliers_are_few() -> None:
    chance = random.Random(3)
    cells = [str(chance.randint(100, 900)) for _ in range(60)]
    assert found("Casos", [*cells, "450000"]) == {"outlier": ["450000"]}
    skewed = [f"{chance.lognormvariate(9, 2):.2f}" for _ in range(60)]
    assert found("Monto", skewed) == {}


def test_a_price_is_compared_with_those_of_its_product() -> None:
    chance = random.Random(4)
    usual = {"Tortilla": 12, "Pantalla": 8000, "Leche": 15, "Refrigerador": 9000}
    rows = [(name, f"{price * chance.uniform(0.9, 1.1):.2f}") for name, price in usual.items() for _ in range(20)]
    rows[5] = ("Tortilla", "12300.00")
    report = validate(pd.DataFrame(rows, columns=["Producto", "Precio"]))
    assert [(one.code, one.row) for one in report.findings if one.code == "outlier"] == [("outlier", 7)]


@given(st.floats(-1e9, 1e9, allow_nan=False).map(lambda number: f"{number:.2f}"))
def test_every_plain_number_is_plain_and_its_accounts_form_is_not(text: str) -> None:
    form = number_form(shape_of(text))
    assert form is not None and form.wrapping == "" and form.digits in ("plain", "point-group")
    marked = f"{float(text):,.2f}"
    if "," in marked:
        assert number_form(shape_of(marked)) == NumberForm("", "commas")
    money = number_form(shape_of(f"$ {marked.removeprefix('-')}"))
    assert money is not None and money.wrapping == "currency"


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)))
def test_every_form_of_a_day_gives_the_day(day: datetime.date) -> None:
    word = MONTHS[day.month - 1]
    for text in (
        day.isoformat(),
        day.strftime("%d/%m/%Y"),
        f"{day.day}-{word}-{day.year}",
        f"{day.day} de {word} de {day.year}",
    ):
        assert parts_of(text) == (day.year, day.month, day.day)
        assert date_form(shape_of(text)) is not None


@given(st.lists(st.text(max_size=12), max_size=30))
def test_shapes_keep_all_but_digits(texts: list[str]) -> None:
    shapes = shapes_of(texts)
    assert shapes == [shape_of(text) for text in texts]
    assert [len(shape) for shape in shapes] == [len(text) for text in texts]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.text(alphabet="0123456789-/.,:$%()' +eEnNdDsSaA\u00a0é", max_size=9), min_size=3, max_size=3),
        min_size=1,
        max_size=25,
    )
)
def test_no_text_stops_a_check(rows: list[list[str]]) -> None:
    report = validate(pd.DataFrame(rows, columns=["Fecha", "Monto", "Cve_Mun"]))
    of_values = {"mixed-types", "mixed-dates", "missing-marker", "thousands-mark", "decimal-mark", "number-as-text"}
    of_values |= {
        "unit-in-cell",
        "currency-in-cell",
        "impossible-date",
        "two-digit-year",
        "ambiguous-date",
        "key-as-date",
    }
    judged = [(one.row, one.column) for one in report.findings if one.code in of_values]
    assert len(judged) == len(set(judged))
