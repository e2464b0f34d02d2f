"""Take units out of cells, and bring several of them to one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from ...errors import Problem
from ...locale import Words
from ...validation.words import signless
from ..fix import Example, Mending, Work
from ..known import Known
from ..units import converted, key, names, ratio, same
from ._numbers import TAKEN_OUT, exact, form, forms, stripped, written

CODE = "unit-in-cell"
# Safe: by itself it takes a unit out only where all numbers of the column have it or the label says it, and tells which.
SAFE = True
ORDER = 35
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="takes the unit out of cells: 12.5 ha becomes 12.5",
    es="quita la unidad de las celdas: 12.5 ha pasa a ser 12.5",
)
VALUE = Words(
    en="the unit that all are to be in, where a column has several, such as ha",
    es="la unidad en la que deben quedar todas, cuando una columna tiene varias, por ejemplo ha",
)
SEVERAL = Words(
    en='Column "{label}" has several units ({units}); write under value the one that all shall be in.',
    es="La columna «{label}» tiene varias unidades ({units}); escribe en value aquella en la que deben quedar todas.",
)
OTHER = Words(
    en='Column "{label}" has cells in {unit}, which cannot be turned into {value}; write another unit under value.',
    es="La columna «{label}» tiene celdas en {unit}, que no se puede pasar a {value}; escribe otra unidad en value.",
)
EXAMPLE = Example(
    before=[["Ejido", "Superficie"], ["A", "12.5 ha"], ["B", "1200 m2"], ["C", "7"], ["D", "3 has."]],
    after=[["Ejido", "Superficie"], ["A", "12.5"], ["B", "0.12"], ["C", "7"], ["D", "3"]],
    columns="Superficie",
    value="ha",
)
_MEASURE = re.compile(r"([-+−]?[0-9.,](?:[0-9.,' ]*[0-9.,])?)\s*(\D.*)")


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Take the units out of some columns, or of those that say one unit throughout.

    Raises:
        Problem: when a named column has several units and no value says which is wanted, or one cannot be turned into it.
    """
    mends: dict[int, Callable[[str], str]] = {}
    doubts: list[str] = []
    for place in known.guilty(CODE) if columns is None else columns:
        label = known.labels[place]
        units = _units(known.filled(place))
        if not units:
            continue
        first = value or units.most_common(1)[0][0]
        others = [unit for unit in units if not same(unit, first)]
        if columns is None:
            named = _names(label, first)
            if others or not (named or units.total() == len(forms(known.filled(place)))):
                continue
        elif others and not value:
            raise Problem(SEVERAL.format(label=label, units=", ".join(units)))
        elif impossible := [unit for unit in others if ratio(unit, first) is None]:
            raise Problem(OTHER.format(label=label, unit=impossible[0], value=value))
        if not _names(label, first):
            doubts.append(TAKEN_OUT.format(number=place + 1, label=label, unit=first))
        mends[place] = _mended(first)
    return Mending(mends, {}, doubts)


def _parted(cell: str) -> tuple[str, str] | None:
    """Give a measure's digits and its unit."""
    found = form(cell)
    parts = _MEASURE.fullmatch(stripped(cell)) if found and found.wrapping == "unit" else None
    return (parts[1].strip(), parts[2].strip()) if parts else None


def _units(cells: Sequence[str]) -> Counter[str]:
    """Give the units of a column as they are written, with how many texts have each."""
    return Counter(parts[1] for cell in cells if (parts := _parted(cell)))


def _names(label: str, unit: str) -> bool:
    """Say whether a label says a unit."""
    said = f" {signless(label)} "
    return any(f" {word} " in said for name in names(unit) if (word := signless(name)))


def _mended(wanted: str) -> Callable[[str], str]:
    def mended(cell: str) -> str:
        parts = _parted(cell)
        if parts is None:
            return cell
        digits, unit = parts
        if key(unit) == key(wanted) or same(unit, wanted):
            return digits
        times, number = ratio(unit, wanted), exact(digits)
        # What is not written plainly is left to the fixes of marks, and is turned when it is asked for again.
        return cell if times is None or number is None else written(converted(number, times))

    return mended
