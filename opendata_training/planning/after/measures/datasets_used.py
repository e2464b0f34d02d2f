"""The share of datasets that anybody downloaded."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence, share

CODE = "datasets-used"
ORDER = 3
TITLE = Words("Datasets that anybody downloads", "Conjuntos que alguien descarga")
TELLS = Words(
    "Whether the use is of all datasets or of one alone.",
    "Si se usan todos los conjuntos o uno solo.",
)
TELLS_NOT = Words(
    "Whether a dataset that nobody downloads is useless: it may be hard to find.",
    "Si un conjunto que nadie descarga no sirve: puede ser difícil de encontrar.",
)
UNIT = "%"
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    counted: dict[str, int] = {}
    for row in evidence.use:
        if row["downloads"] is not None:
            counted[evidence.dataset(row)] = counted.get(evidence.dataset(row), 0) + row["downloads"]
    return share(sum(each > 0 for each in counted.values()), len(counted))
