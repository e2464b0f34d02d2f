"""A dataset that is published under no licence, or under one that nobody knows or that is not open."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ._rows import Rows

CODE = "decision-no-licence"
SEVERITY = "error"
LABEL = Words("To be published without an open licence", "Se publica sin una licencia abierta")
MESSAGE = Words(
    "“{name}” is to be published, and “{licence}” is no open licence known here",
    "«{name}» se va a publicar y «{licence}» no es una licencia abierta que se conozca aquí",
)
WHAT_TO_DO = Words(
    "Write the id of an open licence; `opendata plan licence` asks three questions and gives it. Without one, nobody may use "
    "the data, however public they are.",
    "Escribe la clave de una licencia abierta; `opendata plan licence` hace tres preguntas y la da. Sin licencia nadie puede "
    "usar los datos, por públicos que sean.",
)
CAUGHT = "Conjunto,Decisión,Licencia\nPresas,publicar,\n"
LEFT_ALONE = "Dataset,Decision,Licence\nDams,publish,CC-BY-4.0\nWells,withhold,\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    from ....countries.common.licences import licence

    rows = Rows(subject)
    found = []
    for at in rows:
        known = licence(rows.text("licence", at))
        if rows.decision(at) not in ("", "withhold") and not (known and known.open):
            found.append(at)
    if found:
        yield subject.in_rows(found, lambda at: {"name": rows.text("name", at), "licence": rows.text("licence", at)})
