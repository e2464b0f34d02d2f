"""The opening plan as ADELA exported it: eleven columns with its own titles, in Spanish whatever the language in use.

Source: `OpeningPlanExporter` of ADELA's public code, two misspelt words of its titles corrected; both are read.
"""

from __future__ import annotations

from ...locale import Words
from ..sheet import Column, Kind, Sheet


def _column(key: str, title: str, what: Words, kind: Kind = "text", *also: str) -> Column:
    return Column(key, Words(title, title), what, kind, also=also)


SHEET = Sheet(
    name="adela-opening-plan",
    what=Words("the opening plan for ADELA", "el plan de apertura para ADELA"),
    columns=(
        _column("vision", "Visión institucional de datos abiertos", Words("What the department opens its data for.",
                "Para qué abre sus datos la dependencia.")),
        _column("contact_name", "Funcionario designado como Enlace", Words("Who answers questions about it.",
                "Quién responde preguntas sobre los datos.")),
        _column("contact_title", "Título del funcionario designado como Enlace", Words("That person's position.",
                "El cargo de esa persona.")),
        _column("contact_email", "Correo oficial del funcionario designado como Enlace", Words("That person's address.",
                "El correo de esa persona."), "email", "Correo oficial del funcionario designado como Enalce"),
        _column("admin_name", "Funcionario designado como Administrador", Words("Who puts it on the portal.",
                "Quién los sube al portal.")),
        _column("admin_title", "Título del funcionario designado como Administrador", Words("That person's position.",
                "El cargo de esa persona.")),
        _column("admin_email", "Correo oficial del funcionario designado como Administrador", Words("That person's address.",
                "El correo de esa persona."), "email", "Correo oficial del funcioanrio designado como Administrador"),
        _column("name", "Conjuntos de datos priorizados", Words("What the dataset is called.",
                "Cómo se llama el conjunto de datos.")),
        _column("description", "Descripción de los conjuntos", Words("What a row is and what it tells.",
                "Qué es cada fila y qué dice.")),
        _column("update", "Periodicidad de la actualización", Words("How often, as a code: R/P1M is every month.",
                "Cada cuándo, como código: R/P1M es cada mes.")),
        _column("date", "Fecha tentativa de publicación (AAAA-MM-DD)", Words("The day by which it will be published.",
                "El día en que estará publicado."), "date"),
    ),
    needed=("name", "date"),
)  # fmt: skip
