"""How long messages wait for an answer: the middle one of all."""

from __future__ import annotations

from statistics import median

from ....locale import Words
from ..evidence import Evidence

CODE = "days-to-answer"
ORDER = 5
TITLE = Words("Days to answer", "Días para responder")
TELLS = Words(
    "How long half of the people wait at most; those that still wait count with their days so far.",
    "Cuánto espera, como máximo, la mitad de la gente; los que siguen esperando cuentan con los días que llevan.",
)
TELLS_NOT = Words(
    "How long the longest wait is.",
    "Cuánto dura la espera más larga.",
)
UNIT = "days"
MORE_IS_BETTER = False


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    waited = [((row["answered"] or evidence.day) - row["received"]).days for row in evidence.feedback]
    return float(median(waited)) if waited else None
