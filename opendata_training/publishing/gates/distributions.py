"""Files are told apart: each has a title and an address of its own, and a licence of its own only where that is open too."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ...countries.common.licences import licence
from ...locale import Words
from ...reading.kinds import plain
from ..description.draft import Draft

TITLE = Words(en="Files", es="Archivos")
UNIT = "3.1"
NONE = Words(
    en="There is no file. Add one with opendata new.",
    es="No hay archivos. Agrega uno con opendata new.",
)
TITLES = Words(
    en="{files} have the same title, “{title}”. Say in each title what tells it from the others.",
    es="{files} tienen el mismo título, «{title}». Di en cada título qué lo distingue de los demás.",
)
ADDRESSES = Words(
    en="Two files have the same address, {address}. Give each its own.",
    es="Dos archivos tienen la misma dirección, {address}. Dale a cada uno la suya.",
)
LICENCE = Words(
    en="The licence of {file}, {name}, is no open licence known here. Leave it blank for the dataset's, or correct it.",
    es="La licencia de {file}, {name}, no es una licencia abierta que se conozca aquí. Déjala vacía para usar la del conjunto, o "
    "corrígela.",
)
GOOD: dict[str, Any] = {
    "distributions": [{"path": "a.csv", "title": "Rain, 2013"}, {"path": "b.csv", "title": "Rain, 2014"}]
}
BAD: dict[str, Any] = {"distributions": [{"path": "a.csv", "title": "Rain"}, {"path": "b.csv", "title": "rain"}]}


def look(draft: Draft) -> list[str]:
    """Look for titles and addresses that are there twice, and for licences of single files."""
    files = draft.distributions
    if not files:
        return [str(NONE)]
    said = []
    titles: dict[str, list[str]] = {}
    for one in files:
        # Of one table in two formats only the format differs.
        titles.setdefault(f"{plain(one.title)} {plain(one.format)}", []).append(one.key)
    for one in files:
        alike = titles[f"{plain(one.title)} {plain(one.format)}"]
        if one.title and len(alike) > 1 and alike[0] == one.key:
            said.append(TITLES.format(files=", ".join(alike), title=one.title))
    addresses = Counter(one.download_url for one in files if one.download_url)
    said += [ADDRESSES.format(address=address) for address, times in addresses.items() if times > 1]
    for one in files:
        own = licence(one.license) if one.license else None
        if one.license and not (own and own.open):
            said.append(LICENCE.format(file=one.key, name=one.license))
    return said
