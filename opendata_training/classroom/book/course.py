"""What the whole course is made of: its areas, the six steps it follows, and what was in the way in 2014.

Source: Open Data Institute, "100 datasets in 42 days for Mexico" (2014), and its case study "Open data in Mexico: how Data
Squads jump-started national publishing".
"""

from __future__ import annotations

from dataclasses import dataclass

from ...locale import Words
from ...planning.programme.six_steps import STEPS as _TITLES


@dataclass(frozen=True)
class Part:
    """A part of what the course promises, and the units that serve it.

    Parameters:
        words: what it is.
        units: the units' ids.
    """

    words: Words
    units: tuple[str, ...]


#: The folder of each area under curriculum/, with its units in order.
AREAS = {
    "1-planning-and-evaluation": Part(
        Words("Planning and evaluation", "Planeación y evaluación"), ("1.1", "1.2", "1.3", "1.4")
    ),
    "2-opening-and-quality": Part(
        Words("Opening and quality", "Apertura y calidad"), ("2.1", "2.2", "2.3", "2.4", "2.5", "2.6")
    ),
    "3-publication": Part(Words("Publication", "Publicación"), ("3.1", "3.2", "capstone")),
}
_SERVED = (
    ("0", "1.3", "3.2"),
    ("1.1",),
    ("2.1", "2.2", "2.3", "2.5", "2.6"),
    ("2.4", "3.1"),
    ("3.1", "capstone"),
    ("1.2", "3.2"),
)
#: The six steps of the programme, in order.
STEPS = tuple(Part(words, units) for words, units in zip(_TITLES, _SERVED, strict=True))
#: What the squads of 2014 met.
CHALLENGES = (
    Part(
        Words(
            "Exports that are too large for simple formats", "Exportaciones demasiado grandes para un formato sencillo"
        ),
        ("2.4",),
    ),
    Part(
        Words(
            "Titles of columns that change from one release to the next",
            "Títulos de columnas que cambian de una versión a otra",
        ),
        ("2.3",),
    ),
    Part(
        Words(
            "Fear: do we have the right to publish this, and will somebody sue us?",
            "El temor: ¿tenemos derecho a publicar esto y nos van a demandar?",
        ),
        ("1.3", "1.4", "2.5"),
    ),
    Part(
        Words("Keeping it going when the programme is over", "Que siga cuando termine el programa"),
        ("3.2",),
    ),
    Part(
        Words("The agency stays the owner of its data", "La dependencia sigue siendo dueña de sus datos"),
        ("1.1", "3.1", "3.2"),
    ),
)
