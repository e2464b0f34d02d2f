"""Invented people: keys that look real, follow the rules but for the last digit, and belong to nobody."""

import re
from collections.abc import Callable

import pytest
from stdnum import luhn
from stdnum.exceptions import InvalidChecksum
from stdnum.mx import curp as real_curp
from stdnum.mx import rfc as real_rfc

from opendata_training.countries.mx import people
from opendata_training.countries.mx.geography import STATES

DRAWS = [0, 1, 8, 9, 10, 99, 2**32, 2**64 - 1, *(number * 0x9E3779B97F4A7C15 % 2**64 for number in range(1, 400))]


def someone(draw: int) -> dict[str, str]:
    """Choose a person by a draw, the way a maker of columns would."""
    names, sex = ((people.WOMEN, "M"), (people.MEN, "H"))[draw % 2]
    return {
        "first": names[draw // 3 % len(names)],
        "surname1": people.SURNAMES[draw // 5 % len(people.SURNAMES)],
        "surname2": people.SURNAMES[draw // 7 % len(people.SURNAMES)],
        "sex": sex,
        "born": f"{1930 + draw // 11 % 85}-{draw // 13 % 12 + 1:02d}-{draw // 17 % 28 + 1:02d}",
        "state": f"{draw // 19 % 32 + 1:02d}",
    }


def curp(draw: int) -> str:
    one = someone(draw)
    return people.curp(one["first"], one["surname1"], one["surname2"], one["sex"], one["born"], one["state"], draw)


def rfc(draw: int) -> str:
    one = someone(draw)
    return people.rfc(one["first"], one["surname1"], one["surname2"], one["born"], draw)


def rfc_company(draw: int) -> str:
    kinds = (
        "Papelería del Bajío, S.A. de C.V.",
        "Servicios Integrales de Limpieza S. de R.L.",
        "Ñandú",
        "Grupo 3 A.C.",
    )
    return people.rfc_company(kinds[draw % len(kinds)], someone(draw)["born"], draw)


def is_rfc(text: str) -> bool:
    return real_rfc.is_valid(text, validate_check_digits=True)


def is_clabe(text: str) -> bool:
    """Check as the banks do: ones of the digits by 3, 7 and 1, whose sum fills up to a full ten."""
    ones = [int(digit) * (3, 7, 1)[place % 3] % 10 for place, digit in enumerate(text[:17])]
    return int(text[17]) == (10 - sum(ones) % 10) % 10


# What makes a key, what accepts it when real, what the last character may be, and what it looks like.
KEYS: dict[str, tuple[Callable[[int], str], Callable[[str], bool], str, str]] = {
    "curp": (curp, real_curp.is_valid, "0123456789", r"[A-Z]{4}\d{6}[HM][A-Z]{5}[0-9A-Z]\d"),
    "rfc": (rfc, is_rfc, "0123456789A", r"[A-Z]{4}\d{6}[1-9A-Z]{2}[0-9A]"),
    "rfc_company": (rfc_company, is_rfc, "0123456789A", r"[A-Z]{3}\d{6}[1-9A-Z]{2}[0-9A]"),
    "nss": (people.nss, luhn.is_valid, "0123456789", r"\d{11}"),
    "clabe": (people.clabe, is_clabe, "0123456789", r"\d{18}"),
}


@pytest.mark.parametrize("kind", KEYS)
def test_only_the_last_digit_of_a_key_is_wrong(kind: str) -> None:
    make, accepts, digits, looks = KEYS[kind]
    for draw in DRAWS:
        key = make(draw)
        assert re.fullmatch(looks, key), key
        assert not accepts(key), key
        assert sum(accepts(key[:-1] + digit) for digit in digits if digit != key[-1]) == 1, key


@pytest.mark.parametrize("kind", KEYS)
def test_the_same_draw_gives_the_same_key_and_another_another(kind: str) -> None:
    make = KEYS[kind][0]
    assert [make(draw) for draw in DRAWS] == [make(draw) for draw in DRAWS]
    assert len({make(draw) for draw in DRAWS}) > len(DRAWS) * 0.9


@pytest.mark.parametrize("kind", KEYS)
def test_any_wrong_digit_may_come(kind: str) -> None:
    make, _accepts, digits, _looks = KEYS[kind]
    assert {make(draw)[-1] for draw in DRAWS} == set(digits)


def test_the_checks_of_this_test_know_a_real_key() -> None:
    assert is_clabe("032180000118359719")
    assert luhn.is_valid("92919084431")
    assert is_rfc("GODE561231GR8") and is_rfc("MAB9307148T4")
    assert real_curp.is_valid("BOXW310820HNERXN09")


def test_every_key_of_a_person_is_refused_for_its_digit() -> None:
    for draw in DRAWS:
        with pytest.raises(InvalidChecksum):
            real_curp.validate(curp(draw))
        for key in (rfc(draw), rfc_company(draw)):
            with pytest.raises(InvalidChecksum):
                real_rfc.validate(key, validate_check_digits=True)


# The first of these examples are RENAPO's own, of its Instructivo.
@pytest.mark.parametrize(
    ("first", "surname1", "surname2", "letters"),
    [
        ("RICARDO", "ALAMÁN", "PÉREZ", "AAPR LRC"),
        ("ALBERTO", "ÑANDO", "RODRIGUEZ", "XARA NDL"),
        ("MARIA LUISA", "PEREZ", "HERNANDEZ", "PEHL RRS"),
        ("LUIS ENRIQUE", "ROMERO", "PALAZUELOS", "ROPL MLS"),
        ("ROCIO", "RIVA PALACIO", "CRUZ", "RICR VRC"),
        ("CARLOS", "MC GREGOR", "LOPEZ", "GELC RPR"),
        ("María de los Ángeles", "De la Cruz", "Muñoz", "CUMA RXN"),
        ("José", "Argüello", "", "AUXJ RXS"),
        ("Ana", "Castro", "Cárdenas", "CXCA SRN"),
    ],
)
def test_the_letters_of_a_curp_follow_the_rule(first: str, surname1: str, surname2: str, letters: str) -> None:
    key = people.curp(first, surname1, surname2, "M", "1963-03-21", "09", 5)
    assert (key[:4], key[13:16]) == tuple(letters.split())
    assert key[4:13] == "630321MDF"


def test_an_unwanted_word_loses_a_letter() -> None:
    assert people.curp("Ana", "Vázquez", "Gómez", "M", "1980-01-01", "01", 0)[:4] == "VXGA"
    assert people.rfc("Ana", "Castro", "Cárdenas", "1980-01-01", 0)[:4] == "CACX"
    # A word that only RENAPO's list has.
    assert people.rfc("Ana", "Vázquez", "Gómez", "1980-01-01", 0)[:4] == "VAGA"


def test_who_is_born_from_2000_has_a_letter_in_the_curp() -> None:
    for draw in DRAWS:
        assert people.curp("Ana", "Soto", "Lara", "M", "1999-12-31", "31", draw)[16].isdigit()
        assert people.curp("Ana", "Soto", "Lara", "M", "2000-02-29", "31", draw)[16].isalpha()


def test_every_state_has_its_letters() -> None:
    assert list(people.CURP_STATES) == list(STATES)
    assert len(set(people.CURP_STATES.values())) == 32
    assert (people.CURP_STATES["09"], people.CURP_STATES["15"], people.CURP_STATES["32"]) == ("DF", "MC", "ZS")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sonora Industrial Azucarera, S. de R.L.", "SIA"),
        ("Artículos de Piel, S.A. de C.V.", "API"),
        ("Arsuyama", "ARS"),
        ("Compañía Petrolera Nacional", "PNA"),
        ("La Ó, S.A.", "OXX"),
    ],
)
def test_the_letters_of_a_company(name: str, letters: str) -> None:
    assert people.rfc_company(name, "2004-05-06", 7)[:9] == letters + "040506"


def test_a_security_number_has_the_year_of_birth() -> None:
    for draw in DRAWS:
        assert people.nss(draw, "1984-02-29")[4:6] == "84"
        # Who enters does so at 16 or later, and the office is never 00.
        assert people.nss(draw, "1960-02-29")[2:4] >= "76"
        assert people.nss(draw)[:2] != "00"


def test_telephones_and_addresses_are_nobodys() -> None:
    for draw in DRAWS:
        one = someone(draw)
        # The country's numbers begin with 2 to 9.
        assert re.fullmatch(r"1\d{9}", people.telephone(draw))
        address = people.email(one["first"], one["surname1"], draw)
        assert re.fullmatch(r"[a-z]+\.[a-z]+\d{1,3}@example\.org", address), address
    assert people.email("María de los Ángeles", "Núñez", 2012) == "mariadelosangeles.nunez12@example.org"


def test_there_are_enough_names_and_none_twice() -> None:
    assert len(people.WOMEN) >= 40 and len(people.MEN) >= 40 and len(people.SURNAMES) >= 80
    for names in (people.WOMEN, people.MEN, people.SURNAMES):
        assert len(set(names)) == len(names)
        assert all(re.fullmatch(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+( [A-Za-zÁÉÍÓÚáéíóúñü]+)*", name) for name in names)
