"""Units of measure of the field and how many of one another is, exactly; no floats."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from ..reading.kinds import plain

# How many of the first unit each is: the International System of Units (https://www.bipm.org/en/publications/si-brochure);
# feet, pounds and barrels by their legal definitions (NIST Handbook 44, appendix C).
# Names are written as `plain` gives them, without a point at the end, separated by blanks; "_" is a blank.
_TABLE: tuple[dict[str, str], ...] = (
    {
        "m metro metros mt mts meter meters metre metres": "1", "mm milimetro milimetros": "0.001",
        "cm centimetro centimetros": "0.01", "dm": "0.1", "km kms kilometro kilometros kilometer kilometers": "1000",
        "in pulgada pulgadas pulg inch inches": "0.0254", "ft pie pies foot feet": "0.3048", "yd yarda yardas": "0.9144",
        "mi milla millas mile": "1609.344",
    },
    {
        "m2 metros_cuadrados mts2": "1", "ha has hectarea hectareas hectare hectares": "10000", "cm2": "0.0001",
        "km2 kilometros_cuadrados": "1000000", "acre acres": "4046.8564224",
    },
    {
        "m3 metros_cubicos mts3": "1", "l lt lts litro litros liter liters litre litres": "0.001",
        "ml mililitro mililitros": "0.000001", "hl hectolitro hectolitros": "0.1",
        "hm3 hectometros_cubicos": "1000000", "km3": "1000000000",
        "gal galon galones gallon gallons": "0.003785411784", "bbl bbls bl bls barril barriles barrel barrels": "0.158987294928",
    },
    {
        "kg kgs kilo kilos kilogramo kilogramos": "1", "g gr grs gramo gramos gram grams": "0.001", "mg": "0.000001",
        "t tn ton tons tonelada toneladas tonne tonnes": "1000", "lb lbs libra libras pound pounds": "0.45359237",
        "oz onza onzas": "0.028349523125", "qq quintal quintales": "100",
    },
    {
        "s seg segundo segundos second seconds": "1", "min mins minuto minutos minute minutes": "60",
        "h hr hrs hora horas hour hours": "3600", "d dia dias day days": "86400",
    },
    {"w": "1", "kw": "1000", "mw": "1000000", "gw": "1000000000"},
    {"wh": "1", "kwh": "1000", "mwh": "1000000", "gwh": "1000000000", "j": "1/3600", "mj": "2500/9", "gj": "2500000/9"},
    {"v": "1", "kv": "1000"},
    {"1": "1", "% porciento por_ciento percent porcentaje": "0.01", "‰": "0.001"},
    {"b byte bytes": "1", "kb": "1000", "mb": "1000000", "gb": "1000000000", "tb": "1000000000000"},
)  # fmt: skip
# Thousands and millions of anything; "billion" is left out, since it is not the same in Spanish and English.
_TIMES = re.compile(
    r"(?:(?P<thousand>miles|mil|thousands?)|(?P<million>millones|millon|millions?|mill))(?: de| of)?(?: (?P<rest>.+))?"
)
# M is a thousand and MM a million where oil, gas and water are measured: Mbd, MMpcd, Mm3.
_OIL = re.compile(r"(?P<times>M{1,3})(?P<rest>bd|pcd|bpd|pc|bpce|bpced|b|t|m3|m³)", re.ASCII)
_OF_WATER = {"Mm3": "hm3", "Mm³": "hm3", "Millones de m3": "hm3"}


@cache
def _named() -> dict[str, tuple[int, Fraction]]:
    return {
        name.replace("_", " "): (kind, Fraction(size))
        for kind, units in enumerate(_TABLE)
        for names, size in units.items()
        for name in names.split()
    }


def key(unit: str) -> str:
    """Give a unit's name without what does not matter: case, accents, a point at its end."""
    return plain(unit).rstrip(".")


def same(one: str, other: str) -> bool:
    """Say whether two names mean the same unit."""
    return key(one) == key(other) or key(one).rstrip("s") == key(other).rstrip("s") or ratio(one, other) == 1


def ratio(one: str, other: str) -> Fraction | None:
    """Give how many of another unit one is, None when they do not measure the same.

    Parameters:
        one: a unit, as in "km2", "miles de pesos" or "MMpcd".
        other: another.
    """
    first, second = _sized(one), _sized(other)
    return first[1] / second[1] if first[0] == second[0] else None


def names(unit: str) -> frozenset[str]:
    """Give all the names of a unit, its own among them."""
    table = _named()
    own = key(unit)
    return frozenset({own, *(name for name, sized in table.items() if own in table and sized == table[own])})


def _sized(unit: str) -> tuple[int | str, Fraction]:
    """Give what a unit measures and how large it is."""
    text = " ".join(unit.split())
    # A million cubic metres, as dams are measured; a cubic millimetre is never meant.
    text = _OF_WATER.get(text, text)
    found = _TIMES.fullmatch(key(text))
    if found:
        kind, size = _sized(found["rest"] or "1")
        return kind, size * (1000 if found["thousand"] else 1_000_000)
    oil = _OIL.fullmatch(text)
    if oil:
        kind, size = _sized(oil["rest"])
        return kind, size * 1000 ** len(oil["times"])
    return _named().get(key(text), (key(text), Fraction(1)))


def converted(number: Decimal, times: Fraction) -> Decimal:
    """Give a number in another unit.

    A power of ten moves the point and keeps every digit; any other ratio gives the exact product, or, where that has no end,
    as many digits as the number has and three more.

    Parameters:
        number: the number.
        times: how many of the new unit one of the old is.
    """
    places = _power_of_ten(times)
    if places is not None:
        moved = _moved(number, places)
        # 1200 has no decimals of its own: 0.12 says as much as 0.1200.
        return _trimmed(moved) if number.as_tuple().exponent == 0 else moved
    product = Fraction(number) * times
    exact = _ended(product)
    if exact is not None:
        return exact
    digits = len(number.as_tuple().digits) + 3
    whole = Decimal(product.numerator) / Decimal(product.denominator)
    return +whole.quantize(Decimal(1).scaleb(whole.adjusted() - digits + 1)).normalize()


def _power_of_ten(times: Fraction) -> int | None:
    for whole, sign in ((times, 1), (1 / times, -1)):
        digits = str(whole.numerator)
        if whole.denominator == 1 and digits.strip("0") == "1" and digits[0] == "1":
            return sign * (len(digits) - 1)
    return None


def _ended(product: Fraction) -> Decimal | None:
    """Give a fraction as a decimal where it has an end."""
    rest, places = product.denominator, 0
    for prime in (2, 5):
        times = 0
        while rest % prime == 0:
            rest, times = rest // prime, times + 1
        places = max(places, times)
    if rest != 1:
        return None
    return _moved(Decimal(product.numerator * 10**places // product.denominator), -places)


def _trimmed(number: Decimal) -> Decimal:
    """Leave out the zeros at the end of a number's decimals; unlike `normalize`, which rounds to 28 digits."""
    text = f"{number:f}"
    return Decimal(text.rstrip("0") if "." in text else text)


def _moved(number: Decimal, places: int) -> Decimal:
    """Move a number's point; unlike `scaleb`, which rounds to 28 digits."""
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, digits, exponent + places))
