"""What a description of unit 3.1 is held against: what the office knows, part by part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from ...countries.common.frequencies import frequency
from ...countries.common.licences import licence
from ...publishing.description.draft import Draft
from ...publishing.vocabularies.languages import CODES
from ...publishing.vocabularies.themes import theme
from ..publishing.describing import text_at
from ..publishing.folder import POSITION, PUBLISHER, identifier_of, poor_facts, schema_name, short_name_of
from ..publishing.pumps import Pumps
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, plain

#: A description in fewer characters than this says no more than the title.
LONG_ENOUGH = 60
#: The EU's data themes that these data may have: energy, economy, government, transport.
THEMES = ("ENER", "ECON", "GOVE", "TRAN")
_KEYWORDS = 3
_HOLLOW = ("datos", "data", "base", "informacion", "archivo", "file", "tabla", "table", "varios", "otros")


class Office(Protocol):
    """What an office knows of its data, as far as a description is held against it: 3.1's and the capstone's."""

    @property
    def place(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def licence(self) -> str: ...
    @property
    def rhythm(self) -> str: ...
    @property
    def first(self) -> str: ...
    @property
    def last(self) -> str: ...


def untouched(draft: Draft, data: Pumps) -> bool:
    """Say whether a description is still as the colleague left it; the identifier comes from a cell that writes it by itself.

    Parameters:
        draft: the description.
        data: the practice data.
    """
    poor = Draft(draft.folder, poor_facts(data))
    ways = set(_LOOKS) - {"identifier"}
    return all(text_at(draft, way) == text_at(poor, way) for way in ways) and not draft.attestations


def _title(draft: Draft, data: Pumps) -> Iterator[Mistake]:
    title = text_at(draft, "title")
    words = plain(title)
    if len(words.split()) < 3:
        yield Mistake("title-hollow", {"given": title})
    elif plain(data.place).split()[0] not in words.split() or str(data.year) not in title:
        yield Mistake("title-where-when", {"given": title})


def description_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name a description that is blank or says no more than the title."""
    text = text_at(draft, "description")
    if not text:
        yield Mistake("description-blank")
    elif plain(text) == plain(text_at(draft, "title")) or len(text) < LONG_ENOUGH:
        yield Mistake("description-thin", {"count": len(text)})


def keyword_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name keywords that are too few, fit any dataset, or are sentences."""
    words = [plain(one) for one in draft.keywords]
    if len(set(words)) < _KEYWORDS:
        yield Mistake("keyword-few", {"count": len(set(words))})
    elif any(one in _HOLLOW for one in words):
        yield Mistake("keyword-hollow", {"given": next(one for one in draft.keywords if plain(one) in _HOLLOW)})
    elif any(len(one.split()) > 5 for one in words):
        yield Mistake("keyword-sentence", {"given": next(one for one in draft.keywords if len(one.split()) > 5)})


def _theme(draft: Draft, data: Pumps) -> Iterator[Mistake]:
    codes = [known.code for one in text_at(draft, "theme").split(",") if (known := theme(one.strip()))]
    if not codes:
        yield Mistake("theme-word", {"given": text_at(draft, "theme") or "—"})
    elif not set(codes) & set(THEMES):
        yield Mistake("theme-other", {"given": codes[0]})


def contact_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name an address that is not the office's."""
    if text_at(draft, "contact_email").casefold() != data.email.casefold():
        yield Mistake("contact-other", {"given": text_at(draft, "contact_email") or "—"})


def _contact_person(draft: Draft, data: Pumps) -> Iterator[Mistake]:
    if not text_at(draft, "contact_name") or plain(text_at(draft, "contact_position")) != plain(POSITION):
        yield Mistake("contact-unnamed")


def publisher_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name a publisher who is an acronym."""
    if len(plain(text_at(draft, "publisher")).split()) < 2:
        yield Mistake("publisher-acronym", {"given": text_at(draft, "publisher") or "—"})


def licence_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name a licence that the office did not decide on."""
    given = text_at(draft, "license")
    known = licence(given)
    if known is None or known.id != data.licence:
        yield Mistake("licence-other", {"given": given or "—"})


