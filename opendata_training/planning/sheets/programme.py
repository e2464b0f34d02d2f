"""The programme: the departments that take part, from when, for how many days, and how many datasets each aims at."""

from __future__ import annotations

from ...locale import Words
from ..sheet import Column, Sheet

SHEET = Sheet(
    name="programme",
    what=Words("the programme", "el programa"),
    columns=(
        Column("folder", Words("Folder", "Carpeta"), Words("The folder of the department's files, beside this one.",
               "La carpeta con los archivos de la dependencia, junto a este archivo."), filled=True, unique=True,
               example=Words("water", "agua")),
        Column("name", Words("Department", "Dependencia"), Words("What the department is called.",
               "Cómo se llama la dependencia.")),
        Column("mentor", Words("Mentor", "Mentor"), Words("Who goes along with its squad.", "Quién acompaña a su escuadrón.")),
        Column("start", Words("First day", "Primer día"), Words("The day on which it begins.", "El día en que empieza."),
               "date", filled=True, example=Words("2027-01-11", "2027-01-11")),
        Column("days", Words("Days", "Días"), Words("How many days it has, weekends included.",
               "Cuántos días tiene, contando fines de semana."), "whole", filled=True, least=1, most=3650),
        Column("target", Words("Target", "Meta"), Words("How many datasets it aims to publish.",
               "Cuántos conjuntos quiere publicar."), "whole", filled=True, least=0, most=100_000),
    ),
    needed=("folder", "start", "days", "target"),
    key=("folder",),
)  # fmt: skip
