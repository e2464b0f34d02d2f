"""Two rows with one key, which should name one thing alone."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._number import number, parts

CODE = "unique-error"
SCOPE = "row"
FIX = "unique-error"
LABEL = Words("The same key on several rows", "La misma clave en varias filas")
WHAT = Words(
    "The thing was registered twice, by two people or in two systems.",
    "Lo mismo se registró dos veces, por dos personas o en dos sistemas.",
)
PARAMETERS = {
    "columns": Words(
        "the key’s column, then that of the figure that differs",
        "la columna de la clave y luego la de la cifra que difiere",
    ),
    "every": Words("one row in about so many", "una fila de cada tantas"),
    "style": Words(
        "typed: the whole row with the key in small letters and a blank behind; other: the same key with another figure",
        "typed: toda la fila, con la clave en minúsculas y un espacio al final; other: la misma clave con otra cifra",
    ),
}
EXAMPLE = Example(
    "Folio,Monto\nAB-1,10\n",
    "Folio,Monto\nAB-1,10\nAB-1,11\n",
    {"columns": ["Folio", "Monto"], "every": 1, "style": "other"},
)


def fits(cells: list[str], *, style: str) -> bool:
    """Tell whether there is a key and, where it is to differ, a figure.

    Raises:
        ValueError: when the style is not one of the two.
    """
    if style not in ("typed", "other"):
        raise ValueError(f"no style {style}")
    return bool(cells[0]) and (style == "typed" or parts(cells[1]) is not None)


def row(cells: list[str], draw: int, places: list[int], *, style: str) -> list[str]:
    """Give the row once more, its key typed otherwise or its figure one larger."""
    again = list(cells)
    if style == "typed":
        again[places[0]] = f"{cells[places[0]].lower()} "
    elif found := parts(cells[places[1]]):
        again[places[1]] = number(found[0] + 10 ** found[1], found[1])
    return again
