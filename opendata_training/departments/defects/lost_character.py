"""Letters that an encoding had no place for, gone for good: Le�n."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one

CODE = "mojibake"
SCOPE = "cell"
FIX = "mojibake"
LABEL = Words("Letters that were lost", "Letras que se perdieron")
WHAT = Words(
    "A program could not read an accented letter and put the same sign for all of them.",
    "Un programa no pudo leer una letra con acento y puso el mismo signo en lugar de todas.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example(
    "Estado,Robos\nNuevo León,3\n", "Estado,Robos\nNuevo Le\ufffdn,3\n", {"columns": "Estado", "every": 1}
)
_ACCENTED, _LOST = "áéíóúüñÁÉÍÓÚÜÑ", "\ufffd"


def fits(cells: list[str]) -> bool:
    """Tell whether there is a letter with an accent, or an ñ."""
    return any(map(_accented, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Put the sign in the place of one such letter."""
    return change_one(cells, draw, _accented, _without)


def _accented(cell: str) -> list[int]:
    return [at for at, sign in enumerate(cell) if sign in _ACCENTED]


def _without(cell: str, rest: int) -> str:
    places = _accented(cell)
    at = places[rest % len(places)]
    return cell[:at] + _LOST + cell[at + 1 :]
