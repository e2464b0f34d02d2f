"""Scores: what each person gives each dataset by each criterion, with the reason and the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...locale import Words
from .. import checks
from ..priorities.criteria import Criterion, usual
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

_DATASET = (
    ID,
    replace(NAME, filled=True),
    Column(
        "person",
        Words("Person", "Persona"),
        Words("who gives these scores; a post is enough", "quién da estos puntajes; basta el puesto"),
        also=("Quién", "Who", "Evaluador", "Evaluadora"),
    ),
)
_WHY = (
    Column(
        "reason",
        Words("Reason", "Motivo"),
        Words("why, in one sentence", "por qué, en una frase"),
        also=("Razón", "Justificación"),
    ),
    Column(
        "evidence",
        Words("Evidence", "Evidencia"),
        Words(
            "what shows the demand: counts, letters, visits, with where to see them",
            "lo que muestra la demanda: cuentas, oficios, visitas, y dónde verlo",
        ),
        also=("Prueba", "Pruebas"),
    ),
)


def scores_sheet(criteria: Sequence[Criterion]) -> Sheet:
    """Give the table of scores by some criteria.

    Parameters:
        criteria: the criteria, a column each.
    """
    return Sheet(
        "scores",
        Words("the scores", "los puntajes"),
        (*_DATASET, *(one.column for one in criteria), *_WHY),
        needed=("name",),
        key=("name", "person"),
        checks=checks.of("scores"),
    )


SHEET = scores_sheet(usual())
