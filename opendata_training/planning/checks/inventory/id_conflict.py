"""Ids that stand for two datasets, and datasets that have two ids."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....reading.kinds import plain
from ....validation.finding import Example, Fix, Hits
from ....validation.phrases import Phrase
from ....validation.subject import Subject
from ...inventory.looking import Inventory

CODE = "id-conflict"
# Error: the other files of the plan find a dataset by its id, and would find another one.
SEVERITY = "error"
DIMENSION = "uniqueness"
FIX: Fix | None = None
LABEL = Words(en="An id for two datasets, or two ids for one", es="Una clave para dos conjuntos, o dos para uno")
MESSAGE = Words(en='the id "{cell}" {why}', es="la clave «{cell}» {why}")
WHAT_TO_DO = Words(
    en="Give each dataset one id and keep it in all its lines; leave it blank where it is new, and one is made.",
    es="Da a cada conjunto una clave y consérvala en todas sus filas; si es nuevo déjala vacía, y se hará una.",
)
TWO_NAMES = Words(en='is that of "{other}" in row {first}', es="es la de «{other}» en la fila {first}")
TWO_IDS = Words(en='is another than "{other}", which row {first} has for the same name',
                es="es otra que «{other}», que la fila {first} tiene para el mismo nombre")  # fmt: skip
CAUGHT = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,Clave\n"
    "Dirección de Agua,Pozos,Pozos 2013,Una fila es un pozo.,pozos\n"
    "Dirección de Agua,Tomas,Tomas 2014,Una fila es una toma.,pozos\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,pozos-2\n".encode(),
    ((3, 5), (4, 5)),
)
LEFT_ALONE = Example(
    "Responsable,Nombre del conjunto,Nombre del recurso,¿De qué es?,Clave\n"
    "Dirección de Agua,Pozos,Pozos 2013,Una fila es un pozo.,pozos\n"
    "Dirección de Agua,Pozos,Pozos 2014,Una fila es un pozo.,pozos\n"
    "Dirección de Agua,Tomas,Tomas 2014,Una fila es una toma.,\n".encode()
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where an inventory has this fault."""
    seen = Inventory(subject)
    if not seen.has("id", "name"):
        return
    ids, names = seen.texts("id"), seen.texts("name")
    by_id: dict[str, int] = {}
    by_name: dict[str, int] = {}
    for at in seen.rows():
        if not ids[at] or not names[at]:
            continue
        same_id, same_name = by_id.setdefault(ids[at], at), by_name.setdefault(plain(names[at]), at)
        if plain(names[same_id]) != plain(names[at]):
            why = Phrase(TWO_NAMES, other=names[same_id], first=seen.where(same_id))
            yield from seen.cells("id", [at], why=why)
        elif ids[same_name] != ids[at]:
            why = Phrase(TWO_IDS, other=ids[same_name], first=seen.where(same_name))
            yield from seen.cells("id", [at], why=why)
