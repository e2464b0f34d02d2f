"""Personal data: keys and names of persons, telephones and addresses, in a column or inside a text (see `validation.privacy`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..privacy.detecting import found_in, kind_of
from ..privacy.remarks import texts_with
from ..subject import Subject

CODE = "personal-data"
# Advice: a machine reads it well; whether it may be published is for a person to say, and the gate of publishing asks who.
SEVERITY = "advice"
FIX: Fix | None = Fix("personal-data", safe=False)
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
    found = {one.column: one for one in found_in(subject)}
    for column in subject.columns:
        one = found.get(column.place + 1)
        if one is not None and one.personal:
            yield subject.column(column.place, kind=one.kind.PHRASE)
        if one is not None:
            continue
        by_kind: dict[str, list[int]] = defaultdict(list)
        for place, kind in texts_with(column).items():
            by_kind[kind.CODE].append(place)
        for code, places in by_kind.items():
            yield subject.cells(column, column.rows_of(places), kind=kind_of(code).PHRASE)
