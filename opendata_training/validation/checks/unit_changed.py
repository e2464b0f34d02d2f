"""Numbers in another unit than in the previous release."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..drift.since import since
from ..drift.units import factor_text
from ..finding import Example, Fix, Hits
from ..phrases import RELEASE
from ..subject import Subject

CODE = "unit-changed"
# Error: added up over the years, the figures are wrong, and nothing warns of it.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Figures in another unit than before", es="Cifras en otra unidad que antes")
MESSAGE = Words(
    en="the figures are about {factor} times those of {source}, as in another unit",
    es="las cifras son unas {factor} veces las de {source}, como en otra unidad",
)
WHAT_TO_DO = Words(
    en="Publish the figures in the unit of the previous release, or write the unit into the title and announce the change.",
    es="Publica las cifras en la unidad de la versión anterior, o escribe la unidad en el título y avisa del cambio.",
)


def _rows(thousands: bool) -> bytes:
    amounts = (1200, 45000, 880, 15300, 2750, 96400, 7010, 310, 53000, 4120, 18800, 640)
    lines = ["Folio,Monto"]
    lines += [f"A-{at},{amount / 1000 if thousands else amount + at}" for at, amount in enumerate(amounts)]
    return "\n".join([*lines, ""]).encode()


CAUGHT = Example(_rows(thousands=True), ((None, 2),), previous=_rows(thousands=False))
LEFT_ALONE = Example(_rows(thousands=True), previous=_rows(thousands=True))


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    changed = since(subject)
    for place, factor in sorted(changed.units.items()) if changed else ():
        yield subject.column(place, factor=factor_text(factor), source=RELEASE)
