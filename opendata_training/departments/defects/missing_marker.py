"""Words and signs where nothing is known: N/D, S/D, a dash."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "missing-marker"
SCOPE = "column"
FIX = "missing-marker"
LABEL = Words("Signs that stand for nothing", "Signos que significan «sin dato»")
WHAT = Words(
    "Where nothing is known the file says so in letters, which a machine takes for a value.",
    "Donde no hay dato, el archivo lo dice con letras, y una máquina las toma por un valor.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "marker": Words("what stands in blank cells", "lo que está en las celdas vacías"),
}
EXAMPLE = Example(
    "Mes,Robos\nEnero,3\nFebrero,\n", "Mes,Robos\nEnero,3\nFebrero,N/D\n", {"columns": "Robos", "marker": "N/D"}
)


def spoil_text(text: str, *, marker: str) -> str:
    """Write the sign into a blank cell."""
    return text or marker


def mend_text(text: str, *, marker: str) -> str:
    """Make a cell with the sign blank."""
    return "" if text == marker else text


def fix_value(*, marker: str) -> str:
    """Give the value of the fix's step in a recipe."""
    return marker
