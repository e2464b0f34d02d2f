"""A column for each month or year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject
from ..words import month_of

CODE = "wide-columns"
# Advice: a person reads it well, a program has to turn it first.
SEVERITY = "advice"
FIX: Fix | None = Fix("wide-to-long", safe=False)
LABEL = Words(en="A column for each month or year", es="Una columna por cada mes o año")
MESSAGE = Words(
    en=(
        "{count} columns ({first} … {last}) hold the same figure, one for each period; each new period will add a "
        "column and break what others built"
    ),
    es=(
        "{count} columnas ({first} … {last}) tienen el mismo dato, una por periodo; cada periodo nuevo "
        "agregará una columna y dejará de funcionar lo que otras personas hicieron"
    ),
)
WHAT_TO_DO = Words(
    en="Turn them into rows, with a column for the period and one for the amount (fix `wide-to-long`).",
    es="Conviértelas en filas, con una columna para el periodo y otra para la cantidad (arreglo `wide-to-long`).",
)
LEAST = 5
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
CAUGHT = Example(b"Entidad,Enero,Febrero,Marzo,Abril,Mayo,Junio\nSonora,1,2,3,4,5,6\n", ((None, None),))
LEFT_ALONE = Example(b"Entidad,Mes,Robos\nSonora,Enero,1\nSonora,Febrero,2\nSonora,Marzo,3\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    months = [place for place, label in enumerate(subject.labels) if month_of(label)]
    years = [place for place, label in enumerate(subject.labels) if YEAR.search(label)]
    for places in (months, years):
        if len(places) >= LEAST and len({subject.labels[place] for place in places}) == len(places):
            names = [subject.labels[place] for place in (places[0], places[-1])]
            yield subject.whole_file(count=len(places), first=names[0], last=names[1])
            return
