"""Personal data: keys of persons, telephones and addresses, in a column or inside a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...locale import Words
from ...reading.kinds import kind
from ..finding import Example, Fix, Hits
from ..personal import column_kind, holds, within
from ..subject import Subject

CODE = "personal-data"
# Warning: a machine reads it well; whether it may be published is for a person to say.
SEVERITY = "warning"
FIX: Fix | None = None
LABEL = Words(en="Personal data", es="Datos personales")
MESSAGE = Words(
    en="here is {kind}, which is personal data; publish it only where a law says so",
    es="aquí hay {kind}, que es un dato personal; publícalo solo si una ley lo dice",
)
WHAT_TO_DO = Words(
    en="Take it out unless a law says that it is public, and ask your unit for transparency when in doubt.",
    es="Quítalo, salvo que una ley diga que es público, y pregunta a tu unidad de transparencia si hay duda.",
)
CAUGHT = Example(
    b"Folio,CURP,Observaciones\n1,LXCA800101HDFPRN01,Revisado\n2,LXCA810101HDFPRN02,Revisado. Informes: 1001260010\n",
    ((None, 2), (3, 3)),
)
LEFT_ALONE = Example(
    b"Clave,Expediente,Observaciones\nABCD990101XX1,1001260010,Oficio 1001260010\n"
    b"ABCD801399XX1,1001260011,Escribir a contacto@dependencia.gob.mx\n"
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        whole = column_kind(subject, column)
        if whole:
            yield subject.column(column.place, kind=whole)
            continue
        by_kind: dict[Words, set[int]] = defaultdict(set)
        for place in column.having(holds()) if "text" in column.shape_kinds else ():
            text = column.uniques[place]
            if len(text) > 9 and kind(text) == "text" and (found := within(text, column.label)):
                by_kind[found].add(place)
        for what, places in by_kind.items():
            yield subject.cells(column, column.rows_of(places), kind=what)
