"""Days of birth; not years, which are many people's, nor animals' days."""

from __future__ import annotations

import re

from ....locale import Words
from ....reading.kinds import kind
from ...forms.date import COMPACT, date_form
from ...forms.shapes import shape_of
from ..looking import About, Looked, Sign

CODE = "birth"
LABEL = Words(en="date of birth", es="fecha de nacimiento")
PHRASE = Words(en="dates of birth", es="fechas de nacimiento")
OF = "born"
_HEADER = re.compile(
    r"nacimiento|\bnac\b|\bf(?:ec|ch|echa)? ?nac|\bbirth|birth ?(?:date|day)|\bdob\b|\bborn\b|\bdate of birth\b|\bnacio\b"
)
_NOT = re.compile(
    r"\b(?:lugar|entidad|ent|estado|edo|municipio|mun|pais|ciudad|localidad|acta|ano|anio|year|place|city|country|state|county"
    r"|weight|peso|hora|time)\b"
)
GOOD = {"Folio": ["1", "2", "3"], "Sexo": ["H", "M", "M"], "FECHA_NAC": ["1980-01-01", "1991-12-31", "1975-06-15"]}
BAD = {"Arete": ["0012", "0013"], "Raza": ["Suiza", "Angus"], "Fecha de nacimiento": ["2014-01-01", "2013-05-02"]}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of days under a header that says birth."""
    if not _HEADER.search(looked.words) or _NOT.search(looked.words):
        return None
    share = looked.share(is_day, 0.5)
    if share < 0.5:
        return None
    return Sign(share, True, personal=False if about.animals and not about.persons_besides(looked.words) else None)


def is_day(text: str) -> bool:
    """Say whether a text is a day, in whatever form."""
    return kind(text) == "date" or date_form(shape_of(text)) is not None or COMPACT.fullmatch(text) is not None
