"""Numbers: what is mended unasked, what is left because it may mean something else, and what a recipe gets that names a column."""

from __future__ import annotations

import re
from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion.known import Known
from opendata_training.conversion.recipe import Step, planned
from opendata_training.errors import Problem
from tests.conversion.fixes.tables import column
from tests.conversion.tables import block_of


def doubts(code: str, label: str, cells: list[str]) -> list[str]:
    known = Known.of_block(block_of([["key", label], *(["a", cell] for cell in cells)]))
    return list(planned(Step(code), known).doubts)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("label", "cells", "wanted"),
    [
        ("Monto", ["$1,200", "$350", "-$12,000"], ["1200", "350", "-12000"]),
        ("Monto", ["$ 1,234.50", "980", ""], ["1234.50", "980", ""]),
        ("Preis", ["1.234,50 €", "12,00 €", "3,5 €"], ["1234.50", "12.00", "3.5"]),
        ("Amount", ["USD 5.00", "USD 12,300.50", "(USD 7)"], ["5.00", "12300.50", "-7"]),
        ("Amount USD", ["USD 5.00", "8", "USD 7"], ["5.00", "8", "7"]),
        ("Valor", ["$ 1.234.567", "$ 350", "$ 12"], ["1234567", "350", "12"]),
        ("Precio", ["$ 1.234", "$ 350", "$ 12", "$ 8.900"], ["1234", "350", "12", "8900"]),
        ("Millones", ["$1'234,567.00", "$ 7.50"], ["1234567.00", "7.50"]),
    ],
)
def test_a_currency_goes_with_its_marks(label: str, cells: list[str], wanted: list[str]) -> None:
    assert column("currency-in-cell", cells, label) == wanted


@pytest.mark.parametrize(
    "cells",
    [
        ["USD 5.00", "EUR 3.00", "7"],
        ["USD 5.00", "8", "7"],  # nobody says what 8 is
        ["$1.234", "$2.100", "$3.456"],  # a litre's price, or thousands
        ["€ 1,459", "€ 1,512", "€ 1,499"],
        ["$ 1,50", "$ 1.50", "$ 7"],
        ["$ 12.50", "$ 1.234", "$ 8.25"],
    ],
)
def test_amounts_that_may_be_others_stay(cells: list[str]) -> None:
    assert column("currency-in-cell", cells) == cells


def test_what_was_taken_out_is_told_once_the_label_does_not_say_it() -> None:
    assert "USD" in doubts("currency-in-cell", "Amount", ["USD 5", "USD 7"])[0]
    assert "ha" in doubts("unit-in-cell", "Superficie", ["5 ha", "7 ha"])[0]
    assert "%" in doubts("number-as-text", "Avance", ["5%", "7%"])[0]
    assert not doubts("currency-in-cell", "Amount USD", ["USD 5", "USD 7"])
    assert not doubts("unit-in-cell", "Superficie (ha)", ["5 ha", "7"])
    assert not doubts("number-as-text", "% de avance", ["5%", "7"])


@pytest.mark.parametrize(
    ("label", "cells", "wanted"),
    [
        ("Clave", ["'007", "'012", "120"], ["007", "012", "120"]),
        ("Saldo", ["(1,234.50)", "20.10", "(35.20)"], ["-1,234.50", "20.10", "-35.20"]),
        ("Saldo", ["300-", "20", "7"], ["-300", "20", "7"]),
        ("Temp", ["−5", "3", "–7", "- 12"], ["-5", "3", "-7", "-12"]),
        ("Cambio", ["+5", "-3", "+12"], ["5", "-3", "12"]),
        ("Avance", ["12%", "15.5 %", "-3%"], ["12", "15.5", "-3"]),
        ("Porcentaje", ["12%", "15.5", "3"], ["12", "15.5", "3"]),
    ],
)
def test_numbers_that_can_only_be_meant_so_are_mended(label: str, cells: list[str], wanted: list[str]) -> None:
    assert column("number-as-text", cells, label) == wanted


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Coeficiente", ["0.25", "(0.05)", "-1.20", "(0.31)"]),  # the error of an estimate
        ("Casos", ["12", "(1)", "45", "(2)", "33"]),  # notes
        ("Año", ["1997", "1998", "'99", "2001"]),
        ("Avance", ["12%", "0.15", "1.0"]),
        ("Teléfono", ["+525512345678", "5512345678", "5587654321"]),
        ("Número exterior", ["12-", "15", "18"]),
        ("KM", ["12+450", "12+700", "13+100"]),
        ("KM", ["12+450", "12.700", "13"]),
    ],
)
def test_numbers_that_may_be_something_else_stay(label: str, cells: list[str]) -> None:
    assert column("number-as-text", cells, label) == cells


