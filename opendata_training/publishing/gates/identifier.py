"""The dataset has an identifier that stays, and a short name a portal can take."""

from __future__ import annotations

import re
from typing import Any

from ...locale import Words
from ..description.draft import Draft
from ..description.receipts import newest_first

TITLE = Words(en="Identifier", es="Identificador")
UNIT = "3.1"
EMPTY = Words(
    en="The dataset has no identifier. Put back the one it had, or start the publication with opendata new.",
    es="Falta el identificador. Vuelve a poner el que tenía el conjunto de datos, o inicia la publicación con opendata new.",
)
SPACES = Words(
    en="The identifier “{identifier}” holds spaces. Write it without any.",
    es="El identificador «{identifier}» tiene espacios. Escríbelo sin ellos.",
)
NAME = Words(
    en="The name “{name}” cannot be part of an address. Use 2 to 100 small letters without accents, digits and hyphens.",
    es="El nombre «{name}» no puede ser parte de una dirección. Usa de 2 a 100 letras minúsculas sin acento, números y guiones.",
)
CHANGED = Words(
    en=(
        "The {field} was {before} when this was last published, and is {now} now: that would make a second dataset. Put {before} "
        "back. Another dataset begins in a folder of its own."
    ),
    es=(
        "En la última publicación, {field} era {before} y ahora es {now}: eso haría un segundo conjunto. Vuelve a poner {before}. "
        "Otro conjunto empieza en su propia carpeta."
    ),
)
# CKAN's rule for names.
SHORT_NAME = re.compile(r"[a-z0-9_-]{2,100}")
GOOD = {"identifier": "urn:uuid:5d7b1b0e-3a0c-4c1e-9d55-0f5b1a4f2c11", "name": "crimes-2014-5d7b1b"}
BAD = {"identifier": "", "name": "Crímenes 2014"}


def look(draft: Draft) -> list[str]:
    """Look for an identifier without spaces and a name made of plain characters, both as they were last published."""
    identifier, name = draft.text("identifier"), draft.text("name")
    mend = [] if identifier else [str(EMPTY)]
    if re.search(r"\s", identifier):
        mend.append(SPACES.format(identifier=identifier))
    if not SHORT_NAME.fullmatch(name):
        mend.append(NAME.format(name=name))
    before = _published(draft)
    for field, now in (("identifier", identifier), ("name", name)):
        known = str(before.get(field) or "")
        if known and known != now:
            mend.append(CHANGED.format(field=field, before=known, now=now or "—"))
    return mend


def _published(draft: Draft) -> dict[str, Any]:
    """Give the last receipt; an empty one where nothing was published."""
    return next((told for _path, told in newest_first(draft.folder) if told.get("identifier")), {})
