"""What must hold in a row, as a person writes it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion.conditions import Values, condition, is_condition
from opendata_training.errors import Problem
from tests.conversion.tables import block_of

LABELS = ["H", "M", "TOTAL", "Ingreso", "Egreso", "Días", "% x+y", "Tipo", "TOTAL 2"]
ROWS = [
    ["1", "2", "3", "2014-01-30", "2014-02-02", "3", "66.7", "Otro", "5"],
    ["1", "2", "4", "2014-01-30", "2014-02-02 00:00:00", "2", "66.6", "A|B", "4"],
    ["", "2", "4", "pendiente", "2014-02-02", "9", "1", "", "x"],
    ["0.1", "0.2", "0.3", "2014-02-30", "2014-02-02", "9", "66.7", "Otro más", "-4.5"],
]


def held(text: str) -> list[bool]:
    block = block_of([LABELS, *ROWS])
    one, values = condition(text, block.labels), Values(block)
    return [one.holds(values, row, {}) for row in range(block.height)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("TOTAL=H+M", [True, False, True, True]),
        ("[H:M] = TOTAL", [True, False, True, True]),
        ("TOTAL != M + H", [False, True, True, False]),
        ("total≥4", [False, True, True, False]),
        ("TOTAL 2<=4", [False, True, True, True]),
        ("TOTAL 2 = TOTAL", [False, True, True, False]),
        ("-TOTAL<-3", [False, True, True, False]),
        ("TOTAL 2>TOTAL*1.5-2+1", [True, False, True, False]),
        ("TOTAL-H-M=0", [True, False, True, True]),
        ("[% x+y]=M/TOTAL*100", [True, False, False, True]),
        ("Días=Egreso-Ingreso", [True, False, True, True]),
        ("Ingreso<2014-02-01", [True, True, True, True]),
        ("Egreso>=2014-02-03", [False, False, False, False]),
        ("TOTAL/0=1", [True, True, True, True]),
        ("Tipo='Otro'", [True, False, False, False]),
        ('Tipo!="Otro"', [False, True, True, True]),
        ("Tipo='A|B' | TOTAL<=3", [True, True, False, True]),
        ("Tipo~^Otro", [True, False, False, True]),
        ("Tipo!~s$", [True, True, True, False]),
        ("TOTAL<=3|Tipo='Otro'|H=''", [True, False, True, True]),
        # Nothing is above the first row, and this asks of no other.
        ("TOTAL>=above(TOTAL)+100", [True, True, True, True]),
    ],
)
def test_a_condition_holds_or_does_not(text: str, wanted: list[bool]) -> None:
    assert is_condition(text)
    assert held(text) == wanted


def test_what_stands_above_and_instead_counts() -> None:
    block = block_of([LABELS, *ROWS])
    one, values = condition("TOTAL>=above(TOTAL)", block.labels), Values(block)
    assert one.columns == {(2, False), (2, True)}
    assert one.holds(values, 0, {(2, True): Decimal(3)})
    assert not one.holds(values, 0, {(2, True): Decimal("3.1")})
    assert one.holds(values, 0, {(2, True): Decimal(4), (2, False): Decimal(4)})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("TOTAL=", "cannot be read"),
        ("=3", "cannot be read"),
        ("TOTAL<3 4", "cannot be read"),
        ("TOTAL", "cannot be read"),
        ("Tipo~(", "cannot be read"),
        ("H:M~3", "cannot be read"),
        ("TOTAL=H++M", '"+M"'),
        ("TOTAL=[ ]", "label is missing"),
        ("TOTAL=H+Mujeres", '"Mujeres"'),
        ("TOTALES<=3", 'nearest is "TOTAL"'),
        ("[H:Nada]=3", '"Nada"'),
    ],
)
def test_what_cannot_be_read_is_said(text: str, said: str) -> None:
    with pytest.raises(Problem, match=re.escape(said)) as caught:
        condition(text, LABELS)
    assert "Traceback" not in str(caught.value)


def test_a_code_is_no_condition() -> None:
    assert not is_condition("ambiguous-date") and not is_condition("mixed-types")


WHOLES = st.integers(-(10**15), 10**15)


@given(WHOLES, WHOLES, st.integers(0, 6), st.booleans())
def test_sums_are_exact(one: int, two: int, decimals: int, off: bool) -> None:
    cells = [Decimal(number).scaleb(-decimals) for number in (one, two, one + two + off)]
    block = block_of([["A", "B", "C"], [format(cell, "f") for cell in cells]])
    for text in ("C=A+B", "C-A=B", "B=C-A", "A+B=C"):
        assert condition(text, block.labels).holds(Values(block), 0, {}) is not off


@given(st.text("ABC=<>!~|[]()+-*/'\". 1above:;", max_size=20))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    block = block_of([["A", "B", "C"], ["1", "2", "x"]])
    try:
        one = condition(text, block.labels)
    except Problem:
        return
    assert one.holds(Values(block), 0, {}) in (True, False)


def test_what_cannot_be_worked_out_breaks_nothing() -> None:
    block = block_of([["A", "B"], ["1", "9" * 100], ["9" * 100, "1"], ["1.5", "1"]])
    one, values = condition("A=B", block.labels), Values(block)
    assert [one.holds(values, row, {}) for row in range(3)] == [True, False, False]
