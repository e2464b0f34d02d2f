"""How often files were downloaded."""

from __future__ import annotations

from ....locale import Words
from ..evidence import Evidence

CODE = "downloads"
ORDER = 2
TITLE = Words("Downloads a month", "Descargas al mes")
TELLS = Words(
    "Whether people take the data away with them.",
    "Si la gente se lleva los datos.",
)
TELLS_NOT = Words(
    "What they do with them: one program may download each night, and one person may change a law with a single file.",
    "Qué hacen con ellos: un programa puede bajarlos cada noche, y una persona puede cambiar una ley con un solo archivo.",
)
UNIT = ""
MORE_IS_BETTER = True


def measure(evidence: Evidence) -> float | None:
    """Give the measure's value."""
    return evidence.a_month("downloads")
