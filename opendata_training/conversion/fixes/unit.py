"""Bring a whole column from one unit to another."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Work, mending
from ..known import Known
from ..units import converted, ratio
from ._numbers import exact, form, written

CODE = "unit"
# Not safe: done twice it is wrong, and no column tells that it has been done.
SAFE = False
ORDER = 48
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="brings the numbers of a column from one unit to another, exactly",
    es="pasa los números de una columna de una unidad a otra, exactamente",
)
VALUE = Words(
    en="the unit there is = the unit wanted, such as miles de MXN=MXN or ha=km2; or what to multiply by, such as 1000",
    es="la unidad que hay = la unidad que se quiere, por ejemplo miles de MXN=MXN o ha=km2; o por cuánto multiplicar, como 1000",
)
WRONG = Words(
    en='The value "{value}" names no two units of the same kind and no number; write, for example, miles de MXN=MXN or 1000.',
    es="El valor «{value}» no nombra dos unidades del mismo tipo ni un número; escribe, por ejemplo, miles de MXN=MXN o 1000.",
)
MARKED = Words(
    en='Column "{label}" has numbers that are not plainly written, such as "{cell}", and would keep their unit; mend them first.',
    es="La columna «{label}» tiene números que no son simples, como «{cell}», y se quedarían en su unidad; corrígelos primero.",
)
EXAMPLE = Example(
    before=[["Mes", "Monto"], ["Enero", "1.23450"], ["Febrero", "-0.005"], ["Marzo", "n.d."], ["Abril", "7"]],
    after=[["Mes", "Monto"], ["Enero", "1234.50"], ["Febrero", "-5"], ["Marzo", "n.d."], ["Abril", "7000"]],
    columns="Monto",
    value="miles de MXN=MXN",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Multiply the plainly written numbers of the named columns; other cells stay.

    Raises:
        Problem: when the value says no ratio, or a number is not plainly written: half a column in another unit is worse.
    """
    times = _times(value)
    if not times:
        raise Problem(WRONG.format(value=value))
    for place in columns or ():
        marked = next((cell for cell in known.filled(place) if exact(cell) is None and form(cell)), None)
        if marked is not None:
            raise Problem(MARKED.format(label=known.labels[place], cell=marked))

    def mended(cell: str) -> str:
        number = exact(cell)
        return cell if number is None else written(converted(number, times))

    return mending(columns or (), mended)


def _times(value: str) -> Fraction | None:
    before, equals, after = value.partition("=")
    if equals:
        return ratio(before.strip(), after.strip())
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return Fraction(number) if number.is_finite() else None
