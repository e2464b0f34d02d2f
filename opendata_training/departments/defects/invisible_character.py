"""Signs that nobody sees, and that make two equal names differ."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one

CODE = "invisible-character"
SCOPE = "cell"
FIX = "invisible-character"
LABEL = Words("Characters that cannot be seen", "Caracteres que no se ven")
WHAT = Words(
    "The text was pasted from a web page or a PDF, which brought along a no-break space or one without width.",
    "El texto se pegó de una página web o de un PDF, que traía un espacio duro o uno sin ancho.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example(
    "Estado,Robos\nNuevo León,3\n", "Estado,Robos\nNuevo\u00a0León,3\n", {"columns": "Estado", "every": 1}
)
_HARD, _WIDTHLESS = "\u00a0", "\u200b"


def fits(cells: list[str]) -> bool:
    """Tell whether there is a text with room inside."""
    return any(map(_roomy, cells))


def spoil(cells: list[str], draw: int) -> list[str]:
    """Make a blank a no-break space, or put a space without width inside."""
    return change_one(cells, draw, _roomy, _changed)


def _roomy(cell: str) -> bool:
    return len(cell) > 1


def _changed(cell: str, rest: int) -> str:
    rest, widthless = divmod(rest, 2)
    blanks = [at for at, sign in enumerate(cell) if sign == " "]
    if blanks and not widthless:
        at = blanks[rest % len(blanks)]
        return cell[:at] + _HARD + cell[at + 1 :]
    at = 1 + rest % (len(cell) - 1)
    return cell[:at] + _WIDTHLESS + cell[at:]
