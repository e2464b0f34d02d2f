"""sign-offs.csv: whose signature a dataset still waits for, and since when."""

from __future__ import annotations

from ...locale import Words
from .. import checks
from ..rights.words import KINDS
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

SHEET = Sheet(
    name="sign-offs",
    what=Words("the sign-offs", "los vistos buenos"),
    columns=(
        ID,
        NAME,
        Column("kind", Words("Kind", "Tipo"), Words("Who signs: legal affairs, privacy, or the owner.",
               "Quién firma: jurídico, privacidad o el área dueña."), "choice", KINDS, filled=True),
        Column("person", Words("Person", "Persona"), Words("The person who signs, by name.",
               "La persona que firma, con su nombre."), also=("Nombre de la persona",)),
        Column("asked_on", Words("Asked on", "Fecha de solicitud"), Words("On which day the letter was handed in.",
               "En qué día se entregó el oficio."), "date", also=("Solicitado el",)),
        Column("signed_on", Words("Signed on", "Fecha de firma"), Words("On which day it was signed; blank while it waits.",
               "En qué día se firmó; vacío mientras se espera."), "date", also=("Firmado el",)),
        Column("note", Words("Note", "Nota"), Words("What they said; a refusal too.", "Qué dijeron; también si se negaron."),
               also=("Observaciones",)),
    ),
    needed=("name", "kind"),
    key=("id", "name", "kind"),
    checks=checks.of("sign-offs"),
)  # fmt: skip
