"""The share of addresses that give what was promised."""

from __future__ import annotations

from ....locale import Words
from ....publishing.links.states import STATES
from ..evidence import Evidence, share

CODE = "links-whole"
ORDER = 10
TITLE = Words("Links that work", "Enlaces que funcionan")
TELLS = Words(
    "Whether what is in the catalogue can be had.",
    "Si lo que está en el catálogo se puede obtener.",
)
TELLS_NOT = Words(
    "Whether what is in the file is right.",
    "Si lo que dice el archivo es correcto.",
)
UNIT = "%"
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    looked_at = [row for row in evidence.links if row["state"]]
    return share(sum(not STATES[row["state"]].broken for row in looked_at), len(looked_at))