def test_a_recipe_gets_kilometres_and_percents_where_it_names_them() -> None:
    cells = ["km 12+450", "0+075", "pendiente", "12+450.5"]
    assert column("number-as-text", cells, columns="x") == ["12.450", "0.075", "pendiente", "12.4505"]
    assert column("number-as-text", ["12%", "0.15", "(3)"], columns="x") == ["12", "0.15", "-3"]


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["1 234", "5", "77", "12 345"], ["1234", "5", "77", "12345"]),
        (["1 234,50", "99,90", "7"], ["1234,50", "99,90", "7"]),
        (["1'234,567", "12"], ["1234567", "12"]),
        (["1.234.567", "5", "77.000"], ["1234567", "5", "77000"]),
        (["1.234.567", "5", "1.5"], ["1.234.567", "5", "1.5"]),
        (["1 234", "1 5"], ["1 234", "1 5"]),
        ([f"1{at} 2{at}7" for at in range(10)], [f"1{at}2{at}7" for at in range(10)]),
        ([f"1{at} 2{at}7" for at in range(9)], [f"1{at} 2{at}7" for at in range(9)]),
        ([f"1{at},2{at}7" for at in range(10)], [f"1{at},2{at}7" for at in range(10)]),
        (["192.168.100.101", "10.0.0.1"], ["192.168.100.101", "10.0.0.1"]),
    ],
)
def test_marks_between_thousands_of_every_kind(cells: list[str], wanted: list[str]) -> None:
    assert column("thousands-mark", cells) == wanted


@pytest.mark.parametrize("label", ["Teléfono", "Folio", "Clave", "Número de teléfono", "No. de expediente", "Número"])
def test_numbers_that_are_names_keep_their_blanks(label: str) -> None:
    cells = ["1 234", "5", "77", "12 345 678"]
    assert column("thousands-mark", cells, label) == cells


@pytest.mark.parametrize("label", ["Número de robos", "No. de camas", "Number of schools", "Población"])
def test_numbers_that_count_lose_them(label: str) -> None:
    assert column("thousands-mark", ["1 234", "5", "77", "12 345 678"], label) == ["1234", "5", "77", "12345678"]


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["0,25", "3,5", "12"], ["0.25", "3.5", "12"]),
        (["-3,5", "2", ",5"], ["-3.5", "2", "0.5"]),
        (["1.234,50", "1.234.567", "n.d."], ["1234.50", "1234567", "n.d."]),
        (["12,5", "8.25", "0,125", "7", "3.5", "1.75"], ["12.5", "8.25", "0.125", "7", "3.5", "1.75"]),
        (["19,43", "25,1", "17,07", "20,66", "31,5"], ["19.43", "25.1", "17.07", "20.66", "31.5"]),
    ],
)
def test_commas_that_can_only_be_decimal_become_points(cells: list[str], wanted: list[str]) -> None:
    assert column("decimal-mark", cells) == wanted


@pytest.mark.parametrize(
    "cells",
    [
        ["1,3", "2", "3,5", "1,4", "2,5", "1,2"],  # answers of a list
        ["10,12", "2,11", "3,10", "1,14", "12,15", "9,10"],
        ["(12,45)", "(19,99)"],
        ["0,25", "1,234", "3,50"],  # two decimals all along, and three digits
        ["0,25", "1.5"],
        ["1,234", "8.25", "3,5", "3.5", "1.75"],  # a thousand with a comma
    ],
)
def test_commas_that_may_part_a_list_stay(cells: list[str]) -> None:
    assert column("decimal-mark", cells) == cells


@pytest.mark.parametrize(
    ("label", "cells", "wanted"),
    [
        ("Superficie", ["12 ha", "3 ha", "7.5 ha"], ["12", "3", "7.5"]),
        ("Superficie (ha)", ["12 ha", "3", "8"], ["12", "3", "8"]),
        ("Hectáreas", ["12 ha", "3", "8"], ["12", "3", "8"]),
        ("Días de espera", ["12 días", "3", "8"], ["12", "3", "8"]),
        ("Superficie", ["12 ha", "3", "8"], ["12 ha", "3", "8"]),
        ("Superficie", ["12 ha", "300 m2", "8 ha"], ["12 ha", "300 m2", "8 ha"]),
    ],
)
def test_a_unit_goes_where_the_column_says_it_throughout(label: str, cells: list[str], wanted: list[str]) -> None:
    assert column("unit-in-cell", cells, label) == wanted


