"""The six steps of the programme, and how far the departments' files cover each.

Source: the method of Mexico's Data Squads of 2014, as the syllabus tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...locale import Words
from ..department import Department
from .evidence import Seen
from .stages import ORDER

STEPS = (
    Words("Build a community and create ownership", "Formar una comunidad y que alguien responda por los datos"),
    Words("Map current processes", "Mapear los procesos actuales"),
    Words("Enhance the quality", "Mejorar la calidad"),
    Words("Reengineer for delivery via the web", "Rediseñar la entrega por la web"),
    Words("Publish", "Publicar"),
    Words("Identify high-impact projects", "Identificar proyectos de alto impacto"),
)
# What is counted for each: of datasets those at a stage or past it, of departments those with a file that is not empty.
COUNTED = (
    Words("datasets with somebody who answers for them", "conjuntos con alguien que responde por ellos"),
    Words("departments with a process map", "dependencias con mapa de procesos"),
    Words("datasets cleaned", "conjuntos limpios"),
    Words("datasets described for the portal", "conjuntos descritos para el portal"),
    Words("datasets published", "conjuntos publicados"),
    Words("departments with a project canvas", "dependencias con el lienzo de un proyecto"),
)


@dataclass(frozen=True)
class Step:
    """One of the six steps.

    Parameters:
        number: which, from 1.
        done: how many datasets or departments have it behind them.
        of: how many there are to be.
    """

    number: int
    done: int
    of: int

    @property
    def title(self) -> str:
        """What the step is called, in the language in use."""
        return str(STEPS[self.number - 1])

    @property
    def counted(self) -> str:
        """What is counted for it, in the language in use."""
        return str(COUNTED[self.number - 1])

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {"step": self.number, "title": self.title, "done": self.done, "of": self.of}


def six_steps(departments: Sequence[tuple[Department, Sequence[Seen], int]]) -> list[Step]:
    """Count how far each step is covered.

    Parameters:
        departments: each department's files, its datasets that count, and how many it aims at.
    """
    whole = sum(target for _there, _seen, target in departments)
    seen = [one for _there, each, _target in departments for one in each]
    owned = sum(1 for one in seen if one.stage in ORDER[1:])
    maps = sum(1 for there, _seen, _target in departments if there.rows("process-map"))
    canvases = sum(1 for there, _seen, _target in departments if there.rows("canvas"))
    far = {stage: sum(1 for one in seen if _past(one, stage)) for stage in ("cleaned", "documented", "published")}
    many = len(departments)
    return [
        Step(1, owned, whole),
        Step(2, maps, many),
        Step(3, far["cleaned"], whole),
        Step(4, far["documented"], whole),
        Step(5, far["published"], whole),
        Step(6, canvases, many),
    ]


def _past(one: Seen, stage: str) -> bool:
    return one.stage in ORDER and ORDER.index(one.stage) >= ORDER.index(stage)
