"""Keys that are on several rows, though each should name one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..naming import ROUNDED, are_slips, names_records, record_key
from ..schema.checking import judged, key_hits
from ..subject import Column, Subject

# A large file's keys are judged by the same rules (`windows`).
__all__ = ["ROUNDED", "are_slips", "find", "names_records"]

CODE = "unique-error"
# Error: whoever joins by the key gets two rows for one.
SEVERITY = "error"
FIX: Fix | None = Fix("unique-error", safe=False)
LABEL = Words(en="The same key on several rows", es="La misma clave en varias filas")
MESSAGE = Words(
    en='the key "{cell}" is already in row {first} ("{before}"); nearly all others are on one row only',
    es="la clave «{cell}» ya está en la fila {first} («{before}»); casi todas las demás están en una sola fila",
)
WHAT_TO_DO = Words(
    en="Find out whether it is one thing registered twice; if so keep one row, else give it a key of its own.",
    es="Averigua si es lo mismo registrado dos veces; si lo es, conserva una fila, y si no, dale su propia clave.",
)
CAUGHT = Example(
    b"Folio,Mes,Robos\nAB-1,1,3\nAB-2,1,4\nab-1 ,2,5\nAB-3,1,3\nAB-4,1,3\nAB-5,1,3\nAB-6,1,3\nAB-7,1,3\nAB-8,1,3\nAB-9,1,4\n",
    ((4, 1),),
)
LEFT_ALONE = Example(
    b"Folio,Cve_Mun,Robos\nAB-1,001,3\nAB-2,001,4\nAB-1,002,5\nAB-3,003,3\nAB-4,004,3\nAB-3,005,3\nAB-6,006,3\nAB-7,007,3\n"
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = judged(subject)
    told = set()
    for columns, again in found.unique if found else ():
        if again:
            told.add(columns[0].place)
            yield key_hits(subject, columns, again, partial(_told, columns[0], again))
    # Of a part of a file the keys of all parts are compared, elsewhere.
    if subject.whole or (found and found.primary):
        return
    guessed = record_key(subject)
    if guessed and guessed[1] and guessed[0].place not in told:
        column, again = guessed
        yield key_hits(subject, [column], again, partial(_facts, subject, column, again))


def _told(column: Column, again: dict[int, int], at: int) -> dict[str, Any]:
    return {"first": again[at], "before": column.cell(at)}


def _facts(subject: Subject, column: Column, again: dict[int, int], at: int) -> dict[str, Any]:
    return {"first": subject.rows[again[at]], "before": column.cell(again[at])}
