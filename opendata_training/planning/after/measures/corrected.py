"""The share of reported errors that led to corrected data."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence, share

CODE = "corrected"
ORDER = 6
TITLE = Words("Reported errors corrected", "Errores señalados que se corrigieron")
TELLS = Words(
    "Whether the data become better because people use them.",
    "Si los datos mejoran porque la gente los usa.",
)
TELLS_NOT = Words(
    "How many errors nobody told: few messages may mean good data or few readers.",
    "Cuántos errores nadie contó: pocos mensajes pueden significar buenos datos o pocos lectores.",
)
UNIT = "%"
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    errors = [row for row in evidence.feedback if row["kind"] == "error"]
    return share(sum(row["outcome"] == "corrected" for row in errors), len(errors))
