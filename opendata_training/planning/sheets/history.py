"""The programme's log: on which day a dataset was first seen at which stage. Each run adds what changed, none is taken away."""

from __future__ import annotations

from dataclasses import replace

from ...locale import Words
from ..programme.stages import STAGES, WITHHELD
from ..sheet import Column, Sheet
from ._dataset import ID

SHEET = Sheet(
    name="history",
    what=Words("the programme's log", "la bitácora del programa"),
    columns=(
        Column("date", Words("Date", "Fecha"), Words("The day on which it was seen.", "El día en que se vio."), "date",
               filled=True),
        Column("folder", Words("Folder", "Carpeta"), Words("The department's folder.", "La carpeta de la dependencia."),
               filled=True),
        replace(ID, filled=True),
        Column("stage", Words("Stage", "Etapa"), Words("How far the dataset has come.", "Hasta dónde ha llegado el conjunto."),
               "choice", {"none": Words("not begun", "sin empezar"), **STAGES, **WITHHELD}, filled=True),
    ),
    needed=("date", "folder", "id", "stage"),
)  # fmt: skip
