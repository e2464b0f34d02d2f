"""How many uses the office itself makes of the data."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence

CODE = "own-uses"
ORDER = 8
TITLE = Words("Uses in our own office", "Usos en nuestra propia oficina")
TELLS = Words(
    "Whether the office needs the data open, so that they go on being kept up.",
    "Si a la oficina le hacen falta los datos abiertos, y por eso los mantiene.",
)
TELLS_NOT = Words(
    "What others gain.",
    "Qué ganan los demás.",
)
UNIT = ""
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    if evidence.uses is None:
        return None
    return float(sum(row["who"] == "own-office" for row in evidence.uses))
