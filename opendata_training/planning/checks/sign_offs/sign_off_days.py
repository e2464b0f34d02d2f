"""A sign-off that was signed before it was asked for, or without its day of asking."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...looking import cell, columns

CODE = "sign-off-days"
SEVERITY = "warning"
LABEL = Words("Signed before it was asked for", "Firmado antes de solicitarse")
MESSAGE = Words(
    "“{name}” was signed on {signed} and asked for on {asked}, so the days waited cannot be counted",
    "«{name}» se firmó el {signed} y se solicitó el {asked}, así que no se pueden contar los días de espera",
)
WHAT_TO_DO = Words(
    "Write the day on which the letter was handed in, and the day on which it came back signed.",
    "Escribe el día en que se entregó el oficio y el día en que regresó firmado.",
)
CAUGHT = "Conjunto,Tipo,Fecha de solicitud,Fecha de firma\nPresas,jurídico,2026-11-20,2026-11-02\n"
LEFT_ALONE = "Dataset,Kind,Asked on,Signed on\nDams,legal affairs,2026-11-02,2026-11-20\nDams,privacy,2026-11-02,\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    from ...cells import understood
    from ...sheets.sign_offs import SHEET

    there = columns(subject, SHEET.columns)
    found = {}
    for at in range(len(subject.rows)):
        said = [cell(there, key, at) for key in ("asked_on", "signed_on")]
        try:
            asked, signed = (
                understood(SHEET.column(key), text) for key, text in zip(("asked_on", "signed_on"), said, strict=True)
            )
        except ValueError:
            # The schema says what is wrong with such a day.
            continue
        if signed and (asked is None or signed < asked):
            found[at] = {"name": cell(there, "name", at), "asked": said[0] or "?", "signed": said[1]}
    if found:
        yield subject.in_rows(list(found), lambda at: found[at])
