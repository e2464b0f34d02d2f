"""The criteria that datasets are scored by, and how much each counts."""

from __future__ import annotations

from ...locale import Words
from ..sheet import Column, Sheet

#: Whether a high score speaks for opening or against it.
FOR, AGAINST = "for", "against"

SHEET = Sheet(
    "criteria",
    Words("the criteria", "los criterios"),
    (
        Column(
            "id",
            Words("Criterion", "Criterio"),
            Words("a short name that stays", "un nombre corto que no cambia"),
            also=("identificador", "key", "clave"),
            example=Words("demand", "demanda"),
        ),
        Column(
            "name",
            Words("Name", "Nombre"),
            Words("what it is called in the table of scores", "cómo se llama en la tabla de puntajes"),
            filled=True,
            unique=True,
            example=Words("Demand", "Demanda"),
        ),
        Column(
            "weight",
            Words("Weight", "Peso"),
            Words(
                "how much it counts beside the others; 0 does not count", "cuánto pesa junto a los demás; 0 no cuenta"
            ),
            "number",
            filled=True,
            least=0,
            also=("ponderación", "importancia"),
            example=Words("3", "3"),
        ),
        Column(
            "counts",
            Words("Counts", "Cuenta"),
            Words("whether a 5 speaks for opening or against it", "si un 5 habla a favor de abrir o en contra"),
            "choice",
            {FOR: Words("for", "a favor"), AGAINST: Words("against", "en contra")},
            filled=True,
            also=("direction", "dirección", "sentido"),
        ),
        Column(
            "axis",
            Words("Axis", "Eje"),
            Words(
                "the axis of the picture that it belongs to; blank for none",
                "el eje de la gráfica al que pertenece; vacío si a ninguno",
            ),
            "choice",
            {"value": Words("value", "valor"), "effort": Words("effort", "esfuerzo")},
        ),
        Column(
            "question",
            Words("Question", "Pregunta"),
            Words("what whoever scores asks", "lo que se pregunta quien califica"),
        ),
        Column(
            "scale",
            Words("Scale", "Escala"),
            Words("what each score from 1 to 5 means", "qué significa cada puntaje de 1 a 5"),
        ),
    ),
    needed=("name", "weight"),
    key=("name",),
)
