"""How often the datasets' pages were opened."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence

CODE = "visits"
ORDER = 1
TITLE = Words("Visits a month", "Visitas al mes")
TELLS = Words(
    "Whether people find the page.",
    "Si la gente encuentra la página.",
)
TELLS_NOT = Words(
    "Who they are, and whether they found what they looked for; programs that read pages are counted too.",
    "Quiénes son ni si hallaron lo que buscaban; también cuentan los programas que leen páginas.",
)
UNIT = ""
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    return evidence.a_month("visits")
