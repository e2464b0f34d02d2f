"""Figures in another unit than in other releases: thousands of pesos for pesos."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._number import number, parts

CODE = "unit-changed"
SCOPE = "column"
FIX = "unit"
LABEL = Words("A unit that changed", "Una unidad que cambió")
WHAT = Words(
    "This release was made for another report, which counts in larger units; its title may not say so.",
    "Esta versión se hizo para otro informe, que cuenta en unidades mayores; su título quizá no lo diga.",
)
PARAMETERS = {
    "columns": Words("the columns of figures", "las columnas de cifras"),
    "by": Words(
        "how many places the decimal point moves to the left",
        "cuántos lugares se recorre el punto decimal a la izquierda",
    ),
    "unit": Words("from: the clean unit; to: the unit here", "from: la unidad limpia; to: la unidad de aquí"),
}
EXAMPLE = Example(
    "Mes,Monto\nEnero,1234.50\nFebrero,5\n",
    "Mes,Monto\nEnero,1.23450\nFebrero,0.005\n",
    {"columns": "Monto", "by": 3, "unit": {"from": "MXN", "to": "miles de MXN"}},
)


def spoil_text(text: str, *, by: int, unit: dict[str, str] | None = None) -> str:
    """Move a number's point to the left; no digit is rounded away."""
    found = parts(text)
    return number(found[0], found[1] + by) if found else text


def mend_text(text: str, *, by: int, unit: dict[str, str] | None = None) -> str:
    """Move it back."""
    found = parts(text)
    return number(found[0], found[1] - by) if found and found[1] >= by else text


def fix_value(*, by: int, unit: dict[str, str] | None = None) -> str:
    """Give the value of the fix's step in a recipe."""
    return f"{unit['to']}={unit['from']}" if unit else str(10**by)