def test_several_units_come_to_the_one_that_is_told() -> None:
    cells = ["12.5 ha", "300 m2", "0.5 km2", "7"]
    assert column("unit-in-cell", cells, columns="x", value="ha") == ["12.5", "0.03", "50", "7"]
    with pytest.raises(Problem, match="several units"):
        column("unit-in-cell", cells, columns="x")
    with pytest.raises(Problem, match="cannot be turned"):
        column("unit-in-cell", cells, columns="x", value="kg")


@pytest.mark.parametrize(
    ("cell", "value", "wanted"),
    [
        ("1.23450", "miles de MXN=MXN", "1234.50"),
        ("0.000", "miles de MXN=MXN", "0"),
        ("-0.5", "millones de pesos=pesos", "-500000"),
        ("12", "MXN=miles de MXN", "0.012"),
        ("1.5", "hm3=miles de m3", "1500"),
        ("2", "Mm3=hm3", "2"),
        ("3.25", "Mbd=bd", "3250"),
        ("0.85", "1=%", "85"),
        ("5", "acres=ha", "2.0234282112"),
        ("10", "km=mi", "6.2137"),
        ("7", "0.001", "0.007"),
        ("n.d.", "1000", "n.d."),
    ],
)
def test_units_are_turned_exactly(cell: str, value: str, wanted: str) -> None:
    assert column("unit", [cell], columns="x", value=value) == [wanted]


def test_half_a_column_is_not_turned() -> None:
    with pytest.raises(Problem, match=r'such as "1,234"'):
        column("unit", ["1", "1,234", "n.d."], columns="x", value="1000")


@pytest.mark.parametrize("value", ["ha=kg", "pesos", "0", "nan", "miles de MXN=USD"])
def test_a_ratio_must_be_one(value: str) -> None:
    with pytest.raises(Problem, match="value"):
        column("unit", ["1"], columns="x", value=value)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**30), max_value=10**30))
def test_there_and_back_again_is_the_same(number: Decimal) -> None:
    text = f"{number:f}"
    there = column("unit", [text], columns="x", value="MXN=millones de MXN")
    back = column("unit", there, columns="x", value="millones de MXN=MXN")
    assert back[0] == (text.removeprefix("-") if not number else text)


@given(st.integers(-(10**40), 10**40))
def test_no_digit_of_a_long_number_is_lost(number: int) -> None:
    there = column("unit", [str(number)], columns="x", value="MXN=miles de MXN")[0]
    assert Decimal(there) == Decimal(number).scaleb(-3, Context(prec=60)) and not re.search(r"\..*0$|\.$", there)
    assert column("unit", [there], columns="x", value="1000") == [str(number)]


@pytest.mark.parametrize(
    ("label", "cells", "wanted"),
    [
        ("Valor", ["N/D", "1", "2", "3", "n. d."], ["", "1", "2", "3", ""]),
        ("Valor", ["#¡DIV/0!", "1", "2", "3"], ["", "1", "2", "3"]),
        ("Valor", ["NA", *map(str, range(3, 80, 7))], ["", *map(str, range(3, 80, 7))]),
        ("Fecha", ["2014-05-01", "2014-06-01", "S/D"], ["2014-05-01", "2014-06-01", ""]),
        ("Valor", ["N/D", "1", "2", "3", "N/A"], ["N/D", "1", "2", "3", "N/A"]),  # unknown is not "none"
        ("Sector", ["NA", *map(str, range(3, 80, 7))], ["NA", *map(str, range(3, 80, 7))]),
        ("Valor", ["-", "1", "2", "3"], ["-", "1", "2", "3"]),  # an accountant's zero
        ("Valor", ["C", "1", "2", "3", "no aplica", "9999"], ["C", "1", "2", "3", "no aplica", "9999"]),
        ("Texto", ["N/D", "Sí", "No"], ["N/D", "Sí", "No"]),
    ],
)
def test_only_cells_that_surely_say_nothing_are_emptied(label: str, cells: list[str], wanted: list[str]) -> None:
    assert column("missing-marker", cells, label) == wanted


def test_numbers_are_marks_where_a_recipe_says_so() -> None:
    assert column("missing-marker", ["99", "99.0", "990", "1"], columns="x", value="99") == ["", "", "990", "1"]
    assert column("missing-marker", ["0", "0.0000", "0.5", "-"], columns="x", value="0; -") == ["", "", "0.5", ""]


def test_a_quote_behind_a_number_may_be_inches() -> None:
    cells = ['"5"', '"8', '12"', "9", "10", "11", "30", "31", "32", "33"]
    assert column("stray-quote", cells) == ["5", "8", '12"', *cells[3:]]
    assert column("stray-quote", ['12"', 'El "Güero"'], columns="x") == ["12", 'El "Güero"']
