"""decisions.csv: what becomes of each dataset, why, under which licence, and who decided it; publishing reads it."""

from __future__ import annotations

from ...locale import Words
from .. import checks
from ..rights.words import DECISIONS, SAID
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

SHEET = Sheet(
    name="decisions",
    what=Words("the decisions", "las decisiones"),
    columns=(
        ID,
        NAME,
        Column("decision", Words("Decision", "Decisión"), Words("What becomes of it; blank until it is decided.",
               "Qué se hace con él; vacío mientras no se decide."), "choice", DECISIONS, said=SAID),
        Column("reason", Words("Reason", "Motivo"), Words("Why, in a sentence that a stranger understands.",
               "Por qué, en una frase que entienda cualquiera."), also=("Razón",)),
        Column("to_write", Words("To write beside the data", "Qué escribir junto a los datos"),
               Words("What the description says of what was left out or added up.",
                     "Qué dice la descripción sobre lo que se omitió o se sumó."), also=("to write", "Qué escribir")),
        Column("columns", Words("Columns concerned", "Columnas afectadas"),
               Words("Which columns are left out or told less exactly, by their titles, with ; between them.",
                     "Qué columnas se omiten o se dicen con menos detalle, por sus títulos, separadas con ;."),
               also=("Columnas",), example=Words("CURP; PHONE", "CURP; TELEFONO")),
        Column("legal_basis", Words("Legal basis", "Fundamento legal"),
               Words("The law or contract that it rests on, with its article where somebody looked it up.",
                     "La ley o el contrato en que se apoya, con su artículo si alguien lo consultó."),
               also=("Fundamento",)),
        Column("licence", Words("Licence", "Licencia"), Words("The licence's id.", "La clave de la licencia."),
               also=("License",), example=Words("CC-BY-4.0", "CC-BY-4.0")),
        Column("citation", Words("Citation", "Cita"), Words("How whoever uses it names the source.",
               "Cómo cita la fuente quien lo usa.")),
        Column("decided_by", Words("Decided by", "Quién decidió"), Words("The person who decided, by name.",
               "La persona que decidió, con su nombre."), also=("Decidió", "Decidido por")),
        Column("decided_on", Words("Decided on", "Fecha de la decisión"), Words("On which day.", "En qué día."), "date",
               also=("Decidido el",)),
        Column("review_on", Words("Look again on", "Fecha de revisión"),
               Words("On which day somebody looks at it again; blank where there is no need.",
                     "En qué día se vuelve a mirar; vacío si no hace falta."), "date", also=("Revisar el",)),
    ),
    needed=("name", "decision"),
    key=("id", "name"),
    checks=checks.of("decisions"),
)  # fmt: skip
