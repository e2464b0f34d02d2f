"""What changed of a column from one release to the next: nothing, its label, its unit, its categories' words, its meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import log10
from typing import NamedTuple

from ..words import is_key_label
from .keyed import Keyed
from .names import ALIKE, likeness
from .recoding import both_small, codes_between, counterparts, frequencies_apart
from .scoring import holdings
from .traits import Traits
from .units import UNITS, factor_between

KINDS = ("same", "renamed", "split", "merged", "unit", "recoded", "meaning-changed", "absent")
# Categories of which such a share is written otherwise, or that are so nearly as frequent one by one, are the same ones.
_WRITTEN, _FREQUENT, _FEW = 0.7, 0.15, 6
# How far, in powers of ten, a factor found from rows may be from the one that was meant.
_AS_GOOD = 0.001
# Where so much speaks against it, labels left aside, two columns hold other things.
_OTHER_THINGS = -4.0


class Change(NamedTuple):
    """What changed.

    Parameters:
        kind: one of KINDS.
        factor: what the earlier numbers are multiplied by to be in the later unit; 1 when the unit is the same.
        codes: how the later release writes each text that it writes otherwise, where that is plain.
    """

    kind: str
    factor: Fraction = Fraction(1)
    codes: Mapping[str, str] = {}


def labels_same(one: str, other: str) -> bool:
    """Say whether two labels are the same but for blanks around and within."""
    return " ".join(one.split()) == " ".join(other.split())


def change(one: Traits, other: Traits, rows: Keyed | None, common: Sequence[Fraction] = ()) -> Change:
    """Say what changed between a column and its counterpart in the next release.

    Parameters:
        one: the column.
        other: its counterpart.
        rows: what the rows that are in both say, where they are known.
        common: factors by which other columns of the two releases differ.
    """
    at = (one.place, other.place)
    if rows is not None and at in rows.factors:
        return Change("unit", _clean(rows.factors[at]))
    if rows is not None and at in rows.recoded:
        return Change("recoded", codes=rows.recoded[at])
    if rows is not None and at in rows.more:
        return Change("meaning-changed")
    if one.role == other.role == "number" and not one.years:
        factor = factor_between(one, other, likeness(one.name, other.name) >= ALIKE)
        if factor is None and common:
            factor = factor_between(one, other, True, common)
        if factor is not None:
            return Change("unit", factor)
    if recoded(one, other):
        return Change("recoded", codes=codes_between(one, other))
    if labels_same(one.label, other.label):
        return Change("same" if holdings(one, other) > _OTHER_THINGS else "meaning-changed")
    return Change("renamed")


def recoded(one: Traits, other: Traits) -> bool:
    """Say whether two columns that are the same have their categories in other words."""
    if not both_small(one, other):
        return False
    if one.role != other.role or counterparts(one, other) >= _WRITTEN:
        return True
    # Of places and other keys, another release may have others that are as frequent.
    if frequencies_apart(one, other) < _FREQUENT and not is_key_label(other.label):
        return True
    # As many words as before, and none the same: of so few no other ones came by chance.
    return len(one.texts) == len(other.texts) <= _FEW and not one.texts.keys() & other.texts.keys()


def _clean(factor: float) -> Fraction:
    """Give the factor that was meant: a power of ten, or the ratio of two units, where it is as good as one."""
    ratios = [Fraction(10) ** round(log10(factor))]
    ratios += [one / other for sizes in UNITS.values() for one in sizes.values() for other in sizes.values()]
    best = min(ratios, key=lambda ratio: abs(log10(factor) - log10(ratio)))
    return best if abs(log10(factor) - log10(best)) < _AS_GOOD else Fraction(factor).limit_denominator(10**6)
