"""barriers.csv: what stands in the way of each dataset, who does something about it, and until when."""

from __future__ import annotations

from dataclasses import replace

from ...locale import Words
from .. import checks
from ..barriers.knowing import KINDS
from ..barriers.states import STATES
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

SHEET = Sheet(
    name="barriers",
    what=Words("the register of barriers", "el registro de barreras"),
    columns=(
        replace(
            ID,
            what=Words(
                "The dataset's id in the inventory; blank where the barrier is the whole department's.",
                "La clave del conjunto en el inventario; vacía si la barrera es de toda la dependencia.",
            ),
        ),
        NAME,
        Column(
            "barrier",
            Words("Barrier", "Barrera"),
            Words("What stands in the way, in a few words.", "Qué lo impide, en pocas palabras."),
            filled=True,
            also=("Obstáculo", "Riesgo", "Problema", "Obstacle", "Risk"),
        ),
        Column(
            "kind",
            Words("Kind", "Tipo"),
            Words("What sort of thing it is.", "Qué clase de cosa es."),
            "choice",
            choices=KINDS,
            also=("Tipo de barrera", "Categoría", "Category"),
        ),
        Column(
            "owner",
            Words("Owner", "Responsable"),
            Words(
                "One person, by name: not an office and not everybody.", "Una persona, con nombre: ni un área ni todos."
            ),
            also=("Who", "Quién", "Quién lo resuelve", "Responsable de la barrera"),
        ),
        Column(
            "likelihood",
            Words("Likelihood", "Probabilidad"),
            Words(
                "How likely it is to stop or delay the dataset: 1 hardly, 5 nearly sure.",
                "Qué tan probable es que detenga o retrase el conjunto: 1 casi nada, 5 casi seguro.",
            ),
            "whole",
            least=1,
            most=5,
        ),
        Column(
            "impact",
            Words("Impact", "Impacto"),
            Words(
                "How bad it would be: 1 hardly noticed, 5 the dataset is not opened or somebody is harmed.",
                "Qué tan grave sería: 1 casi no se nota, 5 el conjunto no se abre o alguien sale afectado.",
            ),
            "whole",
            least=1,
            most=5,
        ),
        Column(
            "solution",
            Words("What is done", "Solución"),
            Words(
                "What the owner does, as something one can see done.",
                "Qué hace la persona responsable, de modo que se vea.",
            ),
            also=("Solution", "Acción", "Qué se hace", "Mitigación", "Mitigation"),
        ),
        Column(
            "due",
            Words("Until", "Fecha límite"),
            Words("The day until which it is done.", "El día en que debe quedar."),
            "date",
            also=("Due", "Due date", "Fecha", "Fecha compromiso", "Vence"),
        ),
        Column(
            "state",
            Words("State", "Estado"),
            Words(
                "Open, in work, solved, or accepted: the department has decided to live with it.",
                "Abierta, en proceso, resuelta o aceptada: la dependencia decidió vivir con ella.",
            ),
            "choice",
            choices=STATES,
            also=("Estatus", "Status", "Situación"),
        ),
        Column(
            "folio",
            Words("Folio", "Folio"),
            Words(
                "The barrier's own number, by which one speaks of it; it stays when rows move.",
                "El número propio de la barrera, con el que se habla de ella; se queda aunque se muevan las filas.",
            ),
            also=("No.", "Número", "Number", "Num"),
        ),
    ),
    needed=("barrier",),
    key=(),
    checks=checks.of("barriers"),
)
