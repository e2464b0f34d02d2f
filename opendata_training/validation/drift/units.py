"""Changes of unit: the factor between two columns that hold the same in another unit, and the units that labels name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from math import log10
from typing import NamedTuple

from ...reading.kinds import plain
from ..national import national
from .traits import Traits

# How large one is, beside others of its measure, as labels name it. Sources of what is not decimal: Imperial Units and US
# customary units by the International yard and pound agreement of 1959; the barrel of oil is 42 US gallons (ASTM D1250).
UNITS: dict[str, dict[str, Fraction]] = {
    "count": {
        "miles|mil|thousands?|milhares|k": Fraction(1000),
        "millones|millon|millions?|mill|milhoes|mm|mio": Fraction(10**6),
        "miles de millones|billions?|bn": Fraction(10**9),
    },
    "mass": {"toneladas?|ton|tons?|tonnes?|t": Fraction(10**6), "kilogramos?|kilos?|kg": Fraction(1000),
             "gramos?|g|gr": Fraction(1), "libras?|pounds?|lbs?": Fraction(45359237, 10**5)},
    "length": {"kilometros?|km": Fraction(1000), "metros?|meters?|metres?|m": Fraction(1), "centimetros?|cm": Fraction(1, 100),
               "milimetros?|mm": Fraction(1, 1000), "millas?|miles|mi": Fraction(1609344, 1000),
               "pies|pie|feet|foot|ft": Fraction(3048, 10**4), "pulgadas?|inch(?:es)?|in": Fraction(254, 10**4)},
    "area": {"hectareas?|hectares?|ha|has": Fraction(10**4), "km2|kilometros? cuadrados?": Fraction(10**6),
             "m2|metros? cuadrados?": Fraction(1), "acres?": Fraction(40468564224, 10**7)},
    "volume": {"hm3|hectometros? cubicos?": Fraction(10**6), "m3|metros? cubicos?": Fraction(1),
               "litros?|liters?|litres?|l|lts?": Fraction(1, 1000), "galones|galon|gallons?|gal": Fraction(3785411784, 10**12),
               "barriles|barril|barrels?|bbl|bls": Fraction(158987294928, 10**12)},
    "time": {"horas?|hours?|hrs?|h": Fraction(60), "minutos?|minutes?|min": Fraction(1), "dias?|days?": Fraction(1440)},
    "share": {"porcentaje|porciento|percent|pct|porc": Fraction(1, 100), "proporcion|fraccion|ratio|proportion": Fraction(1)},
}  # fmt: skip
# Factors between spreads that are looked for where labels say nothing: figures are told in thousands, millions and billions of
# their unit; what is a share is told in hundredths.
_THOUSANDS = tuple(Fraction(1000) ** power for power in (-3, -2, -1, 1, 2, 3))
_SHARES = (Fraction(100), Fraction(1, 100))
_WHOLE, _HUNDRED = 1.5, 150
# How far a spread may be from another that was multiplied by the factor; how far the factor may be off, in powers of ten. The
# second of each goes where the labels say the same or other columns of the release changed by that factor.
_NEAR, _OFF = (0.2, 0.4), (0.3, 0.7)
_FAR = 0.4
_MONEY = "pesos|mxn|dolares|usd|dollars?|euros?|eur|reais|brl"
_WORD = re.compile(r"[a-z]+\d?|%")


class Unit(NamedTuple):
    """A unit that a label names.

    Parameters:
        measure: what it measures.
        size: how large one is beside others of its measure.
    """

    measure: str
    size: Fraction


@cache
def unit_of(label: str) -> Unit | None:
    """Give the unit that a label names, None when it names none."""
    words = " ".join(_WORD.findall(plain(label.replace("³", "3").replace("²", "2"))))
    if "%" in words:
        return Unit("share", Fraction(1, 100))
    found: list[tuple[int, Unit]] = []
    for table in (UNITS, *(module.UNITS for module in national("drift"))):
        for measure, units in table.items():
            for pattern, size in units.items():
                # At the label's end, and not all of it.
                end = re.search(rf"(?<= )(?:{pattern})(?: (?:de )?(?:{_MONEY}))?$", words)
                if end:
                    found.append((len(end[0]), Unit(measure, size)))
    return max(found, default=(0, None), key=lambda one: one[0])[1]


def factor_text(factor: Fraction) -> str:
    """Write a factor as a person does: 1000, 0.001, or 100/3 where decimals do not end."""
    rest = factor.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return str(factor)
    places = 0
    while (factor * 10**places).denominator != 1:
        places += 1
    digits = str(factor.numerator * 10**places // factor.denominator).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def factor_between(
    one: Traits, other: Traits, expected: bool = False, among: Sequence[Fraction] = _THOUSANDS
) -> Fraction | None:
    """Give what the first column's numbers are multiplied by to be in the second's unit; None when the unit is the same.

    Parameters:
        one: a column of numbers.
        other: that of another release.
        expected: whether there is another reason to think that the two hold the same.
        among: the factors to look for; besides them, those of shares, and the one that the labels name.
    """
    mine, theirs = one.spread, other.spread
    if mine is None or theirs is None or not mine.middle or not theirs.middle:
        return None
    apart = mine.apart(theirs)
    if apart <= _FAR:
        return None
    said = _said(one, other)
    off = log10(theirs.middle / mine.middle)
    highs = sorted((max(abs(mine.low), mine.high), max(abs(theirs.low), theirs.high)))
    shares = highs[0] <= _WHOLE and _WHOLE < highs[1] <= _HUNDRED
    candidates = [said] if said is not None and said != 1 else []
    others = (*_SHARES, *among) if shares else among
    candidates += [factor for factor in others if abs(log10(factor) - off) <= _OFF[expected]]
    for factor in candidates:
        scaled = mine.apart(theirs, float(factor))
        if scaled <= _NEAR[expected] and scaled < 0.5 * apart:
            return factor
    return None


def _said(one: Traits, other: Traits) -> Fraction | None:
    """Give the factor that the labels tell, None where they do not."""
    mine, theirs = unit_of(one.label), unit_of(other.label)
    if mine is None or theirs is None or mine.measure != theirs.measure:
        return None
    return mine.size / theirs.size
