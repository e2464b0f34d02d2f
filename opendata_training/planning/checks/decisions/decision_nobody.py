"""A decision that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ._rows import Rows

CODE = "decision-nobody"
SEVERITY = "warning"
LABEL = Words("Decided by nobody", "Nadie firma la decisión")
MESSAGE = Words(
    "“{name}” is decided, and it is not said by whom and on which day",
    "«{name}» está decidido y no se dice quién lo decidió y en qué día",
)
WHAT_TO_DO = Words(
    "Write the name of the person who decided and the day. A program proposes; a person decides.",
    "Escribe el nombre de quien decidió y el día. Un programa propone; decide una persona.",
)
CAUGHT = "Conjunto,Decisión,Quién decidió,Fecha de la decisión\nPresas,publicar,,2026-11-29\n"
LEFT_ALONE = "Dataset,Decision,Decided by,Decided on\nDams,publish,Ana Pérez,2026-11-29\nWells,,,\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    rows = Rows(subject)
    found = [
        at for at in rows if rows.decision(at) and not (rows.text("decided_by", at) and rows.text("decided_on", at))
    ]
    if found:
        yield subject.in_rows(found, lambda at: {"name": rows.text("name", at)})
