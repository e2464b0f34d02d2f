"""A chosen dataset about which nobody can be asked."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Example, Fix, Hits
from ....validation.subject import Subject
from ._looking import column, rows_with, values

CODE = "plan-no-contact"
# Warning: it can be planned so, and not published.
SEVERITY = "warning"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words("A chosen dataset without a contact", "Un conjunto elegido sin enlace")
MESSAGE = Words(
    "nobody is named who answers questions about {name}", "no se dice quién responde preguntas sobre {name}"
)
WHAT_TO_DO = Words("Write a name, or an office, and an e-mail address.", "Escribe un nombre, o un área, y un correo.")
CAUGHT = Example(b"Dataset,Place,Contact: name,Contact: e-mail\nDams,chosen,,\n", ((2, None),))
LEFT_ALONE = Example(
    b"Dataset,Place,Contact: name,Contact: e-mail\nDams,chosen,Ana,\nWells,chosen,,a@b.example\nRain,in reserve,,\n"
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows."""
    names, mails = values(subject, "contact_name"), values(subject, "contact_email")
    name = column(subject, "name")
    found = [at for at in rows_with(subject, "chosen") if not names[at] and not mails[at]]
    if found:
        yield subject.in_rows(found, lambda at: {"name": name.cell(at) if name else ""})