def rhythm_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name a rhythm that is no code, or not the office's."""
    given = text_at(draft, "accrual_periodicity")
    known = frequency(given)
    if known is None:
        yield Mistake("rhythm-word", {"given": given or "—"})
    elif known.code != data.rhythm:
        yield Mistake("rhythm-other", {"given": str(known.words)})


def place_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name a place that is another state."""
    given = text_at(draft, "spatial")
    if plain(data.place) not in plain(given) and plain(given) not in (plain(data.place), data.state):
        yield Mistake("place-other", {"given": given or "—"})


def period_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name a period in another form, or another one."""
    given = (text_at(draft, "start"), text_at(draft, "end"))
    if any(not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in given):
        yield Mistake("period-form", {"start": given[0] or "—", "end": given[1] or "—"})
    elif given != (data.first, data.last):
        yield Mistake("period-other", {"start": given[0], "end": given[1]})


def language_flaw(draft: Draft, data: Office) -> Iterator[Mistake]:
    """Name a language that is no code."""
    if text_at(draft, "language") not in CODES:
        yield Mistake("language-word", {"given": text_at(draft, "language") or "—"})


def _identifier(draft: Draft, data: Pumps) -> Iterator[Mistake]:
    # Which learner it is, is not known where exercises are marked.
    if not re.fullmatch(rf"practice-3-1-{data.year}-[a-z0-9_-]+", text_at(draft, "identifier")):
        yield Mistake("identifier-other", {"given": text_at(draft, "identifier") or "—"})


def _file(draft: Draft, data: Pumps) -> Iterator[Mistake]:
    if len(plain(text_at(draft, "file_title")).split()) < 2:
        yield Mistake("file-untitled", {"given": text_at(draft, "file_title") or "—"})
    if text_at(draft, "file_schema").rpartition("/")[2] != schema_name(data):
        yield Mistake("dictionary-unnamed")


#: Each part that is marked, with what finds fault with it.
_LOOKS: dict[str, Callable[[Draft, Pumps], Iterator[Mistake]]] = {
    "title": _title, "description": description_flaw, "keyword": keyword_flaw, "theme": _theme, "publisher": publisher_flaw,
    "contact_email": contact_flaw, "contact_position": _contact_person, "license": licence_flaw, "accrual_periodicity": rhythm_flaw,
    "spatial": place_flaw, "start": period_flaw, "language": language_flaw, "identifier": _identifier, "file_title": _file,
}  # fmt: skip


def judge(draft: Draft, data: Pumps) -> Outcome:
    """Hold a description against what the office knows.

    Parameters:
        draft: the description.
        data: the practice data.
    """
    if untouched(draft, data):
        return NOT_ATTEMPTED
    found = [tuple(look(draft, data)) for look in _LOOKS.values()]
    mistakes = tuple(one for each in found for one in each)
    return Outcome(sum(not each for each in found) / len(found), mistakes)


def good_texts(data: Pumps) -> dict[str, str]:
    """Give a description that is right, by the names of the line.

    Parameters:
        data: the practice data.
    """
    return {
        "title": f"Verificación de gasolineras en {data.place}, {data.first[:7]} a {data.last[:7]}",
        "description": "Cada fila es la visita de una brigada a una gasolinera: cuántas mangueras se revisaron y cuántas daban "
                       "menos litros de los cobrados. No están las estaciones que nadie visitó.",
        "keyword": "gasolina, litros completos, gasolineras, verificación",
        "theme": "ENER",
        "publisher": PUBLISHER,
        "contact_name": data.contact,
        "contact_position": POSITION,
        "contact_email": data.email,
        "license": data.licence,
        "accrual_periodicity": data.rhythm,
        "spatial": data.place,
        "start": data.first,
        "end": data.last,
        "language": "es",
        "identifier": identifier_of(data),
        "name": short_name_of(data),
        "modified": "-",
        "landing_page": "-",
        "access_rights": "public",
        "rights": "Cita el nombre del conjunto, la dependencia, la dirección y la fecha.",
        "file_title": "Visitas a gasolineras, una fila por visita",
        "file_description": "Las columnas se explican en el diccionario de datos que va con el archivo.",
        "file_format": "CSV",
        "file_media_type": "text/csv",
        "file_license": "-",
        "file_schema": schema_name(data),
    }  # fmt: skip
