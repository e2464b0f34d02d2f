"""targets.csv: what is to be reached by each measure, and by when."""

from __future__ import annotations

from ...locale import Words
from ..after.measures import words_of_measures
from ..sheet import Column, Sheet

SHEET = Sheet(
    "targets",
    Words("the list of targets", "la lista de metas"),
    (
        Column(
            "measure",
            Words("Measure", "Indicador"),
            Words("What is measured.", "Qué se mide."),
            "choice",
            words_of_measures(),
            filled=True,
            unique=True,
            also=("Medida", "KPI"),
        ),
        Column(
            "target",
            Words("Target", "Meta"),
            Words("The number to reach; shares are in per cent.", "El número por alcanzar; las partes, en por ciento."),
            "number",
            filled=True,
            least=0,
        ),
        Column(
            "until",
            Words("Until", "Para el"),
            Words("The day by which it is to be reached.", "El día en que debe alcanzarse."),
            "date",
            also=("Fecha", "Date"),
        ),
        Column(
            "why",
            Words("Why this target", "Por qué esta meta"),
            Words("What changes for somebody when it is reached.", "Qué cambia para alguien cuando se alcanza."),
            also=("Razón", "Reason"),
        ),
    ),
    needed=("measure", "target"),
    key=("measure",),
)
