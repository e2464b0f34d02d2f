"""A licence was chosen, and it is an open one: without it nobody may use the data, however public they are."""

from __future__ import annotations

from ...countries.common.licences import all_licences, licence
from ...locale import Words
from ..description.draft import Draft

TITLE = Words(en="Licence", es="Licencia")
UNIT = "1.4"
EMPTY = Words(
    en="No licence is chosen. Choose one of: {known}.",
    es="Falta la licencia. Elige una de estas: {known}.",
)
UNKNOWN = Words(
    en="{name} is not one of the open licences known here. Choose one of: {known}.",
    es="{name} no es una de las licencias abiertas que se conocen aquí. Elige una de estas: {known}.",
)
GOOD = {"license": "CC-BY-4.0"}
BAD = {"license": "CC-BY-NC-4.0"}


def look(draft: Draft) -> list[str]:
    """Look for a licence that lets anyone use the data for anything."""
    name = draft.text("license")
    found = licence(name)
    if found and found.open:
        return []
    known = ", ".join(one.id for one in all_licences() if one.open)
    return [UNKNOWN.format(name=name, known=known) if name else EMPTY.format(known=known)]
