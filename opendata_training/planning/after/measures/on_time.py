"""The share of datasets that are not late."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence
from ..updates import calendar_of

CODE = "on-time"
ORDER = 9
TITLE = Words("Datasets on time", "Conjuntos a tiempo")
TELLS = Words(
    "Whether the office keeps what it promised.",
    "Si la oficina cumple lo que prometió.",
)
TELLS_NOT = Words(
    "Whether the promise was worth anything: a dataset promised every ten years is never late.",
    "Si la promesa valía algo: un conjunto prometido cada diez años nunca se atrasa.",
)
UNIT = "%"
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    if not evidence.calendar:
        return None
    kept = calendar_of(evidence.calendar, evidence.day).kept
    return None if kept is None else 100 * kept
