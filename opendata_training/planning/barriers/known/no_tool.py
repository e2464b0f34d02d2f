"""The system has no button that exports."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="no-tool",
    kind="technology",
    title=Words("no tool to export it", "falta una herramienta para exportarlo"),
    heard=Words("“The system only prints.”", "«El sistema solo imprime»."),
    solution=Words(
        "Take the report that the system does print to a file and make it a table with a recipe.",
        "Tomar el reporte que el sistema sí manda a un archivo y volverlo tabla con una receta.",
    ),
    steps=(
        Words(
            "Ask systems for one export by hand, to see what there is.",
            "Pide a sistemas una exportación a mano, para ver qué hay.",
        ),
        Words(
            "Say exactly which columns and which period are wanted.",
            "Di exactamente qué columnas y qué periodo se quieren.",
        ),
    ),
    done=Words(
        "Somebody of the office makes the file without help.",
        "Alguien del área hace el archivo sin ayuda.",
    ),
    unit="2.1",
    sources=("stott-2010",),
)
