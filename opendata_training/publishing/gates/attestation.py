"""A named person stands for the publication."""

from __future__ import annotations

from ...locale import Words
from ..description.days import is_past_day
from ..description.draft import Draft
from ..description.people import is_person

TITLE = Words(en="Attestation", es="Responsiva")
UNIT = "1.4"
NONE = Words(
    en=(
        "Nobody stands for this publication yet. Add under attestations what is confirmed (statement), "
        "by whom (name) and when (date)."
    ),
    es=(
        "Nadie responde todavía por esta publicación. Agrega en attestations qué se confirma (statement), "
        "quién lo confirma (name) y cuándo (date)."
    ),
)
PART = Words(
    en="Attestation {number} lacks: {parts}. Write it in dataset.yaml.",
    es="A la responsiva {number} le falta: {parts}. Escríbelo en dataset.yaml.",
)
PERSON = Words(
    en="Attestation {number} is signed by “{name}”, which names nobody. Write the name of the person who answers for it.",
    es="La responsiva {number} la firma «{name}», que no nombra a nadie. Escribe el nombre de la persona que responde.",
)
DATE = Words(
    en="The date of attestation {number}, “{date}”, cannot be read or has not come yet. Write it as YYYY-MM-DD, up to today.",
    es="La fecha de la responsiva {number}, «{date}», no se entiende o aún no llega. Escríbela como AAAA-MM-DD, hasta hoy.",
)
GOOD = {"attestations": [{"statement": "It may be published.", "name": "Ana Pérez", "date": "2014-06-15"}]}
BAD = {"attestations": [{"statement": "It may be published.", "name": "admin", "date": "15 June"}]}


def look(draft: Draft) -> list[str]:
    """Look for at least one statement with the name of a person and a day."""
    if not draft.attestations:
        return [str(NONE)]
    mend = []
    for number, one in enumerate(draft.attestations, start=1):
        texts = {part: str(one.get(part) or "").strip() for part in ("statement", "name", "date")}
        parts = [part for part, text in texts.items() if not text]
        if parts:
            mend.append(PART.format(number=number, parts=", ".join(parts)))
        if texts["name"] and not is_person(texts["name"]):
            mend.append(PERSON.format(number=number, name=texts["name"]))
        if texts["date"] and not is_past_day(texts["date"]):
            mend.append(DATE.format(number=number, date=texts["date"]))
    return mend
