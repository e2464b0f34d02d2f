"""A sign-off that was signed, with nobody named who did."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...looking import cell, columns

CODE = "sign-off-nobody"
SEVERITY = "warning"
LABEL = Words("Signed by nobody", "Firmado sin nombre")
MESSAGE = Words(
    "“{name}” was signed on {signed}, and nobody is named who signed, so the signature does not count",
    "«{name}» se firmó el {signed} y no dice quién firmó, así que la firma no cuenta",
)
WHAT_TO_DO = Words(
    "Write the name of the person who signed.",
    "Escribe el nombre de la persona que firmó.",
)
CAUGHT = "Conjunto,Tipo,Persona,Fecha de solicitud,Fecha de firma\nPresas,jurídico,,2026-11-02,2026-11-20\n"
LEFT_ALONE = "Dataset,Kind,Person,Asked on,Signed on\nDams,legal affairs,Luz Gil,2026-11-02,2026-11-20\nDams,privacy,,2026-11-02,\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    from ...sheets.sign_offs import SHEET

    there = columns(subject, SHEET.columns)
    said = {at: cell(there, "signed_on", at) for at in range(len(subject.rows))}
    found = [at for at, signed in said.items() if signed and not cell(there, "person", at)]
    if found:
        yield subject.in_rows(found, lambda at: {"name": cell(there, "name", at), "signed": said[at]})
