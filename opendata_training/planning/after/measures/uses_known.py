"""How many uses of the data are known."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence

CODE = "uses-known"
ORDER = 7
TITLE = Words("Known uses", "Usos conocidos")
TELLS = Words(
    "That the data changed something somewhere: this is what they are published for.",
    "Que los datos cambiaron algo en alguna parte: para eso se publican.",
)
TELLS_NOT = Words(
    "All uses: most people tell nobody.",
    "Todos los usos: la mayoría no le cuenta a nadie.",
)
UNIT = ""
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    return None if evidence.uses is None else float(len(evidence.uses))
