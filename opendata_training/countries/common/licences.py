"""Licences for open data: what one is, the international ones, and the list of all, countries' own included."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec

from ... import families
from ...locale import Words
from .chosen import COUNTRIES, country


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
        citation: what whoever uses data under it writes: {name}, {publisher}, {url} and {date} are filled in; None when nothing
            is known of that.
    """

    id: str
    title: Words
    meaning: Words
    url: str
    open: bool = True
    iri: str = ""
    elsewhere: tuple[str, ...] = field(default=())
    citation: Words | None = None


_EU = "http://publications.europa.eu/resource/authority/licence/"
#: Countries whose own licences are known too: in an adapted course, that of the practice files (see `opendata adapt`).
ALSO: tuple[str, ...] = ()
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
        # Title, author, source, licence: https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution
        citation=Words(
            en='"{name}" by {publisher}, {url}, under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), as of {date}',
            es='"{name}" de {publisher}, {url}, con licencia CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), al {date}',
        ),
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
        # Nothing is asked; to say where figures come from is a courtesy to the reader.
        citation=Words(en='"{name}", {publisher}, {url}, as of {date}', es='"{name}", {publisher}, {url}, al {date}'),
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
        # The licence's own example of a notice, section 4.3: https://opendatacommons.org/licenses/by/1-0/
        citation=Words(
            en='Contains information from "{name}" ({publisher}, {url}, as of {date}), which is made available under the ODC '
            "Attribution License (https://opendatacommons.org/licenses/by/1-0/)",
            es='Contiene información de "{name}" ({publisher}, {url}, al {date}), disponible bajo la licencia ODC Atribución '
            "(https://opendatacommons.org/licenses/by/1-0/)",
        ),
    ),
    Licence(
        id="ODbL-1.0",
        title=Words(en="Open Database License 1.0", es="Licencia Abierta de Bases de Datos 1.0 (ODbL)"),
        meaning=Words(
            en="Anyone may use it for anything; they say where it comes from, and publish a database made from it under ODbL too.",
            es="Cualquiera puede usarla para lo que sea; debe decir de dónde viene, y una base hecha con ella se publica con ODbL.",
        ),
        url="https://opendatacommons.org/licenses/odbl/1-0/",
        iri=f"{_EU}ODC_BL",
        elsewhere=("odc-odbl", "odbl"),
        # The licence's own example of a notice, section 4.3: https://opendatacommons.org/licenses/odbl/1-0/
        citation=Words(
            en='Contains information from "{name}" ({publisher}, {url}, as of {date}), which is made available here under the '
            "Open Database License (ODbL) (https://opendatacommons.org/licenses/odbl/1-0/)",
            es='Contiene información de "{name}" ({publisher}, {url}, al {date}), disponible aquí bajo la Licencia Abierta de '
            "Bases de Datos (ODbL) (https://opendatacommons.org/licenses/odbl/1-0/)",
        ),
    ),
)


@cache
def own_licences(code: str) -> tuple[Licence, ...]:
    """Give the licences that are a country's own; none where it has none.

    Parameters:
        code: the country's code.
    """
    if not find_spec(f"{COUNTRIES}.{code}.licences"):
        return ()
    found: tuple[Licence, ...] = families.member(f"{COUNTRIES}.{code}", "licences").LICENCES
    return found


def all_licences() -> tuple[Licence, ...]:
    """Give all licences: the own ones of the country in use first, then the international ones, then those known too."""
    others = (one for code in ALSO if code != country() for one in own_licences(code))
    return (*own_licences(country()), *LICENCES, *others)


def licence(name: str) -> Licence | None:
    """Find a licence by its id, its address or another portal's name for it; None when it is none of them."""
    wanted = name.strip().rstrip("/").casefold()
    for one in all_licences():
        names = (one.id, one.url.rstrip("/"), one.iri or one.id, *one.elsewhere)
        if wanted and wanted in {known.casefold() for known in names}:
            return one
    return None
