"""Findability: whether people who look for the dataset find it."""

from __future__ import annotations

from ....locale import Words
from ..metric import Metric
from ._looks import missing

NAME = Words("findability", "facilidad de búsqueda")
PLACE = 1
METRICS = (
    Metric(
        "keyword", 30, "dataset", Words("keywords", "palabras clave"),
        Words("Write the words people search for under keyword in dataset.yaml (dcat:keyword). Unit {unit}.",
              "Escribe en keyword, en dataset.yaml, las palabras con las que la gente busca (dcat:keyword). Unidad {unit}."),
        missing("dataset", "dcat:keyword", Words("There are no keywords.", "No hay palabras clave.")),
    ),
    Metric(
        "theme", 30, "dataset", Words("theme", "tema"),
        Words("Write a theme's code under theme in dataset.yaml, as ENVI or HEAL (dcat:theme). Unit {unit}.",
              "Escribe la clave de un tema en theme, en dataset.yaml, como ENVI o HEAL (dcat:theme). Unidad {unit}."),
        missing("dataset", "dcat:theme", Words("It is not said what it is about.", "No se dice de qué tema es.")),
    ),
    Metric(
        "spatial", 20, "dataset", Words("place", "lugar"),
        Words("Write the place it covers under spatial in dataset.yaml (dct:spatial). Unit {unit}.",
              "Escribe el lugar que cubre en spatial, en dataset.yaml (dct:spatial). Unidad {unit}."),
        missing("dataset", "dct:spatial",
                Words("It is not said which place it covers.", "No se dice qué lugar cubre.")),
    ),
    Metric(
        "temporal", 20, "dataset", Words("time", "tiempo"),
        Words("Write the first and the last day under temporal (start, end) in dataset.yaml (dct:temporal). Unit {unit}.",
              "Escribe el primer y el último día en temporal (start, end), en dataset.yaml (dct:temporal). Unidad {unit}."),
        missing("dataset", "dct:temporal",
                Words("It is not said which time it covers.", "No se dice qué tiempo cubre.")),
    ),
)  # fmt: skip
