"""Totals that are not the sum of their parts."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one
from ._number import number, parts

CODE = "sum-mismatch"
SCOPE = "cell"
FIX = "set-aside"
LABEL = Words("Sums that do not add up", "Sumas que no cuadran")
WHAT = Words(
    "A figure was corrected and its total was not, or the other way round.",
    "Se corrigió una cifra y no su total, o al revés.",
)
PARAMETERS = {
    "columns": Words("the columns of parts or totals", "las columnas de partes o totales"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example("Hombres,Mujeres,Total\n1,2,3\n", "Hombres,Mujeres,Total\n1,2,4\n", {"columns": "Total", "every": 1})
# By how many hundredths at most.
_MOST = 5


def fits(cells: list[str]) -> bool:
    """Tell whether there is a number."""
    return any(map(parts, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Make one number larger or smaller by a few hundredths, by one unit of its last digit at least."""
    return change_one(cells, draw, parts, _off)


def _off(cell: str, rest: int) -> str:
    found = parts(cell)
    if not found:
        return cell
    whole, decimals = found
    rest, down = divmod(rest, 2)
    step = max(1, abs(whole) * (1 + rest % _MOST) // 100)
    # What was not below zero stays so.
    return number(whole - step if down and not 0 <= whole < step else whole + step, decimals)
