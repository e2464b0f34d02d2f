"""The ranking, and which datasets were chosen, with the reasons of whoever chose."""

from __future__ import annotations

from dataclasses import replace

from ...locale import Words
from .. import checks
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

#: What the picture of value against effort advises, by whether the value is high and the effort is low.
QUADRANTS = {
    "quick": Words("do first", "hacer primero"),
    "project": Words("plan as a project", "planear como proyecto"),
    "spare": Words("when there is time", "cuando haya tiempo"),
    "later": Words("not now", "por ahora no"),
}
#: How a place among the first ones stands when the weights change.
SAFE = {
    "safe": Words("safe", "seguro"),
    "contested": Words("contested", "disputado"),
    "out": Words("out", "fuera"),
}

SHEET = Sheet(
    "priorities",
    Words("the priorities", "las prioridades"),
    (
        Column(
            "rank",
            Words("Rank", "Lugar"),
            Words("its place; blank while a score is lacking", "su lugar; vacío mientras falte un puntaje"),
            "whole",
            least=1,
            also=("Posición",),
        ),
        ID,
        replace(NAME, filled=True),
        Column(
            "total",
            Words("Total", "Total"),
            Words("its weighted score, from 1 to 5", "su puntaje ponderado, de 1 a 5"),
            "number",
            least=1,
            most=5,
        ),
        Column("value", Words("Value", "Valor"), Words("its value, from 1 to 5", "su valor, de 1 a 5"), "number",
               least=1, most=5),
        Column("effort", Words("Effort", "Esfuerzo"), Words("its effort, from 1 to 5", "su esfuerzo, de 1 a 5"),
               "number", least=1, most=5),
        Column(
            "quadrant",
            Words("Advice", "Consejo"),
            Words("what value and effort together advise", "lo que aconsejan juntos el valor y el esfuerzo"),
            "choice",
            QUADRANTS,
            also=("Cuadrante", "Quadrant"),
        ),
        Column(
            "share",
            Words("Share", "Veces"),
            Words(
                "of a hundred draws of other weights, in how many it is among the first",
                "de cien sorteos de otros pesos, en cuántos queda entre los primeros",
            ),
            "number",
            least=0,
            most=100,
        ),
        Column(
            "safe",
            Words("Firmness", "Firmeza"),
            Words(
                "whether its place among the first depends on the weights",
                "si su lugar entre los primeros depende de los pesos",
            ),
            "choice",
            SAFE,
        ),
        Column(
            "chosen",
            Words("Chosen", "Elegido"),
            Words("whether it is opened in this round", "si se abre en esta ronda"),
            "yes-no",
            also=("Elegida", "Seleccionado"),
        ),
        Column(
            "reason",
            Words("Reason", "Motivo"),
            Words(
                "why a person decided so; a choice with a reason is kept when the ranking is made again",
                "por qué alguien lo decidió así; una elección con motivo se conserva al rehacer la lista",
            ),
            also=("Razón", "Justificación"),
        ),
    ),
    needed=("name", "chosen"),
    key=("name",),
    checks=checks.of("priorities"),
)  # fmt: skip
