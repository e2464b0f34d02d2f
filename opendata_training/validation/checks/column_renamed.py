"""A column that had another title in the previous release."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..drift.since import since
from ..finding import Example, Fix, Hits
from ..phrases import RELEASE
from ..subject import Subject

CODE = "column-renamed"
# Error: whatever was built on it breaks.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Columns with another title than before", es="Columnas con otro título que antes")
MESSAGE = Words(
    en='the column "{label}" was called "{before}" in {source}; what others built on it will break',
    es=(
        "la columna «{label}» se llamaba «{before}» en {source}; lo que otras personas hicieron con ella dejará de funcionar"
    ),
)
WHAT_TO_DO = Words(
    en="Keep the title of the previous release, or announce the change and publish a crosswalk (`opendata harmonise`).",
    es="Conserva el título de la versión anterior, o avisa del cambio y publica la tabla de equivalencias (`opendata harmonise`).",
)
_NOW = b"Folio,Estado,Robos\nA-1,Sonora,12\nA-2,Jalisco,48\nA-3,Puebla,31\nA-4,Colima,7\nA-5,Oaxaca,19\n"
CAUGHT = Example(
    _NOW,
    ((1, 2),),
    previous=b"Folio,Edo,Robos\nA-1,Sonora,11\nA-2,Jalisco,41\nA-3,Puebla,33\nA-4,Colima,9\nA-5,Oaxaca,17\n",
)
LEFT_ALONE = Example(
    _NOW, previous=b"Folio,Turno,Robos\nA-1,dia,11\nA-2,noche,41\nA-3,dia,33\nA-4,noche,9\nA-5,dia,17\n"
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    changed = since(subject)
    for place, before in sorted(changed.renamed.items()) if changed else ():
        yield subject.label(place, before=before, source=RELEASE)
