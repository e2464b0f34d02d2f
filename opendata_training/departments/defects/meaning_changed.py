"""A figure that counts more from some time on, under the same title."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet
from ._number import number, parts

CODE = "meaning-changed"
SCOPE = "column"
FIX = "meaning-changed"
LABEL = Words("A figure that came to count something else", "Una cifra que pasó a contar otra cosa")
WHAT = Words(
    "A definition changed: from a date on, the figure also counts what another column says.",
    "Cambió una definición: a partir de una fecha, la cifra también cuenta lo que dice otra columna.",
)
PARAMETERS = {
    "column": Words("the column, by its clean title", "la columna, por su título limpio"),
    "plus": Words("the column that it also counts", "la columna que también cuenta"),
    "when": Words("the column of times; none for all rows", "la columna de los tiempos; ninguna para todas las filas"),
    "since": Words(
        "the first time at which it does, as that column writes it",
        "el primer tiempo en que lo hace, como lo escribe esa columna",
    ),
}
EXAMPLE = Example(
    "Fecha,Robos,Intentos\n2014-01-31,5,2\n2014-02-28,6,3\n",
    "Fecha,Robos,Intentos\n2014-01-31,5,2\n2014-02-28,9,3\n",
    {"column": "Robos", "plus": "Intentos", "when": "Fecha", "since": "2014-02-01"},
)


def apply(sheet: Sheet, *, column: str, plus: str, when: str = "", since: str = "") -> None:
    """Add the other column's figure in the rows from then on; blanks stay blank.

    Raises:
        ValueError: when the other figure has more decimals, which the sum could not be written with and undone.
    """
    _add(sheet, 1, column, plus, when, since)


def undo(sheet: Sheet, *, column: str, plus: str, when: str = "", since: str = "") -> None:
    """Subtract it again."""
    _add(sheet, -1, column, plus, when, since)


def _add(sheet: Sheet, sign: int, column: str, plus: str, when: str, since: str) -> None:
    at = sheet.place(column)
    times = sheet.columns[sheet.place(when)] if when else [since] * len(sheet.ids)
    rows = zip(sheet.columns[at], sheet.columns[sheet.place(plus)], times, strict=True)
    sheet.columns[at] = [_sum(cell, other, sign) if time >= since else cell for cell, other, time in rows]


def _sum(cell: str, other: str, sign: int) -> str:
    one, two = parts(cell), parts(other)
    if not one or not two:
        return cell
    if two[1] > one[1]:
        raise ValueError(f"{other} has more decimals than {cell}")
    return number(one[0] + sign * two[0] * 10 ** (one[1] - two[1]), one[1])


def fix_value(*, column: str, plus: str, when: str = "", since: str = "") -> str:
    """Give the value of the fix's step in a recipe."""
    return f"{plus};{when}>={since}" if when else plus
