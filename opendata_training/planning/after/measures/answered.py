"""The share of messages that were answered."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence, share

CODE = "answered"
ORDER = 4
TITLE = Words("Messages answered", "Mensajes respondidos")
TELLS = Words(
    "Whether somebody listens.",
    "Si alguien escucha.",
)
TELLS_NOT = Words(
    "Whether the answer helped.",
    "Si la respuesta sirvió.",
)
UNIT = "%"
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    return share(sum(row["answered"] is not None for row in evidence.feedback), len(evidence.feedback))
