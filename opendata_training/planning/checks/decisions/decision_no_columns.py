"""A dataset of which a part is left out, and nobody says which columns."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ._rows import Rows

CODE = "decision-no-columns"
SEVERITY = "error"
LABEL = Words("A part is left out, and not said which", "Se omite una parte y no se dice cuál")
MESSAGE = Words(
    "“{name}” is published without a part of it, and no column is named",
    "«{name}» se publica sin una parte y no se nombra ninguna columna",
)
WHAT_TO_DO = Words(
    "Name the columns that are left out or told less exactly, with ; between them.",
    "Nombra las columnas que se omiten o se dicen con menos detalle, separadas con ;.",
)
CAUGHT = "Conjunto,Decisión,Columnas\nPadrón,publicar en versión pública,\n"
LEFT_ALONE = "Dataset,Decision,Columns concerned\nList,redact,PHONE\nDams,publish,\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    rows = Rows(subject)
    found = [at for at in rows if rows.decision(at) == "redact" and not rows.text("columns", at)]
    if found:
        yield subject.in_rows(found, lambda at: {"name": rows.text("name", at)})
