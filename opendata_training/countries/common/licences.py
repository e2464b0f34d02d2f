"""Licences for open data: what one is, the international ones, and the list of all, countries' own included."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec

from ... import families
from ...locale import Words


@dataclass(frozen=True)
class Licence:
    """A licence a dataset can have.

    Parameters:
        id: what a publication writes; SPDX's identifier where there is one (https://spdx.org/licenses/).
        title: its name.
        meaning: in one sentence, what it lets people do and asks of them.
        url: its text.
        open: whether it meets the Open Definition (https://opendefinition.org/licenses/).
        iri: its entry in the EU's vocabulary of licences; empty when it has none
            (http://publications.europa.eu/resource/authority/licence).
        elsewhere: other names portals know it by (CKAN's default list).
    """

    id: str
    title: Words
    meaning: Words
    url: str
    open: bool = True
    iri: str = ""
    elsewhere: tuple[str, ...] = field(default=())


_EU = "http://publications.europa.eu/resource/authority/licence/"
LICENCES = (
    Licence(
        id="CC-BY-4.0",
        title=Words(en="Creative Commons Attribution 4.0", es="Creative Commons Atribución 4.0"),
        meaning=Words(
            en="Anyone may use it for anything, and must say where it comes from.",
            es="Cualquiera puede usarlo para lo que sea, y debe decir de dónde viene.",
        ),
        url="https://creativecommons.org/licenses/by/4.0/",
        iri=f"{_EU}CC_BY_4_0",
        elsewhere=("cc-by", "cc-by-4.0"),
    ),
    Licence(
        id="CC0-1.0",
        title=Words(en="Creative Commons Zero 1.0", es="Creative Commons Cero 1.0"),
        meaning=Words(
            en="Anyone may use it for anything; nothing is asked in return.",
            es="Cualquiera puede usarlo para lo que sea; no se pide nada a cambio.",
        ),
        url="https://creativecommons.org/publicdomain/zero/1.0/",
        iri=f"{_EU}CC0",
        elsewhere=("cc-zero", "cc0"),
    ),
    Licence(
        id="ODC-By-1.0",
        title=Words(en="Open Data Commons Attribution 1.0", es="Open Data Commons Atribución 1.0"),
        meaning=Words(
            en="Anyone may use the database for anything, and must say where it comes from.",
            es="Cualquiera puede usar la base de datos para lo que sea, y debe decir de dónde viene.",
        ),
        url="https://opendatacommons.org/licenses/by/1-0/",
        iri=f"{_EU}ODC_BY",
        elsewhere=("odc-by",),
    ),
)


@cache
def all_licences() -> tuple[Licence, ...]:
    """Give all licences: each country's own first, then the international ones."""
    package = __name__.rsplit(".", 2)[0]
    found: list[Licence] = []
    for country in families.member_names(package):
        name = f"{package}.{country}.licences"
        if country != "common" and find_spec(f"{package}.{country}").submodule_search_locations and find_spec(name):  # type: ignore[union-attr]
            found += families.member(f"{package}.{country}", "licences").LICENCES
    return (*found, *LICENCES)


def licence(name: str) -> Licence | None:
    """Find a licence by its id, its address or another portal's name for it; None when it is none of them."""
    wanted = name.strip().rstrip("/").casefold()
    for one in all_licences():
        names = (one.id, one.url.rstrip("/"), one.iri or one.id, *one.elsewhere)
        if wanted and wanted in {known.casefold() for known in names}:
            return one
    return None
