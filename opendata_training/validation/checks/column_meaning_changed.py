"""A column that has the title it had in the previous release and holds something else."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..drift.since import since
from ..finding import Example, Fix, Hits
from ..phrases import RELEASE
from ..subject import Subject

CODE = "column-meaning-changed"
# Error: whoever reads by title goes on as if nothing had happened.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="The same title for something else", es="El mismo título para otra cosa")
MESSAGE = Words(
    en='under the title "{label}" there is something else than in {source}',
    es="bajo el título «{label}» hay otra cosa que en {source}",
)
WHAT_TO_DO = Words(
    en="Give the column a title of its own, and say in the change notice what it holds.",
    es="Da a la columna un título propio, y di en la nota de cambios qué contiene.",
)
CAUGHT = Example(
    b"Folio,Estado\nA-1,2014-03-01\nA-2,2014-03-02\nA-3,2014-03-09\nA-4,2014-04-01\nA-5,2014-05-12\nA-6,2014-06-30\n",
    ((None, 2),),
    previous=b"Folio,Estado\nA-1,Sonora\nA-2,Jalisco\nA-3,Sonora\nA-4,Jalisco\nA-5,Sonora\nA-6,Jalisco\n",
)
LEFT_ALONE = Example(
    b"Folio,Estado\nA-1,Sonora\nA-2,Jalisco\nA-3,Puebla\nA-4,Jalisco\n",
    previous=b"Folio,Estado\nA-1,Sonora\nA-2,Jalisco\nA-3,Sonora\nA-4,Jalisco\n",
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    changed = since(subject)
    for place in changed.meanings if changed else ():
        yield subject.column(place, source=RELEASE)
