"""Our check digits are those of python-stdnum, and of the public definitions where it has none."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.mx import curp as real_curp
from stdnum.mx import rfc as real_rfc

from opendata_training.countries.common.luhn import luhn_digit, passes_luhn
from opendata_training.countries.mx.check_digits import RFC_DIGITS, clabe_digit, curp_digit, nss_digit, rfc_digit

LETTERS = string.ascii_uppercase
digits = st.text("0123456789", min_size=1, max_size=18)


@given(
    st.text(LETTERS, min_size=4, max_size=4),
    st.text("0123456789", min_size=6, max_size=6),
    st.text(LETTERS, min_size=7, max_size=7),
)
def test_curp(letters: str, day: str, rest: str) -> None:
    head = letters + day + rest
    assert str(curp_digit(head)) == real_curp.calc_check_digit(head)


@given(
    st.text(LETTERS + "Ñ&", min_size=3, max_size=4),
    st.text("0123456789", min_size=6, max_size=6),
    st.text(LETTERS, min_size=2, max_size=2),
)
def test_rfc_of_persons_and_companies(letters: str, day: str, rest: str) -> None:
    head = letters + day + rest
    assert RFC_DIGITS[rfc_digit(head)] == real_rfc.calc_check_digit(head)


@given(digits)
def test_luhn(head: str) -> None:
    assert str(luhn_digit(head)) == luhn.calc_check_digit(head)
    assert passes_luhn(head + str(luhn_digit(head))) and luhn.is_valid(head + str(luhn_digit(head)))


@given(st.text("0123456789", min_size=10, max_size=10))
def test_nss_is_checked_by_luhn(head: str) -> None:
    assert luhn.is_valid(head + str(nss_digit(head)))


# Numbers that banks and the central bank show as examples.
@pytest.mark.parametrize("clabe", ["032180000118359719", "002010077777777771"])
def test_clabe(clabe: str) -> None:
    assert clabe_digit(clabe[:17]) == int(clabe[17])


@given(st.text("0123456789", min_size=17, max_size=17), st.integers(0, 16), st.integers(1, 9))
def test_clabe_sees_every_mistyped_digit(head: str, place: int, more: int) -> None:
    other = head[:place] + str((int(head[place]) + more) % 10) + head[place + 1 :]
    assert clabe_digit(head) != clabe_digit(other)
