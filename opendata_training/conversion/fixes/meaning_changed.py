"""Take another column's figure out of one that came to count it too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal

from ...errors import Problem
from ...locale import Words
from ..block import Block
from ..columns import places
from ..fix import Example, RowMending, Work
from ..known import Known

CODE = "meaning-changed"
SAFE = False
ORDER = 58
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="subtracts another column from a figure that came to count it too, from some time on",
    es="resta otra columna de una cifra que pasó a contarla también, a partir de cierto momento",
)
VALUE = Words(
    en="the label of the other column; then, after a ; the column of times, >= and the first time, such as "
    "Compromiso;Mes>=2014-07",
    es="el título de la otra columna; luego, después de ; la columna de tiempos, >= y el primer tiempo, por ejemplo "
    "Compromiso;Mes>=2014-07",
)
WRONG = Words(
    en='The value "{value}" is not understood; write it such as Compromiso;Mes>=2014-07.',
    es="No se entiende el valor «{value}»; escríbelo así: Compromiso;Mes>=2014-07.",
)
EXAMPLE = Example(
    before=[["Mes", "Gasto", "Compromiso"], ["2014-06", "5.50", "2"], ["2014-07", "9.50", "3"], ["2014-08", "", "1"]],
    after=[["Mes", "Gasto", "Compromiso"], ["2014-06", "5.50", "2"], ["2014-07", "6.50", "3"], ["2014-08", "", "1"]],
    columns="Gasto",
    value="Compromiso;Mes>=2014-07",
)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
# No figure of a table has more digits.
_EXACT = Context(prec=60)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Subtract a column from others, in all rows or from a time on; a row in which one of the two is no number stays.

    Raises:
        Problem: when the value does not name a column, or a column of times with the first of them.
    """
    other, semicolon, rest = value.partition(";")
    when, sign, since = (part.strip() for part in rest.partition(">="))
    plus, times = _one(known, other, value), _one(known, when, value) if semicolon else None
    if semicolon and not (sign and since):
        raise Problem(WRONG.format(value=value))

    def subtracted(block: Block) -> Mapping[int, list[str]]:
        counted = block.cells(plus)
        here = [True] * block.height if times is None else [cell >= since for cell in block.cells(times)]
        return {
            place: [
                _less(cell, less) if now else cell
                for cell, less, now in zip(block.cells(place), counted, here, strict=True)
            ]
            for place in columns or ()
        }

    return RowMending(subtracted)


def _one(known: Known, label: str, value: str) -> int:
    found = places(known.labels, label)
    if not found or len(found) > 1:
        raise Problem(WRONG.format(value=value))
    return found[0]


def _less(cell: str, less: str) -> str:
    if not _NUMBER.fullmatch(cell) or not _NUMBER.fullmatch(less):
        return cell
    return format(_EXACT.subtract(Decimal(cell), Decimal(less)), "f")
