"""The opening plan: which datasets will be opened, by when, who answers for them, and which wait in reserve."""

from __future__ import annotations

from dataclasses import replace

from ...locale import Words
from .. import checks
from ..sheet import Column, Sheet
from ._dataset import ID, NAME
from .inventory import SHEET as INVENTORY

PLACES = {
    "chosen": Words("chosen", "elegido"),
    "reserve": Words("in reserve", "en reserva"),
    "blocked": Words("blocked", "bloqueado"),
    "replaced": Words("replaced", "reemplazado"),
}
_UPDATE = INVENTORY.column("update")
_MAIL = Words("ana.perez@department.example", "ana.perez@dependencia.example")


def _person(key: str, en: str, es: str, who: Words, adela: tuple[str, str, str]) -> tuple[Column, ...]:
    """Give the three columns that ADELA has of a person; its own titles are read too."""
    return (
        Column(f"{key}_name", Words(f"{en}: name", f"{es}: nombre"), Words(f"Who {who.en}.", f"Quién {who.es}."),
               also=(adela[0],), example=Words("Ana Pérez", "Ana Pérez")),
        Column(f"{key}_title", Words(f"{en}: position", f"{es}: cargo"),
               Words("Which position that person has.", "Qué cargo tiene esa persona."), also=(adela[1],),
               example=Words("Head of statistics", "Jefa de estadística")),
        Column(f"{key}_email", Words(f"{en}: e-mail", f"{es}: correo"),
               Words("At which official address.", "En qué correo oficial."), "email", also=(adela[2],), example=_MAIL),
    )  # fmt: skip


SHEET = Sheet(
    name="opening-plan",
    what=Words("the opening plan", "el plan de apertura"),
    columns=(
        replace(ID, unique=True, example=Words("dams-by-day", "presas-por-dia")),
        replace(NAME, filled=True, also=(*NAME.also, "Conjuntos de datos priorizados"),
                example=Words("Dams by day", "Presas por día")),
        Column("description", Words("Description", "Descripción"), Words("What a row is and what it tells.",
               "Qué es cada fila y qué dice."), also=("Descripción de los conjuntos",)),
        *_person("contact", "Contact", "Enlace", Words("answers questions about it", "responde preguntas sobre los datos"), (
            "Funcionario designado como Enlace", "Título del funcionario designado como Enlace",
            "Correo oficial del funcionario designado como Enlace")),
        *_person("admin", "Administrator", "Administrador", Words("puts it on the portal", "los sube al portal"), (
            "Funcionario designado como Administrador", "Título del funcionario designado como Administrador",
            "Correo oficial del funcionario designado como Administrador")),
        replace(_UPDATE, also=(*_UPDATE.also, "Periodicidad de la actualización")),
        Column("date", Words("Date", "Fecha"), Words("The day by which it will be published.",
               "El día en que estará publicado."), "date", also=("Fecha tentativa de publicación (AAAA-MM-DD)",),
               example=Words("2027-01-11", "2027-01-11")),
        Column("place", Words("Place", "Lugar"), Words("Whether it is chosen, waits in reserve, is blocked, or was replaced.",
               "Si está elegido, espera en reserva, está bloqueado o fue reemplazado."), "choice", PLACES, filled=True),
        Column("reason", Words("Reason", "Motivo"), Words("Why it has this place.", "Por qué tiene este lugar.")),
        Column("replaced_by", Words("Replaced by", "Reemplazado por"), Words("The id of the dataset that took its place.",
               "El id del conjunto que tomó su lugar.")),
        Column("vision", Words("Vision", "Visión"), Words("What the department opens its data for, the same in each row.",
               "Para qué abre sus datos la dependencia, igual en cada fila."),
               also=("Visión institucional de datos abiertos",)),
    ),
    needed=("name", "place"),
    key=("name",),
    checks=checks.of("opening-plan"),
)  # fmt: skip
