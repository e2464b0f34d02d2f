"""Somebody answers when a reuser asks."""

from __future__ import annotations

import re

from ...locale import Words
from ..description.draft import Draft

TITLE = Words(en="Contact", es="Contacto")
UNIT = "3.1"
NO_NAME = Words(
    en="The contact has no name. Write the person or the office that answers questions (contact_point: name).",
    es="El contacto no tiene nombre. Escribe la persona u oficina que responde preguntas (contact_point: name).",
)
NO_EMAIL = Words(
    en="The contact has no e-mail address. Write one that is read (contact_point: email).",
    es="El contacto no tiene correo electrónico. Escribe uno que alguien lea (contact_point: email).",
)
BAD_EMAIL = Words(
    en="“{email}” is not an e-mail address that portals take. Write one, without accents, like open.data@department.example.",
    es="«{email}» no es un correo que los portales reciban. Escribe uno, sin acentos, como datos.abiertos@dependencia.example.",
)
# What browsers and CKAN take for one (https://html.spec.whatwg.org/#valid-e-mail-address; CKAN's email_validator takes no dots
# side by side), with a point in the domain. Whether it is read only a message can tell.
_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
EMAIL = re.compile(rf"(?!\.)(?!.*\.\.)[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_LABEL}(?:\.{_LABEL})+")
GOOD = {"contact_point": {"name": "Open data office", "email": "open.data@department.example"}}
BAD = {"contact_point": {"name": "Open data office", "email": "open.data"}}


def look(draft: Draft) -> list[str]:
    """Look for a name and an e-mail address."""
    email = draft.text("contact_point", "email")
    mend = [] if draft.text("contact_point", "name") else [str(NO_NAME)]
    if not email:
        mend.append(str(NO_EMAIL))
    elif not EMAIL.fullmatch(email):
        mend.append(BAD_EMAIL.format(email=email))
    return mend
